import { describe, expect, it } from 'vitest';
import { readBuildInfo } from '../../../src/go/build-info.ts';
import { ownLookup } from '../../../src/go/own-lookup.ts';
import { findingsBy, saidBy } from './simulated.ts';

const ID = 'resolver.tools-path';
const SPLIT = {
  network: {
    interfaces: { utun6: { index: 22, addresses: ['10.8.0.5/24'] } },
    vpns: { Corp: { interface: 'utun6', servers: ['10.8.0.1'], matchDomains: ['corp.test'] } },
    dnsServers: { '10.8.0.1': { recursive: false, zones: { 'corp.test': { 'corp.test': {} } } } },
  },
};
const ONE_TREE = { network: {} };
const tool = (go: string, more: object = {}) => ({
  '~/go/bin/ctl': {
    program: 'ctl',
    arch: 'arm64',
    built: { package: 'example.com/cmd/ctl', module: 'example.com/cmd', version: 'v1.2.3', go, ...more },
  },
});
const flags = (text: string) => ({ '~/Library/Application Support/go/env': `GOFLAGS=${text}\n` });

describe('a Mac with name servers of a VPN, and a program', () => {
  it.each<[string, object, string]>([
    ['with the tag netgo', tool('1.26.1', { tags: ['osusergo', 'netgo'] }), 'netgo'],
    ['by an old Go without C code', tool('1.19.4', { cgo: false }), 'old-without-cgo'],
    ['whose makers chose so', tool('1.25.0', { godebug: 'http2client=0,netdns=go' }), 'own-default'],
  ])('%s', async (_, files, why) => {
    const fix = why === 'own-default' ? '' : ' toolchain.reinstall-program';
    expect(await saidBy(ID, { files, ...SPLIT })).toEqual([`note ${why} netdns-split-dns${fix}`]);
    // Where all names are asked of the same servers, it makes no difference.
    expect(await saidBy(ID, { files, ...ONE_TREE })).toEqual(['ok harmless -']);
  });

  it.each<[string, object]>([
    ['by a Go since 1.20 without C code', tool('1.20', { cgo: false })],
    ['by an old Go with C code', tool('1.19.4', { cgo: true })],
    ['by so old a Go that it does not tell', tool('1.17.13')],
    ['with other tags', tool('1.26.1', { tags: ['osusergo', 'netgodebug'] })],
    ['that asks for the system’s way', tool('1.26.1', { godebug: 'netdns=cgo' })],
    ['that only asks to be told', tool('1.26.1', { godebug: 'netdns=1' })],
  ])('is not accused: %s', async (_, files) => {
    expect(await saidBy(ID, { files, ...SPLIT })).toEqual(['ok ok -']);
  });

  it('names the program, and what its file says', async () => {
    const [finding] = await findingsBy(ID, { files: tool('1.19.4', { cgo: false }), ...SPLIT });
    expect(finding?.params).toMatchObject({ name: 'ctl', domains: ['corp.test'], go: 'go1.19.4' });
    expect(finding?.evidence).toContainEqual(
      expect.objectContaining({ source: '/Users/sam/go/bin/ctl', excerpt: 'go1.19.4, CGO_ENABLED=0' }),
    );
  });
});

describe('GOFLAGS with netgo', () => {
  it('is told, and no new build by it is offered', async () => {
    const files = { ...flags('-tags=osusergo,netgo'), ...tool('1.26.1', { tags: ['netgo'] }) };
    expect(await saidBy(ID, { files, ...SPLIT })).toEqual([
      'note netgo netdns-split-dns',
      'note builds-netgo netdns-split-dns',
    ]);
  });

  it.each(['-tags=integration', '-tags=netgo -tags=osusergo', '-ldflags=-netgo'])(
    'is not read into %s',
    async (text) => {
      expect(await saidBy(ID, { files: flags(text), ...SPLIT })).toEqual(['ok none-seen -']);
    },
  );

  it('costs nothing without such name servers', async () => {
    expect(await saidBy(ID, { files: flags('-tags=netgo'), ...ONE_TREE })).toEqual(['ok nothing-to-miss -']);
  });
});

describe('the go that wins', () => {
  const GO = '/opt/homebrew/Cellar/go/1.26.3/libexec/bin/go';
  const own = (goproxy: string) => ({
    '~/Library/Application Support/go/env': `GOPROXY=${goproxy}\n`,
    [GO]: {
      program: 'go',
      version: '1.26.3',
      arch: 'arm64',
      built: { package: 'cmd/go', module: 'cmd', version: 'v0.0.0', go: '1.26.3', tags: ['netgo'] },
    },
  });

  it('misses what it needs', async () => {
    const said = await saidBy(ID, { files: own('https://goproxy.corp.test'), ...SPLIT });
    expect(said).toEqual(['problem go-itself netdns-split-dns']);
  });

  it('misses what it may need one day', async () => {
    const said = await saidBy(ID, { files: own('https://proxy.golang.org'), ...SPLIT });
    expect(said).toEqual(['note go-itself-later netdns-split-dns']);
  });
});

describe('what `go version -m` prints', () => {
  // Printed by go1.26.8 of a program built with `-tags netgo,osusergo` and `//go:debug netdns=go`.
  const REAL = [
    'ng: go1.26.8',
    '\tpath\texample.com/ng',
    '\tmod\texample.com/ng\t(devel)\t',
    '\tbuild\t-buildmode=exe',
    '\tbuild\t-compiler=gc',
    '\tbuild\t-tags=netgo,osusergo',
    '\tbuild\tDefaultGODEBUG=asynctimerchan=1,netdns=go,randseednop=0',
    '\tbuild\tCGO_ENABLED=0',
    '',
  ];
  const readWithout = (...left: readonly string[]) => {
    const built = readBuildInfo(REAL.filter((line) => !left.some((part) => line.includes(part))).join('\n')).get('ng');
    return built ? ownLookup(built) : null;
  };

  it('tells by which way the program looks names up', () => {
    expect(readWithout()).toBe('netgo');
    expect(readWithout('-tags')).toBe('own-default');
    expect(readWithout('-tags', 'DefaultGODEBUG')).toBe(null);
  });
});
