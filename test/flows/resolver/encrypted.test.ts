import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askEncrypted, type EncryptedServer } from '../../../flows/resolver/asking/ask-encrypted.ts';
import { exchangeEncrypted } from '../../../src/machine/local/encrypted-dns.ts';
import {
  type CertificateAuthority,
  type Issued,
  makeCertificateAuthority,
} from '../../support/servers/certificate-authority.ts';
import { closedPort, listening, startStreamServer } from '../../support/servers/stream-server.ts';
import { startWebServer } from '../../support/servers/web-server.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { addressRecord, replyTo } from './name-server.ts';

const HOST = 'proxy.golang.org';
const NAME = 'dns.corp.test';

let authority: CertificateAuthority;
let good: Issued;
beforeAll(() => {
  authority = makeCertificateAuthority('Corp Root');
  good = authority.issue(NAME, `DNS:${NAME}`);
});
afterAll(() => authority.remove());

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
function closing<T extends { close(): Promise<void> }>(server: T): T {
  open.push(server);
  return server;
}

const machine = stubMachine({
  kind: 'local',
  encryptedDns: (exchange) => exchangeEncrypted({ ...exchange, timeoutMs: 700 }, async () => [authority.root]),
});

const at = (transport: EncryptedServer['transport'], port: number, name = NAME): EncryptedServer => ({
  transport,
  name,
  address: '127.0.0.1',
  port,
  path: transport === 'https' ? '/dns-query' : '',
});

const ask = (transport: EncryptedServer['transport'], port: number, name = NAME) =>
  askEncrypted(machine, at(transport, port, name), HOST);

const answered = (query: Buffer) =>
  replyTo(query, () => ({ answers: [addressRecord(HOST, '192.0.2.1')] })) ?? Buffer.alloc(0);
const framed = (message: Buffer) => Buffer.concat([Buffer.from([message.length >> 8, message.length & 0xff]), message]);

/** DNS over TLS, with whatever it says to a question. */
async function tlsServer(says: (query: Buffer) => Buffer | null, identity = good) {
  const server = createTlsServer({ key: identity.key, cert: identity.chain }, (socket) => {
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      const bytes = says(chunk.subarray(2));
      if (bytes === null) socket.end();
      else socket.write(bytes);
    });
  });
  server.on('tlsClientError', () => {});
  return closing(await listening(server));
}

type Says = (query: Buffer, request: Http2ServerRequest, response: Http2ServerResponse) => void;

const message = (bytes: Buffer, response: Http2ServerResponse, type = 'application/dns-message') => {
  response.writeHead(200, { 'content-type': type, 'content-length': String(bytes.length) });
  response.end(bytes);
};

/** DNS over HTTPS by HTTP/2. */
async function http2Server(says: Says, identity = good) {
  const server = createSecureServer({ key: identity.key, cert: identity.chain }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => says(Buffer.concat(chunks), request, response));
  });
  server.on('sessionError', () => {});
  return closing(await listening(server as unknown as ReturnType<typeof createTlsServer>));
}

describe('a question by DNS over TLS', () => {
  it('is answered', async () => {
    const server = await tlsServer((query) => framed(answered(query)));
    expect(await ask('tls', server.port)).toMatchObject({
      result: 'answer',
      addresses: ['192.0.2.1'],
      issuer: 'CN=Corp Root',
    });
  });

  it.each<[string, (query: Buffer) => Buffer | null, string]>([
    ['another id', (query) => framed(answered(query).fill(0x55, 0, 2)), 'garbled'],
    ['another question', (query) => framed(answered(query).fill('x', 13, 14)), 'garbled'],
    ['half a message', (query) => framed(answered(query)).subarray(0, 20), 'silent'],
    ['nothing, and the end', () => null, 'closed'],
    ['a denial', (query) => framed(replyTo(query, () => ({ rcode: 3 })) as Buffer), 'no-such-name'],
    ['“cut short”', (query) => framed(replyTo(query, () => 'truncated') as Buffer), 'garbled'],
  ])('that gets %s', async (_, says, result) => {
    const server = await tlsServer(says);
    expect(await ask('tls', server.port)).toMatchObject({ result, addresses: [] });
  });

  it('whose server ends in the middle of a message is no answer', async () => {
    const server = closing(
      await listening(
        createTlsServer({ key: good.key, cert: good.chain }, (socket) => {
          socket.once('data', (chunk: Buffer) => socket.end(framed(answered(chunk.subarray(2))).subarray(0, 20)));
        }),
      ),
    );
    expect(await ask('tls', server.port)).toMatchObject({ result: 'garbled', detail: 'closed after 20 bytes' });
  });
});

