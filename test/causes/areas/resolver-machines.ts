/** What many cases have in common: a company whose names only its own servers know. */
const CHAIN = [
  {
    subject: 'CN=goproxy.corp.test',
    issuer: 'CN=GTS Root R1, O=Google Trust Services LLC, C=US',
    notBefore: '2026-03-01T00:00:00Z',
    notAfter: '2027-03-01T00:00:00Z',
    sha256: '5f3c0d8a5e7b92c4d6f80a1b3c5d7e9f1123456789abcdef0123456789abcde4',
  },
];

/** `state.network` with the company's module proxy and the server that knows it. */
export const COMPANY = {
  dnsServers: {
    '10.20.0.53': {
      zones: { 'corp.test': { 'corp.test': {}, 'goproxy.corp.test': { A: ['10.20.4.30'] } } },
    },
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

/** go of this Mac fetches from the company's proxy. */
export const COMPANY_GO = { '~/Library/Application Support/go/env': 'GOPROXY=https://goproxy.corp.test\n' };

/** A Mac of the company whose `/etc/resolver` has these files besides. */
export const companyMac = (resolver: Readonly<Record<string, string>>, network: object = {}) => ({
  files: {
    ...COMPANY_GO,
    ...Object.fromEntries(Object.entries(resolver).map(([name, text]) => [`/etc/resolver/${name}`, text])),
  },
  network: { ...COMPANY, ...network },
});

export const STOCK_HOSTS = `##
# Host Database
#
# localhost is used to configure the loopback interface
# when the system is booting.  Do not change this entry.
##
127.0.0.1\tlocalhost
255.255.255.255\tbroadcasthost
::1             localhost
`;

/** A Mac with this hosts file. */
export const hostsMac = (text: string, parts: object = {}) => ({ files: { '/etc/hosts': { text, ...parts } } });
