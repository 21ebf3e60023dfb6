import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goproxyExplanation } from '../../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import { reachOf } from '../../../../flows/proxy/explain/goproxy/reach.ts';
import { goEnv } from '../../../../flows/toolchain/facts/go-env.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../../../support/servers/certificate-authority.ts';
import { startForwardProxy } from '../../../support/servers/forward-proxy.ts';
import { keepServers } from '../../../support/servers/kept.ts';
import { type Answer, startModuleProxy } from '../../../support/servers/module-proxy.ts';
import { startStreamServer } from '../../../support/servers/stream-server.ts';
import { given, lookFor } from '../../resolver/observing.ts';
import { machine } from '../real-machine.ts';
import { explained, wrongs } from './looking.ts';

let company: CertificateAuthority;
let other: CertificateAuthority;
const folder = mkdtempSync(join(tmpdir(), 'trust-'));
beforeAll(() => {
  company = makeCertificateAuthority('Corp Root');
  other = makeCertificateAuthority('Other Root');
});
afterAll(() => {
  company.remove();
  other.remove();
  rmSync(folder, { recursive: true });
});
const kept = keepServers();

// Over since yesterday: `openssl x509 -not_after` is newer than some.
const OLD = ['-days', '-1'];
const names = 'DNS:localhost';
const proxyWith = (...issue: Parameters<CertificateAuthority['issue']>) =>
  kept(startModuleProxy({}, company.issue(...issue)));
const trusting = () => machine([company.root]);

describe('what an entry shows for itself', () => {
  it('is told, with the days that are left', async () => {
    const proxy = await proxyWith('localhost', names, ['-days', '40']);
    const { sources } = await explained(proxy.origin, trusting());
    expect(sources[0]).toMatchObject({
      health: 'serves',
      reach: { step: 'answers', identity: { authority: 'CN=Corp Root', fault: null, go: 'same', intercepted: false } },
    });
    expect([39, 40]).toContain(sources[0]?.reach?.identity?.daysLeft);
  });

  it('is for another host', async () => {
    const proxy = await proxyWith('go.corp.test', 'DNS:go.corp.test');
    const found = await explained(`${proxy.origin},direct`, trusting());
    expect(found.sources[0]).toMatchObject({
      health: 'fails',
      reach: { step: 'certificate', identity: { fault: 'other-name' } },
    });
    expect(found.recommended.list).toBe(`${proxy.origin}|direct`);
    // Nothing more is asked of somebody who may be anybody.
    expect(proxy.requests.map(({ url }) => url)).toEqual(['/golang.org/x/mod/@v/list']);
  });

  it('is over', async () => {
    const proxy = await proxyWith('localhost', names, OLD);
    const { sources } = await explained(proxy.origin, trusting());
    expect(sources[0]).toMatchObject({ reach: { step: 'certificate', identity: { fault: 'expired' } } });
    expect(sources[0]?.reach?.identity?.daysLeft).toBeLessThan(0);
  });

  it('would be good by the servers’ clock: then it is this computer’s that is wrong', async () => {
    const proxy = await proxyWith('localhost', names);
    const late = Date.now() + 90 * 86_400_000;
    const wrong = machine([], { now: () => late });
    const { sources } = await explained(proxy.origin, wrong);
    expect(sources[0]).toMatchObject({ reach: { step: 'certificate', identity: { fault: 'clock' } } });
    expect(sources[0]?.reach?.clockAhead).toBeLessThan(-89 * 86_400_000);
  });

  it('comes from somebody whom nobody here knows', async () => {
    const proxy = await proxyWith('localhost', names);
    const { sources } = await explained(proxy.origin, machine([other.root]));
    expect(sources[0]).toMatchObject({
      health: 'fails',
      reach: { identity: { fault: 'untrusted', authority: 'CN=Corp Root' } },
    });
  });

  it('is no encryption at all', async () => {
    const plain = await kept(startModuleProxy());
    const { sources } = await explained(`https://127.0.0.1:${plain.port}`, trusting());
    expect(sources[0]).toMatchObject({ health: 'fails', reach: { step: 'handshake' } });
  });

  it('is nothing that leads from https to http', async () => {
    const plain = await kept(startModuleProxy());
    const sends: Record<string, Answer> = {
      '.zip': (response, request) => {
        response.writeHead(302, { location: `${plain.origin}${request.url}` }).end();
      },
    };
    const proxy = await kept(startModuleProxy(sends, company.issue('localhost', names)));
    const found = await explained(proxy.origin, trusting());
    expect(wrongs(found)).toEqual(['zip downgrade']);
    expect(plain.requests).toEqual([]);
  });

  it.each([
    ['Google’s own', 'CN=GTS Root R4, O=Google Trust Services LLC, C=US', 'proxy.golang.org', false],
    ['a company’s', 'CN=Corp Root', 'proxy.golang.org', true],
    ['a company’s, of its own host', 'CN=Corp Root', 'go.corp.test', false],
    ['a company’s, of a host that only looks like Google’s', 'CN=Corp Root', 'proxy.golang.org.corp.test', false],
  ])('is read by somebody in between: %s authority', (_, issuer, host, intercepted) => {
    const certificate = { subject: `CN=${host}`, issuer, notBefore: '2026-01-01', notAfter: '2027-01-01', sha256: '' };
    const first = { status: 200, headers: {}, body: '', remoteAddress: null, chain: [certificate], distrust: null };
    const reply = { kind: 'none', code: '', detail: '' } as const;
    const fetched = { reply, first, last: first, redirects: [], viaProxy: null, askedAt: 0, ms: 1 };
    expect(reachOf(host, fetched, null, { from: 'keychain', go: 'same' }).identity?.intercepted).toBe(intercepted);
  });
});

