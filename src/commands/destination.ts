import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ownEnvironment } from '../machine/own-environment.ts';
import type { Invocation } from './invocation.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Where a document goes: a file that it replaces as a whole, or standard output. */
export interface Destination {
  /** Absolute; null: standard output. */
  readonly file: string | null;
  /** @throws {UsageError} if the file cannot be written after all */
  write(document: string): Promise<void>;
}

/** @throws {UsageError} if `--out` names no place that can be written: better now than after the examination */
export async function destinationOf(
  { out }: Pick<Invocation, 'out'>,
  terminal: Pick<Terminal, 'environment' | 'out'>,
): Promise<Destination> {
  if (out === null) return { file: null, write: async (document) => terminal.out(document) };
  return fileDestination(out, terminal);
}

/** A file that is replaced as a whole, or made. */
export interface FileDestination {
  /** Absolute. */
  readonly file: string;
  /** @throws {UsageError} if the file cannot be written after all */
  write(document: string | Uint8Array): Promise<void>;
}

/**
 * @param mode that the file is to have, whatever stood there before; absent: as it was, or as any new file
 * @throws {UsageError} if nothing can be written there: better now than after the examination
 */
export async function fileDestination(
  name: string,
  terminal: Pick<Terminal, 'environment'>,
  mode?: number,
): Promise<FileDestination> {
  const named = resolve(standingIn(terminal), name);
  try {
    const present = await stat(named).catch(absent);
    // Through a link, as any program would write: the link is the person's and stays.
    const file = present === null ? named : await realpath(named);
    if (present?.isDirectory()) throw new UsageError('out.directory', { file: named });
    const isPlain = present === null || present.isFile();
    if (isPlain) await mustBeWritable(dirname(file));
    const write = isPlain ? replaceWhole : writeFile;
    const rights = mode === undefined ? modeOf(present) : { mode };
    return { file, write: (document) => write(file, document, rights).catch(cannotWrite(named)) };
  } catch (error) {
    return cannotWrite(named)(error);
  }
}

export function mustBeWritable(directory: string): Promise<void> {
  return access(directory, constants.W_OK | constants.X_OK);
}

/** Where the person stands: npm runs scripts somewhere else. */
export function standingIn({ environment }: Pick<Terminal, 'environment'>): string {
  return ownEnvironment(environment).workingDirectory ?? process.cwd();
}

const NEW_FILE_MODE = 0o666;

function modeOf(present: Stats | null): { readonly mode: number } {
  return { mode: present === null ? NEW_FILE_MODE : present.mode & 0o777 };
}

/** Nobody ever reads half a report: the file is the old one or the new one. */
async function replaceWhole(
  file: string,
  document: string | Uint8Array,
  { mode }: { readonly mode: number },
): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await open(part, 'wx', mode);
    try {
      await handle.writeFile(document);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await unlink(part).catch(() => {});
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'full',
};

/** Why a file cannot be written, as the person's mistake. */
export function cannotWrite(file: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`out.${REASONS[code ?? ''] ?? 'failed'}`, { file, detail: message });
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
