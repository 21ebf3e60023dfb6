import type { CauseCase } from '../case.ts';

const FOUR = ['192.168.1.23/24'];
const BOTH = [...FOUR, '2001:db8:1::17/64'];
const SIX = ['2001:db8:1::17/64'];
const en0 = (addresses: readonly string[]) => ({
  interfaces: { en0: { index: 14, addresses, router: '192.168.1.1' } },
});
const NAMES = {
  internet: {
    'proxy.golang.org': { A: ['203.0.113.17'], AAAA: ['2001:db8:901::17'] },
    'sum.golang.org': { A: ['203.0.113.18'], AAAA: ['2001:db8:901::18'] },
  },
};
const SITES = {
  sites: {
    'proxy.golang.org': { addresses: ['203.0.113.17', '2001:db8:901::17'] },
    'sum.golang.org': { addresses: ['203.0.113.18', '2001:db8:901::18'] },
  },
};
const SIX_SERVER = {
  services: { 'Wi-Fi': { dhcp: { servers: ['2001:db8:1::1'] } } },
  dnsServers: { '2001:db8:1::1': {} },
};

const CATCH_ALL = { '*.corp.test': { A: ['10.20.0.99'] } };
const SHORT_NAME = { '~/Library/Application Support/go/env': 'GOPROXY=http://goproxy\n' };

/** The network completes names with `corp.test`, where there is this. */
const completing = (zone: object, { files = {}, network = {} }: { files?: object; network?: object } = {}) => ({
  files,
  network: {
    services: { 'Wi-Fi': { dhcp: { servers: ['192.168.1.1'], domain: 'corp.test', serverIdentifier: '192.168.1.1' } } },
    dnsServers: { '192.168.1.1': { zones: { 'corp.test': { 'corp.test': {}, ...zone } } } },
    ...network,
  },
});

const LOGIN = { path: '/*', status: 302, headers: { location: 'http://login.hotel.test/?from=here' } };
const HERE = { A: ['192.168.1.254'] };
const OWN = [
  {
    subject: 'CN=login.hotel.test',
    issuer: 'CN=login.hotel.test',
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    sha256: '7f3c0d8a5e7b92c4d6f80a1b3c5d7e9f1123456789abcdef0123456789abcde6',
  },
];
const caught = (reply: object) => ({ '443': { behaviour: 'drops' }, '80': { replies: [reply] } });
const portal = (site: object) => ({ network: { sites: { 'proxy.golang.org': site, 'sum.golang.org': site } } });

