import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Disk, OpenFile } from './disk.ts';
import { errnoOf } from './failures.ts';

const CHUNK_BYTES = 64 * 1024;

/** All of it, or an error: a disk that is nearly full takes a part and says so by a number alone. */
export async function writeWhole(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes;
  while (rest.length > 0) {
    const { bytesWritten } = await file.write(rest);
    if (bytesWritten === 0) throw Object.assign(new Error('ENOSPC: nothing more could be written'), { code: 'ENOSPC' });
    rest = rest.subarray(bytesWritten);
  }
}

export async function readWhole(file: OpenFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, bytesRead));
  }
}

/** Makes what happened to the names in a directory last. */
export async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await disk.open(path, constants.O_RDONLY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** As `syncDirectory`; where a file system cannot, or we may not, the change itself still stands. */
export async function syncDirectoryIfPossible(disk: Disk, path: string): Promise<void> {
  try {
    await syncDirectory(disk, path);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES', 'EPERM'].includes(errnoOf(error))) throw error;
  }
}

/**
 * With all above it, each of them lasting: a file is worth nothing in a directory that is gone after a power cut. One
 * that is there already is not known to last: whoever made it may have been killed before that was so.
 */
export async function makeDirectory(disk: Disk, path: string, mode: number): Promise<void> {
  const above = dirname(path);
  try {
    await disk.mkdir(path, mode);
  } catch (error) {
    const code = errnoOf(error);
    if (code !== 'EEXIST') {
      if (code !== 'ENOENT' || above === path) throw error;
      await makeDirectory(disk, above, mode);
      await makeDirectory(disk, path, mode);
      return;
    }
  }
  for (let one = above; ; one = dirname(one)) {
    await syncDirectoryIfPossible(disk, one);
    if (dirname(one) === one) return;
  }
}
