import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { errnoOf, Refusal } from './failures.ts';
import { withRegularFile } from './read-file.ts';

const CHUNK_BYTES = 64 * 1024;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of what stands at a path, null where nothing does. Whatever is no plain file is refused. */
export async function presentHash(path: string): Promise<string | null> {
  try {
    const about = await lstat(path);
    if (!about.isFile()) throw new Refusal('unsupported', `not a regular file: ${path}`);
    return await hashOf(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  return withRegularFile(path, async (file) => {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, bytesRead));
    }
  });
}

/** The file is still what the plan was made for. */
export function mustBe(expected: string | null, present: string | null, path: string): void {
  if (present === expected) return;
  if (present === null) throw new Refusal('conflict', `${path} is no longer there`);
  const what = expected === null ? `${path} is there now` : `${path} has changed`;
  throw new Refusal('conflict', what);
}
