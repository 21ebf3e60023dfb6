import { describe, expect, it } from 'vitest';
import { linuxAskers, macAskers } from '../../flows/resolver/explain/askers.ts';
import type { LinuxGround } from '../../flows/resolver/explain/linux-ground.ts';
import type { MacGround } from '../../flows/resolver/explain/mac-ground.ts';
import { entriesOf } from '../../flows/resolver/reading/scutil-entries.ts';
import { finish, type Question, type Said } from '../../src/dns/map/question.ts';
import type { Route } from '../../src/dns/map/route.ts';
import { readScutilDns } from '../../src/macos/scutil-dns.ts';
import { systemLookup } from '../../src/macos/system-lookup.ts';

const DEFAULT = ['  search domain[0] : office.test', '  nameserver[0] : 192.168.1.1'];
const MULTICAST = ['  domain   : local', '  options  : mdns', '  timeout  : 5', '  order    : 300000'];
const vpn = (domain: string, server: string, order: number) => [
  `  domain   : ${domain}`,
  `  nameserver[0] : ${server}`,
  '  if_index : 20 (utun6)',
  '  flags    : Supplemental, Request A records',
  `  order    : ${order}`,
];
/** As configd puts a file of /etc/resolver: behind the others, without an order. */
const file = (domain: string, ...servers: readonly string[]) => [
  `  domain   : ${domain}`,
  ...servers.map((server, index) => `  nameserver[${index}] : ${server}`),
];

/** `scutil --dns` with these resolvers, and with scoped ones that must not matter. */
function scutil(...resolvers: readonly (readonly string[])[]): string {
  const shown = resolvers.map((lines, index) => {
    const flags = lines.some((line) => line.includes('flags')) ? [] : ['  flags    : Request A records'];
    return [`resolver #${index + 1}`, ...lines, ...flags, '  reach    : 0x00000002 (Reachable)'].join('\n');
  });
  const scoped =
    'resolver #1\n  nameserver[0] : 10.66.6.6\n  if_index : 6 (en0)\n  flags    : Scoped, Request A records';
  return `DNS configuration\n\n${shown.join('\n\n')}\n\nDNS configuration (for scoped queries)\n\n${scoped}\n`;
}

interface Case {
  readonly name: string;
  readonly dns: string;
  readonly hosts?: string | null;
  readonly godebug?: string;
}

function groundOf({ dns, hosts = '127.0.0.1 localhost\n' }: Case): MacGround {
  const text = hosts === null ? ({ state: 'unreadable' } as const) : ({ state: 'read', text: hosts } as const);
  const resolvers = entriesOf(readScutilDns(dns).facts).map((entry) => {
    return { ...entry, from: { kind: 'domain', domain: entry.domain, interface: entry.interface } as const };
  });
  return {
    system: { hosts: text, resolvers, alwaysSearches: false },
    own: { hosts: text, resolvConf: 'search office.test\nnameserver 192.168.1.1\n' },
    containers: [],
    scoped: [],
    preferences: false,
  };
}

/** Servers that know names, by `SERVER NAME`; they deny all others. One that is not named here is silent. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '192.168.1.1': ['proxy.golang.org.', 'wiki.office.test.', 'git.corp.test.office.test.'],
  '10.8.0.1': ['git.corp.test.', 'build.dev.corp.test.'],
  '10.9.0.1': ['build.dev.corp.test.', 'git.corp.test.'],
  '127.0.0.1': ['git.corp.test.', 'app.test.'],
};

function say(question: Question): Said {
  if (question.kind === 'multicast') return { kind: 'unknown' };
  const { address } = question.server;
  const known = KNOWN[address];
  if (known === undefined) return { kind: 'silent' };
  return known.includes(question.name) ? { kind: 'found', addresses: [`${address}0`] } : { kind: 'denied' };
}

/** `server name …` in the order in which they are asked, then how it ends. */
function told({ steps, ending }: Route): string {
  const asked = steps.flatMap(({ place }) =>
    place.kind === 'servers' || place.kind === 'multicast' ? place.asked : [],
  );
  const questions = asked.map(({ question }) => {
    return question.kind === 'multicast' ? 'everybody' : `${question.server.address} ${question.name}`;
  });
  const end = ending.kind === 'addresses' ? `= ${ending.addresses}` : ending.kind === 'none' ? ending.why : ending.kind;
  return [...questions, end].join(' | ');
}

const system = (one: Case) => told(finish(systemLookup(one.name, groundOf(one).system), say));

