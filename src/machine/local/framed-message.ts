import type { Socket } from 'node:net';
import { Refusal } from './failures.ts';

/** RFC 1035, 4.2.2: two bytes of length, then the message, in both directions; the same inside TLS (RFC 7858, 3.3). */
export function sendFramed(socket: Socket, message: Uint8Array): void {
  const prefix = Buffer.alloc(2);
  prefix.writeUInt16BE(message.length);
  // In one piece: two small segments would wait for each other (RFC 7766, 8).
  socket.write(Buffer.concat([prefix, message]));
}

export function readFramed(socket: Socket, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const end = (error?: Error) => {
      if (signal.aborted) reject(signal.reason);
      else if (received.length > 0) reject(new Refusal('garbage', `closed after ${received.length} bytes`));
      else reject(error ?? new Refusal('unreachable', 'closed without a word'));
    };
    socket.once('error', end);
    socket.once('close', () => end());
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2) return;
      const length = received.readUInt16BE(0);
      if (received.length >= 2 + length) resolve(received.subarray(2, 2 + length));
    });
  });
}
