import { lstat, open, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { cannotWrite, mustBeWritable, standingIn } from './destination.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** For the person alone: what a machine says of itself is nobody else's business until they pass it on. */
export const REPORT_MODE = 0o600;
/** Runnable too; its lines may be those of a closed file. */
export const SCRIPT_MODE = 0o700;

/** Where something is to be written for the person to keep: a file that is not there yet. */
export interface NewFile {
  /** Absolute. */
  readonly file: string;
  /** @throws {UsageError} if it cannot be written after all, or something came there meanwhile */
  write(text: string): Promise<void>;
}

/** @throws {UsageError} if something stands there, or nothing can: better now than after the examination */
export async function newFileOf(
  name: string,
  terminal: Pick<Terminal, 'environment'>,
  mode: typeof REPORT_MODE | typeof SCRIPT_MODE,
): Promise<NewFile> {
  const file = resolve(standingIn(terminal), name);
  try {
    await mustBeFree(file);
    await mustBeWritable(dirname(file));
  } catch (error) {
    cannotWrite(file)(error);
  }
  return { file, write: (text) => writeNew(file, text, mode).catch(cannotWrite(file)) };
}

async function mustBeFree(file: string): Promise<void> {
  const there = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there !== null) throw new UsageError('file-exists', { file });
}

async function writeNew(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError('file-exists', { file }) : error;
  });
  try {
    await handle.writeFile(text);
    // A creation mask may have taken the owner's own rights.
    await handle.chmod(mode);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(file).catch(() => {});
    throw error;
  }
}
