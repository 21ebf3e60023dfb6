import { describe, expect, it } from 'vitest';
import { macWith } from './macs.ts';

type Mac = ReturnType<typeof macWith>;
const certificate = (subject: string, issuer: string, notAfter = '2027-01-01T00:00:00Z') => ({
  subject,
  issuer,
  notBefore: '2026-01-01T00:00:00Z',
  notAfter,
  sha256: '00'.repeat(32),
});
const tls = (chain: object[], names = ['p.test']) => ({
  network: {
    internet: { 'p.test': { A: ['198.51.100.5'] } },
    sites: {
      p: { addresses: ['198.51.100.5'], ports: { '443': { tls: { names, chain }, replies: [{ path: '/*' }] } } },
    },
  },
  trustedRoots: ['CN=Root'],
});
const get = (machine: Mac, url: string, proxy: string | null = null) => machine.http({ url, proxy });

describe('connecting', () => {
  it('tells open, refused, silent, unknown and unreachable apart', async () => {
    const machine = macWith({
      network: {
        listening: [4000],
        sites: { quiet: { addresses: ['198.51.100.9'], ports: { '80': { behaviour: 'drops' } } } },
      },
    });
    const connect = async (host: string, port: number) => {
      const outcome = await machine.connect(host, port);
      return outcome.ok ? 'open' : `${outcome.failure.code}: ${outcome.failure.detail}`;
    };
    expect(await connect('127.0.0.1', 4000)).toBe('open');
    expect(await connect('localhost', 4000)).toBe('open');
    expect(await connect('127.0.0.1', 4001)).toBe('unreachable: connect ECONNREFUSED 127.0.0.1:4001');
    expect(await connect('proxy.golang.org', 443)).toBe('open');
    expect(await connect('proxy.golang.org', 22)).toBe('unreachable: connect ECONNREFUSED 203.0.113.17:22');
    expect(await connect('198.51.100.9', 80)).toBe('timeout: time limit of 2000 ms');
    expect(await connect('198.51.100.77', 80)).toBe('timeout: time limit of 2000 ms');
    expect(await connect('192.168.1.77', 80)).toBe('unreachable: connect EHOSTUNREACH 192.168.1.77:80');
    expect(await connect('no.such.test', 80)).toBe('unreachable: getaddrinfo ENOTFOUND no.such.test');
  });

  it('goes where the hosts file leads', async () => {
    const machine = macWith({ files: { '/etc/hosts': '198.51.100.77 proxy.golang.org\n' } });
    expect(await machine.connect('proxy.golang.org', 443)).toMatchObject({ ok: false, failure: { code: 'timeout' } });
  });

  it('is impossible offline, except to the Mac itself', async () => {
    const machine = macWith({ network: { primary: null, listening: [4000] } });
    expect(await machine.connect('203.0.113.17', 443)).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    expect((await machine.connect('127.0.0.1', 4000)).ok).toBe(true);
  });
});

describe('HTTP', () => {
  it('gives status, headers, body and the chain that was seen', async () => {
    const outcome = await get(macWith(), 'https://proxy.golang.org/golang.org/x/mod/@latest');
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        remoteAddress: '203.0.113.17',
        distrust: null,
      },
    });
    expect(outcome.ok && outcome.value.chain.map(({ subject }) => subject)[0]).toBe('CN=*.golang.org');
    expect(await get(macWith(), 'https://proxy.golang.org/no/such/@latest')).toMatchObject({ value: { status: 404 } });
    const head = await macWith().http({ url: 'https://go.dev/', method: 'HEAD', proxy: null });
    expect(head).toMatchObject({ value: { status: 200, body: '' } });
  });

  it.each([
    ['a root that nobody trusts', tls([certificate('CN=p.test', 'CN=Other')]), 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    [
      'a root of its own in the chain',
      tls([certificate('CN=p.test', 'CN=Own'), certificate('CN=Own', 'CN=Own')]),
      'SELF_SIGNED_CERT_IN_CHAIN',
    ],
    ['itself as the root', tls([certificate('CN=p.test', 'CN=p.test')]), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['an old certificate', tls([certificate('CN=p.test', 'CN=Root', '2026-11-19T00:00:00Z')]), 'CERT_HAS_EXPIRED'],
    ['another name', tls([certificate('CN=q', 'CN=Root')], ['q.test', '*.p.test']), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['nothing wrong', tls([certificate('CN=p.test', 'CN=Root')]), null],
  ])('says of a server with %s why it is not trusted', async (_, state, distrust) => {
    expect(await get(macWith(state), 'https://p.test/')).toMatchObject({ ok: true, value: { status: 200, distrust } });
  });

  it('finds every certificate too young when the clock is behind', async () => {
    const machine = macWith({ clock: '2025-10-15T09:00:00Z' });
    expect(await get(machine, 'https://go.dev/')).toMatchObject({ value: { distrust: 'CERT_NOT_YET_VALID' } });
  });

  it('goes through a proxy, and says what the proxy says', async () => {
    const proxy = (status: number) =>
      macWith({ network: { sites: { proxy: { addresses: ['127.0.0.1'], ports: { '3128': { proxy: status } } } } } });
    const url = 'https://go.dev/';
    expect(await get(proxy(200), url, 'http://127.0.0.1:3128')).toMatchObject({ value: { status: 200 } });
    expect(await get(proxy(407), url, 'http://127.0.0.1:3128')).toMatchObject({ value: { status: 407 } });
    expect(await get(proxy(200), url, 'http://127.0.0.1:7890')).toMatchObject({
      ok: false,
      failure: { code: 'unreachable', detail: 'connect ECONNREFUSED 127.0.0.1:7890' },
    });
  });

  it('fails where the port speaks something else', async () => {
    const machine = macWith({
      network: { listening: [4000], sites: { plain: { addresses: ['127.0.0.1'], ports: { '8080': {} } } } },
    });
    expect(await get(machine, 'http://127.0.0.1:4000/')).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    expect(await get(machine, 'https://127.0.0.1:8080/')).toMatchObject({ ok: false, failure: { code: 'garbage' } });
    expect(await get(machine, 'no address')).toMatchObject({ ok: false, failure: { code: 'failed' } });
  });
});
