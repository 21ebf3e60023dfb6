import type { Said } from '../../../src/dns/map/question.ts';
import type { Configuration, GeneratedServer } from './configuration.ts';

/** Draws that come in the same order for the same seed (mulberry32). */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }

  some<T>(all: readonly T[], percent: number): T[] {
    return all.filter(() => this.chance(percent));
  }

  /** Some of them, in any order. */
  shuffled<T>(all: readonly T[]): T[] {
    const left = [...all];
    return all.map(() => left.splice(this.below(left.length), 1)[0] as T);
  }
}

const NAMES = [
  'proxy.golang.example',
  'git.corp.test',
  'git',
  'build.dev',
  'a.b.c.corp.test',
  'printer.local',
  'deep.printer.local',
  'localhost',
  'app.localhost',
  'box',
  'box.home.test',
  'hidden.onion',
  'Git.Corp.Test',
  'under_score.test',
];
const DOMAINS = ['corp.test', 'home.test', 'dev', 'local', 'example'];
const RULES = [
  '[NOTFOUND=return]',
  '[!UNAVAIL=return]',
  '[UNAVAIL=return]',
  '[TRYAGAIN=return]',
  '[SUCCESS=continue]',
  '[NOTFOUND=continue UNAVAIL=return]',
  '[ !NotFound=Return ]',
  '[SUCCESS=return NOTFOUND=continue UNAVAIL=return]',
  '[TRYAGAIN=continue SUCCESS=merge]',
];
const BROKEN_RULES = ['[NOTFOUND=retrun]', '[NOTFOUND]', '[NOTFOUND=return', '[FOUND=return]', '[]'];
const ADDRESSES = ['127.0.1.1', '127.0.1.2', '127.0.1.3', '127.0.1.4', '::1'];

/** A Linux that somebody could have, or could have spoilt. */
export function generate(seed: number): Configuration {
  const draw = new Draw(seed * 7919);
  for (let warm = 0; warm < 5; warm++) draw.below(2);
  const base = draw.of(NAMES);
  const name = base + (draw.chance(15) ? '.' : '');
  const hostname = draw.of(['box', 'box.home.test', 'Box', 'build.dev']);
  const count = draw.of([1, 1, 2, 2, 3, 4]);
  const addresses = draw.shuffled(ADDRESSES).slice(0, count);
  const servers = addresses.map((address, index) => serverOf(draw, address, index, base));
  const silent = servers.some(({ mode }) => mode === 'silent');
  return {
    seed,
    name,
    hostname,
    servers,
    nsswitch: nsswitchOf(draw),
    resolvConf: draw.chance(4) ? null : resolvConfOf(draw, addresses, silent),
    hosts: draw.chance(4) ? null : hostsOf(draw, base),
    hostConf: draw.of(['multi on\n', 'multi on\n', 'order hosts\nmulti off\n', null]),
    mdnsAllow: draw.chance(8) ? draw.of(['.corp.test\n.local\n', '*\n', '# nothing\n']) : null,
    environment: environmentOf(draw),
    avahi: draw.chance(50)
      ? draw.of<Record<string, readonly string[]>>([
          { 'printer.local': ['10.5.5.5'] },
          { 'printer.local': ['10.5.5.5', 'fd00:5::5'], 'git.corp.test': ['10.5.5.6'] },
          {},
        ])
      : null,
  };
}

function serverOf(draw: Draw, address: string, index: number, base: string): GeneratedServer {
  const others = ['failed', 'refused', 'referral', 'silent', 'closed'] as const;
  const mode = draw.chance(72) ? 'zone' : draw.of(others);
  const zone: Record<string, Said> = {};
  const lower = base.toLowerCase();
  const names = [`${lower}.`, ...DOMAINS.map((domain) => `${lower}.${domain}.`)];
  for (const [at, one] of names.entries()) {
    if (draw.chance(55)) zone[one] = saidOf(draw, index, at);
  }
  if (draw.chance(25)) zone['local.'] = { kind: 'found', addresses: [] };
  return { address, mode, zone };
}

function saidOf(draw: Draw, server: number, at: number): Said {
  const four = `10.${server + 1}.${at}.1`;
  const six = `fd00:${server + 1}::${at + 1}`;
  return draw.of<Said>([
    { kind: 'found', addresses: [four] },
    { kind: 'found', addresses: [four, six] },
    { kind: 'found', addresses: [six] },
    { kind: 'nothing' },
    { kind: 'failed' },
    { kind: 'refused' },
    { kind: 'denied' },
  ]);
}