/** The way of one asker, and whether that is macOS's or Go's own. */
function by(asker: string, one: Case): string {
  const go = { godebug: one.godebug ?? '', cgoEnabled: true, environment: {} };
  const found = macAskers(one.name, groundOf(one), go).find((each) => each.asker === asker);
  return found?.lookup ? `${found.way.kind}: ${told(finish(found.lookup, say))}` : 'nobody';
}

describe('which resolver of a Mac answers', () => {
  const SPLIT = scutil(DEFAULT, vpn('corp.test', '10.8.0.1', 102_000), MULTICAST);

  it.each<[why: string, one: Case, expected: string]>([
    ['the VPN whose domain fits', { name: 'git.corp.test', dns: SPLIT }, '10.8.0.1 git.corp.test. | = 10.8.0.10'],
    ['the domain itself', { name: 'corp.test', dns: SPLIT }, '10.8.0.1 corp.test. | no-such-name'],
    ['capitals are no difference', { name: 'Git.Corp.TEST', dns: SPLIT }, '10.8.0.1 Git.Corp.TEST. | no-such-name'],
    ['a name that only ends alike', { name: 'notcorp.test', dns: SPLIT }, '192.168.1.1 notcorp.test. | no-such-name'],
    [
      'all others: the default',
      { name: 'proxy.golang.org', dns: SPLIT },
      '192.168.1.1 proxy.golang.org. | = 192.168.1.10',
    ],
    ['the VPN’s denial is final', { name: 'gone.corp.test', dns: SPLIT }, '10.8.0.1 gone.corp.test. | no-such-name'],
    ['no VPN', { name: 'git.corp.test', dns: scutil(DEFAULT) }, '192.168.1.1 git.corp.test. | no-such-name'],
    [
      'the longer domain',
      {
        name: 'build.dev.corp.test',
        dns: scutil(DEFAULT, vpn('corp.test', '10.8.0.1', 100_000), vpn('dev.corp.test', '10.9.0.1', 102_000)),
      },
      '10.9.0.1 build.dev.corp.test. | = 10.9.0.10',
    ],
    [
      'of two VPNs with one domain the lower order',
      {
        name: 'git.corp.test',
        dns: scutil(DEFAULT, vpn('corp.test', '10.8.0.1', 102_000), vpn('corp.test', '10.9.0.1', 101_000)),
      },
      '10.9.0.1 git.corp.test. | = 10.9.0.10',
    ],
    [
      'a file before a VPN, wherever it stands',
      {
        name: 'git.corp.test',
        dns: scutil(DEFAULT, vpn('corp.test', '10.8.0.1', 102_000), file('corp.test', '127.0.0.1')),
      },
      '127.0.0.1 git.corp.test. | = 127.0.0.10',
    ],
    [
      'a file of another domain',
      { name: 'git.corp.test', dns: scutil(DEFAULT, file('test.corp', '127.0.0.1')) },
      '192.168.1.1 git.corp.test. | no-such-name',
    ],
    [
      'the next server where one is silent',
      { name: 'app.test', dns: scutil(DEFAULT, file('test', '10.0.0.9', '127.0.0.1')) },
      '10.0.0.9 app.test. | 127.0.0.1 app.test. | = 127.0.0.10',
    ],
    [
      'silence by all',
      { name: 'app.test', dns: scutil(DEFAULT, file('test', '10.0.0.9')) },
      '10.0.0.9 app.test. | try-again',
    ],
    ['a file without a server', { name: 'app.test', dns: scutil(DEFAULT, file('test')) }, 'no-such-name'],
    ['one label is completed first', { name: 'wiki', dns: SPLIT }, '192.168.1.1 wiki.office.test. | = 192.168.1.10'],
    [
      'and then tried as it is',
      { name: 'nas', dns: SPLIT },
      '192.168.1.1 nas.office.test. | 192.168.1.1 nas. | no-such-name',
    ],
    ['a dot at the end: not completed', { name: 'wiki.', dns: SPLIT }, '192.168.1.1 wiki. | no-such-name'],
    ['several labels: not completed', { name: 'wiki.x', dns: SPLIT }, '192.168.1.1 wiki.x. | no-such-name'],
    [
      'a completed name goes to the resolver of that name',
      {
        name: 'git',
        dns: scutil(
          ['  search domain[0] : corp.test', '  nameserver[0] : 192.168.1.1'],
          vpn('corp.test', '10.8.0.1', 102_000),
        ),
      },
      '10.8.0.1 git.corp.test. | = 10.8.0.10',
    ],
    ['local: everybody on the network', { name: 'printer.local', dns: SPLIT }, 'everybody | unknown'],
    ['near local', { name: 'printer.local.test', dns: SPLIT }, '192.168.1.1 printer.local.test. | no-such-name'],
    [
      'a server for local takes it from the network only below its own domain',
      { name: 'a.corp.local', dns: scutil(DEFAULT, vpn('corp.local', '10.8.0.1', 102_000), MULTICAST) },
      '10.8.0.1 a.corp.local. | no-such-name',
    ],
    [
      'the hosts file first',
      { name: 'git.corp.test', dns: SPLIT, hosts: '# x\n10.1.1.1 a git.corp.test\n' },
      '= 10.1.1.1',
    ],
    [
      'a hosts file that is closed',
      { name: 'git.corp.test', dns: SPLIT, hosts: null },
      '10.8.0.1 git.corp.test. | = 10.8.0.10',
    ],
    ['no resolver at all', { name: 'git.corp.test', dns: 'No DNS configuration available\n' }, 'no-such-name'],
  ])('%s', (_, one, expected) => {
    expect(system(one)).toBe(expected);
  });

  it.each<[asker: string, godebug: string, expected: string]>([
    ['programs', '', 'system: 10.8.0.1 git.corp.test. | = 10.8.0.10'],
    ['go', '', 'system: 10.8.0.1 git.corp.test. | = 10.8.0.10'],
    ['go', 'netdns=go', 'go: 192.168.1.1 git.corp.test. | 192.168.1.1 git.corp.test.office.test. | = 192.168.1.10'],
    ['go', 'netdns=cgo', 'system: 10.8.0.1 git.corp.test. | = 10.8.0.10'],
    ['go', 'netdns=1', 'system: 10.8.0.1 git.corp.test. | = 10.8.0.10'],
    ['go-static', '', 'system: 10.8.0.1 git.corp.test. | = 10.8.0.10'],
    ['go-static-old', '', 'go: 192.168.1.1 git.corp.test. | 192.168.1.1 git.corp.test.office.test. | = 192.168.1.10'],
    [
      'go-static-old',
      'netdns=cgo',
      'go: 192.168.1.1 git.corp.test. | 192.168.1.1 git.corp.test.office.test. | = 192.168.1.10',
    ],
    [
      'go-own',
      'netdns=cgo',
      'go: 192.168.1.1 git.corp.test. | 192.168.1.1 git.corp.test.office.test. | = 192.168.1.10',
    ],
    ['container', '', 'nobody'],
  ])('%s with GODEBUG=%s', (asker, godebug, expected) => {
    expect(by(asker, { name: 'git.corp.test', dns: SPLIT, godebug })).toBe(expected);
  });
});