describe('whom go believes on a Mac where SSL_CERT_FILE is set', () => {
  async function onMac(goversion: string, keychain: readonly string[], file: string) {
    const proxy = await proxyWith('localhost', names);
    const path = join(folder, 'roots.pem');
    writeFileSync(path, file);
    const mac = machine(keychain, { platform: 'darwin', environment: { SSL_CERT_FILE: path, GOSUMDB: 'off' } });
    const go = { program: '/usr/local/go/bin/go', values: { GOVERSION: goversion }, brokenBy: null };
    const question = { list: proxy.origin, whatIf: { given: {}, only: false }, verify: false, budgetMs: 10_000 };
    const found = await lookFor(goproxyExplanation(question), mac, [given(goEnv, go)]);
    const { health, reach } = found.sources[0] ?? {};
    return { health, step: reach?.step, trusts: reach?.identity?.goTrusts, go: reach?.identity?.go };
  }

  it('is the keychain up to 1.26', async () => {
    expect(await onMac('go1.26.8', [company.root], other.root)).toEqual({
      health: 'serves',
      step: 'answers',
      trusts: 'keychain',
      go: 'same',
    });
  });

  it('is that file alone from 1.27 on', async () => {
    const distrusts = { health: 'fails', step: 'certificate', trusts: 'files', go: 'distrusts' };
    expect(await onMac('go1.27.1', [company.root], other.root)).toEqual(distrusts);
    expect(await onMac('go1.27.1', [company.root], 'nothing in it')).toEqual(distrusts);
    expect(await onMac('go1.27.1', [], company.root)).toMatchObject({ health: 'serves', go: 'trusts' });
    expect(await onMac('go1.27.1', [company.root], company.root)).toMatchObject({ health: 'serves', go: 'same' });
  });

  it('cannot be told of a go that does not say which it is', async () => {
    expect(await onMac('', [company.root], other.root)).toMatchObject({ health: 'serves', go: null });
  });
});

describe('what stands in between', () => {
  it('is the HTTP proxy of the environment, and its refusal is not the entry’s', async () => {
    const modules = await proxyWith('localhost', 'DNS:go.corp.test');
    const forward = await kept(startForwardProxy('me:right'));
    const list = `https://go.corp.test:${modules.port},direct`;
    const env = { GOSUMDB: 'off', HTTPS_PROXY: `http://me:wrong@127.0.0.1:${forward.port}` };
    const found = await explained(list, trusting(), env);
    expect(found.sources[0]).toMatchObject({ health: 'unknown', reach: { step: 'http-proxy' } });
    expect(found.recommended.changes).toEqual([]);
  });

  it('may be one that gomend cannot speak to: then nothing is said of the entry', async () => {
    const env = { GOSUMDB: 'off', HTTPS_PROXY: 'socks5://127.0.0.1:1080' };
    const { sources, recommended } = await explained('https://go.corp.test,direct', trusting(), env);
    expect(sources[0]).toMatchObject({ health: 'unknown', reach: { step: 'unasked' } });
    expect(recommended.changes).toEqual([]);
  });

  it('may hang up', async () => {
    const rude = await kept(startStreamServer((socket) => socket.destroy()));
    const found = await explained(`http://127.0.0.1:${rude.port}`);
    expect(found.sources[0]).toMatchObject({ health: 'fails', reach: { step: 'connection' } });
  });
});
