import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { HttpReply, HttpRequest } from '../../../src/machine/port.ts';
import {
  type CertificateAuthority,
  type Issued,
  makeCertificateAuthority,
} from '../../support/servers/certificate-authority.ts';
import { keepServers } from '../../support/servers/kept.ts';
import { startWebServer } from '../../support/servers/web-server.ts';

const machine = localMachine();
let authority: CertificateAuthority;
let identity: Issued;
beforeAll(() => {
  authority = makeCertificateAuthority();
  identity = authority.issue('localhost', 'DNS:localhost,IP:127.0.0.1');
});
afterAll(() => authority.remove());

const kept = keepServers();
async function reply(url: string, more: Partial<HttpRequest> = {}): Promise<HttpReply> {
  const outcome = await machine.http({ url, proxy: null, ...more });
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

describe('a request that wants to know its times', () => {
  it('is asked again on the same connection, as often as it says', async () => {
    const server = await kept(startWebServer((_, response) => response.end('here')));
    const told = await reply(server.origin, { again: 3 });
    expect(told.again).toHaveLength(3);
    expect(told.phases).toMatchObject({ lookup: null, tls: null });
    expect([server.connections(), server.requests.length]).toEqual([1, 4]);
    expect((await reply(server.origin)).phases).toBeUndefined();
  });

  it('over TLS, by a name, has a time for each part', async () => {
    const server = await kept(startWebServer((_, response) => response.end('here'), identity));
    const { phases, again } = await reply(server.origin, { again: 1 });
    expect(again).toHaveLength(1);
    for (const ms of [phases?.lookup, phases?.connect, phases?.tls, phases?.answer]) expect(ms).toBeGreaterThan(0);
  });

  it.each([
    ['the server says that it ends', { connection: 'close' }],
    ['the body is not read to its end', {}],
  ])('is asked once where %s', async (name, headers) => {
    const long = name.includes('body') ? 'x'.repeat(1_000_000) : 'short';
    const server = await kept(startWebServer((_, response) => response.writeHead(200, headers).end(long)));
    expect((await reply(server.origin, { again: 2 })).again).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('gives each byte of the body where bytes are wanted', async () => {
    const bytes = Buffer.from([0, 0x80, 0xff, 0xc3, 0x28]);
    const server = await kept(startWebServer((_, response) => response.end(bytes)));
    expect(Buffer.from((await reply(server.origin, { bodyAs: 'bytes' })).body, 'latin1')).toEqual(bytes);
  });
});
