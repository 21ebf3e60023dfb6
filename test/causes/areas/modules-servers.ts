import type { CauseCase } from '../case.ts';
import { GO_SETTINGS, zshrc } from './machines.ts';

const CA = ['CN=Corp Root'];
const chain = (host: string) => [
  {
    subject: `CN=${host}`,
    issuer: 'CN=Corp Root',
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-12-30T00:00:00Z',
    sha256: 'ab'.repeat(32),
  },
  {
    subject: 'CN=Corp Root',
    issuer: 'CN=Corp Root',
    notBefore: '2020-01-01T00:00:00Z',
    notAfter: '2037-12-30T00:00:00Z',
    sha256: 'cd'.repeat(32),
  },
];
const HOST = 'goproxy.corp.test';
const ROOTS = [
  'CN=GTS Root R1, O=Google Trust Services LLC, C=US',
  'CN=Sectigo Public Server Authentication Root E46, O=Sectigo Limited, C=GB',
  'CN=ISRG Root X1, O=Internet Security Research Group, C=US',
  ...CA,
];

/** A module proxy of the company, that answers everything with one status; null: its name is known, and it is away. */
export const companyProxy = (status: number | null, more: object = {}) => ({
  trustedRoots: ROOTS,
  network: {
    internet: { [HOST]: { A: ['203.0.113.90'] } },
    sites: {
      [HOST]:
        status === null
          ? null
          : {
              addresses: ['203.0.113.90'],
              ports: { '443': { tls: { names: [HOST], chain: chain(HOST) }, replies: [{ path: '/*', status }] } },
            },
      ...more,
    },
  },
});
const asksCompany = (files: object = {}, goproxy = `https://${HOST},direct`) => ({
  files: { [GO_SETTINGS]: `GOPROXY=${goproxy}\n`, ...files },
});
const NETRC = `machine ${HOST} login sam password hunter2\n`;
const closed = (text: string, mode = '0600') => ({ '~/.netrc': { text, mode } });

/** Another module proxy, run by others, and the other address of the database. */
const MIRRORS = {
  trustedRoots: ROOTS,
  network: {
    internet: { 'goproxy.cn': { A: ['203.0.113.91'] }, 'sum.golang.google.cn': { A: ['203.0.113.92'] } },
    sites: {
      'goproxy.cn': {
        addresses: ['203.0.113.91'],
        ports: {
          '443': {
            tls: { names: ['goproxy.cn'], chain: chain('goproxy.cn') },
            replies: [
              { path: '/golang.org/x/mod/@v/list', body: 'v0.38.0\n' },
              { path: '/sumdb/sum.golang.org/supported', status: 200 },
            ],
          },
        },
      },
      'sum.golang.google.cn': {
        addresses: ['203.0.113.92'],
        ports: {
          '443': {
            tls: { names: ['sum.golang.google.cn'], chain: chain('sum.golang.google.cn') },
            replies: [{ path: '/latest', body: 'go.sum database tree\n' }],
          },
        },
      },
      'proxy.golang.org': null,
      'sum.golang.org': null,
    },
  },
};

