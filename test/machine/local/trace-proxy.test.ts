import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { startTraceProxy, type TraceProxy } from '../../../src/machine/local/trace/proxy.ts';
import { startForwardProxy } from '../../support/servers/forward-proxy.ts';
import { listening } from '../../support/servers/stream-server.ts';

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function proxyFor(environment: Readonly<Record<string, string>> = {}): Promise<TraceProxy> {
  const proxy = await startTraceProxy({ environment, git: [] }, async () => []);
  ended.push(() => proxy.close());
  return proxy;
}

/** A server of bytes. @param serve called with each connection, which stays open the one way */
async function server(serve: (socket: Socket) => void): Promise<number> {
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

const echo = (socket: Socket) => void socket.pipe(socket);
const basic = (proxy: TraceProxy) =>
  `Basic ${Buffer.from(new URL(proxy.url).href.slice(7).split('@')[0] ?? '').toString('base64')}`;

interface Opened {
  readonly status: number;
  readonly message: string;
  readonly socket: Socket;
}

/** Asks for a tunnel as a program does. */
function tunnel(
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

async function over(proxy: TraceProxy): Promise<void> {
  await expect.poll(() => proxy.open()).toBe(0);
}

describe('the proxy of a trace', () => {
  it('listens on this computer alone, and wants the password of this run', async () => {
    const proxy = await proxyFor();
    const port = await server(echo);
    for (const given of [null, 'Basic Z29tZW5kOng=', `${basic(proxy)}x`, 'Bearer x']) {
      const { status, socket } = await tunnel(proxy, `127.0.0.1:${port}`, given);
      expect(status).toBe(407);
      socket.destroy();
    }
    expect(proxy.turnedAway().map(({ why }) => why)).toEqual(['no-password', ...Array(3).fill('wrong-password')]);
    expect(proxy.seen()).toEqual([]);
    // Somebody who asks a web server, and has no address of a proxy to read.
    const asked = new Promise((resolve) => httpRequest({ port: proxy.port, path: '/' }, resolve).end());
    expect(await asked).toMatchObject({ statusCode: 407 });
    expect(proxy.turnedAway()).toHaveLength(4);
    const other = await startTraceProxy({ environment: {}, git: [] }, async () => []);
    ended.push(() => other.close());
    expect(other.url.split('@')[0]).not.toBe(proxy.url.split('@')[0]);
    expect((await tunnel(proxy, `127.0.0.1:${port}`, basic(other))).status).toBe(407);
  });

  it.each(['nonsense', 'host:0', 'host:99999', 'user@host:443', ':443'])('opens no tunnel to %j', async (authority) => {
    const proxy = await proxyFor();
    expect((await tunnel(proxy, authority)).status).toBe(400);
    expect(proxy.seen()).toEqual([]);
  });

  it('carries any bytes both ways unharmed, and counts them', async () => {
    const proxy = await proxyFor();
    const port = await server(echo);
    const bytes = randomBytes(3_000_001);
    const { socket } = await tunnel(proxy, `127.0.0.1:${port}`);
    socket.end(bytes);
    expect((await buffer(socket)).equals(bytes)).toBe(true);
    await over(proxy);
    const [one] = proxy.seen();
    expect(one).toMatchObject({ up: bytes.length, down: bytes.length, asker: { kind: 'go' }, outcome: { kind: 'ok' } });
  });

  it('lets one way close before the other', async () => {
    const proxy = await proxyFor();
    // Answers only when it has heard everything.
    const port = await server((socket) => void buffer(socket).then((all) => socket.end(`heard ${all.length}`)));
    const { socket } = await tunnel(proxy, `127.0.0.1:${port}`);
    socket.end('12345');
    expect((await buffer(socket)).toString()).toBe('heard 5');
    // And the other way round: the server has said all, and still listens.
    const heard = Promise.withResolvers<number>();
    const other = await server((peer) => {
      peer.end('all');
      void buffer(peer).then(({ length }) => heard.resolve(length));
    });
    const { socket: client } = await tunnel(proxy, `127.0.0.1:${other}`);
    client.allowHalfOpen = true;
    expect((await buffer(client)).toString()).toBe('all');
    client.end('1234567');
    await expect(heard.promise).resolves.toBe(7);
    await over(proxy);
    expect(proxy.seen().map(({ up, down }) => [up, down])).toEqual([
      [5, 7],
      [7, 3],
    ]);
  });

  it('lets a fast server wait for a slow reader', async () => {
    const proxy = await proxyFor();
    const chunk = Buffer.alloc(64 * 1024, 1);
    const most = 64 * 1024 * 1024;
    let sent = 0;
    const stalled = Promise.withResolvers<void>();
    const port = await server((socket) => {
      const more = () => {
        while (sent < most) {
          sent += chunk.length;
          if (!socket.write(chunk)) {
            stalled.resolve();
            return;
          }
        }
        socket.end();
      };
      socket.on('drain', more);
      more();
    });
    const { socket } = await tunnel(proxy, `127.0.0.1:${port}`);
    socket.pause();
    await stalled.promise;
    let before = -1;
    // Until nothing moves any more: what is sent by then lies in buffers.
    await expect
      .poll(
        () => {
          const still = sent === before;
          before = sent;
          return still;
        },
        { interval: 100 },
      )
      .toBe(true);
    expect(sent).toBeLessThan(most / 2);
    let read = 0;
    socket.on('data', ({ length }: Buffer) => {
      read += length;
    });
    socket.resume();
    await once(socket, 'end');
    expect(read).toBe(most);
  });

  it('holds 500 tunnels at once, each with its own bytes', async () => {
    const proxy = await proxyFor();
    const port = await server(echo);
    const opened = await Promise.all(Array.from({ length: 500 }, () => tunnel(proxy, `127.0.0.1:${port}`)));
    expect(opened.every(({ status }) => status === 200)).toBe(true);
    expect(proxy.open()).toBe(500);
    const answers = opened.map(async ({ socket }, index) => {
      const sent = Buffer.alloc(1_000 + index, index % 251);
      socket.end(sent);
      return (await buffer(socket)).equals(sent);
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set([true]));
    await over(proxy);
    expect(proxy.seen().map(({ up, down }) => [up, down])).toEqual(
      Array.from({ length: 500 }, (_, index) => [1_000 + index, 1_000 + index]),
    );
  });

  it('tells what a TLS client says in the clear, and no more', async () => {
    const proxy = await proxyFor();
    const port = await server((socket) => socket.destroy());
    const { socket } = await tunnel(proxy, `127.0.0.1:${port}`);
    connectTls({ socket, servername: 'mods.example.test', ALPNProtocols: ['h2', 'http/1.1'] }).on('error', () => {});
    await over(proxy);
    expect(proxy.seen()).toMatchObject([
      {
        protocol: 'tls',
        hello: { serverName: 'mods.example.test', protocols: ['h2', 'http/1.1'] },
        outcome: { kind: 'cut-off' },
      },
    ]);
  });

  it('tells a connection that breaks from one that ends', async () => {
    const proxy = await proxyFor();
    const port = await server((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
      socket.once('end', () => socket.end());
    });
    const { socket } = await tunnel(proxy, `127.0.0.1:${port}`);
    const broken = new Promise((resolve) => socket.once('close', resolve));
    socket.write('x');
    await broken;
    await over(proxy);
    const { socket: silent } = await tunnel(proxy, `127.0.0.1:${port}`);
    silent.destroy();
    await over(proxy);
    expect(proxy.seen().map(({ outcome }) => outcome.kind)).toEqual(['cut-off', 'client-closed']);
  });

  it('is gone when it is closed, and what was open with it', async () => {
    const proxy = await proxyFor();
    const port = await server(echo);
    const { socket } = await tunnel(proxy, `127.0.0.1:${port}`);
    const closed = once(socket, 'close');
    socket.resume();
    await proxy.close();
    await closed;
    expect(proxy.seen()).toMatchObject([{ host: '127.0.0.1' }]);
    const after = connect(proxy.port, '127.0.0.1');
    await expect(once(after, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('hands a plain request and its answer on whole', async () => {
    const proxy = await proxyFor();
    const body = randomBytes(200_000);
    const heard: (readonly [string, string | undefined, number])[] = [];
    const web = createHttpServer(async (request, response) => {
      heard.push([request.url ?? '', request.headers['x-own'] as string | undefined, (await buffer(request)).length]);
      expect(request.headers['proxy-authorization']).toBeUndefined();
      response
        .writeHead(302, 'Over There', { Location: 'http://there.test:81/x', 'Set-Cookie': ['a=1', 'b=2'] })
        .end(body);
    });
    const { port, close } = await listening(web);
    ended.push(close);
    const path = `http://127.0.0.1:${port}/a/@v/list?x=1`;
    const headers = { 'Proxy-Authorization': basic(proxy), 'X-Own': 'yes', 'User-Agent': 'curl/8.1' };
    const asking = httpRequest({ host: '127.0.0.1', port: proxy.port, method: 'POST', path, headers, agent: false });
    asking.end(body);
    const [response] = await once(asking, 'response');
    expect([response.statusCode, response.statusMessage, response.headers['set-cookie']]).toEqual([
      302,
      'Over There',
      ['a=1', 'b=2'],
    ]);
    expect((await buffer(response)).equals(body)).toBe(true);
    expect(heard).toEqual([['/a/@v/list?x=1', 'yes', body.length]]);
    await over(proxy);
    expect(proxy.seen()).toMatchObject([
      {
        protocol: 'http',
        asker: { kind: 'curl' },
        request: { method: 'POST', path: '/a/@v/list?x=1', status: 302, redirectsTo: 'there.test:81' },
        up: body.length,
        down: body.length,
        outcome: { kind: 'ok' },
      },
    ]);
  });

  it('goes by way of the person’s own proxy, and tells it its password alone', async () => {
    const upstream = await startForwardProxy('ada:s3cret');
    ended.push(upstream.close);
    const proxy = await proxyFor({
      HTTPS_PROXY: `http://ada:s3cret@127.0.0.1:${upstream.port}`,
      NO_PROXY: 'localhost',
    });
    const port = await server(echo);
    // Go itself never sends loopback to a proxy: a name that the upstream knows.
    const { status, socket } = await tunnel(proxy, `ip6-localhost.invalid:${port}`);
    expect(status).toBe(502);
    socket.destroy();
    const curl = await tunnel(proxy, `127.0.0.1:${port}`, basic(proxy), 'curl/8.1');
    curl.socket.end('through');
    expect((await buffer(curl.socket)).toString()).toBe('through');
    await over(proxy);
    expect(upstream.asked.map(({ line }) => line)).toEqual([
      `CONNECT ip6-localhost.invalid:${port}`,
      `CONNECT 127.0.0.1:${port}`,
    ]);
    expect(proxy.seen()).toMatchObject([
      { via: `http://127.0.0.1:${upstream.port}`, outcome: { kind: 'proxy-said', at: 'proxy', status: 502 } },
      { via: `http://127.0.0.1:${upstream.port}`, outcome: { kind: 'ok' } },
    ]);
    expect(JSON.stringify([proxy.seen(), proxy.turnedAway(), proxy.url])).not.toContain('s3cret');
  });

  it('hands on the refusal of the person’s own proxy as it is', async () => {
    const refusing = await server((socket) => {
      socket.once('data', () =>
        socket.end('HTTP/1.1 403 Not For You\r\nX-Policy: no-go\r\nContent-Length: 5\r\n\r\nsorry'),
      );
    });
    const proxy = await proxyFor({ HTTPS_PROXY: `http://127.0.0.1:${refusing}` });
    const { status, message, socket } = await tunnel(proxy, 'mods.test:443');
    expect([status, message, (await buffer(socket)).toString()]).toEqual([403, 'Not For You', 'sorry']);
    await over(proxy);
    expect(proxy.seen()).toMatchObject([{ outcome: { kind: 'proxy-said', status: 403, detail: '403 Not For You' } }]);
  });

  it.each([
    ['lets in', 'ada', 's3cret', 200],
    ['keeps out', 'ada', 'wrong', 502],
  ])('goes by way of a SOCKS proxy that %s', async (_, name, password, status) => {
    const port = await server(echo);
    const upstream = await server(socksServer('ada', 's3cret', port));
    const proxy = await proxyFor({ HTTPS_PROXY: `socks5://${name}:${password}@127.0.0.1:${upstream}` });
    const opened = await tunnel(proxy, 'mods.test:443');
    expect(opened.status).toBe(status);
    if (status === 200) {
      opened.socket.end('by socks');
      expect((await buffer(opened.socket)).toString()).toBe('by socks');
    } else opened.socket.destroy();
    await over(proxy);
    const kind = status === 200 ? 'ok' : 'proxy-said';
    expect(proxy.seen()).toMatchObject([{ via: `socks5://127.0.0.1:${upstream}`, outcome: { kind } }]);
    expect(JSON.stringify(proxy.seen())).not.toContain(password);
  });
});

/** A SOCKS 5 server that knows one person, and leads every name to one port. Source: RFC 1928, RFC 1929 */
function socksServer(user: string, password: string, port: number): (socket: Socket) => void {
  return async (socket) => {
    const next = async () => (await once(socket, 'data'))[0] as Buffer;
    await next();
    socket.write(Buffer.from([5, 2]));
    const said = await next();
    const name = said.subarray(2, 2 + (said[1] ?? 0)).toString();
    const word = said.subarray(3 + name.length).toString();
    if (name !== user || word !== password) return void socket.end(Buffer.from([1, 1]));
    socket.write(Buffer.from([1, 0]));
    const asked = await next();
    expect(asked.subarray(5, 5 + (asked[4] ?? 0)).toString()).toBe('mods.test');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 80]));
      socket.pipe(onward).pipe(socket);
    });
  };
}
