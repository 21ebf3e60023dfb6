import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes that are asked of a file at a time: much more costs memory, much less costs time. */
const CHUNK_BYTES = 64 * 1024;

/** Standard input, up to its end. */
export function standardInputAsItComes(): AsyncIterable<Uint8Array> {
  return process.stdin;
}

/** A pipe that has a path. */
export function streamAsItComes(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path);
}

export interface FileAsItComes {
  /** The first bytes; they come again with the rest. */
  readonly head: Buffer;
  readonly size: number;
  /** Each is in the same memory as the one before. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A file that is known to be a plain one. */
export async function plainFileAsItComes(path: string, headBytes: number): Promise<FileAsItComes> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return { head: buffer.subarray(0, bytesRead), size, chunks: piecesOf(handle) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const memory = Buffer.alloc(CHUNK_BYTES);
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(memory, 0, memory.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

export type Gathered =
  | { readonly whole: Buffer }
  | { readonly whole: null; readonly head: Buffer; readonly chunks: AsyncIterable<Uint8Array> };

/** All of a stream where that is at most `most` bytes; else what has come, and the stream from its beginning. */
export async function gatheredOrLong(stream: AsyncIterable<Uint8Array>, most: number): Promise<Gathered> {
  const reading = stream[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let length = 0;
  for (let next = await reading.next(); !next.done; next = await reading.next()) {
    const bytes = Buffer.from(next.value);
    length += bytes.length;
    pieces.push(bytes);
    if (length > most) return { whole: null, head: pieces[0] ?? bytes, chunks: again(pieces, reading) };
  }
  return { whole: Buffer.concat(pieces) };
}

async function* again(pieces: Buffer[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Each is let go of as soon as it is handed over.
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) yield piece;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
