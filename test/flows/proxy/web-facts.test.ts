import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseAnswer } from '../../../flows/proxy/facts/database-answer.ts';
import { type ProxyEnvironment, proxyEnvironment } from '../../../flows/proxy/facts/environment.ts';
import { goSettings as goSettingsFact } from '../../../flows/proxy/facts/go-settings.ts';
import { proxyListeners } from '../../../flows/proxy/facts/listeners.ts';
import { secondLook } from '../../../flows/proxy/facts/second-look.ts';
import { sourceAnswers } from '../../../flows/proxy/facts/source-answers.ts';
import { trustFiles } from '../../../flows/proxy/facts/trust-files.ts';
import { outcomeOf, webOutcome } from '../../../flows/proxy/judging/source-outcome.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../../support/servers/certificate-authority.ts';
import { startForwardProxy } from '../../support/servers/forward-proxy.ts';
import { keepServers } from '../../support/servers/kept.ts';
import { closedPort, startStreamServer } from '../../support/servers/stream-server.ts';
import { startWebServer } from '../../support/servers/web-server.ts';
import { given, lookFor } from '../resolver/observing.ts';
import { goSettings } from './judging.ts';
import { machine } from './real-machine.ts';

const kept = keepServers();

const LIST = '/golang.org/x/mod/@v/list';
const goes = (set: Readonly<Record<string, string>>, parts: Parameters<typeof goSettings>[1] = {}) =>
  given(goSettingsFact, goSettings({ GOSUMDB: 'off', ...set }, parts));

describe('asking module proxies as go does', () => {
  it('asks each entry of the list once, by the path of the protocol', async () => {
    const good = await kept(startWebServer((_, response) => response.end('v0.38.0\n')));
    const lost = await kept(startWebServer((_, response) => response.writeHead(404).end('not found')));
    const dead = await closedPort();
    const GOPROXY = `${lost.origin}/base/,http://127.0.0.1:${dead}|${good.origin},direct`;
    const answers = await lookFor(sourceAnswers, machine(), [goes({ GOPROXY })]);
    expect(answers.map(outcomeOf)).toEqual(['not-found', 'none', 'serves']);
    expect(lost.requests.map((one) => `${one.method} ${one.url}`)).toEqual([`GET /base${LIST}`]);
    expect(good.requests.map((one) => one.url)).toEqual([LIST]);
  });

  it('knows a page, a wish for a password and a fault apart', async () => {
    const says = async (status: number, type: string, body: string) => {
      const server = await kept(
        startWebServer((_, response) => response.writeHead(status, { 'content-type': type }).end(body)),
      );
      const [answer] = await lookFor(sourceAnswers, machine(), [goes({ GOPROXY: server.origin })]);
      return answer && outcomeOf(answer);
    };
    expect(await says(200, 'text/html', '<html>sign in</html>')).toBe('page');
    expect(await says(200, 'text/plain', '<!DOCTYPE html><title>Hotel</title>')).toBe('page');
    expect(await says(200, 'text/plain; charset=UTF-8', 'v1.0.0\n')).toBe('serves');
    expect(await says(401, 'text/plain', '')).toBe('credentials');
    expect(await says(503, 'text/html', '<html>')).toBe('error');
  });

  it('looks whether a folder is there', async () => {
    const answers = await lookFor(sourceAnswers, machine(), [goes({ GOPROXY: `file://${tmpdir()},file:///no/such` })]);
    expect(answers.map(outcomeOf)).toEqual(['serves', 'not-found']);
  });

  it('asks nobody for direct and off', async () => {
    expect(await lookFor(sourceAnswers, machine(), [goes({ GOPROXY: 'direct' })])).toEqual([]);
    expect(await lookFor(sourceAnswers, machine(), [goes({ GOPROXY: 'off' })])).toEqual([]);
  });
});

