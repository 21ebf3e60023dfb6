import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClientHello } from '../../src/trace/client-hello.ts';
import { runs } from '../support/runs.ts';
import { listening } from '../support/servers/stream-server.ts';

/** What a real TLS client sends first. */
async function realHello(options: { servername?: string; ALPNProtocols?: string[] }): Promise<Buffer> {
  const first = Promise.withResolvers<Buffer>();
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      first.resolve(bytes);
      socket.destroy();
    });
  });
  const { port, close } = await listening(server);
  const client = connectTls({ host: '127.0.0.1', port, ...options });
  client.on('error', () => {});
  const bytes = await first.promise;
  client.destroy();
  await once(client, 'close');
  await close();
  return bytes;
}

describe('the first message of a TLS client', () => {
  it.each([
    [{ servername: 'sum.golang.org', ALPNProtocols: ['h2', 'http/1.1'] }, 'sum.golang.org', ['h2', 'http/1.1']],
    [{ servername: 'a.test' }, 'a.test', []],
    [{}, null, []],
  ])('names server and protocols, however it is cut: %j', async (options, serverName, protocols) => {
    const bytes = await realHello(options);
    expect(readClientHello(bytes)).toEqual({ state: 'tls', hello: { serverName, protocols } });
    for (let length = 0; length < bytes.length; length++) {
      expect(readClientHello(bytes.subarray(0, length)).state).toBe('more');
    }
    const [head, body] = [bytes.subarray(0, 5), bytes.subarray(5)];
    const cut = 40;
    const record = (part: Buffer) =>
      Buffer.concat([head.subarray(0, 3), Buffer.from([part.length >> 8, part.length & 255]), part]);
    const inTwo = Buffer.concat([record(body.subarray(0, cut)), record(body.subarray(cut))]);
    expect(readClientHello(inTwo)).toEqual({ state: 'tls', hello: { serverName, protocols } });
  });

  it('is none where another protocol begins', () => {
    for (const text of ['GET / HTTP/1.1\r\n', 'SSH-2.0-x', '\u0000']) {
      expect(readClientHello(Buffer.from(text))).toEqual({ state: 'other' });
    }
  });

  it('never throws, and never reads beyond its end', () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((rest) => Buffer.from([0x16, 3, 1, ...rest]));
    fc.assert(
      fc.property(bytes, (hello) => {
        expect(['more', 'tls']).toContain(readClientHello(hello).state);
      }),
      { numRuns: runs(300, 5_000) },
    );
    const lying = Buffer.concat([Buffer.from([0x16, 3, 1, 0, 50, 1, 0, 0, 46, 3, 3]), Buffer.alloc(44, 255)]);
    expect(readClientHello(lying)).toEqual({ state: 'tls', hello: null });
  });
});
