import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import type { Outcome } from '../../model/outcome.ts';
import type { DirectoryEntry, FileStat, FileType, Limits } from '../port.ts';
import { within } from './limits.ts';

/** A healthy file system answers in microseconds; a network share that has gone away never does. */
export const FILE_LIMIT_MS = 5_000;

export function statFile(path: string, limits?: Limits): Promise<Outcome<FileStat>> {
  return within(limits, FILE_LIMIT_MS, async () => fileStat(await stat(path, { bigint: true })));
}

export function lstatFile(path: string, limits?: Limits): Promise<Outcome<FileStat>> {
  return within(limits, FILE_LIMIT_MS, async () => fileStat(await lstat(path, { bigint: true })));
}

export function realPath(path: string, limits?: Limits): Promise<Outcome<string>> {
  return within(limits, FILE_LIMIT_MS, () => realpath(path));
}

/** In the order of the names, so that two looks at one directory can be compared. */
export function listDirectory(path: string, limits?: Limits): Promise<Outcome<readonly DirectoryEntry[]>> {
  return within(limits, FILE_LIMIT_MS, async () => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, type: typeOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  });
}

/** Of `stat` with big integers: inode numbers of APFS and of network shares do not all fit a double. */
export function fileStat(found: BigIntStats): FileStat {
  return {
    type: typeOf(found),
    mode: Number(found.mode) & 0o7777,
    uid: Number(found.uid),
    gid: Number(found.gid),
    size: Number(found.size),
    mtimeMs: Number(found.mtimeNs) / 1e6,
    links: Number(found.nlink),
    identity: `${found.dev}:${found.ino}`,
  };
}

function typeOf(found: BigIntStats | Dirent): FileType {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'directory';
  return found.isSymbolicLink() ? 'symlink' : 'other';
}
