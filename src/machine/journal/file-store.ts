import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Platform } from '../port.ts';
import type { JournalStore } from './journal-store.ts';

const RUN_FILE = /^(\d{8}T\d{9}-[0-9a-f]{4})\.jsonl$/;
const KEPT_FILE = /^[0-9a-f]{64}(?:\.\d+\.part)?$/;
const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;

/**
 * The person's own place for a program's state: Application Support on macOS, the XDG state directory
 * (by default `~/.local/state`) elsewhere.
 */
export function stateDirectory(
  platform: Platform,
  home: string,
  environment: Readonly<Record<string, string>>,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'gomend');
  const xdg = environment['XDG_STATE_HOME'];
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.local', 'state'), 'gomend');
}

export function fileJournalStore(directory: string): JournalStore {
  const runPath = (run: string) => join(directory, 'runs', `${run}.jsonl`);
  const keptPath = (sha256: string) => join(directory, 'kept', sha256);
  /** A part of one that never became whole counts by its own name. null: it went meanwhile. */
  const keptAlready = async (name: string) => {
    const about = await stat(keptPath(name)).catch(() => null);
    return about && { sha256: name, keptSince: about.mtimeMs };
  };
  return {
    place: directory,
    async append(run, line) {
      const path = runPath(run);
      await mkdir(dirname(path), { recursive: true, mode: PRIVATE_DIRECTORY });
      const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
      const file = await open(path, flags, PRIVATE_FILE);
      try {
        await file.write(`${(await endsMidLine(file)) ? '\n' : ''}${line}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await syncDirectory(dirname(path));
    },
    async read(run) {
      const text = await readFile(runPath(run), 'utf8');
      // A line without its end was being written when the power went: it never counted.
      return text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1);
    },
    async runs() {
      const names = await readdir(join(directory, 'runs')).catch(absentIsEmpty);
      return names.flatMap((name) => RUN_FILE.exec(name)?.[1] ?? []).sort();
    },
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = keptPath(sha256);
      await mkdir(dirname(path), { recursive: true, mode: PRIVATE_DIRECTORY });
      const part = `${path}.${process.pid}.part`;
      const file = await open(part, 'w', PRIVATE_FILE);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, path);
      await syncDirectory(dirname(path));
      return sha256;
    },
    keptAt: keptPath,
    async allKept() {
      const names = await readdir(join(directory, 'kept')).catch(absentIsEmpty);
      const found = await Promise.all(names.filter((name) => KEPT_FILE.test(name)).map(keptAlready));
      return found.filter((one) => one !== null);
    },
    forget: (sha256) => rm(keptPath(sha256), { force: true }),
    async kept(sha256) {
      const bytes = await readFile(keptPath(sha256)).catch(() => null);
      if (bytes === null) return null;
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
    },
  };
}

/** The power went while a line was being written: the next one must not be glued to what is left of it. */
async function endsMidLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1') !== '\n';
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function absentIsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
