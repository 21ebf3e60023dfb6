import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { Outcome } from '../../model/outcome.ts';
import type { Limits, Scratch } from '../port.ts';
import { Refusal } from './failures.ts';
import { isThere } from './is-there.ts';
import { within } from './limits.ts';

const MAKE_LIMIT_MS = 5_000;
const WRITE_LIMIT_MS = 5_000;
/** Some hundred files; and a program that was just ended may still be closing one. */
const REMOVE_LIMIT_MS = 30_000;
const TRIES = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

const NAME = /^gomend-scratch-(\d+)-\w{6}$/;
/** What a killed gomend left is taken away by a later one, when it has surely not just been made. */
const LEFT_AFTER_MS = 60 * 60 * 1_000;

/** Directories that are there now: whatever way gomend ends, but by a kill, they go with it. */
const present = new Set<string>();

export function makeScratch(environment: Readonly<Record<string, string>>, limits?: Limits): Promise<Outcome<Scratch>> {
  return within(limits, MAKE_LIMIT_MS, async () => {
    const named = environment['TMPDIR'] ?? '';
    const place = await realpath(isAbsolute(named) ? named : '/tmp');
    await takeLeftAway(place);
    // mkdtemp(3) makes it 0700, whatever the umask.
    const path = await mkdtemp(join(place, `gomend-scratch-${process.pid}-`));
    if (present.size === 0) process.on('exit', removeAll);
    present.add(path);
    return { path, write: (name, bytes, given) => write(path, name, bytes, given), remove: () => remove(path) };
  });
}

function write(path: string, name: string, bytes: Uint8Array, limits?: Limits): Promise<Outcome<null>> {
  return within(limits, WRITE_LIMIT_MS, async () => {
    if (isAbsolute(name) || normalize(name).startsWith('..')) throw new Refusal('unsupported', `outside: ${name}`);
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { mode: 0o600 });
    return null;
  });
}

function remove(path: string): Promise<Outcome<null>> {
  return within(undefined, REMOVE_LIMIT_MS, async () => {
    await removeTree(path);
    present.delete(path);
    if (present.size === 0) process.off('exit', removeAll);
    return null;
  });
}

function removeAll(): void {
  for (const path of present) {
    try {
      openUp(path);
      rmSync(path, TRIES);
    } catch {
      // The process is ending: nobody is left to be told.
    }
  }
}

async function removeTree(path: string): Promise<void> {
  try {
    await rm(path, TRIES);
  } catch {
    openUp(path);
    await rm(path, TRIES);
  }
}

/** go writes modules into directories that even their owner may not change (go.dev/ref/mod#module-cache). */
function openUp(directory: string): void {
  chmodSync(directory, 0o700);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) openUp(join(directory, entry.name));
  }
}

async function takeLeftAway(place: string): Promise<void> {
  const names = await readdir(place).catch(() => []);
  for (const name of names) {
    const pid = Number(NAME.exec(name)?.[1] ?? 0);
    if (pid === 0 || isThere(pid)) continue;
    const path = join(place, name);
    const about = await lstat(path).catch(() => null);
    const isOurs = about?.isDirectory() === true && about.uid === process.getuid?.();
    if (isOurs && Date.now() - about.mtimeMs > LEFT_AFTER_MS) await removeTree(path).catch(() => {});
  }
}
