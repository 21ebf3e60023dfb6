import { describe, expect, it } from 'vitest';
import { findingsBy, saidBy } from './simulated.ts';

const ID = 'resolver.encrypted-dns';
const management = (...payloads: readonly string[]) => ({
  profiles: [{ name: 'Corp DNS', organization: 'Corp', identifier: 'test.corp.dns', scope: 'device', payloads }],
});
const DNS = 'com.apple.dnsSettings.managed';
const INSIDE = { '~/Library/Application Support/go/env': 'GOPROXY=https://goproxy.corp.test\n' };
/** A server that only the profile leads to, and that alone knows the company's host. */
const BY_PROFILE = {
  encryptedDns: '203.0.113.53',
  dnsServers: {
    '203.0.113.53': { zones: { 'corp.test': { 'corp.test': {}, 'goproxy.corp.test': { A: ['10.20.4.30'] } } } },
  },
};
const NETDNS = { '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\nexport GODEBUG=netdns=go\n' };

describe('a profile with encrypted DNS', () => {
  it.each<[string, object, readonly string[]]>([
    ['is told, though nothing shows of it', { management: management(DNS) }, ['note installed -']],
    ['is as likely a DNS proxy', { management: management('com.apple.dnsProxy.managed') }, ['note installed -']],
    [
      'is in force where the listed servers do not know what the system finds',
      { files: INSIDE, management: management(DNS), network: BY_PROFILE },
      ['note in-force dns-encrypted-profile'],
    ],
    [
      'is passed over by netdns=go',
      { files: NETDNS, management: management(DNS) },
      ['warning past-profile dns-encrypted-profile'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidBy(ID, state)).toEqual(expected);
  });

  it.each<[string, object, readonly string[]]>([
    ['on a Mac without profiles', {}, ['ok none -']],
    ['where a profile brings something else', { management: management('com.apple.wifi.managed') }, ['ok none -']],
    ['where nothing but netdns=go stands out', { files: NETDNS }, ['ok none -']],
    ['where the system knows more by other means', { files: INSIDE, network: BY_PROFILE }, ['ok none -']],
  ])('is not claimed %s', async (_, state, expected) => {
    expect(await saidBy(ID, state)).toEqual(expected);
  });

  it('is not claimed to be in force by a line of the hosts file', async () => {
    const state = {
      files: { ...INSIDE, '/etc/hosts': '127.0.0.1 localhost\n::1 localhost\n10.20.4.30 goproxy.corp.test\n' },
      management: management(DNS),
    };
    expect(await saidBy(ID, state)).toEqual(['note installed -']);
  });

  it('is not known where the list of profiles is not', async () => {
    expect(
      await saidBy(ID, { management: { enrolment: 'yes', profiles: [] }, latencyMs: { system_profiler: 'forever' } }),
    ).toEqual(['unknown not-told -']);
  });

  it('has its name and what the servers said as evidence', async () => {
    const [finding] = await findingsBy(ID, { files: INSIDE, management: management(DNS), network: BY_PROFILE });
    expect(finding?.params).toMatchObject({ profile: 'Corp DNS', organization: 'Corp', hosts: ['goproxy.corp.test'] });
    expect(finding?.evidence.map(({ source }) => source)).toEqual([
      'system_profiler SPConfigurationProfileDataType',
      '192.168.1.1 goproxy.corp.test A',
      '192.168.1.1 goproxy.corp.test AAAA',
    ]);
  });
});

describe('the server that a profile names', () => {
  const HOST = 'proxy.golang.org';
  const CERTIFICATE = {
    subject: 'dns.corp.test',
    issuer: 'Corp Root',
    notBefore: '2026-01-01',
    notAfter: '2027-12-31',
    sha256: 'ab',
  };
  const profile = (dns: object) => ({
    profiles: [
      { name: 'Corp DNS', organization: 'Corp', identifier: 'test.corp.dns', scope: 'device', payloads: [DNS], dns },
    ],
  });
  const TLS = { protocol: 'TLS', server: 'dns.corp.test', addresses: ['203.0.113.53'] };
  /** In force, and it has no addresses for anybody. */
  const IN_FORCE = { encryptedDns: '203.0.113.53', dnsServers: { '203.0.113.53': { behaviour: 'drops' } } };
  const mac = (dns: object, network: object, more: object = {}) => ({ management: profile(dns), network, ...more });

  it.each<[string, object]>([
    ['does not answer', mac(TLS, IN_FORCE)],
    ['is not there', mac({ ...TLS, addresses: ['203.0.113.99'] }, IN_FORCE)],
    ['is not found itself', mac({ protocol: 'HTTPS', server: 'https://dns.none.test/dns-query' }, IN_FORCE)],
  ])('is told where it %s, and the system finds nothing by it', async (_, state) => {
    const [finding] = await findingsBy(ID, state);
    expect([finding?.status, finding?.message, finding?.cause]).toEqual([
      'warning',
      `${ID}.server-fails`,
      'dns-encrypted-profile',
    ]);
    expect(finding?.params).toMatchObject({ host: expect.any(String), profile: 'Corp DNS' });
    expect(finding?.evidence.some(({ source }) => /^(?:tls|https):\/\//.test(source))).toBe(true);
  });

  it.each<[string, object]>([
    ['fails, and is not in force: the system finds everything', mac(TLS, {})],
    [
      'is in force and silent where the listed servers are, too',
      mac(TLS, {
        ...IN_FORCE,
        dnsServers: { ...IN_FORCE.dnsServers, '192.168.1.1': { behaviour: 'drops' } },
      }),
    ],
    ['is not told by the profile', { management: management(DNS), network: IN_FORCE }],
  ])('is no finding where it %s', async (_, state) => {
    expect((await findingsBy(ID, state)).map(({ message }) => message)).not.toContain(`${ID}.server-fails`);
  });

  it('is asked over TLS, and its answer is evidence', async () => {
    const network = {
      dnsServers: {
        '203.0.113.53:5300': { zones: { 'golang.org': { 'golang.org': {}, [HOST]: { A: ['198.51.100.7'] } } } },
      },
      sites: {
        dns: {
          addresses: ['203.0.113.53'],
          ports: { 853: { tls: { names: ['dns.corp.test'], chain: [CERTIFICATE] }, dns: 'corp' } },
        },
      },
    };
    const state = { ...mac(TLS, network), trustedRoots: ['Corp Root'] };
    const [finding] = await findingsBy(ID, state);
    expect(finding?.status).toBe('note');
    expect(finding?.evidence.find(({ source }) => source.startsWith('tls://'))?.source).toMatch(
      /^tls:\/\/dns\.corp\.test at 203\.0\.113\.53 /,
    );
  });
});
