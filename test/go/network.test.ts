import { describe, expect, it } from 'vitest';
import { trustSource } from '../../src/go/ca-files.ts';
import { parseGoVersion } from '../../src/go/go-version.ts';
import { parseGodebug, withoutGodebug } from '../../src/go/godebug.ts';
import { proxyForUrl } from '../../src/go/http-proxy.ts';
import { contains, isLoopback, parseCidr, parseIp } from '../../src/go/ip-address.ts';
import { chooseResolver, type ResolverQuestion, readNetdns } from '../../src/go/netdns.ts';

describe('IP addresses as Go reads them', () => {
  it.each([
    ['10.1.2.3', [10, 1, 2, 3]],
    ['10.1.2.03', null],
    ['10.1.2', null],
    ['256.1.1.1', null],
    ['::ffff:10.1.2.3', [10, 1, 2, 3]],
    ['::1', [...Array(15).fill(0), 1]],
    ['1::2::3', null],
    ['1:2:3:4:5:6:7', null],
    ['1:2:3:4:5:6:7:8::', null],
    ['fe80::1%en0', [0xfe, 0x80, ...Array(13).fill(0), 1]],
    ['fe80::1%', null],
    ['10.0.0.1%en0', null],
    ['', null],
  ])('%s', (text, bytes) => {
    expect(parseIp(text)?.bytes ?? null).toEqual(bytes);
  });

  it.each([
    ['10.0.0.0/8', '10.200.0.1', true],
    ['10.0.0.5/30', '10.0.0.7', true],
    ['10.0.0.5/30', '10.0.0.8', false],
    ['::/0', '8.8.8.8', false],
    ['::ffff:10.0.0.0/104', '10.9.9.9', true],
    ['2001:db8::/32', '2001:db8:5::1', true],
    ['0.0.0.0/0', '::1', false],
  ])('%s holds %s: %s', (block, address, holds) => {
    const [parsed, ip] = [parseCidr(block), parseIp(address)];
    expect(parsed && ip && contains(parsed, ip)).toBe(holds);
  });

  it.each(['10.0.0.0/33', '10.0.0.0', 'fe80::1%en0/64', '10.0.0.0/x'])('%s is no block', (text) => {
    expect(parseCidr(text)).toBeNull();
  });

  it('knows loopback in all its spellings', () => {
    const loopback = ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'];
    expect(loopback.map((text) => parseIp(text)).map((ip) => ip && isLoopback(ip))).toEqual([true, true, true, true]);
    expect(isLoopback(parseIp('::2') ?? { bytes: [], written6: true, zone: '' })).toBe(false);
  });
});

