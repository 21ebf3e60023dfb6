import { type GlibcMachine, getaddrinfo } from '../../../src/dns/glibc/getaddrinfo.ts';
import { finish, type Question, type Said } from '../../../src/dns/map/question.ts';
import type { Ending, NoAnswer, Route } from '../../../src/dns/map/route.ts';
import { type GoProgram, goOnLinux, linuxChoice } from '../../../src/go/lookup/linux.ts';
import { type Asker, type Configuration, type Heard, type Observed, sayBy } from './configuration.ts';

export function machineOf(configuration: Configuration, modules: ReadonlySet<string>): GlibcMachine {
  const { hosts, avahi } = configuration;
  return {
    ...configuration,
    hosts: hosts === null ? { state: 'missing' } : { state: 'read', text: hosts },
    avahi: avahi !== null,
    resolved: false,
    modules,
  };
}

const PROGRAMS: Readonly<Record<'cgo' | 'go' | 'default' | 'static', GoProgram>> = {
  cgo: { godebug: 'netdns=cgo+2', cgoEnabled: true, tags: [] },
  go: { godebug: 'netdns=go+2', cgoEnabled: true, tags: [] },
  default: { godebug: 'netdns=2', cgoEnabled: true, tags: [] },
  static: { godebug: 'netdns=2', cgoEnabled: false, tags: [] },
};

/** Where the map and the program do not say the same; empty: they agree. */
export function differences(
  configuration: Configuration,
  modules: ReadonlySet<string>,
  asker: Asker,
  observed: Observed,
): readonly string[] {
  const machine = machineOf(configuration, modules);
  const program = asker === 'getent' || asker === 'libc' ? null : PROGRAMS[asker];
  const choice = program && linuxChoice(configuration.name, program, machine);
  const heard: Heard[] = [];
  const say = (question: Question): Said => {
    if (question.kind === 'multicast') return byMulticast(configuration, question, heard);
    const server = configuration.servers.find((one) => one.address === question.server.address);
    const said = sayBy(server, question.name);
    if (said.kind !== 'closed') {
      const answered = said.kind === 'found' || said.kind === 'nothing' || said.kind === 'denied';
      for (const type of question.kind === 'zone' ? ['SOA'] : question.inTurn && !answered ? ['A'] : ['A', 'AAAA'])
        heard.push({ server: question.server.address, name: question.name, type });
    }
    return said;
  };
  const lookup = program ? goOnLinux(configuration.name, program, machine) : getaddrinfo(configuration.name, machine);
  const route = finish(lookup, say);
  const ownGo = choice?.resolver === 'go';
  return [
    ...compareEnding(configuration, route, ownGo, asker, observed),
    ...compareHeard(heard, observed.heard, asker),
    ...(choice && observed.order !== choice.order ? [`order: map ${choice.order}, real ${observed.order}`] : []),
  ];
}

/** Where getaddrinfo and Go's own resolver end, on the same machine. */
export function routesOf(configuration: Configuration, modules: ReadonlySet<string>): Record<'libc' | 'static', Route> {
  const machine = machineOf(configuration, modules);
  const say = (question: Question): Said => {
    if (question.kind === 'multicast') return byMulticast(configuration, question, []);
    return sayBy(
      configuration.servers.find((one) => one.address === question.server.address),
      question.name,
    );
  };
  return {
    libc: finish(getaddrinfo(configuration.name, machine), say),
    static: finish(goOnLinux(configuration.name, PROGRAMS.static, machine), say),
  };
}

function byMulticast(
  { avahi }: Configuration,
  { name, families }: Question & { readonly kind: 'multicast' },
  heard: Heard[],
): Said {
  for (const family of families) heard.push({ server: 'multicast', name, type: family === 4 ? 'A' : 'AAAA' });
  const known = avahi?.[name.toLowerCase().replace(/\.$/, '')] ?? [];
  const addresses = known.filter((one) => families.includes(one.includes(':') ? 6 : 4));
  return addresses.length > 0 ? { kind: 'found', addresses } : { kind: 'denied' };
}

const LIBC: Readonly<Record<NoAnswer, readonly string[]>> = {
  'no-such-name': ['EAI_NONAME'],
  'no-address': ['EAI_NODATA'],
  'try-again': ['EAI_AGAIN'],
  broken: ['EAI_NONAME'],
  'not-asked': [],
  'system-error': ['EAI_SYSTEM'],
  misbehaving: [],
  timeout: [],
  closed: [],
};
const GO: Readonly<Record<NoAnswer, RegExp>> = {
  'no-such-name': /^no such host$/,
  'no-address': /^never$/,
  'try-again': /^never$/,
  broken: /^never$/,
  'not-asked': /^$/,
  'system-error': /^never$/,
  misbehaving: /^(?:server misbehaving|lame referral)$/,
  timeout: /i\/o timeout$/,
  closed: /connection refused$/,
};
/** What package net makes of the C library's error. */
const THROUGH_CGO: Readonly<Record<string, RegExp>> = {
  EAI_NONAME: /^no such host$/,
  EAI_NODATA: /^no such host$/,
  EAI_AGAIN: /^Temporary failure in name resolution$/,
  EAI_SYSTEM: /^device or resource busy$/,
};

function compareEnding(
  { hostname }: Configuration,
  { ending, steps }: Route,
  ownGo: boolean,
  asker: Asker,
  { addresses, error }: Observed,
): readonly string[] {
  const expected = addressesOf(ending);
  if (expected !== null) {
    const same = JSON.stringify([...new Set(expected)].sort()) === JSON.stringify([...new Set(addresses)].sort());
    return same
      ? []
      : [
          `addresses: map ${expected} of step ${JSON.stringify(steps[stepOf(ending)])}, real ${addresses} ${error} (${hostname})`,
        ];
  }
  if (ending.kind !== 'none') return [`ending: map ${ending.kind}`];
  if (addresses.length > 0) return [`map ${ending.why}, real ${addresses}`];
  if (asker === 'getent') return error === '' ? ['getent found something'] : [];
  const fits = ownGo
    ? GO[ending.why].test(error)
    : LIBC[ending.why].some((code) => (asker === 'libc' ? code === error : THROUGH_CGO[code]?.test(error)));
  return fits ? [] : [`error: map ${ending.why}, real ${error}`];
}

function addressesOf(ending: Ending): readonly string[] | null {
  if (ending.kind === 'addresses') return ending.addresses;
  // Only loopback is up: nss-myhostname then makes these up (systemd 252, `LOCALADDRESS_IPV4`).
  return ending.kind === 'own-addresses' ? ['127.0.0.2', '::1'] : null;
}

function stepOf(ending: Ending): number {
  return ending.kind === 'none' ? -1 : ending.step;
}

/** The questions of each type, in order. */
function compareHeard(expected: readonly Heard[], real: readonly Heard[], asker: Asker): readonly string[] {
  return ['A', 'AAAA', 'SOA'].flatMap((type) => {
    const list = (all: readonly Heard[]) =>
      all
        .filter((one) => one.type === type)
        .map((one) => `${one.server} ${one.name.toLowerCase()}`)
        .join(', ');
    const [map, seen] = [list(expected), list(real)];
    return map === seen ? [] : [`${asker} ${type}: map [${map}], real [${seen}]`];
  });
}