describe('what cannot be seen', () => {
  const machine: LinuxGround['machine'] = {
    ...{ nsswitch: 'hosts: files resolve [!UNAVAIL=return] dns\n', resolvConf: null, hostConf: null, mdnsAllow: null },
    hosts: { state: 'read', text: '' },
    hostname: 'box',
    modules: new Set(['files', 'resolve', 'dns']),
    avahi: false,
    resolved: true,
  };
  const ground: LinuxGround = {
    machine,
    libc: 'glibc',
    mode: 'stub',
    docker: { resolvConf: null, uplinks: null, configured: [] },
    hasDocker: false,
    nscd: false,
  };
  const go = { godebug: '', cgoEnabled: true, environment: {} };
  const first = (about: LinuxGround) => {
    const lookup = linuxAskers('git.corp.test', about, go)[0]?.lookup ?? null;
    return lookup && finish(lookup, say);
  };

  it('is what systemd-resolved says; what is asked only after it is marked so', () => {
    const route = first(ground);
    expect(route?.ending).toEqual({ kind: 'unknown', step: 1 });
    expect(route?.steps.map(({ status }) => status)).toEqual(['not-found', 'unknown', 'perhaps']);
  });

  it('is nothing where systemd-resolved does not run', () => {
    const route = first({ ...ground, machine: { ...machine, resolved: false } });
    expect(route?.steps.map(({ status }) => status)).toEqual(['not-found', 'unavailable', 'found']);
  });

  it('is a module of which nobody knows whether it is there', () => {
    expect(first({ ...ground, machine: { ...machine, modules: null } })?.ending.kind).toBe('unknown');
  });

  it('is the C library where it is musl', () => {
    expect(first({ ...ground, libc: 'musl' })).toBeNull();
  });
});