describe('through an HTTP proxy', () => {
  /** Loopback never goes through a proxy, so the module proxy has a name that only the test's proxy could know. */
  const FAR = 'http://goproxy.corp.test';

  it('asks the proxy that Go would choose, and tells its refusal from an answer', async () => {
    const proxy = await kept(startForwardProxy('kim:s3cret'));
    const [answer] = await lookFor(sourceAnswers, machine(), [
      goes({ GOPROXY: 'https://goproxy.corp.test', HTTPS_PROXY: proxy.url }),
    ]);
    expect(proxy.asked.map((one) => one.line)).toEqual(['CONNECT goproxy.corp.test:443']);
    expect(answer).toMatchObject({ kind: 'web', answer: { proxy: proxy.url, status: 407, byProxy: true } });
    expect(answer && outcomeOf(answer)).toBe('proxy');
  });

  it('goes past the proxy where NO_PROXY says so', async () => {
    const proxy = await kept(startForwardProxy());
    const set = { GOPROXY: FAR, HTTP_PROXY: proxy.url, NO_PROXY: 'corp.test' };
    const machineWithoutNames = {
      ...machine(),
      http: async () => ({ ok: false, failure: { code: 'unreachable', detail: 'ENOTFOUND' }, ms: 1 }) as const,
    };
    const [answer] = await lookFor(sourceAnswers, machineWithoutNames, [goes(set)]);
    expect(answer).toMatchObject({ answer: { proxy: null } });
    expect(proxy.connections()).toBe(0);
  });

  it('does not judge by a way that it cannot go', async () => {
    const set = { GOPROXY: 'https://goproxy.corp.test', HTTPS_PROXY: 'socks5://127.0.0.1:1080' };
    const [answer] = await lookFor(sourceAnswers, machine(), [goes(set)]);
    expect(answer && outcomeOf(answer)).toBe('unasked');
  });
});

describe('listeners', () => {
  const environment = (...urls: readonly string[]): ProxyEnvironment => ({
    variables: [],
    unusable: [],
    proxies: urls.map((url) => {
      const { hostname, port, protocol } = new URL(url);
      return { url, scheme: protocol.slice(0, -1), host: hostname, port: Number(port), variables: [], targets: [] };
    }),
  });

  it('are there or not, and speak what they speak', async () => {
    // A proxy answers a request that is not for it with 400, in the language that it speaks.
    const plain = await kept(startWebServer((_, response) => response.writeHead(400).end()));
    const mute = await kept(startStreamServer((socket) => socket.destroy()));
    const urls = [
      plain.origin,
      `http://127.0.0.1:${await closedPort()}`,
      plain.origin.replace('http:', 'https:'),
      `https://127.0.0.1:${mute.port}`,
    ];
    const found = await lookFor(proxyListeners, machine(), [given(proxyEnvironment, environment(...urls))]);
    expect(found.map((one) => `${one.state} ${one.speaks}`)).toEqual([
      'accepts null',
      'closed null',
      'accepts plain',
      'accepts null',
    ]);
  });
});

