import { request as httpRequest } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect } from 'vitest';
import { startTraceProxy, type TraceProxy } from '../../../src/machine/local/trace/proxy.ts';
import { listening } from '../../support/servers/stream-server.ts';

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** Called behind the test, the last first. */
export const atEnd = (end: () => unknown): void => void ended.push(end);

export async function proxyFor(environment: Readonly<Record<string, string>> = {}): Promise<TraceProxy> {
  const proxy = await startTraceProxy({ environment, git: [] }, async () => []);
  ended.push(() => proxy.close());
  return proxy;
}

/** A server of bytes. @param serve called with each connection, which stays open the one way */
export async function server(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const made: Server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  const { port, close } = await listening(made);
  ended.push(() => {
    for (const socket of sockets) socket.destroy();
    return close();
  });
  return port;
}

export const echo = (socket: Socket) => void socket.pipe(socket);
export const basic = (proxy: TraceProxy) =>
  `Basic ${Buffer.from(new URL(proxy.url).href.slice(7).split('@')[0] ?? '').toString('base64')}`;

export interface Opened {
  readonly status: number;
  readonly message: string;
  readonly socket: Socket;
}

/** Asks for a tunnel as a program does. */
export function tunnel(
  proxy: TraceProxy,
  authority: string,
  authorization: string | null = basic(proxy),
  agent = 'Go-http-client/1.1',
): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const headers = {
      'User-Agent': agent,
      ...(authorization === null ? {} : { 'Proxy-Authorization': authorization }),
    };
    const asking = httpRequest({
      host: '127.0.0.1',
      port: proxy.port,
      method: 'CONNECT',
      path: authority,
      headers,
      agent: false,
    });
    asking.on('connect', (response, socket, head) => {
      socket.on('error', () => {});
      if (head.length > 0) socket.unshift(head);
      resolve({ status: response.statusCode ?? 0, message: response.statusMessage ?? '', socket: socket as Socket });
    });
    asking.on('error', reject);
    asking.end();
  });
}

export async function over(proxy: TraceProxy): Promise<void> {
  await expect.poll(() => proxy.open()).toBe(0);
}
