import type { CauseCase, UnseenCause } from '../case.ts';
import { ONLY_USR_LOCAL_GO, zshrc } from './machines.ts';

const AUTHORITY = 'CN=Corp TLS Inspection CA 2, O=Corp';
const INSPECTION = { authority: AUTHORITY, from: '2026-06-01T00:00:00Z', until: '2028-06-01T00:00:00Z' };
const PUBLIC = [
  'CN=GTS Root R1, O=Google Trust Services LLC, C=US',
  'CN=Sectigo Public Server Authentication Root E46, O=Sectigo Limited, C=GB',
];
const inspected = (more: object = {}) => ({ ...more, network: { inspection: INSPECTION } });

/** A Mac whose Go is the first that heeds the variables, or a newer one. */
export const newest = (line: string, files: object = {}) =>
  zshrc(line, { ...ONLY_USR_LOCAL_GO, '/etc/paths.d/go': '/usr/local/go/bin\n', ...files });

/** The module server of a company, its certificate good between two days, under a root that this Mac trusts. */
export const own = (notBefore: string, notAfter: string, sha256 = '00') => ({
  files: { '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\nexport GOPROXY=https://goproxy.corp.test\n' },
  trustedRoots: [...PUBLIC, 'CN=Corp Root'],
  network: {
    dnsServers: {
      '192.168.1.1': { zones: { 'corp.test': { 'corp.test': {}, 'goproxy.corp.test': { A: ['192.168.1.81'] } } } },
    },
    sites: {
      'the module server': {
        addresses: ['192.168.1.81'],
        ports: {
          '443': {
            tls: {
              names: ['goproxy.corp.test'],
              chain: [{ subject: 'CN=goproxy.corp.test', issuer: 'CN=Corp Root', notBefore, notAfter, sha256 }],
            },
            replies: [
              { path: '/golang.org/x/mod/@v/list', body: 'v0.38.0\n' },
              { path: '/sumdb/sum.golang.org/supported' },
            ],
          },
        },
      },
    },
  },
});

/** Who proves who they are, and to whom. */
export const TLS: readonly CauseCase[] = [
  {
    cause: 'tls-interception-root-missing',
    check: 'proxy.tls',
    found: [
      { title: 'the network opens every connection', base: 'inspected-without-company-root' },
      {
        title: 'the root of last year is trusted, the new one is not',
        state: inspected({ trustedRoots: [...PUBLIC, 'CN=Corp TLS Inspection CA, O=Corp'] }),
      },
    ],
    healthy: [
      { title: 'its root is trusted', state: inspected({ trustedRoots: [...PUBLIC, AUTHORITY] }) },
      { title: 'a company’s managed Mac', base: 'company-managed' },
    ],
    other: {
      title: 'not trusted, as a variable names a list without the company’s root',
      state: {
        ...inspected({ trustedRoots: [...PUBLIC, AUTHORITY] }),
        ...newest('export SSL_CERT_FILE=$HOME/roots.pem\n', { '~/roots.pem': '' }),
      },
      cause: 'tls-ssl-cert-file-replaces-keychain',
    },
  },
  {
    cause: 'tls-ssl-cert-file-replaces-keychain',
    check: 'proxy.trust-files',
    found: [
      { title: 'the file is gone', state: newest('export SSL_CERT_FILE=/opt/conda/ssl/cacert.pem\n') },
      {
        title: 'there is nothing in it',
        state: newest('export SSL_CERT_FILE=$HOME/roots.pem\n', { '~/roots.pem': '# nothing\n' }),
      },
      { title: 'a folder that is gone', state: newest('export SSL_CERT_DIR=/opt/conda/ssl/certs\n') },
    ],
    healthy: [
      {
        title: 'switched off for Go',
        state: newest('export SSL_CERT_FILE=/opt/conda/cacert.pem GODEBUG=x509sslcertoverrideplatform=0\n'),
      },
      { title: 'set to nothing', state: newest('export SSL_CERT_FILE= SSL_CERT_DIR=\n') },
    ],
    other: {
      title: 'not trusted, and no variable is set',
      base: 'inspected-without-company-root',
      cause: 'tls-interception-root-missing',
    },
  },
  {
    cause: 'tls-cert-not-apple-compliant',
    check: 'proxy.tls',
    found: [
      { title: 'a company’s certificate for ten years', state: own('2024-01-01T00:00:00Z', '2034-01-01T00:00:00Z') },
      { title: 'one for 826 days', state: own('2026-01-01T00:00:00Z', '2028-04-06T00:00:00Z') },
    ],
    healthy: [
      { title: 'one for 825 days', state: own('2026-01-01T00:00:00Z', '2028-04-05T00:00:00Z') },
      { title: 'ten years, from before the rule', state: own('2019-06-30T00:00:00Z', '2029-06-30T00:00:00Z') },
    ],
    other: {
      title: 'not trusted, as nobody here knows the root',
      base: 'inspected-without-company-root',
      cause: 'tls-interception-root-missing',
    },
  },
  {
    cause: 'clock-skew',
    check: 'proxy.clock',
    found: [
      { title: 'thirteen months behind', base: 'clock-thirteen-months-behind' },
      { title: 'three days behind', state: { clock: '2026-11-17T09:00:00Z', clockErrorSeconds: -259_200 } },
    ],
    healthy: [
      { title: 'a minute behind', state: { clock: '2026-11-20T08:59:00Z', clockErrorSeconds: -60 } },
      { title: 'four minutes ahead', state: { clock: '2026-11-20T09:04:00Z', clockErrorSeconds: 240 } },
    ],
    other: {
      title: 'the clock is right, and somebody else’s certificate is shown',
      state: {
        network: {
          sites: {
            'proxy.golang.org': {
              ports: {
                '443': {
                  tls: {
                    names: ['filter.test'],
                    chain: [
                      {
                        subject: 'CN=filter.test',
                        issuer: PUBLIC[0],
                        notBefore: '2026-01-01T00:00:00Z',
                        notAfter: '2027-01-01T00:00:00Z',
                        sha256: '00',
                      },
                    ],
                  },
                },
              },
            },
          },
        },
      },
      cause: 'network-filter-interception',
    },
  },
];

export const TLS_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'tls-old-go-ignores-keychain',
    why: 'what a Go before 1.18 takes from the keychains hangs on trust settings that no program prints; that it is old is found',
  },
  {
    cause: 'tls-stale-ct-logs',
    why: 'which logs trustd knows is not to be read; the certificate itself is good, and looks like every other',
  },
  {
    cause: 'container-ca-missing',
    why: 'what a container trusts is known inside of it alone, and none is started to look',
  },
];
