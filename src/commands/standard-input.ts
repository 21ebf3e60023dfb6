import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** All of standard input up to its end; null: more than `most` bytes. */
export function standardInput(most: number): Promise<Buffer | null> {
  return gathered(process.stdin, most);
}

/** All of a pipe that has a path; null: more than `most` bytes. */
export function readStream(path: string, most: number): Promise<Buffer | null> {
  return gathered(createReadStream(path), most);
}

async function gathered(stream: Readable, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length > most) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
