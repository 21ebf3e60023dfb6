import type { CauseCase, UnseenCause } from '../case.ts';
import { RESOLVER_FILES } from './resolver-files.ts';
import { COMPANY, COMPANY_GO, companyMac } from './resolver-machines.ts';
import { RESOLVER_UNLISTED } from './resolver-unlisted.ts';
import { RESOLVER_WAYS } from './resolver-ways.ts';

const manual = (...servers: readonly string[]) => ({ services: { 'Wi-Fi': { servers } } });
const APPLE = { port: 53, address: '*', pid: 301, program: '/usr/sbin/mDNSResponder', user: '_mdnsresponder' };
const BREW = 'eval "$(/opt/homebrew/bin/brew shellenv)"\n';
const VPN_STATE = (vpn: object, server: object = {}) => ({
  interfaces: { utun6: { index: 22, addresses: ['10.8.0.5/24'] } },
  vpns: { Corp: { interface: 'utun6', servers: ['10.8.0.1'], matchDomains: ['corp.test'], ...vpn } },
  dnsServers: { '10.8.0.1': { recursive: false, zones: { 'corp.test': { 'corp.test': {} } }, ...server } },
});
const shownBy = (subject: string, issuer: string, names: readonly string[]) => ({
  names,
  chain: [
    {
      subject,
      issuer,
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2027-01-01T00:00:00Z',
      sha256: '6f3c0d8a5e7b92c4d6f80a1b3c5d7e9f1123456789abcdef0123456789abcde5',
    },
  ],
});
const PUBLIC = 'CN=GTS Root R1, O=Google Trust Services LLC, C=US';
const LIST = [{ path: '/golang.org/x/mod/@v/list', body: 'v0.38.0\n' }, { path: '/sumdb/sum.golang.org/supported' }];
const mirror = (port: object) => ({ network: { sites: { 'proxy.golang.org': { ports: { '443': port } } } } });

