import { request as httpRequest, type IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { readClientHello } from '../../../trace/client-hello.ts';
import type { NextProxy } from '../../../trace/next-proxy.ts';
import { wordsOf } from '../failures.ts';
import { proxyAuthorization } from '../http-proxy.ts';
import type { Trust } from '../tls-handshake.ts';
import { DialFailure, reach, reachProxy } from './dial.ts';
import { onwardHeaders } from './headers.ts';
import { close, type OpenRecord, sawBytes, WENT_WELL } from './record.ts';
import { openSocks } from './socks.ts';

/** What a question to the person's own proxy for a tunnel led to. */
type Asked =
  | { readonly opened: true; readonly socket: Socket }
  /** It answered with something else, which the program is to get as it would have got it. */
  | { readonly opened: false; readonly socket: Duplex; readonly head: string; readonly status: number };

export interface TunnelWays {
  readonly proxy: NextProxy | null;
  readonly trust: Trust;
  readonly signal: AbortSignal;
}

/**
 * Opens the tunnel that a program asked for, and carries bytes both ways until both ends have closed. What is in them is
 * not looked at, but for the first message of a TLS client, which stands in the clear.
 * @throws {DialFailure} before anything was answered
 */
export async function carryTunnel(
  request: IncomingMessage,
  client: Socket,
  early: Buffer,
  record: OpenRecord,
  ways: TunnelWays,
): Promise<void> {
  const before = client.bytesRead - early.length;
  const asked = await open(request, record, ways);
  if (client.destroyed) {
    asked.socket.destroy();
    return close(record, { ...WENT_WELL, kind: 'client-closed' });
  }
  if (!asked.opened) return handOn(asked, client, record);
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  const written = client.bytesWritten;
  const count = () => {
    record.up = client.bytesRead - before;
    record.down = client.bytesWritten - written;
  };
  if (early.length > 0) client.unshift(early);
  await carry(client, asked.socket, record, count);
}

async function open(request: IncomingMessage, record: OpenRecord, ways: TunnelWays): Promise<Asked> {
  const { proxy, trust, signal } = ways;
  const { host, port } = record;
  if (proxy === null) return { opened: true, socket: await reach(host, port, 'host', record, signal) };
  const socket = await reachProxy(proxy, record, trust, signal);
  if (proxy.scheme !== 'socks5') return askProxy(request, socket, proxy, record, signal);
  await openSocks(socket, proxy, host, port);
  return { opened: true, socket };
}

function askProxy(
  request: IncomingMessage,
  socket: Socket,
  proxy: NextProxy,
  { host, port }: OpenRecord,
  signal: AbortSignal,
): Promise<Asked> {
  const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const asking = httpRequest({
      createConnection: () => socket,
      method: 'CONNECT',
      path: authority,
      headers: onwardHeaders(request.rawHeaders, ['host'], { host: authority, ...authorizationFor(proxy) }),
      setDefaultHeaders: false,
    });
    const leave = () => asking.destroy(new Error('closed'));
    signal.addEventListener('abort', leave, { once: true });
    asking.once('error', (error) => {
      signal.removeEventListener('abort', leave);
      socket.destroy();
      const closed = signal.aborted;
      reject(new DialFailure(closed ? 'client-closed' : 'cut-off', 'proxy', closed ? 'closed' : wordsOf(error)));
    });
    // A reply to CONNECT is an upgrade whatever its status says.
    asking.once('connect', (response, tunnel, head) => {
      // From here on it lives as long as the tunnel, and may have to send what is still on its way.
      signal.removeEventListener('abort', leave);
      tunnel.on('error', () => {});
      if (head.length > 0) tunnel.unshift(head);
      const status = response.statusCode ?? 502;
      if (status === 200) return resolve({ opened: true, socket: tunnel as Socket });
      const lines = [`HTTP/1.1 ${status} ${response.statusMessage ?? ''}`];
      for (let at = 0; at < response.rawHeaders.length; at += 2) {
        lines.push(`${response.rawHeaders[at]}: ${response.rawHeaders[at + 1]}`);
      }
      resolve({ opened: false, socket: tunnel, head: `${lines.join('\r\n')}\r\n\r\n`, status });
    });
    asking.end();
  });
}

export function authorizationFor({ user }: NextProxy): Readonly<Record<string, string>> {
  return proxyAuthorization(user === null ? null : `${user.name}:${user.password}`);
}

/** The proxy's own answer, head and body. */
function handOn(asked: Extract<Asked, { opened: false }>, client: Socket, record: OpenRecord): void {
  const { socket, status, head } = asked;
  close(record, { kind: 'proxy-said', at: 'proxy', status, detail: head.slice(9, head.indexOf('\r\n')) });
  client.write(head);
  socket.pipe(client);
  socket.once('close', () => client.end());
  client.once('close', () => socket.destroy());
}

/** Resolves when both ways are closed, or one of the two sockets has broken. */
function carry(client: Socket, server: Socket, record: OpenRecord, count: () => void): Promise<void> {
  watchFirstBytes(client, server, record);
  let firstToEnd: Socket | null = null;
  for (const socket of [client, server]) {
    for (const event of ['end', 'close']) {
      socket.once(event, () => {
        firstToEnd ??= socket;
      });
    }
  }
  return new Promise((resolve) => {
    let open = 2;
    const over = () => {
      count();
      if (--open > 0) return;
      const silent = record.down === 0;
      const kind = !silent ? 'ok' : firstToEnd === client ? 'client-closed' : 'cut-off';
      close(record, { ...WENT_WELL, kind });
      resolve();
    };
    server.on('error', (error) => {
      count();
      close(record, { ...WENT_WELL, kind: 'cut-off', detail: wordsOf(error) });
      // As the program would have seen it: not an end, but a break.
      client.resetAndDestroy();
    });
    client.on('error', (error) => {
      count();
      // Many a program ends so, with what it has no use for still on the way.
      close(record, { ...WENT_WELL, kind: record.down > 0 ? 'ok' : 'client-closed', detail: wordsOf(error) });
      server.destroy();
    });
    server.once('close', () => {
      if (!client.writableEnded) client.destroySoon();
      over();
    });
    client.once('close', () => {
      server.destroySoon();
      over();
    });
    client.pipe(server);
    server.pipe(client);
  });
}

/** Of the client's first bytes only what a TLS hello says in the clear is read; then nobody listens any more. */
function watchFirstBytes(client: Socket, server: Socket, record: OpenRecord): void {
  let first: Buffer = Buffer.alloc(0);
  const look = (chunk: Buffer) => {
    first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
    const reading = readClientHello(first);
    record.protocol = reading.state === 'tls' || first[0] === 0x16 ? 'tls' : 'tunnel';
    if (reading.state === 'more') return;
    if (reading.state === 'tls') record.hello = reading.hello;
    client.off('data', look);
  };
  client.on('data', look);
  server.on('data', () => sawBytes(record));
}
