import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreeMark } from '../../install-port.ts';
import { errnoOf } from '../failures.ts';

/** One name in a tree. What is no plain file and no directory counts by its kind alone. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'other';
  readonly mode: number;
  /** Of a file's bytes; else empty. */
  readonly sha256: string;
}

/** The same for the same tree, in whatever order it was looked at. */
export function digestOf(entries: readonly TreeEntry[]): string {
  const lines = entries.map(({ path, kind, mode, sha256 }) => `${path}\0${kind} ${mode.toString(8)} ${sha256}\n`);
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(line);
  return hash.digest('hex');
}

/** More than a Go has; a tree that somebody filled is theirs by then. */
const MOST_ENTRIES = 200_000;

/** null: nothing stands there, or no directory. */
export async function treeAt(path: string, signal: AbortSignal): Promise<TreeMark | null> {
  const about = await lstat(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (about === null) return null;
  const { uid, gid } = about;
  if (!about.isDirectory()) return { digest: '', uid, gid };
  const entries: TreeEntry[] = [];
  await collect(path, '', entries, signal);
  return { digest: digestOf(entries), uid, gid };
}

async function collect(root: string, below: string, entries: TreeEntry[], signal: AbortSignal): Promise<void> {
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    signal.throwIfAborted();
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const full = join(root, path);
    const mode = (await lstat(full)).mode & 0o7777;
    if (entries.length > MOST_ENTRIES) return;
    if (entry.isDirectory()) {
      entries.push({ path, kind: 'directory', mode, sha256: '' });
      await collect(root, path, entries, signal);
    } else if (entry.isFile()) {
      entries.push({ path, kind: 'file', mode, sha256: await hashOfFile(full) });
    } else entries.push({ path, kind: 'other', mode, sha256: '' });
  }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
