import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { startTraceProxy } from '../../../src/machine/local/trace/proxy.ts';
import { atEnd, basic, echo, over, proxyFor, server, tunnel } from './trace-tunnels.ts';

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
    atEnd(() => other.close());
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
});
