import { lstat, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Download } from '../../../model/fix.ts';
import type { Room } from '../../install-port.ts';
import { errnoOf } from '../failures.ts';
import { fileOf, partOf } from './fetch.ts';

/**
 * What everybody but root may still write (`f_bavail`, statfs(2), statvfs(3)). On a Mac this is without what the system
 * would throw away for it (caches, local snapshots), which it does not promise to do in time.
 */
export async function roomAt(path: string): Promise<Room> {
  const directory = await nearestThere(path);
  const { bavail, bsize } = await statfs(directory, { bigint: true });
  const { dev } = await stat(directory, { bigint: true });
  return { directory, freeBytes: Number(bavail * bsize), fileSystem: String(dev) };
}

async function nearestThere(path: string): Promise<string> {
  for (let one = path; ; one = dirname(one)) {
    try {
      await stat(one);
      return one;
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(errnoOf(error)) || dirname(one) === one) throw error;
    }
  }
}

/** Of the whole file, else of the part that is gone on with. */
export async function arrivedBytes(directory: string, download: Pick<Download, 'name' | 'sha256'>): Promise<number> {
  for (const path of [fileOf(directory, download), partOf(directory, download)]) {
    const about = await lstat(path).catch(() => null);
    if (about?.isFile()) return about.size;
  }
  return 0;
}
