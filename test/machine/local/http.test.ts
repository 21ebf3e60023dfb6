import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exchangeHttp } from '../../../src/machine/local/http-request.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { HttpReply, HttpRequest } from '../../../src/machine/port.ts';
import {
  type CertificateAuthority,
  type Issued,
  makeCertificateAuthority,
} from '../../support/servers/certificate-authority.ts';
import { startForwardProxy } from '../../support/servers/forward-proxy.ts';
import { closedPort, startStreamServer } from '../../support/servers/stream-server.ts';
import { startWebServer } from '../../support/servers/web-server.ts';

const machine = localMachine();
let authority: CertificateAuthority;
let identity: Issued;
beforeAll(() => {
  authority = makeCertificateAuthority();
  identity = authority.issue('localhost', 'DNS:localhost,IP:127.0.0.1');
});
afterAll(() => authority.remove());

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));
function closing<T extends { close(): Promise<void> }>(server: T): T {
  open.push(server);
  return server;
}

const ask = (url: string, more: Partial<HttpRequest> = {}) => machine.http({ url, proxy: null, ...more });
async function reply(url: string, more: Partial<HttpRequest> = {}): Promise<HttpReply> {
  const outcome = await ask(url, more);
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}
async function failure(url: string, more: Partial<HttpRequest> = {}) {
  const outcome = await ask(url, more);
  if (outcome.ok) throw new Error(`it answered ${outcome.value.status}`);
  return outcome.failure;
}

