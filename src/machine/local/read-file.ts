import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Outcome } from '../../model/outcome.ts';
import type { ReadOptions } from '../port.ts';
import { Refusal } from './failures.ts';
import { within } from './limits.ts';
import { FILE_LIMIT_MS } from './look.ts';

const DEFAULT_MAX_BYTES = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

export function readFile(path: string, options: ReadOptions = {}): Promise<Outcome<Uint8Array>> {
  const { headBytes, headFrom = 0, maxBytes = DEFAULT_MAX_BYTES } = options;
  return within(options, FILE_LIMIT_MS, (course) =>
    withRegularFile(path, async (file, size) => {
      if (headBytes !== undefined) return readAtMost(file, headBytes, course.signal, headFrom);
      if (size > maxBytes) throw new Refusal('too-large', `${size} bytes`);
      // The size is not believed: files in /proc say 0, and a log grows while it is read.
      const bytes = await readAtMost(file, maxBytes + 1, course.signal);
      if (bytes.length > maxBytes) throw new Refusal('too-large', `more than ${maxBytes} bytes`);
      return bytes;
    }),
  );
}

/**
 * Opens a regular file and nothing else. A FIFO is never opened, as a writer that waits for its reader
 * would be let go (password managers serve files so); and should one come in between, opening does not wait.
 */
export async function withRegularFile<T>(path: string, use: (file: FileHandle, size: number) => Promise<T>) {
  const before = await stat(path);
  if (!before.isFile()) throw notRegular(path);
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const about = await file.stat();
    if (!about.isFile()) throw notRegular(path);
    return await use(file, about.size);
  } finally {
    await file.close();
  }
}

function notRegular(path: string): Refusal {
  return new Refusal('unsupported', `not a regular file: ${path}`);
}

async function readAtMost(file: FileHandle, limit: number, signal: AbortSignal, from = 0): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total < limit) {
    signal.throwIfAborted();
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, limit - total));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, from === 0 ? null : from + total);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
  }
  return Buffer.concat(chunks);
}
