import type { Readable } from 'node:stream';

/** Bytes that wait to be written before the sender is held back. */
const MOST_WAITING = 1024 * 1024;

/**
 * What comes, to its last byte: a stream that breaks throws away what it has not handed out yet, and a download goes on
 * behind what was kept. Listens from this call on.
 */
export function arriving(stream: Readable): AsyncIterable<Buffer> {
  const waiting: Buffer[] = [];
  let size = 0;
  let over: { readonly error: Error | null } | null = null;
  let wake = () => {};
  const end = (error: Error | null) => {
    over ??= { error };
    wake();
  };
  stream.on('data', (chunk: Buffer) => {
    waiting.push(chunk);
    size += chunk.length;
    if (size > MOST_WAITING) stream.pause();
    wake();
  });
  stream.once('end', () => end(null));
  stream.once('error', end);
  stream.once('close', () => end(new Error('the connection broke off')));
  return {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const chunk = waiting.shift();
        if (chunk !== undefined) {
          size -= chunk.length;
          if (size === 0) stream.resume();
          yield chunk;
        } else if (over !== null) {
          if (over.error !== null) throw over.error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
