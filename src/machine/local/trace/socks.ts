import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import type { NextProxy } from '../../../trace/next-proxy.ts';
import { DialFailure, outcomeOf } from './dial.ts';

const VERSION = 5;
const NO_AUTHENTICATION = 0;
const USER_PASSWORD = 2;
const CONNECT = 1;
const ADDRESS = { v4: 1, name: 3, v6: 4 } as const;

/** RFC 1928, section 6. */
const REPLIES: Readonly<Record<number, string>> = {
  1: 'general failure',
  2: 'connection not allowed by its rules',
  3: 'network unreachable',
  4: 'host unreachable',
  5: 'connection refused',
  6: 'TTL expired',
  7: 'command not supported',
  8: 'address type not supported',
};

/** Asks a SOCKS proxy for a connection to the host. @throws {DialFailure} Source: RFC 1928, RFC 1929 */
export async function openSocks(socket: Socket, proxy: NextProxy, host: string, port: number): Promise<void> {
  const replies = new Replies(socket);
  try {
    const method = proxy.user === null ? NO_AUTHENTICATION : USER_PASSWORD;
    socket.write(Buffer.from([VERSION, 1, method]));
    const [version, chosen] = await replies.take(2);
    if (version !== VERSION) throw said('it does not speak SOCKS 5');
    if (chosen !== method) throw said('it wants another way to say who asks');
    if (proxy.user !== null) await authenticate(socket, replies, proxy.user);
    const address = await addressOf(host, proxy.looksUp);
    socket.write(Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), address, Buffer.from([port >> 8, port & 0xff])]));
    const [, reply = 1, , type] = await replies.take(4);
    const length = type === ADDRESS.v4 ? 4 : type === ADDRESS.v6 ? 16 : ((await replies.take(1))[0] ?? 0);
    await replies.take(length + 2);
    if (reply !== 0) throw said(REPLIES[reply] ?? `reply ${reply}`);
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    replies.release();
  }
}

async function authenticate(socket: Socket, replies: Replies, user: NonNullable<NextProxy['user']>): Promise<void> {
  const name = Buffer.from(user.name, 'utf8');
  const password = Buffer.from(user.password, 'utf8');
  if (name.length > 255 || password.length > 255) throw said('name and password are longer than SOCKS allows');
  socket.write(Buffer.concat([Buffer.from([1, name.length]), name, Buffer.from([password.length]), password]));
  const [, status] = await replies.take(2);
  if (status !== 0) throw said('name and password are refused');
}

async function addressOf(host: string, looksUp: boolean): Promise<Buffer> {
  const address = isIP(host) === 0 && !looksUp ? await lookedUp(host) : host;
  const kind = isIP(address);
  if (kind === 4) return Buffer.from([ADDRESS.v4, ...address.split('.').map(Number)]);
  if (kind === 6) return Buffer.from([ADDRESS.v6, ...bytesOf6(address)]);
  const name = Buffer.from(address, 'utf8');
  if (name.length > 255) throw said('the name is longer than SOCKS allows');
  return Buffer.concat([Buffer.from([ADDRESS.name, name.length]), name]);
}

async function lookedUp(host: string): Promise<string> {
  try {
    return (await lookup(host)).address;
  } catch (error) {
    const { kind, detail } = outcomeOf(error, 'host');
    throw new DialFailure(kind, 'host', detail ?? '');
  }
}

function bytesOf6(address: string): readonly number[] {
  // Node writes any of its forms as plain groups in a URL.
  const plain = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = plain.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const between = tail === undefined ? [] : new Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...between, ...after].flatMap((group) => [group >> 8, group & 0xff]);
}

function said(detail: string): DialFailure {
  return new DialFailure('proxy-said', 'proxy', `SOCKS: ${detail}`);
}

/** Takes answers off a socket, byte by byte; what came beyond them is left in it. */
class Replies {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  async take(count: number): Promise<Buffer> {
    if (count === 0) return Buffer.alloc(0);
    for (;;) {
      const bytes: Buffer | null = this.#socket.read(count);
      if (bytes !== null && bytes.length === count) return bytes;
      if (bytes !== null) this.#socket.unshift(bytes);
      if (this.#socket.readableEnded || this.#socket.destroyed) throw said('it closed the connection');
      await more(this.#socket);
    }
  }

  release(): void {
    this.#socket.removeAllListeners('readable');
  }
}

function more(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      for (const event of EVENTS) socket.off(event, go);
      resolve();
    };
    for (const event of EVENTS) socket.on(event, go);
  });
}

const EVENTS = ['readable', 'end', 'close', 'error'] as const;
