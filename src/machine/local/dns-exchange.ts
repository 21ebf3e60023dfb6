import { isIP, type Socket } from 'node:net';
import type { Outcome } from '../../model/outcome.ts';
import type { DnsExchange, DnsPacket, DnsReceived, Endpoint } from '../port.ts';
import { openSocket } from './connection.ts';
import { exchangeDatagrams } from './dns-datagrams.ts';
import { Refusal } from './failures.ts';
import { within } from './limits.ts';

const DNS_LIMIT_MS = 2_000;
const MAX_MESSAGE_BYTES = 0xffff;

/** Carries a message to a server and back. Which message it is, and whether it answers, others judge. */
export function exchangeDns(exchange: DnsExchange): Promise<Outcome<DnsReceived>> {
  const { server, message, protocol } = exchange;
  return within(exchange, DNS_LIMIT_MS, async (course) => {
    // A name would have to be resolved by the very thing that is under examination.
    if (isIP(server) === 0) throw new Refusal('unsupported', `not an address: ${server}`);
    if (message.length > MAX_MESSAGE_BYTES) throw new Refusal('too-large', `${message.length} bytes`);
    return protocol === 'udp' ? exchangeDatagrams(exchange, course.signal) : byStream(exchange, course.signal);
  });
}

/** RFC 1035, 4.2.2: two bytes of length, then the message, in both directions. */
async function byStream(exchange: DnsExchange, signal: AbortSignal): Promise<DnsReceived> {
  const { server, port = 53, message } = exchange;
  const socket = await openSocket(server, port, signal);
  const own: Endpoint = { address: socket.localAddress ?? '', port: socket.localPort ?? 0 };
  const tell = (direction: DnsPacket['direction'], bytes: Uint8Array) =>
    exchange.witness?.({
      direction,
      protocol: 'tcp',
      own,
      other: { address: server, port },
      message: bytes,
      at: performance.timeOrigin + performance.now(),
      fromElsewhere: false,
    });
  try {
    const prefix = Buffer.alloc(2);
    prefix.writeUInt16BE(message.length);
    socket.write(Buffer.concat([prefix, message]));
    const sentAt = performance.now();
    tell('sent', message);
    const reply = await readMessage(socket, signal);
    const tookMs = performance.now() - sentAt;
    tell('received', reply);
    return { message: reply, tookMs, closed: Promise.resolve() };
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
