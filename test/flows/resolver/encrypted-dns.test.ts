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
