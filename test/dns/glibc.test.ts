import { describe, expect, it } from 'vitest';
import { glibcHostsHits, takesAllLines } from '../../src/dns/glibc/hosts.ts';
import { type GlibcContext, readGlibcResolvConf } from '../../src/dns/glibc/resolv-conf.ts';
import { searchNames } from '../../src/dns/glibc/search.ts';
import { hostActions } from '../../src/dns/glibc/sources.ts';
import { goHostsHits } from '../../src/go/lookup/own-resolver.ts';
import { hostSources } from '../../src/go/nsswitch.ts';

// Each row was seen with real programs: test/dns/map makes such files at random and compares.

const glibc = (text: string | null) =>
  hostActions(text)
    ?.map(({ source }) => source)
    .join(' ') ?? 'nothing';
const go = (text: string) =>
  hostSources(text)
    ?.map(({ name }) => name)
    .join(' ') ?? 'nothing';

describe('nsswitch.conf', () => {
  it.each([
    ['hosts: files dns\n', 'files dns', 'files dns'],
    ['hosts:files\tmyhostname dns\n', 'files myhostname dns', 'files\tmyhostname dns'],
    ['hosts: files # dns\n', 'files # dns', 'files'],
    ['hosts: files\nhosts: dns\n', 'dns', 'files dns'],
    ['hosts files dns\n', 'files dns', 'nothing'],
    ['hosts: dns', 'files dns', 'dns'],
    ['passwd: files\n', 'files dns', ''],
    ['hosts: files [NOTFOUND=retrun] dns\n', 'nothing', 'files dns'],
    ['hosts: files dns\nnetworks: files [NOTFOUND\n', 'nothing', 'nothing'],
    ['hosts: files dns\nsudoers: files [NOTFOUND\n', 'files dns', 'nothing'],
    ['hosts:\n', '', ''],
  ])('%j', (text, libc, own) => {
    expect(glibc(text)).toBe(libc);
    expect(go(text)).toBe(own);
  });

  it('is as if it said `files dns` where it is missing', () => {
    expect(glibc(null)).toBe('files dns');
  });

  it.each([
    ['[NOTFOUND=return]', { success: 'return', notfound: 'return', unavail: 'continue', tryagain: 'continue' }],
    ['[!UNAVAIL=return]', { success: 'return', notfound: 'return', unavail: 'continue', tryagain: 'return' }],
    [
      '[ SUCCESS = continue  UNAVAIL=return ]',
      { success: 'continue', notfound: 'continue', unavail: 'return', tryagain: 'continue' },
    ],
    ['[SUCCESS=merge]', { success: 'merge', notfound: 'continue', unavail: 'continue', tryagain: 'continue' }],
    ['', { success: 'return', notfound: 'continue', unavail: 'continue', tryagain: 'continue' }],
  ])('%s', (rule, actions) => {
    expect(hostActions(`hosts: files ${rule} dns\n`)?.[0]?.actions).toEqual(actions);
  });
});

const BOX: GlibcContext = { hostname: 'box.home.test', environment: {} };

describe('resolv.conf as the C library reads it', () => {
  const servers = (text: string | null) => readGlibcResolvConf(text, BOX).servers.map(({ address }) => address);
  it.each([
    ['nameserver 10.0.0.1\nnameserver fe80::1\n', ['10.0.0.1', 'fe80::1']],
    ['nameserver\t10.0.0.1 # home\n', ['10.0.0.1']],
    [' nameserver 10.0.0.1\n', ['127.0.0.1']],
    ['nameserver 10.0.0.1\r\n', ['127.0.0.1']],
    ['nameserver dns.corp.test\nnameserver 10.0.0.1\n', ['10.0.0.1']],
    ['nameserver 10.1\n', ['10.0.0.1']],
    [[1, 2, 3, 4].map((one) => `nameserver 10.0.0.${one}\n`).join(''), ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
    ['', ['127.0.0.1']],
    [null, ['127.0.0.1']],
  ])('%j', (text, expected) => {
    expect(servers(text)).toEqual(expected);
  });

  it.each<[text: string, name: string, names: readonly string[]]>([
    ['search corp.test dev\n', 'git', ['git.corp.test.', 'git.dev.', 'git.']],
    ['search corp.test\n', 'git.x', ['git.x.', 'git.x.corp.test.']],
    ['search corp.test\noptions ndots:2\n', 'git.x', ['git.x.corp.test.', 'git.x.']],
    ['search corp.test\n', 'git.', ['git.']],
    ['search corp.test\ndomain dev\n', 'git', ['git.dev.', 'git.']],
    ['search .\n', 'git', ['git.']],
    ['', 'git', ['git.home.test.', 'git.']],
    ['search corp.test\noptions no-tld-query\n', 'git', ['git.corp.test.']],
  ])('%j tries for %s', (text, name, names) => {
    expect(searchNames(name, readGlibcResolvConf(text, BOX))).toEqual(names);
  });

  it('gives way to LOCALDOMAIN and RES_OPTIONS', () => {
    const conf = readGlibcResolvConf('search corp.test\noptions ndots:1\n', {
      hostname: 'box',
      environment: { LOCALDOMAIN: 'dev', RES_OPTIONS: 'ndots:3' },
    });
    expect(searchNames('a.b', conf)).toEqual(['a.b.dev.', 'a.b.']);
  });
});

describe('the hosts file', () => {
  const FILE = '10.0.0.1 git other\nfd00::1 GIT # six\n10.0.0.2 git.corp.test.\n10.0.0.300 git\nfe80::1%en0 git\n';
  it.each([
    ['git', [1, 2], [1, 2, 5]],
    ['git.corp.test', [], [3]],
    ['git.corp.test.', [3], [3]],
    ['git.', [], []],
    ['other', [1], [1]],
  ])('%s', (name, libc, own) => {
    expect(glibcHostsHits(FILE, name, true).map(({ line }) => line)).toEqual(libc);
    expect(goHostsHits(FILE, name).map(({ line }) => line)).toEqual(own);
  });

  it('counts with its first line alone, without `multi on`', () => {
    expect(glibcHostsHits(FILE, 'git', takesAllLines('order hosts\n'))).toHaveLength(1);
    expect(glibcHostsHits(FILE, 'git', takesAllLines('multi on\n'))).toHaveLength(2);
  });

  it('loses a last line that begins with blanks and does not end', () => {
    expect(glibcHostsHits('  10.0.0.1 git', 'git', true)).toEqual([]);
    expect(glibcHostsHits('  10.0.0.1 git\n', 'git', true)).toHaveLength(1);
    expect(glibcHostsHits('10.0.0.1 git', 'git', true)).toHaveLength(1);
  });
});
