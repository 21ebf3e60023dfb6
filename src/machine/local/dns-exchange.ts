import { createSocket } from 'node:dgram';
import { isIP, type Socket } from 'node:net';
import type { Outcome } from '../../model/outcome.ts';
import type { DnsExchange } from '../port.ts';
import { openSocket } from './connection.ts';
import { Refusal } from './failures.ts';
import { within } from './limits.ts';

const DNS_LIMIT_MS = 2_000;
const MAX_MESSAGE_BYTES = 0xffff;

/** Carries a message to a server and back. Which message it is, and whether it answers, others judge. */
export function exchangeDns(exchange: DnsExchange): Promise<Outcome<Uint8Array>> {
  const { server, port = 53, message, protocol } = exchange;
  return within(exchange, DNS_LIMIT_MS, async (course) => {
    // A name would have to be resolved by the very thing that is under examination.
    if (isIP(server) === 0) throw new Refusal('unsupported', `not an address: ${server}`);
    if (message.length > MAX_MESSAGE_BYTES) throw new Refusal('too-large', `${message.length} bytes`);
    return protocol === 'udp'
      ? byDatagram(server, port, message, course.signal)
      : byStream(server, port, message, course.signal);
  });
}

/**
 * The socket is bound to a random port by the system and connected to the server: only then does the
 * system report that the port is closed (an ICMP error), and it drops what comes from any other address or port.
 */
function byDatagram(server: string, port: number, message: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  const socket = createSocket(isIP(server) === 6 ? 'udp6' : 'udp4');
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    socket.on('error', reject);
    socket.once('message', resolve);
    socket.connect(port, server, (error?: Error) => {
      if (error) return reject(error);
      socket.send(message, (failure) => {
        if (failure) reject(failure);
      });
    });
  });
  return answer.finally(() => socket.close());
}

/** RFC 1035, 4.2.2: two bytes of length, then the message, in both directions. */
async function byStream(server: string, port: number, message: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  const socket = await openSocket(server, port, signal);
  try {
    const prefix = Buffer.alloc(2);
    prefix.writeUInt16BE(message.length);
    socket.write(Buffer.concat([prefix, message]));
    return await readMessage(socket, signal);
  } finally {
    socket.destroy();
  }
}

function readMessage(socket: Socket, signal: AbortSignal): Promise<Uint8Array> {
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