describe("the HTTP proxy of Go's own client", () => {
  const P = 'http://proxy.test:3128';
  const choose = (environment: Record<string, string>, url: string) => {
    const choice = proxyForUrl(environment, url);
    return choice.ok ? (choice.proxy ?? choice.reason.rule) : choice.error;
  };

  it.each([
    [{ HTTPS_PROXY: P }, 'https://a.test/', P],
    [{ HTTP_PROXY: P }, 'https://a.test/', 'no-proxy-set'],
    [{ https_proxy: P }, 'https://a.test/', P],
    [{ HTTPS_PROXY: '', https_proxy: P }, 'https://a.test/', P],
    [{ ALL_PROXY: P }, 'https://a.test/', 'no-proxy-set'],
    [{ HTTPS_PROXY: 'proxy.test:3128' }, 'https://a.test/', 'http://proxy.test:3128'],
    [{ HTTPS_PROXY: ` ${P}` }, 'https://a.test/', 'no-proxy-set'],
    [{ HTTPS_PROXY: P }, 'https://localhost/', 'local-host'],
    [{ HTTPS_PROXY: P }, 'https://LOCALHOST/', P],
    [{ HTTPS_PROXY: P }, 'https://127.9.9.9/', 'local-host'],
    [{ HTTPS_PROXY: P, NO_PROXY: 'a.test' }, 'https://x.a.test/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P, NO_PROXY: '.a.test' }, 'https://a.test/', P],
    [{ HTTPS_PROXY: P, NO_PROXY: '*.a.test' }, 'https://x.a.test/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P, NO_PROXY: 'b.test, a.test' }, 'https://a.test/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P, NO_PROXY: 'a.test:8443' }, 'https://a.test/', P],
    [{ HTTPS_PROXY: P, NO_PROXY: 'a.test:443' }, 'https://a.test/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P, NO_PROXY: '10.0.0.0/8' }, 'https://10.1.1.1/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P, NO_PROXY: '10.*' }, 'https://10.1.1.1/', P],
    [{ HTTPS_PROXY: P, NO_PROXY: '.1.1' }, 'https://10.1.1.1/', P],
    [{ HTTPS_PROXY: P, NO_PROXY: '[fd00::1]' }, 'https://[fd00::1]/', P],
    [{ HTTPS_PROXY: P, NO_PROXY: 'b.test,*' }, 'https://a.test/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P, NO_PROXY: 'BÜCHER.test' }, 'https://bücher.test/', 'no-proxy-entry'],
    [{ HTTPS_PROXY: P }, 'ssh://a.test/', 'scheme-never-proxied'],
  ])('%o for %s: %s', (environment, url, expected) => {
    expect(choose(environment, url)).toBe(expected);
  });

  it('names the variable and the entry that decided', () => {
    const environment = { https_proxy: P, NO_PROXY: 'x.test, A.test' };
    expect(proxyForUrl(environment, 'https://a.test/')).toMatchObject({
      reason: { rule: 'no-proxy-entry', variable: 'NO_PROXY', entry: 'a.test' },
    });
    expect(proxyForUrl(environment, 'https://b.test/')).toMatchObject({ reason: { variable: 'https_proxy' } });
    expect(proxyForUrl({ HTTPS_PROXY: ' x:1' }, 'https://b.test/')).toMatchObject({
      reason: { unusable: 'HTTPS_PROXY' },
    });
  });
});

describe('which resolver answers', () => {
  const plain: ResolverQuestion = {
    goos: 'darwin',
    tags: [],
    cgoEnabled: true,
    godebug: '',
    environment: {},
    resolvConf: 'nameserver 192.0.2.1\n',
    nsswitch: null,
    host: 'proxy.golang.org',
    hostname: 'mac',
    mdnsAllow: false,
    preferGo: false,
  };

  it.each<[string, Partial<ResolverQuestion>, string]>([
    ['the system of a Mac', {}, 'cgo'],
    ['the system of a Mac, built without cgo', { cgoEnabled: false }, 'cgo'],
    ['Go on a Mac, built with netgo', { tags: ['netgo'], godebug: 'netdns=cgo' }, 'files,dns'],
    ['Go on a Mac, by GODEBUG', { godebug: 'netdns=go' }, 'files,dns'],
    ['the system, as a mode in capitals means nothing', { godebug: 'netdns=GO' }, 'cgo'],
    ['Go on Linux', { goos: 'linux', nsswitch: 'hosts: files dns\n' }, 'files,dns'],
    ['Go on Linux, in its own order', { goos: 'linux', nsswitch: 'hosts: dns files\n' }, 'dns,files'],
    [
      'the system, for a source that Go does not know',
      { goos: 'linux', nsswitch: 'hosts: files resolve dns\n' },
      'cgo',
    ],
    ['the system, for an unknown option', { goos: 'linux', resolvConf: 'options inet6\n' }, 'cgo'],
    ['the system, with LOCALDOMAIN set to nothing', { goos: 'linux', environment: { LOCALDOMAIN: '' } }, 'cgo'],
    ['the system, for .local', { goos: 'linux', host: 'nas.local', nsswitch: 'hosts: files mdns dns\n' }, 'cgo'],
    ['the system, for a file it cannot parse', { goos: 'linux', nsswitch: 'hosts files dns\n' }, 'cgo'],
  ])('is %s', (_, parts, order) => {
    expect(chooseResolver({ ...plain, ...parts }).order).toBe(order);
  });

  it('reads mode and level in either order, the last item of GODEBUG first', () => {
    expect(readNetdns('netdns=2+go')).toEqual({ mode: 'go', debugLevel: 2 });
    expect(readNetdns('netdns=go,netdns=1')).toEqual({ mode: '', debugLevel: 1 });
  });
});

describe('GODEBUG', () => {
  it('is a list that is cut at commas and equals signs, and nothing else', () => {
    expect(parseGodebug('a=1, b=2,c').map((item) => item.name)).toEqual(['a', ' b']);
    expect(withoutGodebug('http2debug=1,netdns=go,netdns=1', 'netdns')).toBe('http2debug=1');
    expect(withoutGodebug('netdns=go', 'netdns')).toBe('');
  });
});

describe('the roots that Go trusts', () => {
  const custom = { SSL_CERT_FILE: '/etc/corp.pem' };
  it.each([
    ['darwin', 'go1.27.3', {}, { kind: 'keychain' }],
    ['darwin', 'go1.26.10', custom, { kind: 'keychain' }],
    ['darwin', 'go1.27.0', custom, { kind: 'files', files: ['/etc/corp.pem'], directories: [] }],
    ['linux', 'go1.20', custom, { kind: 'files', files: ['/etc/corp.pem'] }],
    ['linux', 'go1.27.3', { SSL_CERT_DIR: '/a:/b' }, { kind: 'files', directories: ['/a', '/b'] }],
  ])('on %s with %s and %o', (goos, version, environment, expected) => {
    expect(trustSource(goos, parseGoVersion(version), environment)).toMatchObject(expected);
  });
});
