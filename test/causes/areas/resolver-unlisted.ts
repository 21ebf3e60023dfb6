import type { CauseCase } from '../case.ts';

const profile = (...payloads: readonly string[]) => ({
  profiles: [{ name: 'Corp DNS', organization: 'Corp', identifier: 'test.corp.dns', scope: 'device', payloads }],
});
const DNS = 'com.apple.dnsSettings.managed';
const INSIDE = { '~/Library/Application Support/go/env': 'GOPROXY=https://goproxy.corp.test\n' };
const CHAIN = [
  {
    subject: 'CN=goproxy.corp.test',
    issuer: 'CN=GTS Root R1, O=Google Trust Services LLC, C=US',
    notBefore: '2026-03-01T00:00:00Z',
    notAfter: '2027-03-01T00:00:00Z',
    sha256: '5f3c0d8a5e7b92c4d6f80a1b3c5d7e9f1123456789abcdef0123456789abcde4',
  },
];
/** The company's host is known to a server alone that the profile leads to. */
const BY_PROFILE = {
  encryptedDns: '203.0.113.53',
  dnsServers: {
    '203.0.113.53': { zones: { 'corp.test': { 'corp.test': {}, 'goproxy.corp.test': { A: ['10.20.4.30'] } } } },
  },
  sites: {
    'goproxy.corp.test': {
      addresses: ['10.20.4.30'],
      ports: {
        '443': {
          tls: { names: ['goproxy.corp.test'], chain: CHAIN },
          replies: [
            { path: '/sumdb/sum.golang.org/supported' },
            { path: '/sumdb/sum.golang.org/latest', body: 'go.sum database tree\n41234567\nq5Zb=\n' },
            { path: '/golang.org/x/mod/@v/list', body: 'v0.38.0\n' },
          ],
        },
      },
    },
  },
};
const NETDNS = {
  '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\nexport GODEBUG=netdns=go\n',
};

const holder = (program: string) => ({ port: 53, address: '127.0.0.1', pid: 402, program, user: 'nobody' });
const answeredBy = (program: string) => ({
  network: {
    services: { 'Wi-Fi': { servers: ['127.0.0.1'] } },
    dnsServers: { '127.0.0.1': {} },
    sockets: [holder(program)],
  },
});

/** Who answers for names, and is in no list of servers, or in no place for such a program. */
export const RESOLVER_UNLISTED: readonly CauseCase[] = [
  {
    cause: 'dns-encrypted-profile',
    check: 'resolver.encrypted-dns',
    found: [
      { title: 'go asks past it, by netdns=go', state: { files: NETDNS, management: profile(DNS) } },
      {
        title: 'a DNS proxy, and netdns=go',
        state: { files: NETDNS, management: profile('com.apple.dnsProxy.managed') },
      },
    ],
    healthy: [
      { title: 'it is there, and go goes its way', state: { management: profile(DNS) } },
      { title: 'a profile with other settings', state: { management: profile('com.apple.wifi.managed') } },
    ],
    other: {
      title: 'a server that was entered by hand hides the names',
      base: 'public-dns-by-hand',
      cause: 'dns-manual-servers',
    },
  },
  {
    cause: 'dns-encrypted-profile',
    check: 'resolver.encrypted-dns',
    as: 'note',
    found: [
      {
        title: 'the listed servers do not know what the system finds',
        state: { files: INSIDE, management: profile(DNS), network: BY_PROFILE },
      },
    ],
    healthy: [
      { title: 'it is there, and nothing shows of it', state: { management: profile(DNS), files: {} } },
      { title: 'netdns=go, and no profile', state: { files: NETDNS } },
    ],
    other: {
      title: 'the company’s servers are asked by its VPN alone',
      base: 'go-resolver-past-vpn',
      cause: 'netdns-split-dns',
    },
  },
  {
    cause: 'dns-local-resolver-unknown',
    check: 'resolver.local-server',
    found: [
      { title: 'a program among the downloads', state: answeredBy('/Users/sam/Downloads/unbound') },
      { title: 'a program among temporary files', state: answeredBy('/private/tmp/.x/dnsmasq') },
    ],
    healthy: [
      { title: 'a product, of Homebrew', base: 'own-name-server-and-proxy' },
      { title: 'a program that only I do not know', state: answeredBy('/Library/Thing/Contents/MacOS/thingd') },
    ],
    other: {
      title: 'nobody answers there',
      state: { network: { services: { 'Wi-Fi': { servers: ['127.0.0.1'] } } } },
      cause: 'dns-local-resolver-dead',
    },
  },
];