describe('certificates', () => {
  let authority: CertificateAuthority;
  let directory: string;
  beforeAll(() => {
    authority = makeCertificateAuthority('Corp TLS Inspection');
    directory = mkdtempSync(join(tmpdir(), 'trust-'));
    writeFileSync(join(directory, 'corp.pem'), authority.root);
    writeFileSync(join(directory, 'empty.pem'), '# nothing\n');
  });
  afterAll(() => {
    authority.remove();
    rmSync(directory, { recursive: true, force: true });
  });

  const serve = () =>
    kept(startWebServer((_, response) => response.end('v1.0.0\n'), authority.issue('localhost', 'DNS:localhost')));

  it('that nobody here trusts are an answer, with the chain and the time of the server', async () => {
    const server = await serve();
    const [answer] = await lookFor(sourceAnswers, machine(), [goes({ GOPROXY: server.origin })]);
    expect(answer && outcomeOf(answer)).toBe('distrusted');
    expect(answer).toMatchObject({ answer: { distrust: 'SELF_SIGNED_CERT_IN_CHAIN', status: 200 } });
    const web = answer?.kind === 'web' ? answer.answer : null;
    expect(web?.chain.at(-1)?.issuer).toContain('Corp TLS Inspection');
    expect(Math.abs((web?.serverTime ?? 0) - (web?.askedAt ?? 0))).toBeLessThan(60_000);
  });

  it('that are trusted raise no second look', async () => {
    const server = await serve();
    const trusting = machine([authority.root]);
    const [answer] = await lookFor(sourceAnswers, trusting, [goes({ GOPROXY: server.origin })]);
    expect(answer && outcomeOf(answer)).toBe('serves');
    expect(await lookFor(secondLook, trusting, [goes({ GOPROXY: server.origin })])).toEqual([]);
  });

  it('of files are all that a newer Go believes on a Mac', async () => {
    const server = await serve();
    const trust = (file: string, version = 'go1.27.3') =>
      lookFor(trustFiles, machine(), [
        goes({ GOPROXY: server.origin, SSL_CERT_FILE: join(directory, file) }, { version }),
      ]);
    const good = await trust('corp.pem');
    expect(good).toMatchObject({ replaces: true, files: [{ state: 'read', roots: 1 }], answer: { distrust: null } });
    expect(await trust('empty.pem')).toMatchObject({
      replaces: true,
      files: [{ state: 'read', roots: 0 }],
      answer: null,
    });
    expect(await trust('gone.pem')).toMatchObject({ replaces: true, files: [{ state: 'missing' }] });
    expect(await trust('corp.pem', 'go1.26.3')).toMatchObject({ replaces: false, set: true, files: [] });
    expect(await trust('corp.pem', '')).toMatchObject({ replaces: null });
  });

  it('of a folder count all together', async () => {
    const server = await serve();
    const found = await lookFor(trustFiles, machine(), [goes({ GOPROXY: server.origin, SSL_CERT_DIR: directory })]);
    expect(found).toMatchObject({ files: [{ variable: 'SSL_CERT_DIR', roots: 1 }], answer: { distrust: null } });
  });

  it('of files count for nothing where GODEBUG keeps them out, or where they are not set', async () => {
    const set = { SSL_CERT_FILE: join(directory, 'corp.pem'), GODEBUG: 'x509sslcertoverrideplatform=0' };
    expect(await lookFor(trustFiles, machine(), [goes(set)])).toMatchObject({ replaces: false, set: true });
    expect(await lookFor(trustFiles, machine(), [goes({})])).toMatchObject({ replaces: false, set: false });
  });
});

describe('the checksum database', () => {
  const NAME = 'sum.golang.org';

  it('is asked of the module proxies first, and not past one that relays it', async () => {
    const server = await kept(
      startWebServer((request, response) => response.writeHead(request.url?.includes('sumdb') ? 200 : 404).end()),
    );
    const found = await lookFor(databaseAnswer, machine(), [goes({ GOPROXY: server.origin, GOSUMDB: NAME })]);
    expect(found).toMatchObject({ name: NAME, base: server.origin, direct: null });
    expect(server.requests.map((one) => one.url)).toEqual([`/sumdb/${NAME}/supported`]);
  });

  it('is asked at the address that GOSUMDB gives, past every proxy', async () => {
    const server = await kept(startWebServer((_, response) => response.end('go.sum database tree\n')));
    const found = await lookFor(databaseAnswer, machine(), [goes({ GOSUMDB: `${NAME} ${server.origin}` })]);
    expect(found.base).toBe('direct');
    expect(found.direct && webOutcome(found.direct)).toBe('serves');
  });

  it('is out of reach behind a proxy that fails at a comma', async () => {
    const server = await kept(startWebServer((_, response) => response.writeHead(500).end()));
    const found = await lookFor(databaseAnswer, machine(), [
      goes({ GOPROXY: `${server.origin},direct`, GOSUMDB: NAME }),
    ]);
    expect(found).toMatchObject({ base: 'error', direct: null });
  });

  it('is not asked where it is switched off, or nothing is fetched', async () => {
    expect((await lookFor(databaseAnswer, machine(), [goes({})])).name).toBe('');
    expect((await lookFor(databaseAnswer, machine(), [goes({ GOPROXY: 'off', GOSUMDB: NAME })])).name).toBe('');
  });
});
