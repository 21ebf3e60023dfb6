import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { Disk } from './disk.ts';
import { errnoOf, Refusal } from './failures.ts';

const CHUNK_BYTES = 64 * 1024;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of what stands at a path, null where nothing does. Whatever is no plain file is refused. */
export async function presentHash(disk: Disk, path: string): Promise<string | null> {
  try {
    // A FIFO is never opened: that would let a waiting writer go.
    if (!(await disk.lstat(path)).isFile()) throw notRegular(path);
    return await hashOf(disk, path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function hashOf(disk: Disk, path: string): Promise<string> {
  const file = await disk.open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    if (!(await file.stat()).isFile()) throw notRegular(path);
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function notRegular(path: string): Refusal {
  return new Refusal('unsupported', `not a regular file: ${path}`);
}

/** The file is still what the plan was made for. */
export function mustBe(expected: string | null, present: string | null, path: string): void {
  if (present === expected) return;
  if (present === null) throw new Refusal('conflict', `${path} is no longer there`);
  const what = expected === null ? `${path} is there now` : `${path} has changed`;
  throw new Refusal('conflict', what);
}
