import { describe, expect, it } from 'vitest';
import { findingsBy, saidBy } from './simulated.ts';

const ID = 'resolver.search-domains';
const CATCH_ALL = '10.20.0.99';

interface Mac {
  readonly zone: object;
  readonly goproxy?: string;
  readonly godebug?: string;
  readonly resolvConf?: string;
  readonly sites?: object;
  readonly internet?: object;
}

/** A Mac whose network completes names with `corp.test`. */
function mac({ zone, goproxy, godebug, resolvConf, sites = {}, internet = {} }: Mac): object {
  return {
    files: {
      ...(goproxy === undefined
        ? {}
        : { '~/Library/Application Support/go/env': `GOPROXY=${goproxy}\nGOSUMDB=sum.golang.org\n` }),
      ...(godebug === undefined
        ? {}
        : { '~/.zprofile': `eval "$(/opt/homebrew/bin/brew shellenv)"\nexport GODEBUG=${godebug}\n` }),
      ...(resolvConf === undefined ? {} : { '/private/var/run/resolv.conf': resolvConf }),
    },
    network: {
      services: {
        'Wi-Fi': { dhcp: { servers: ['192.168.1.1'], domain: 'corp.test', serverIdentifier: '192.168.1.1' } },
      },
      dnsServers: { '192.168.1.1': { zones: { 'corp.test': { 'corp.test': {}, ...zone } } } },
      sites,
      internet,
    },
  };
}

const WILD = { '*.corp.test': { A: [CATCH_ALL] } };
const module_proxy = (address: string) => ({
  'the module proxy': {
    addresses: [address],
    ports: {
      '80': {
        replies: [
          { path: '/sumdb/sum.golang.org/supported' },
          { path: '/golang.org/x/mod/@v/list', body: 'v0.38.0\n' },
        ],
      },
    },
  },
});
const FIRST = 'search corp.test\nnameserver 192.168.1.1\noptions ndots:5\n';
const GO = 'netdns=go';

describe('a search domain', () => {
  it.each<[string, Mac, readonly string[]]>([
    [
      'gives a short name to a catch-all where go finds nothing',
      { zone: WILD, goproxy: 'http://goproxy' },
      ['problem short-name search-domain-wildcard'],
    ],
    [
      'stands in for a name that does not exist, for Go’s own resolver',
      { zone: WILD, godebug: GO, internet: { 'proxy.golang.org': null } },
      ['problem instead search-domain-wildcard'],
    ],
    [
      'comes before names with few dots, for Go’s own resolver',
      { zone: WILD, godebug: GO, resolvConf: FIRST },
      ['problem asked-first search-domain-wildcard', 'warning asked-first search-domain-wildcard'],
    ],
    ['has an address for every name, and nothing is lost by it', { zone: WILD }, ['note wildcard -']],
  ])('%s', async (_, about, expected) => {
    const said = await saidBy(ID, mac(about));
    expect(said.slice(0, expected.length)).toEqual(expected);
  });

  it.each<[string, Mac, string]>([
    [
      'completes the short name of a host that is there',
      {
        zone: { 'goproxy.corp.test': { A: ['10.20.4.30'] } },
        goproxy: 'http://goproxy',
        sites: module_proxy('10.20.4.30'),
      },
      'ok ok -',
    ],
    [
      'serves a short name by its catch-all, on purpose',
      { zone: WILD, goproxy: 'http://goproxy', sites: module_proxy(CATCH_ALL) },
      'note wildcard -',
    ],
    ['denies what it does not have', { zone: {} }, 'ok ok -'],
    [
      'stands in for nothing where the system looks names up',
      { zone: WILD, internet: { 'proxy.golang.org': null } },
      'note wildcard -',
    ],
    ['comes behind the name itself, for Go’s own resolver', { zone: WILD, godebug: GO }, 'note wildcard -'],
    ['comes first, and has no such name', { zone: {}, godebug: GO, resolvConf: FIRST }, 'ok ok -'],
  ])('%s', async (_, about, expected) => {
    expect(await saidBy(ID, mac(about))).toEqual([expected]);
  });

  it('that is not there completes nothing', async () => {
    const state = {
      network: {
        services: { 'Wi-Fi': { dhcp: { servers: ['192.168.1.1'], domain: '', serverIdentifier: '192.168.1.1' } } },
      },
    };
    expect(await saidBy(ID, state)).toEqual(['ok none -']);
  });

  it('is told with both answers as evidence, and only its own servers are asked', async () => {
    const [finding] = await findingsBy(ID, mac({ zone: WILD, godebug: GO, internet: { 'proxy.golang.org': null } }));
    expect(finding?.params).toMatchObject({ host: 'proxy.golang.org', domain: 'corp.test', addresses: [CATCH_ALL] });
    expect(finding?.evidence.map(({ source }) => source)).toEqual([
      '192.168.1.1 proxy.golang.org.corp.test A',
      expect.stringMatching(/^192\.168\.1\.1 [a-z]{18}\.corp\.test A$/),
    ]);
  });
});