describe('a question by DNS over HTTPS', () => {
  it('is answered by HTTP/2, with the number nought and no other header than is needed', async () => {
    let seen: Http2ServerRequest | null = null;
    let id = -1;
    const server = await http2Server((query, request, response) => {
      seen = request;
      id = query.readUInt16BE(0);
      message(answered(query), response);
    });
    expect(await ask('https', server.port)).toMatchObject({ result: 'answer', addresses: ['192.0.2.1'] });
    expect(id).toBe(0);
    expect(seen).toMatchObject({ httpVersion: '2.0', method: 'POST', url: '/dns-query' });
    const names = Object.keys((seen as unknown as Http2ServerRequest).headers).filter((name) => !name.startsWith(':'));
    expect(names).toEqual(['accept', 'content-type', 'content-length']);
  });

  it('is answered by HTTP/1.1 where there is no other', async () => {
    const server = closing(
      await startWebServer((request, response) => {
        request.once('data', (query: Buffer) => {
          const bytes = answered(query);
          response.writeHead(200, { 'content-type': 'Application/DNS-Message; x=1', 'content-length': bytes.length });
          response.end(bytes);
        });
      }, good),
    );
    expect(await ask('https', server.port)).toMatchObject({ result: 'answer' });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      url: '/dns-query',
      headers: { host: `${NAME}:${server.port}` },
    });
  });

  it.each<[string, Says, string, string]>([
    ['403', (_q, _r, response) => response.writeHead(403).end(), 'page', 'HTTP 403'],
    ['415', (_q, _r, response) => response.writeHead(415).end(), 'page', 'HTTP 415'],
    [
      'a redirect',
      (_q, _r, response) => response.writeHead(302, { location: 'https://elsewhere.test/' }).end(),
      'page',
      'HTTP 302',
    ],
    [
      'a page that says why it is blocked',
      (_q, _r, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Blocked</h1>'),
      'page',
      'HTTP 200 text/html',
    ],
    [
      'a message of another type of content',
      (query, _r, response) => message(answered(query), response, 'application/dns-json'),
      'page',
      'HTTP 200 application/dns-json',
    ],
    ['another id', (query, _r, response) => message(answered(query).fill(0x55, 0, 2), response), 'garbled', 'wrong-id'],
    [
      'half a message, as if it were whole',
      (query, _r, response) => message(answered(query).subarray(0, 40), response),
      'garbled',
      'malformed',
    ],
    ['an empty body', (_q, _r, response) => message(Buffer.alloc(0), response), 'garbled', 'too-short'],
    [
      'a body without end',
      (_q, _r, response) => message(Buffer.alloc(70_000), response),
      'garbled',
      'more than 65535 bytes',
    ],
    [
      'a body that breaks off',
      (query, _r, response) => {
        response.writeHead(200, { 'content-type': 'application/dns-message', 'content-length': '500' });
        response.write(answered(query).subarray(0, 30), () => response.stream.close(2));
      },
      'garbled',
      '',
    ],
    ['no answer at all', () => {}, 'silent', ''],
  ])('that gets %s', async (_, says, result, detail) => {
    const server = await http2Server(says);
    const answer = await ask('https', server.port);
    expect(answer).toMatchObject({ result, addresses: [] });
    expect(answer.detail).toContain(detail);
  });

  it('whose HTTP/1.1 body breaks off is no answer', async () => {
    const server = closing(
      await startWebServer((request, response) => {
        request.once('data', (query: Buffer) => {
          response.writeHead(200, { 'content-type': 'application/dns-message', 'content-length': 500 });
          response.write(answered(query), () => response.socket?.destroy());
        });
      }, good),
    );
    expect(await ask('https', server.port)).toMatchObject({ result: 'garbled' });
  });
});

describe.each(['tls', 'https'] as const)('a server that cannot be believed, by %s', (transport) => {
  const never =
    transport === 'tls'
      ? (identity: Issued, count: () => void) =>
          tlsServer((query) => {
            count();
            return framed(answered(query));
          }, identity)
      : (identity: Issued, count: () => void) =>
          http2Server((query, _r, response) => {
            count();
            message(answered(query), response);
          }, identity);

  it.each<[string, () => Issued, string]>([
    ['that is made out to another name', () => authority.issue('x', 'DNS:other.test'), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['without a name', () => authority.issue(NAME, ''), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that is over', () => authority.issue(NAME, `DNS:${NAME}`, EXPIRED), 'CERT_HAS_EXPIRED'],
    ['that nobody known signed', () => stranger(), 'SELF_SIGNED_CERT_IN_CHAIN'],
  ])('with a certificate %s is not asked', async (_, issue, code) => {
    let asked = 0;
    const server = await never(issue(), () => asked++);
    expect(await ask(transport, server.port)).toMatchObject({ result: 'untrusted', addresses: [], detail: code });
    expect(asked).toBe(0);
  });

  it.each<[string, Parameters<typeof startStreamServer>[0], string]>([
    ['is silent in the handshake', () => {}, 'silent'],
    ['ends in the handshake', (socket) => socket.destroy(), 'closed'],
    ['does not speak TLS', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'garbled'],
  ])('and %s gives a result in time', async (_, serve, result) => {
    const server = closing(await startStreamServer(serve));
    expect(await ask(transport, server.port)).toMatchObject({ result });
  });

  it('and is not there gives a result', async () => {
    expect(await ask(transport, await closedPort())).toMatchObject({ result: 'closed' });
  });
});

const EXPIRED = ['-days', '-1'];
function stranger(): Issued {
  const other = makeCertificateAuthority('Nobody');
  try {
    return other.issue(NAME, `DNS:${NAME}`);
  } finally {
    other.remove();
  }
}