function nsswitchOf(draw: Draw): string | null {
  if (draw.chance(6)) return null;
  const sources = draw.chance(55)
    ? [
        'files',
        ...draw.some(['mdns4_minimal', 'myhostname', 'resolve'], 30),
        'dns',
        ...draw.some(['myhostname', 'mdns4', 'mymachines'], 15),
      ]
    : draw.shuffled(['files', 'dns', ...draw.some(['mdns_minimal', 'mdns', 'myhostname', 'nis', 'wins'], 25)]);
  if (draw.chance(8)) sources.splice(draw.below(sources.length), 1);
  const gap = draw.of([' ', ' ', '\t', '  ']);
  const words = sources.map((source) => {
    const usual = source.includes('minimal') ? 60 : source === 'resolve' ? 60 : 14;
    if (!draw.chance(usual)) return source;
    return `${source} ${source === 'resolve' ? '[!UNAVAIL=return]' : draw.chance(6) ? draw.of(BROKEN_RULES) : draw.of(RULES)}`;
  });
  let line = `hosts:${draw.of([' ', '          ', '\t', ''])}${words.join(gap)}`;
  if (draw.chance(6)) line = `${line} # dns`;
  if (draw.chance(4)) line = line.replace('hosts:', 'hosts :');
  if (draw.chance(3)) line = line.replace('hosts:', 'hosts ');
  if (draw.chance(6)) line = `  ${line}`;
  const more = draw.chance(5) ? ['hosts: files'] : [];
  const lines = [
    '# names',
    'passwd:         files',
    '',
    ...more,
    line,
    ...(draw.chance(3) ? ['networks: files [NOTFOUND'] : ['networks: files']),
  ];
  if (draw.chance(3)) lines.push('hosts:');
  if (draw.chance(4)) return `${lines.filter((one) => one !== line).join('\n')}\n${line}`;
  return ended(draw, lines);
}

function resolvConfOf(draw: Draw, addresses: readonly string[], silent: boolean): string {
  const lines: string[] = [];
  if (draw.chance(20)) lines.push('; made by somebody', '#nameserver 127.0.1.1');
  if (draw.chance(12)) lines.push(`domain ${draw.of(DOMAINS)}`);
  if (draw.chance(60)) {
    const domains = draw.shuffled(DOMAINS).slice(0, draw.of([1, 1, 2, 3]));
    const written = domains.map((domain) => domain + (draw.chance(8) ? '.' : ''));
    if (draw.chance(5)) written.push('.');
    lines.push(`search ${written.join(draw.of([' ', '\t', '  ']))}${draw.chance(5) ? ' ' : ''}`);
  }
  if (draw.chance(4)) lines.push('search');
  for (const address of addresses)
    lines.push(`nameserver${draw.of([' ', ' ', '\t', '   '])}${address}${draw.chance(6) ? ' # this one' : ''}`);
  if (draw.chance(5)) lines.push('nameserver 127.0.1.999', 'nameserver dns.corp.test');
  if (draw.chance(4)) lines.push(' nameserver 127.0.1.1');
  const options = [
    ...(draw.chance(40) ? [`ndots:${draw.of([0, 1, 2, 3, 5, 99])}`] : []),
    ...(silent ? ['timeout:1', 'attempts:1'] : draw.chance(20) ? [`attempts:${draw.of([1, 2, 3])}`] : []),
    ...draw.some(['edns0', 'trust-ad', 'single-request'], 8),
    ...draw.some(['no-tld-query', 'inet6'], 4),
  ];
  if (options.length > 0) lines.push(`options ${options.join(' ')}`);
  if (draw.chance(5)) lines.push(draw.of(['sortlist 10.0.0.0/8', 'lookup file bind', 'garbage here']));
  return ended(draw, draw.chance(30) ? draw.shuffled(lines) : lines);
}

function hostsOf(draw: Draw, base: string): string {
  const lines = [
    ...(draw.chance(80) ? ['127.0.0.1 localhost'] : []),
    ...(draw.chance(60) ? ['::1 localhost ip6-localhost ip6-loopback'] : []),
    ...(draw.chance(40) ? ['127.0.1.1\tbox box.home.test'] : []),
    '# comment',
    '10.7.7.1 other.test  second.test',
  ];
  const own = draw.of([
    [],
    [],
    [],
    [`10.8.8.1 ${base}`],
    [`10.8.8.1 ${base}`, `fd00:8::1 ${base}`],
    [`10.8.8.1 other ${base} third`, `10.8.8.2 ${base}`],
    [`fd00:8::1\t${base.toUpperCase()} # here`],
    [`10.8.8.1 ${base}.`],
    [`#10.8.8.1 ${base}`],
    [`10.8.8.300 ${base}`],
    [`10.8.8.01 ${base}`],
    [`fe80::1%lo ${base}`],
    [`   10.8.8.1 ${base}`],
    [`${base} 10.8.8.1`],
    [`10.8.8.1#${base}`],
    [`10.8.8.1`],
  ]);
  return ended(draw, draw.chance(30) ? draw.shuffled([...lines, ...own]) : [...lines, ...own]);
}

function environmentOf(draw: Draw): Record<string, string> {
  if (draw.chance(4)) return { LOCALDOMAIN: draw.of(['', 'home.test', 'dev corp.test']) };
  return draw.chance(4) ? { RES_OPTIONS: draw.of(['ndots:3', 'attempts:1']) } : {};
}

/** With the line ends that a file may have. */
function ended(draw: Draw, lines: readonly string[]): string {
  const end = draw.chance(7) ? '\r\n' : '\n';
  return lines.join(end) + (draw.chance(94) ? end : '');
}