/** Who answers for names, and who should. */
export const RESOLVER: readonly CauseCase[] = [
  ...RESOLVER_FILES,
  ...RESOLVER_WAYS,
  ...RESOLVER_UNLISTED,
  {
    cause: 'dns-local-resolver-dead',
    check: 'resolver.servers',
    found: [
      { title: 'set by hand for all names', state: { network: manual('127.0.0.1') } },
      {
        title: 'for one domain, on a port of its own',
        state: companyMac({ 'corp.test': 'nameserver 127.0.0.1\nport 5300\n' }),
      },
    ],
    healthy: [
      { title: 'it runs', state: { network: { ...manual('127.0.0.1'), dnsServers: { '127.0.0.1': {} } } } },
      {
        title: 'for a domain that go has no use for',
        state: { files: { '/etc/resolver/dev.test': 'nameserver 127.0.0.1\n' } },
      },
    ],
    other: {
      title: 'the server is another computer, and silent',
      state: { network: { dnsServers: { '192.168.1.1': { behaviour: 'drops' } } } },
      cause: null,
    },
  },
  {
    cause: 'port53-taken-mdnsresponder',
    check: 'resolver.servers',
    found: [
      {
        title: 'Internet Sharing is on, and dnsmasq cannot begin',
        state: { network: { ...manual('127.0.0.1'), sockets: [APPLE] } },
      },
      {
        title: 'for one domain that go needs, on an older macOS',
        state: {
          ...companyMac({ 'corp.test': 'nameserver 127.0.0.1\n' }, { sockets: [APPLE] }),
          system: { version: '15.6', build: '24G84' },
        },
      },
    ],
    healthy: [
      { title: 'Internet Sharing is on, and nobody here needs the port', state: { network: { sockets: [APPLE] } } },
      {
        title: 'a server of the person’s own has it',
        state: {
          network: {
            ...manual('127.0.0.1'),
            dnsServers: { '127.0.0.1': {} },
            sockets: [{ ...APPLE, program: '/opt/homebrew/sbin/unbound', user: 'nobody', pid: 402 }],
          },
        },
      },
    ],
    other: {
      title: 'the port is held by a server that hangs',
      state: {
        network: {
          ...manual('127.0.0.1'),
          sockets: [{ ...APPLE, program: '/opt/homebrew/sbin/unbound', user: 'nobody', pid: 402 }],
        },
      },
      cause: 'dns-local-resolver-dead',
    },
  },
  {
    cause: 'netdns-split-dns',
    check: 'resolver.go-path',
    found: [
      { title: 'a line for speed', base: 'go-resolver-past-vpn' },
      {
        title: 'among other settings, and nothing that go needs lies there now',
        state: {
          files: { '~/.zprofile': `${BREW}export GODEBUG=http2client=0,netdns=go+1\n` },
          network: VPN_STATE({}),
        },
      },
    ],
    healthy: [
      { title: 'no such line', base: 'go-resolver-past-vpn', state: { files: { '~/.zprofile': BREW } } },
      {
        title: 'the way of the system is asked for',
        base: 'go-resolver-past-vpn',
        state: { files: { '~/.zprofile': `${BREW}export GODEBUG=netdns=cgo\n` } },
      },
    ],
    other: {
      title: 'the VPN is not connected',
      base: 'go-resolver-past-vpn',
      state: { files: { '~/.zprofile': BREW }, network: { vpns: { Corp: { connected: false } } } },
      cause: null,
    },
  },
  {
    cause: 'dns-manual-servers',
    check: 'resolver.manual-servers',
    found: [
      { title: 'public servers, by a tip', base: 'public-dns-by-hand' },
      {
        title: 'the host that go needs is known inside alone',
        state: {
          files: COMPANY_GO,
          network: {
            ...COMPANY,
            services: {
              'Wi-Fi': {
                servers: ['8.8.8.8'],
                dhcp: { servers: ['10.20.0.53'], domain: 'corp.test', serverIdentifier: '192.168.1.1' },
              },
            },
          },
        },
      },
    ],
    healthy: [
      { title: 'at home', state: { network: manual('1.1.1.1', '8.8.8.8') } },
      { title: 'the same as the network offers', state: { network: manual('192.168.1.1') } },
    ],
    other: {
      title: 'the network’s own servers do not know the host either',
      state: { files: COMPANY_GO },
      cause: null,
    },
  },
  {
    cause: 'dns-stale-supplemental',
    check: 'resolver.supplemental',
    found: [
      { title: 'its servers are silent', state: { network: VPN_STATE({}, { behaviour: 'drops' }) } },
      { title: 'its server says that nothing listens', state: { network: VPN_STATE({}, { behaviour: 'refuses' }) } },
    ],
    healthy: [
      { title: 'it is connected, and answers', state: { network: VPN_STATE({}) } },
      {
        title: 'it ended, and took its servers along',
        state: { network: VPN_STATE({ connected: false }, { behaviour: 'drops' }) },
      },
    ],
    other: {
      title: 'a file names a server that is gone',
      state: companyMac({ 'corp.test': 'nameserver 10.20.0.99\n' }),
      cause: null,
    },
  },
  {
    cause: 'network-filter-interception',
    check: 'proxy.tls',
    found: [
      {
        title: 'the block page of a provider',
        state: mirror({ tls: shownBy('CN=safebrowsing.example', PUBLIC, ['safebrowsing.example']), replies: LIST }),
      },
      {
        title: 'a certificate that vouches for itself',
        state: mirror({ tls: shownBy('CN=gateway.local', 'CN=gateway.local', ['proxy.golang.org']), replies: LIST }),
      },
    ],
    healthy: [
      { title: 'its own certificate', state: {} },
      {
        title: 'another certificate of its own, by another authority',
        state: mirror({ tls: shownBy('CN=proxy.golang.org', PUBLIC, ['proxy.golang.org']), replies: LIST }),
      },
    ],
    other: {
      title: 'the company inspects, and its root is missing here',
      base: 'inspected-without-company-root',
      cause: 'tls-interception-root-missing',
    },
  },
];

/** Causes of this area that no state of a machine shows; all that was collected shows in one. */
export const RESOLVER_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'container-dns-broken',
    why: 'which name servers a container asks is known inside of it alone, and none is started to look',
  },
];
