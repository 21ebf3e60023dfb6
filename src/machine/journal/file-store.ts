import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 as hashOf } from '../local/content-hash.ts';
import { type Disk, type OpenFile, ownDisk } from '../local/disk.ts';
import { makeDirectory, readWhole, syncDirectory, writeWhole } from '../local/disk-work.ts';
import { isThere } from '../local/is-there.ts';
import type { JournalStore } from './journal-store.ts';

const RUN_FILE = /^(\d{8}T\d{9}-[0-9a-f]{4})\.jsonl$/;
/** `<SHA-256>.<process>.part` */
const PART_FILE = /^[0-9a-f]{64}\.(\d+)\.part$/;
const KEPT_FILE = /^[0-9a-f]{64}(?:\.\d+\.part)?$/;
const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
const WRITABLE_BY_OTHERS = 0o022;

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY } = constants;

/** @param self whose journal it is: the account that gomend runs as */
export function fileJournalStore(
  directory: string,
  disk: Disk = ownDisk,
  self: number = process.geteuid?.() ?? 0,
): JournalStore {
  const runPath = (run: string) => join(directory, 'runs', `${run}.jsonl`);
  const keptPath = (sha256: string) => join(directory, 'kept', sha256);
  const opened = async <T>(path: string, flags: number, use: (file: OpenFile) => Promise<T>): Promise<T> => {
    const file = await disk.open(path, flags, PRIVATE_FILE);
    try {
      return await use(file);
    } finally {
      await file.close();
    }
  };
  // Once for each in a program's life: what lasts goes on lasting.
  const made = new Set<string>();
  const ensure = async (path: string): Promise<void> => {
    if (made.has(path)) return;
    await mustBeOwn();
    await makeDirectory(disk, path, PRIVATE_DIRECTORY);
    // Others may have come in between.
    await mustBeOwn();
    made.add(path);
  };
  /** What stands there may have been put there by others before gomend was first run. */
  const mustBeOwn = async (): Promise<void> => {
    for (const path of [directory, join(directory, 'runs'), join(directory, 'kept')]) {
      const about = await disk.stat(path).catch(() => null);
      if (about !== null) mustBePrivate(about, path, self);
    }
  };
  const readFile = async (path: string) => {
    await mustBeOwn();
    return opened(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, async (file) => {
      mustBePrivate(await file.stat(), path, self);
      return readWhole(file);
    });
  };
  const namesIn = async (path: string): Promise<string[]> => {
    try {
      return await disk.readdir(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  /** A part of one that never became whole counts by its own name. null: it went meanwhile. */
  const keptAlready = async (name: string) => {
    const about = await stat(keptPath(name)).catch(() => null);
    return about && { sha256: name, keptSince: about.mtimeMs };
  };
  return {
    place: directory,
    async append(run, line) {
      const path = runPath(run);
      await ensure(dirname(path));
      await opened(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, async (file) => {
        await writeWhole(file, Buffer.from(`${(await endsMidLine(file)) ? '\n' : ''}${line}\n`));
        await file.sync();
      });
      await syncDirectory(disk, dirname(path));
    },
    async read(run) {
      const text = Buffer.from(await readFile(runPath(run))).toString('utf8');
      // A line without its end was being written when the power went: it never counted.
      return text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1);
    },
    async runs() {
      const names = await namesIn(join(directory, 'runs'));
      return names.flatMap((name) => RUN_FILE.exec(name)?.[1] ?? []).sort();
    },
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      const path = keptPath(sha256);
      await ensure(dirname(path));
      const part = `${path}.${process.pid}.part`;
      try {
        await opened(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, async (file) => {
          await writeWhole(file, bytes);
          await file.sync();
        });
        await disk.rename(part, path);
      } catch (error) {
        await disk.unlink(part).catch(() => {});
        throw error;
      }
      await syncDirectory(disk, dirname(path));
      return sha256;
    },
    keptAt: keptPath,
    async allKept() {
      const names = await namesIn(join(directory, 'kept'));
      const found = await Promise.all(names.filter((name) => KEPT_FILE.test(name)).map(keptAlready));
      return found.filter((one) => one !== null);
    },
    async forget(sha256) {
      await disk.unlink(keptPath(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
    async kept(sha256) {
      const bytes = await readFile(keptPath(sha256)).catch(() => null);
      return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
    },
    async tidy() {
      for (const name of await namesIn(join(directory, 'kept'))) {
        const owner = PART_FILE.exec(name)?.[1];
        if (owner === undefined) continue;
        // Another gomend that still runs may be writing.
        const pid = Number(owner);
        if (pid !== process.pid && isThere(pid)) continue;
        await disk.unlink(join(directory, 'kept', name)).catch(() => {});
      }
    },
  };
}

/**
 * What undo believes is written by this account and by no other: a state directory may be put (`XDG_STATE_HOME`) where
 * others can make one before. As root nothing is taken back, and a person's runs may be listed.
 */
function mustBePrivate(
  { uid, mode }: { readonly uid: number; readonly mode: number },
  path: string,
  self: number,
): void {
  if (self === 0 || (uid === self && (mode & WRITABLE_BY_OTHERS) === 0)) return;
  throw new Error(`${path} is not this account's alone`);
}

/** The power went while a line was being written: the next one must not be glued to what is left of it. */
async function endsMidLine(file: OpenFile): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last.toString('latin1') !== '\n';
}
