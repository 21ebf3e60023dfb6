import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startForwardProxy } from '../../support/servers/forward-proxy.ts';
import { listening } from '../../support/servers/stream-server.ts';
import { atEnd, basic, echo, over, proxyFor, server, tunnel } from './trace-tunnels.ts';

describe('the proxy of a trace, from there on', () => {
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
    atEnd(close);
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
    atEnd(upstream.close);
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
