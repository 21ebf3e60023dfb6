import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIP } from 'node:net';
import type { DnsExchange, DnsReceived, Endpoint } from '../port.ts';

/**
 * A question by UDP goes out from a port that the system picks at random, and two sockets listen there. One is
 * connected to the server: only then does the system report that the port is closed (an ICMP error), and it hands over
 * what comes from that address and port alone. What comes from elsewhere gets to the other one, and is only counted.
 */
interface Sockets {
  readonly asking: Socket;
  /** null: the system lets two sockets have one port neither by SO_REUSEADDR nor by SO_REUSEPORT. */
  readonly hearing: Socket | null;
}

/** Resolves with the first datagram that is the reply. */
export async function exchangeDatagrams(exchange: DnsExchange, signal: AbortSignal): Promise<DnsReceived> {
  const { server, port = 53, isReply = () => true, lingerMs = 0 } = exchange;
  const { asking, hearing } = await openSockets(isIP(server) === 6 ? 'udp6' : 'udp4');
  const { promise: closed, resolve: seenClosed } = Promise.withResolvers<void>();
  const close = () => {
    closeQuietly(asking);
    if (hearing) closeQuietly(hearing);
    seenClosed();
  };
  const tell = (direction: 'sent' | 'received', message: Uint8Array, other: Endpoint, fromElsewhere = false) =>
    exchange.witness?.({
      direction,
      protocol: 'udp',
      own: ownEnd(asking),
      other,
      message,
      at: performance.timeOrigin + performance.now(),
      fromElsewhere,
    });
  const there = { address: server, port };
  let sentAt = 0;
  try {
    const reply = await new Promise<Pick<DnsReceived, 'message' | 'tookMs'>>((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      asking.on('error', reject);
      hearing?.on('error', () => {});
      hearing?.on('message', (bytes: Buffer, { address, port: from }: RemoteInfo) =>
        tell('received', bytes, { address, port: from }, true),
      );
      asking.on('message', (bytes: Buffer) => {
        const tookMs = performance.now() - sentAt;
        tell('received', bytes, there);
        if (isReply(bytes)) resolve({ message: bytes, tookMs });
      });
      asking.connect(port, server, (error?: Error) => {
        if (error) return reject(error);
        sentAt = performance.now();
        asking.send(exchange.message, (failure) => {
          if (failure) return reject(failure);
        });
        tell('sent', exchange.message, there);
      });
    });
    if (lingerMs > 0 && !exchange.signal?.aborted) closeLater(lingerMs, exchange.signal, close);
    else close();
    return { ...reply, closed };
  } catch (error) {
    close();
    throw error;
  }
}

function closeLater(ms: number, signal: AbortSignal | undefined, close: () => void): void {
  const timer = setTimeout(end, ms);
  signal?.addEventListener('abort', end, { once: true });
  function end(): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    close();
  }
}

async function openSockets(type: 'udp4' | 'udp6'): Promise<Sockets> {
  // The system's own pick is random. It gives a port that is shared to anybody who would share it, so it is first asked
  // for one that nobody has.
  const alone = await bound(type, 0, false);
  const { port } = alone.address();
  alone.close();
  const opened: Socket[] = [];
  try {
    opened.push(await bound(type, port, true));
    opened.push(await bound(type, port, true));
    const [asking, hearing] = opened;
    if (asking && hearing) return { asking, hearing };
  } catch {
    for (const socket of opened) socket.close();
  }
  return { asking: await bound(type, 0, false), hearing: null };
}

async function bound(type: 'udp4' | 'udp6', port: number, reuseAddr: boolean): Promise<Socket> {
  const socket = createSocket({ type, reuseAddr });
  socket.bind(port);
  try {
    await once(socket, 'listening');
    return socket;
  } catch (error) {
    closeQuietly(socket);
    throw error;
  }
}

function ownEnd(socket: Socket): Endpoint {
  try {
    const { address, port } = socket.address();
    return { address, port };
  } catch {
    return { address: '', port: 0 };
  }
}

/** A socket that an error closed is closed already. */
function closeQuietly(socket: Socket): void {
  try {
    socket.close();
  } catch {}
}