/** Servers that do not answer, or want to know who asks. */
export const MODULES_SERVERS: readonly CauseCase[] = [
  {
    cause: 'goproxy-blocked',
    check: 'proxy.goproxy-answers',
    found: [
      { title: 'another one answers', state: MIRRORS },
      {
        title: "go's own proxy is shut out, and nothing else",
        state: { network: { sites: { 'proxy.golang.org': null } } },
      },
      {
        title: 'it is the only one in the list',
        state: {
          files: { [GO_SETTINGS]: 'GOPROXY=https://proxy.golang.org\n' },
          network: { sites: { 'proxy.golang.org': null } },
        },
      },
    ],
    healthy: [
      {
        title: 'go is told to do without it, and the database answers',
        state: {
          files: { [GO_SETTINGS]: 'GOPROXY=direct\n' },
          network: { sites: { 'proxy.golang.org': null } },
        },
      },
      { title: "the company's proxy is asked, and has all", state: { ...asksCompany(), ...companyProxy(200) } },
    ],
    other: {
      title: 'an earlier entry is away, and a later one would have it',
      state: { ...asksCompany({}, `https://${HOST},https://proxy.golang.org,direct`), ...companyProxy(null) },
      cause: 'goproxy-comma-no-fallback',
    },
  },
  {
    cause: 'goproxy-comma-no-fallback',
    check: 'proxy.goproxy-answers',
    found: [
      {
        title: "the company's proxy is away",
        state: { ...asksCompany({}, `https://${HOST},https://proxy.golang.org,direct`), ...companyProxy(null) },
      },
      {
        title: 'by a line of a start-up file, in quotes',
        state: {
          ...zshrc(`export GOPROXY="https://${HOST},https://proxy.golang.org,direct"\n`),
          ...companyProxy(null),
        },
      },
      {
        title: 'it answers with an error',
        state: { ...asksCompany({}, `https://${HOST},https://proxy.golang.org,direct`), ...companyProxy(502) },
      },
    ],
    healthy: [
      {
        title: 'it has not got the module, and says so',
        state: { ...asksCompany({}, `https://${HOST},https://proxy.golang.org,direct`), ...companyProxy(404) },
      },
      {
        title: 'it answers',
        state: { ...asksCompany({}, `https://${HOST}|https://proxy.golang.org,direct`), ...companyProxy(200) },
      },
    ],
    other: {
      title: 'it wants a password',
      state: { ...asksCompany({}, `https://${HOST},https://proxy.golang.org,direct`), ...companyProxy(401) },
      cause: 'module-proxy-credentials-missing',
    },
  },
  {
    cause: 'sumdb-blocked',
    check: 'proxy.database',
    found: [
      {
        title: 'go asks it straight',
        state: {
          files: { [GO_SETTINGS]: 'GOPROXY=direct\n' },
          network: { sites: { 'sum.golang.org': null } },
        },
      },
      {
        title: 'its other address answers',
        state: { ...MIRRORS, files: { [GO_SETTINGS]: 'GOPROXY=direct\n' } },
      },
      {
        title: "the company's proxy does not pass it on",
        state: { ...asksCompany({}, `https://${HOST}`), ...companyProxy(404, { 'sum.golang.org': null }) },
      },
    ],
    healthy: [
      {
        title: "go's own proxy passes it on",
        state: { network: { sites: { 'sum.golang.org': null } } },
      },
      { title: 'go asks it straight, and it answers', state: { files: { [GO_SETTINGS]: 'GOPROXY=direct\n' } } },
    ],
    other: {
      title: 'nothing answers of what go asks first',
      state: { network: { sites: { 'proxy.golang.org': null, 'sum.golang.org': null } } },
      cause: 'goproxy-blocked',
    },
  },
  {
    cause: 'module-proxy-credentials-missing',
    check: 'proxy.credentials',
    found: [
      { title: 'there is no netrc', state: { ...asksCompany(), ...companyProxy(401) } },
      {
        title: 'the netrc is for another server',
        state: { ...asksCompany(closed('machine github.com login sam password hunter2\n')), ...companyProxy(401) },
      },
      {
        title: 'only an entry for every server, which go does not take',
        state: { ...asksCompany(closed('default login sam password hunter2\n')), ...companyProxy(401) },
      },
      {
        title: 'GOAUTH keeps go from it',
        state: {
          files: { [GO_SETTINGS]: `GOPROXY=https://${HOST},direct\nGOAUTH=off\n`, ...closed(NETRC) },
          ...companyProxy(401),
        },
      },
    ],
    healthy: [
      { title: 'the netrc has it', state: { ...asksCompany(closed(NETRC)), ...companyProxy(401) } },
      {
        title: 'the password is in the address',
        state: { ...asksCompany({}, `https://sam:hunter2@${HOST},direct`), ...companyProxy(401) },
      },
      {
        title: 'a program of their own knows it',
        state: {
          files: { [GO_SETTINGS]: `GOPROXY=https://${HOST},direct\nGOAUTH=/usr/local/bin/token\n` },
          ...companyProxy(401),
        },
      },
    ],
    other: {
      title: 'go stops before it asks',
      state: {
        files: { [GO_SETTINGS]: `GOPROXY=https://${HOST},direct\nGOAUTH=git ~/src\n` },
        ...companyProxy(401),
      },
      cause: 'goauth-refused',
    },
  },
  {
    cause: 'goauth-refused',
    check: 'proxy.credentials',
    found: [
      { title: 'a ; at the end', state: zshrc("export GOAUTH='netrc;'\n") },
      { title: 'off beside others', state: { files: { [GO_SETTINGS]: 'GOAUTH=netrc; off\n' } } },
      { title: 'git without a folder', state: zshrc('export GOAUTH=git\n') },
      { title: 'a folder that is gone', state: zshrc("export GOAUTH='netrc; git /Users/sam/gone'\n") },
    ],
    healthy: [
      { title: 'off alone', state: zshrc('export GOAUTH=off\n') },
      {
        title: 'git in a folder, and the netrc',
        state: zshrc("export GOAUTH='netrc; git /Users/sam/src'\n", { '~/src': { directory: true } }),
      },
      { title: 'a program', state: zshrc("export GOAUTH='/usr/local/bin/token --for go'\n") },
    ],
    other: {
      title: 'GOPROXY itself is what go cannot read',
      state: { files: { [GO_SETTINGS]: 'GOPROXY=noproxy\n' } },
      cause: null,
    },
  },
  {
    cause: 'netrc-readable-by-others',
    check: 'proxy.credentials',
    found: [
      { title: 'for everybody', state: { files: closed(NETRC, '0644') } },
      { title: 'for the group', state: { files: closed(NETRC, '0640') } },
    ],
    healthy: [
      { title: 'for the person alone', state: { files: closed(NETRC) } },
      { title: 'for everybody, and nothing in it', state: { files: closed('\n', '0644') } },
    ],
    other: {
      title: 'for nobody',
      state: { files: { '~/.netrc': { text: NETRC, mode: '0600', owner: 'root' } } },
      cause: 'netrc-unreadable',
    },
  },
  {
    cause: 'netrc-unreadable',
    check: 'proxy.credentials',
    found: [
      { title: 'it is root’s', state: { files: { '~/.netrc': { text: NETRC, mode: '0600', owner: 'root' } } } },
      { title: 'nobody may', state: { files: closed(NETRC, '0000') } },
    ],
    healthy: [
      { title: 'for reading alone', state: { files: closed(NETRC, '0400') } },
      { title: 'there is none', state: {} },
    ],
    other: { title: 'everybody may', state: { files: closed(NETRC, '0644') }, cause: 'netrc-readable-by-others' },
  },
];
