import { isIP } from 'node:net';
import type { Outcome } from '../../model/outcome.ts';
import type { DnsExchange, DnsPacket, DnsReceived, Endpoint } from '../port.ts';
import { openSocket } from './connection.ts';
import { exchangeDatagrams } from './dns-datagrams.ts';
import { Refusal } from './failures.ts';
import { readFramed, sendFramed } from './framed-message.ts';
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
    sendFramed(socket, message);
    const sentAt = performance.now();
    tell('sent', message);
    const reply = await readFramed(socket, signal);
    const tookMs = performance.now() - sentAt;
    tell('received', reply);
    return { message: reply, tookMs, closed: Promise.resolve() };
  } finally {
    socket.destroy();
  }
}