describe('a plain request', () => {
  it('gives status, headers and body', async () => {
    const server = closing(
      await startWebServer((_, response) => {
        response.writeHead(418, { 'X-Kettle': 'on', 'Set-Cookie': ['a=1', 'b=2'] }).end('short and stout');
      }),
    );
    expect(await reply(`${server.origin}/pot?size=2`, { headers: { accept: 'text/plain' } })).toEqual({
      status: 418,
      headers: expect.objectContaining({ 'x-kettle': 'on', 'set-cookie': 'a=1, b=2' }),
      body: 'short and stout',
      remoteAddress: '127.0.0.1',
      chain: [],
      distrust: null,
    });
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/pot?size=2',
      headers: { host: `127.0.0.1:${server.port}`, accept: 'text/plain' },
    });
  });

  it('follows no redirect', async () => {
    const server = closing(
      await startWebServer((_, response) => response.writeHead(302, { Location: '/elsewhere' }).end()),
    );
    expect(await reply(server.origin)).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(server.requests).toHaveLength(1);
  });

  it('uses a connection of its own every time', async () => {
    const server = closing(await startWebServer((_, response) => response.end()));
    await reply(server.origin);
    await reply(server.origin);
    expect(server.connections()).toBe(2);
  });

  it('keeps the first bytes of a body that never ends', async () => {
    const server = closing(
      await startWebServer((_, response) => {
        const more = () => {
          while (!response.destroyed && response.write('0123456789'));
        };
        response.on('drain', more);
        more();
      }),
    );
    expect((await reply(server.origin, { maxBodyBytes: 15 })).body).toBe('012345678901234');
    expect((await reply(server.origin)).body).toHaveLength(64 * 1024);
  });

  it('asks for the head alone', async () => {
    const server = closing(await startWebServer((_, response) => response.setHeader('x-a', 'b').end('body')));
    expect(await reply(server.origin, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('sends no user name of the URL', async () => {
    const server = closing(await startWebServer((_, response) => response.end()));
    await reply(`http://ada:secret@127.0.0.1:${server.port}/`);
    expect(JSON.stringify(server.requests[0]?.headers)).not.toMatch(/authorization|ada/i);
  });
});

describe('a request that gets no answer', () => {
  it('finds nobody there', async () => {
    expect(await failure(`http://127.0.0.1:${await closedPort()}/`)).toMatchObject({
      code: 'unreachable',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('waits no longer than its limit: for the first word, or for the rest', async () => {
    const silent = closing(await startStreamServer(() => {}));
    expect((await failure(`http://127.0.0.1:${silent.port}/`, { timeoutMs: 100 })).code).toBe('timeout');
    const halting = closing(await startWebServer((_, response) => response.writeHead(200).write('begin')));
    expect((await failure(halting.origin, { timeoutMs: 200 })).code).toBe('timeout');
  });

  it('is hung up on, or told what is no HTTP', async () => {
    const rude = closing(await startStreamServer((socket) => socket.once('data', () => socket.destroy())));
    expect((await failure(`http://127.0.0.1:${rude.port}/`)).code).toBe('unreachable');
    const foreign = closing(await startStreamServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')));
    expect((await failure(`http://127.0.0.1:${foreign.port}/`)).code).toBe('garbage');
  });

  it('ends when nobody waits', async () => {
    const abort = new AbortController();
    const server = closing(await startWebServer(() => abort.abort()));
    expect((await failure(server.origin, { signal: abort.signal })).code).toBe('cancelled');
  });

  it('goes to web addresses alone', async () => {
    expect((await failure('ftp://127.0.0.1/')).code).toBe('unsupported');
    expect((await failure('no URL at all')).code).toBe('unsupported');
  });
});

describe('a request over TLS', () => {
  it('trusts a chain to a given root, and shows it', async () => {
    const server = closing(await startWebServer((_, response) => response.end('safe'), identity));
    const { body, distrust, chain, remoteAddress } = await reply(server.origin, { roots: [authority.root] });
    expect({ body, distrust, remoteAddress }).toEqual({ body: 'safe', distrust: null, remoteAddress: '127.0.0.1' });
    expect(chain.map(({ subject, issuer }) => ({ subject, issuer }))).toEqual([
      { subject: 'O=Test, CN=localhost', issuer: 'CN=Test Root' },
      { subject: 'CN=Test Root', issuer: 'CN=Test Root' },
    ]);
    const der = new X509Certificate(identity.chain).raw;
    expect(chain[0]?.sha256).toBe(createHash('sha256').update(der).digest('hex'));
    expect(Date.parse(chain[0]?.notAfter ?? '')).toBeGreaterThan(Date.now());
    expect(chain[0]?.notBefore).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  it('says that it does not trust a chain, and still what was said', async () => {
    const server = closing(await startWebServer((_, response) => response.end('who knows'), identity));
    const untrusted = await reply(server.origin);
    expect(untrusted).toMatchObject({ status: 200, body: 'who knows', distrust: 'SELF_SIGNED_CERT_IN_CHAIN' });
    expect(untrusted.chain).toHaveLength(2);
  });

  it('says that the name is another, or that no name counts', async () => {
    const other = authority.issue('localhost', 'DNS:elsewhere.test');
    const nameless = authority.issue('localhost', '');
    for (const wrong of [other, nameless]) {
      const server = closing(await startWebServer((_, response) => response.end(), wrong));
      const { distrust } = await reply(server.origin, { roots: [authority.root] });
      expect(distrust).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    }
  });

  it('judges nothing where this Node cannot read what the machine trusts', async () => {
    const server = closing(await startWebServer((_, response) => response.end(), identity));
    const outcome = await exchangeHttp({ url: server.origin, proxy: null }, async () => null);
    expect(outcome).toMatchObject({ failure: { code: 'unsupported' } });
  });

  it('reaches an address by the address in the certificate', async () => {
    const server = closing(await startWebServer((_, response) => response.end(), identity));
    const url = `https://127.0.0.1:${server.port}/`;
    expect((await reply(url, { roots: [authority.root] })).distrust).toBeNull();
  });

  it('gives secrets to a server that proved who it is, and to no other', async () => {
    const server = closing(await startWebServer((_, response) => response.end(), identity));
    const headers = { Authorization: 'Bearer secret', Cookie: 'secret', Accept: 'x' };
    await reply(server.origin, { headers, roots: [authority.root] });
    await reply(server.origin, { headers });
    expect(server.requests.map((request) => request.headers.authorization)).toEqual(['Bearer secret', undefined]);
    expect(server.requests[1]?.headers).toMatchObject({ accept: 'x' });
    expect(server.requests[1]?.headers.cookie).toBeUndefined();
  });

  it('is not shaken hands with by a server that speaks no TLS, or hangs', async () => {
    const plain = closing(await startWebServer((_, response) => response.end()));
    expect((await failure(`https://127.0.0.1:${plain.port}/`)).code).toBe('failed');
    const silent = closing(await startStreamServer(() => {}));
    expect((await failure(`https://127.0.0.1:${silent.port}/`, { timeoutMs: 150 })).code).toBe('timeout');
    const rude = closing(await startStreamServer((socket) => socket.once('data', () => socket.end())));
    expect((await failure(`https://127.0.0.1:${rude.port}/`)).code).toBe('unreachable');
  });
});

describe('a request through a proxy', () => {
  it('goes in absolute form for HTTP', async () => {
    const proxy = closing(await startForwardProxy());
    const server = closing(await startWebServer((_, response) => response.end('behind')));
    expect((await reply(`${server.origin}/x?y`, { proxy: proxy.url })).body).toBe('behind');
    expect(proxy.asked).toEqual([{ line: `GET ${server.origin}/x?y`, authorization: undefined }]);
    expect(server.requests[0]).toMatchObject({ url: '/x?y', headers: { host: `127.0.0.1:${server.port}` } });
  });

  it('goes through a tunnel for HTTPS, and judges the server at its end', async () => {
    const proxy = closing(await startForwardProxy());
    const server = closing(await startWebServer((_, response) => response.end('tunnelled'), identity));
    const through = await reply(server.origin, { proxy: proxy.url, roots: [authority.root] });
    expect(through).toMatchObject({ body: 'tunnelled', distrust: null });
    expect(through.chain).toHaveLength(2);
    expect(proxy.asked).toEqual([{ line: `CONNECT localhost:${server.port}`, authorization: undefined }]);
  });

  it('tells the proxy its password, and the server nothing of it', async () => {
    const proxy = closing(await startForwardProxy('ada:p@ss'));
    const plain = closing(await startWebServer((_, response) => response.end('in')));
    const safe = closing(await startWebServer((_, response) => response.end('in'), identity));
    const url = `http://ada:p%40ss@127.0.0.1:${proxy.port}`;
    expect((await reply(plain.origin, { proxy: url })).body).toBe('in');
    expect((await reply(safe.origin, { proxy: url, roots: [authority.root] })).body).toBe('in');
    for (const { requests } of [plain, safe]) expect(requests[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  it('is told that the proxy wants a password', async () => {
    const proxy = closing(await startForwardProxy('ada:secret'));
    const server = closing(await startWebServer((_, response) => response.end(), identity));
    for (const url of [server.origin, `http://127.0.0.1:${server.port}/`]) {
      expect(await failure(url, { proxy: proxy.url })).toEqual({
        code: 'unreachable',
        detail: 'proxy: 407 Proxy Authentication Required [Basic]',
      });
    }
    expect(server.requests).toHaveLength(0);
  });

  it('is told that the proxy cannot get there', async () => {
    const proxy = closing(await startForwardProxy());
    const url = `https://127.0.0.1:${await closedPort()}/`;
    expect(await failure(url, { proxy: proxy.url })).toEqual({
      code: 'unreachable',
      detail: 'proxy: 502 Bad Gateway',
    });
  });

  it('tells a proxy that is not there, or is none, from a server that is not', async () => {
    const nobody = `http://127.0.0.1:${await closedPort()}`;
    const rude = closing(await startStreamServer((socket) => socket.once('data', () => socket.destroy())));
    for (const proxy of [nobody, `http://127.0.0.1:${rude.port}`]) {
      expect(await failure('https://localhost/', { proxy })).toMatchObject({
        code: 'unreachable',
        detail: expect.stringMatching(/^proxy: ./),
      });
    }
    for (const proxy of ['socks5://127.0.0.1:1', 'https://127.0.0.1:1', '127.0.0.1:1', '']) {
      expect(await failure('https://localhost/', { proxy })).toMatchObject({
        code: 'unsupported',
        detail: expect.stringMatching(/^proxy: ./),
      });
    }
  });

  it('waits no longer than its limit for a proxy that is silent', async () => {
    const silent = closing(await startStreamServer(() => {}));
    const proxy = `http://127.0.0.1:${silent.port}`;
    expect((await failure('https://localhost/', { proxy, timeoutMs: 100 })).code).toBe('timeout');
  });
});
