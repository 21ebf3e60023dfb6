import type { CauseCase } from '../case.ts';
import { companyMac, hostsMac, STOCK_HOSTS } from './resolver-machines.ts';

const RIGHT = 'nameserver 10.20.0.53\n';

/** Files by which names are found, and what is wrong with them. */
export const RESOLVER_FILES: readonly CauseCase[] = [
  {
    cause: 'resolver-file-malformed',
    check: 'resolver.resolver-files',
    found: [
      { title: 'two blanks', base: 'resolver-file-two-blanks' },
      { title: 'the line ends of Windows', state: companyMac({ 'corp.test': 'nameserver 10.20.0.53\r\n' }) },
      { title: 'nothing in it', state: companyMac({ 'corp.test': '' }) },
      { title: 'all but a server', state: companyMac({ corp: 'domain corp.test\nsearch corp.test\ntimeout 2\n' }) },
      { title: 'a port behind a colon', state: companyMac({ 'corp.test': 'nameserver 10.20.0.53:53\n' }) },
    ],
    healthy: [
      { title: 'one blank', state: companyMac({ 'corp.test': RIGHT }) },
      {
        title: 'a tab, and a remark behind the address',
        state: companyMac({ 'corp.test': 'nameserver\t10.20.0.53 # dc\n' }),
      },
      { title: 'a port behind a dot', state: companyMac({ 'corp.test': 'nameserver 10.20.0.53.53\n' }) },
    ],
    other: {
      title: 'the file is right, and its server is gone',
      state: companyMac({ 'corp.test': 'nameserver 10.20.0.99\n' }),
      cause: null,
    },
  },
  {
    cause: 'resolver-file-leftover',
    check: 'resolver.resolver-files',
    found: [
      { title: 'the backup of an admin’s script', base: 'resolver-backup-in-force' },
      {
        title: 'what an editor left there',
        state: companyMac({ 'corp.test': RIGHT, 'corp.test~': 'domain corp.test\nnameserver 10.20.0.99\n' }),
      },
    ],
    healthy: [
      {
        title: 'a backup that names no domain, and so speaks for itself alone',
        state: companyMac({ 'corp.test': RIGHT, 'corp.test.bak': 'nameserver 10.20.0.99\n' }),
      },
      { title: 'what Finder keeps there', state: companyMac({ 'corp.test': RIGHT, '.DS_Store': '\u0000Bud1' }) },
    ],
    other: {
      title: 'one file, of whose two servers one is gone',
      state: companyMac({ 'corp.test': 'nameserver 10.20.0.53\nnameserver 10.20.0.99\n' }),
      cause: null,
    },
  },
  {
    cause: 'localhost-unresolvable',
    check: 'resolver.hosts-file',
    found: [
      { title: 'only lines of an own', state: hostsMac('127.0.0.1 app.local\n') },
      { title: 'an empty file', state: hostsMac('') },
    ],
    healthy: [
      { title: 'as delivered', state: hostsMac(STOCK_HOSTS) },
      { title: 'IPv6 switched off by hand', state: hostsMac('127.0.0.1\tlocalhost\n#::1 localhost\n') },
    ],
    other: {
      title: 'every look-up goes to this computer, where nothing listens',
      state: { network: { services: { 'Wi-Fi': { servers: ['127.0.0.1'] } } } },
      cause: 'dns-local-resolver-dead',
    },
  },
  {
    cause: 'hosts-override',
    check: 'resolver.hosts-override',
    found: [
      { title: 'an old pin', state: hostsMac(`${STOCK_HOSTS}203.0.113.99 proxy.golang.org\n`) },
      { title: 'a block list', state: hostsMac(`${STOCK_HOSTS}0.0.0.0 sum.golang.org\n`) },
      { title: 'behind a closed file', base: 'hosts-pin-behind-closed-file' },
    ],
    healthy: [
      { title: 'names of others', state: hostsMac(`${STOCK_HOSTS}0.0.0.0 ads.example\n`) },
      { title: 'a pin that is a remark', state: hostsMac(`${STOCK_HOSTS}# 203.0.113.99 proxy.golang.org\n`) },
    ],
    other: {
      title: 'the server at its right address is away',
      state: { network: { sites: { 'proxy.golang.org': null } } },
      cause: 'goproxy-blocked',
    },
  },
  {
    cause: 'hosts-file-mode',
    check: 'resolver.hosts-file',
    found: [
      { title: 'a security script closed it', base: 'hosts-pin-behind-closed-file' },
      { title: 'closed, as delivered', state: hostsMac(STOCK_HOSTS, { mode: '0600' }) },
    ],
    healthy: [
      { title: 'nobody may write it', state: hostsMac(STOCK_HOSTS, { mode: '0444' }) },
      { title: 'its group may write it', state: hostsMac(STOCK_HOSTS, { mode: '0664' }) },
    ],
    other: {
      title: 'it can be read, and lacks the line',
      state: hostsMac('127.0.0.1 app.local\n'),
      cause: 'localhost-unresolvable',
    },
  },
  {
    cause: 'hosts-file-damaged',
    check: 'resolver.hosts-file',
    found: [
      {
        title: 'TextEdit saved it with fonts',
        state: hostsMac(
          '{\\rtf1\\ansi\\ansicpg1252\n{\\fonttbl\\f0\\fswiss Helvetica;}\n\\f0 127.0.0.1 localhost\\\n}\n',
        ),
      },
      { title: 'two bytes a letter', state: hostsMac([...STOCK_HOSTS].join('\u0000')) },
      { title: 'the line ends of very old Macs', state: hostsMac(STOCK_HOSTS.replaceAll('\n', '\r')) },
    ],
    healthy: [
      { title: 'the line ends of Windows', state: hostsMac(STOCK_HOSTS.replaceAll('\n', '\r\n')) },
      { title: 'no end behind the last line', state: hostsMac(STOCK_HOSTS.trimEnd()) },
      { title: 'letters of another alphabet in a remark', state: hostsMac(`${STOCK_HOSTS}# häusl, ホスト\n`) },
    ],
    other: {
      title: 'localhost is not in it any more',
      state: hostsMac('127.0.0.1 app.local\n'),
      cause: 'localhost-unresolvable',
    },
  },
];