/** What the network carries, and what it does to names. */
export const RESOLVER_WAYS: readonly CauseCase[] = [
  {
    cause: 'ipv6-only',
    check: 'resolver.address-kinds',
    found: [
      {
        title: 'the network has IPv6 alone, and nobody translates',
        state: { network: { ...en0(SIX), ...SIX_SERVER } },
      },
      {
        title: 'the host has IPv6 alone',
        state: { network: { internet: { 'proxy.golang.org': { A: [], AAAA: ['2001:db8:901::17'] } } } },
      },
    ],
    healthy: [
      {
        title: 'IPv6 alone, and the router translates',
        state: { network: { ...en0(SIX), ...SIX_SERVER, nat64: true } },
      },
      { title: 'the host has both, the network IPv4', state: { network: { ...NAMES } } },
      {
        title: 'the host has both, the network IPv6',
        state: { network: { ...en0(SIX), ...SIX_SERVER, ...NAMES, ...SITES } },
      },
    ],
    other: {
      title: 'no such host, as its line in the hosts file blocks it',
      state: { files: { '/etc/hosts': '127.0.0.1 localhost\n::1 localhost\n0.0.0.0 proxy.golang.org\n' } },
      cause: 'hosts-override',
    },
  },
  {
    cause: 'ipv6-broken',
    check: 'resolver.address-kinds',
    found: [
      { title: 'a route that leads nowhere', state: { network: { ...en0(BOTH), ...NAMES } } },
      {
        title: 'one host to be seen, and the name server with IPv6 is silent as well',
        state: {
          network: {
            ...en0(BOTH),
            internet: { 'proxy.golang.org': { A: ['203.0.113.17'], AAAA: ['2001:db8:901::17'] } },
            services: { 'Wi-Fi': { dhcp: { servers: ['2001:db8:53::1', '192.168.1.1'] } } },
            dnsServers: { '2001:db8:53::1': { behaviour: 'drops' } },
          },
        },
      },
    ],
    healthy: [
      { title: 'it leads there', state: { network: { ...en0(BOTH), ...NAMES, ...SITES } } },
      { title: 'there is no route for it', state: { network: { ...NAMES } } },
    ],
    other: {
      title: 'look-ups are slow, as one of two name servers is silent',
      state: {
        network: {
          services: { 'Wi-Fi': { dhcp: { servers: ['192.168.1.9', '192.168.1.1'] } } },
          dnsServers: { '192.168.1.9': { behaviour: 'drops' } },
        },
      },
      cause: null,
    },
  },
  {
    cause: 'search-domain-wildcard',
    check: 'resolver.search-domains',
    found: [
      { title: 'a short name, and a catch-all', state: completing(CATCH_ALL, { files: SHORT_NAME }) },
      {
        title: 'go looks names up by itself, and the name is not there',
        state: completing(CATCH_ALL, {
          files: { '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\nexport GODEBUG=netdns=go\n' },
          network: { internet: { 'proxy.golang.org': null } },
        }),
      },
    ],
    healthy: [
      { title: 'a catch-all that nothing of go’s falls into', state: completing(CATCH_ALL) },
      { title: 'it denies what it does not have', state: completing({}) },
    ],
    other: {
      title: 'a short name that nobody knows',
      state: completing({}, { files: SHORT_NAME }),
      cause: null,
    },
  },
  {
    cause: 'captive-portal',
    check: 'proxy.captive-portal',
    found: [
      { title: 'names are honest, port 80 is caught, and port 443 is silent', state: portal({ ports: caught(LOGIN) }) },
      {
        title: 'every name has the address of the login page, whose certificate is its own',
        state: {
          network: {
            dnsServers: {
              '192.168.1.1': { zones: { com: { com: {}, '*.com': HERE }, org: { org: {}, '*.org': HERE } } },
            },
            sites: {
              'the login page': {
                addresses: ['192.168.1.254'],
                ports: { '80': { replies: [LOGIN] }, '443': { tls: { names: ['login.hotel.test'], chain: OWN } } },
              },
            },
          },
        },
      },
      { title: 'it says so itself', state: portal({ ports: caught({ path: '/*', status: 511 }) }) },
    ],
    healthy: [
      {
        title: 'somebody has logged in, and port 80 still leads to a page',
        state: {
          network: {
            sites: {
              'proxy.golang.org': { ports: { '80': { replies: [LOGIN] } } },
              'sum.golang.org': { ports: { '80': { replies: [LOGIN] } } },
            },
          },
        },
      },
      {
        title: 'port 80 leads to the encrypted one',
        state: {
          network: {
            sites: {
              'proxy.golang.org': {
                ports: {
                  '80': { replies: [{ path: '/*', status: 301, headers: { location: 'https://proxy.golang.org/' } }] },
                },
              },
            },
          },
        },
      },
    ],
    other: {
      title: 'the mirror is blocked, and its port 80 leads to its own encrypted one',
      state: {
        network: {
          sites: {
            'proxy.golang.org': {
              ports: {
                '443': { behaviour: 'drops' },
                '80': { replies: [{ path: '/*', status: 301, headers: { location: 'https://proxy.golang.org/' } }] },
              },
            },
          },
        },
      },
      cause: 'goproxy-blocked',
    },
  },
];
