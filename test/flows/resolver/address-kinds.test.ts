import { describe, expect, it } from 'vitest';
import { findingsBy, saidBy } from './simulated.ts';

const ID = 'resolver.address-kinds';
const BOTH = ['192.168.1.23/24', '2001:db8:1::17/64'];
const SIX = ['2001:db8:1::17/64'];
const six = (host: string) => (host === 'proxy.golang.org' ? '2001:db8:901::17' : '2001:db8:901::18');
const HOSTS = ['proxy.golang.org', 'sum.golang.org'];
const FOUR = { 'proxy.golang.org': '203.0.113.17', 'sum.golang.org': '203.0.113.18' } as const;

interface Mac {
  readonly own: readonly string[];
  /** Names with an IPv6 address; what answers there. */
  readonly six?: readonly string[];
  readonly answering?: readonly string[];
  /** Names with no IPv4 address. */
  readonly withoutFour?: readonly string[];
  readonly more?: object;
}

function mac({ own, six: named = [], answering = named, withoutFour = [], more = {} }: Mac): object {
  const internet = Object.fromEntries(
    HOSTS.map((host) => [
      host,
      {
        A: withoutFour.includes(host) ? [] : [FOUR[host as keyof typeof FOUR]],
        ...(named.includes(host) ? { AAAA: [six(host)] } : {}),
      },
    ]),
  );
  const sites = Object.fromEntries(
    HOSTS.map((host) => [
      host,
      { addresses: [FOUR[host as keyof typeof FOUR], ...(answering.includes(host) ? [six(host)] : [])] },
    ]),
  );
  const servers = own.includes('192.168.1.23/24')
    ? {}
    : {
        services: { 'Wi-Fi': { dhcp: { servers: ['2001:db8:1::1'] } } },
        dnsServers: { '2001:db8:1::1': {} },
      };
  const interfaces = {
    en0: { index: 14, addresses: own, router: own.length === 1 && own[0] === SIX[0] ? null : '192.168.1.1' },
  };
  return { network: { interfaces, internet, sites, ...servers, ...more } };
}

describe('the kinds of address', () => {
  it.each<[string, Mac, readonly string[]]>([
    [
      'a host with IPv6 alone, no IPv6 here',
      { own: ['192.168.1.23/24'], six: HOSTS, withoutFour: ['proxy.golang.org'] },
      ['problem host-has-ipv6-alone ipv6-only resolver.network-with-both'],
    ],
    [
      'IPv6 alone here, and nobody translates',
      { own: SIX },
      ['problem network-has-ipv6-alone ipv6-only resolver.network-with-both', 'note network-has-ipv6-alone ipv6-only'],
    ],
    ['a route for IPv6 that leads nowhere', { own: BOTH, six: HOSTS, answering: [] }, ['warning dead ipv6-broken']],
    [
      'one host that cannot be reached by IPv6',
      { own: BOTH, six: ['proxy.golang.org'], answering: [] },
      ['note one-host-dead ipv6-broken'],
    ],
  ])('do not fit: %s', async (_, about, expected) => {
    expect(await saidBy(ID, mac(about))).toEqual(expected);
  });

  it.each<[string, Mac]>([
    ['IPv4 alone, hosts with both', { own: ['192.168.1.23/24'], six: HOSTS, answering: [] }],
    ['both, hosts with both', { own: BOTH, six: HOSTS }],
    ['both, a host with IPv6 alone', { own: BOTH, six: HOSTS, withoutFour: ['proxy.golang.org'] }],
    ['both, hosts with IPv4 alone', { own: BOTH }],
    ['IPv6 alone, hosts with both', { own: SIX, six: HOSTS }],
    ['IPv6 alone, and the router translates', { own: SIX, more: { nat64: true } }],
    ['both, and one of the hosts is there by IPv6', { own: BOTH, six: HOSTS, answering: ['sum.golang.org'] }],
    [
      'both, and a port that is closed',
      {
        own: BOTH,
        six: HOSTS,
        more: {
          sites: {
            one: { addresses: [six('proxy.golang.org')], ports: { '443': { behaviour: 'refuses' } } },
            other: { addresses: [six('sum.golang.org')], ports: { '443': { behaviour: 'refuses' } } },
          },
        },
      },
    ],
  ])('fit: %s', async (_, about) => {
    expect(await saidBy(ID, mac(about))).toEqual(['ok ok -']);
  });

  it('fit where the Mac itself carries IPv4 over IPv6', async () => {
    // CLAT46 (RFC 6877) gives the interface an address of 192.0.0.0/29, and a route with it.
    expect(await saidBy(ID, mac({ own: ['2001:db8:1::17/64', '192.0.0.2/32'] }))).toEqual(['ok ok -']);
  });

  it('fit where a VPN leads to the host, and not the default route', async () => {
    const inside = { 'goproxy.corp.test': { AAAA: ['fd00:20::30'] } };
    const company = (answering: object) => ({
      files: { '~/Library/Application Support/go/env': 'GOPROXY=https://goproxy.corp.test\n' },
      network: {
        interfaces: { utun6: { index: 22, addresses: ['fd00:20::5/64'] } },
        vpns: { Corp: { interface: 'utun6', servers: ['fd00:20::1'], matchDomains: ['corp.test'] } },
        dnsServers: { 'fd00:20::1': { recursive: false, zones: { 'corp.test': { 'corp.test': {}, ...inside } } } },
        sites: answering,
      },
    });
    const site = { goproxy: { addresses: ['fd00:20::30'], ports: { '443': {} } } };
    expect(await saidBy(ID, company(site))).toEqual(['ok ok -']);
    expect(await saidBy(ID, company({}))).toEqual(['problem host-has-ipv6-alone ipv6-only resolver.network-with-both']);
  });

  it('have the addresses and what was tried as evidence', async () => {
    const [finding] = await findingsBy(ID, mac({ own: SIX }));
    expect(finding?.params).toMatchObject({ host: 'proxy.golang.org', addresses: ['203.0.113.17'] });
    expect(finding?.evidence.map(({ kind, source, outcome }) => `${kind} ${source} ${outcome}`)).toEqual([
      'dns 2001:db8:1::1 proxy.golang.org A ok',
      'dns 2001:db8:1::1 proxy.golang.org AAAA no-data',
      'connection 203.0.113.17 no answer',
    ]);
  });

  it('that are wanting are no forgetful memory of the system', async () => {
    const about = mac({ own: ['192.168.1.23/24'], six: HOSTS, withoutFour: ['sum.golang.org'] });
    expect(await saidBy('resolver.agreement', about)).not.toContainEqual(expect.stringContaining('stale'));
    const [own] = await saidBy('resolver.agreement', mac({ own: SIX }));
    expect(own).toMatch(/^skipped /);
  });
});
