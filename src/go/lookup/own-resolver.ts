import type { FileText } from '../../dns/glibc/getaddrinfo.ts';
import type { Asked, Lookup, Question, Said, Server } from '../../dns/map/question.ts';
import type { Ending, HostsHit, NoAnswer, Place, Route, Step } from '../../dns/map/route.ts';
import { readHosts } from '../../macos/hosts.ts';
import { readResolvConf } from '../../macos/resolv-conf.ts';

/** What Go's own resolver reads. */
export interface OwnResolverMachine {
  readonly hosts: FileText;
  /** Text of /etc/resolv.conf; null: missing, or not to be read, which is the same to Go. */
  readonly resolvConf: string | null;
  /** This computer's own name: its domain is searched where nothing else is said. */
  readonly hostname: string;
}

/** In which order Go looks: `files,dns`, `dns,files`, `files`, `dns`. */
export type LookupOrder = string;

const DNS_PORT = 53;
/** Asked where resolv.conf names no server (net/dnsconfig.go, `defaultNS`). */
const DEFAULT_SERVERS = ['127.0.0.1', '::1'];
const MAX_NAME = 254;

interface GoResolvConf {
  readonly servers: readonly Server[];
  /** With their last dot. */
  readonly search: readonly string[];
  readonly ndots: number;
  readonly attempts: number;
  readonly rotate: boolean;
}

/** Source: package net dnsconfig_unix.go, `dnsReadConfig`, Go 1.19 to 1.27. */
function goResolvConf({ resolvConf, hostname }: OwnResolverMachine): GoResolvConf {
  const { facts } = readResolvConf(resolvConf ?? '');
  const dot = hostname.indexOf('.');
  const own = dot >= 0 && dot < hostname.length - 1 ? [`${hostname.slice(dot + 1).replace(/\.$/, '')}.`] : [];
  const addresses = facts.nameservers.length === 0 ? DEFAULT_SERVERS : facts.nameservers;
  return {
    servers: addresses.map((address) => ({ address, port: DNS_PORT })),
    search: facts.search.length === 0 ? own : facts.search.map((domain) => `${domain}.`),
    ndots: facts.ndots,
    attempts: facts.attempts,
    rotate: facts.options.includes('rotate'),
  };
}

/** The full names that Go tries in order. Names below `onion` are never asked for. Source: dnsclient_unix.go, `nameList`. */
function goNames(name: string, conf: GoResolvConf): readonly string[] {
  const rooted = name.endsWith('.');
  const asIs = rooted ? name : `${name}.`;
  const enough = name.split('.').length - 1 >= conf.ndots;
  const searched = rooted ? [] : conf.search.map((domain) => asIs + domain);
  const names = rooted || enough ? [asIs, ...searched] : [...searched, asIs];
  return names.filter((one) => one.length <= MAX_NAME && !/\.onion\.$/i.test(one));
}

/**
 * Every line of the hosts file that names the host. A dot at its end makes no difference, except to a name without any
 * other. Source: net/hosts.go, net/dnsclient.go (`absDomainName`).
 */
export function goHostsHits(text: string, name: string): readonly HostsHit[] {
  const plain = (one: string) => one.toLowerCase().replace(/(\..*)\.$/, '$1');
  const wanted = plain(name);
  return readHosts(text).facts.entries.flatMap(({ line, ip, names }) => {
    return names.filter((one) => plain(one) === wanted).map(() => ({ line, address: ip }));
  });
}

/**
 * A name as Go's own resolver looks it up, without the C library.
 * Source: package net dnsclient_unix.go, `goLookupIPCNAMEOrder`, `tryOneName`, Go 1.19 to 1.27.
 */
export function* goLookup(name: string, order: LookupOrder, machine: OwnResolverMachine): Lookup<Route> {
  const conf = goResolvConf(machine);
  const steps: Step[] = [];
  let ending: Ending | null = null;
  let why: NoAnswer = 'no-such-name';
  for (const [index, source] of order.split(',').entries()) {
    const place = source === 'files' ? hostsPlace(name, machine) : serversPlace(name, conf);
    if (ending !== null) {
      steps.push({ source, place, status: ending.kind === 'unknown' ? 'perhaps' : 'not-reached', ends: false });
      continue;
    }
    if (place.kind === 'hosts') {
      const addresses = place.hits.map((hit) => hit.address);
      const status = addresses.length > 0 ? 'found' : place.state === 'read' ? 'not-found' : 'unavailable';
      steps.push({ source, place, status, ends: false });
      if (addresses.length > 0) ending = { kind: 'addresses', addresses, step: index, server: null, name: null };
      continue;
    }
    const searched = yield* searchServers(place.names, `${name.replace(/\.$/, '')}.`, conf);
    why = searched.why;
    const { status, answer } = searched;
    steps.push({ source, place: { ...place, asked: searched.asked }, status, ends: false });
    if (status === 'unknown') ending = { kind: 'unknown', step: index };
    else if (answer !== null) ending = { kind: 'addresses', step: index, ...answer };
  }
  return { steps, ending: ending ?? { kind: 'none', why } };
}

function hostsPlace(name: string, { hosts }: OwnResolverMachine): Place & { readonly kind: 'hosts' } {
  const hits = hosts.state === 'read' ? goHostsHits(hosts.text, name) : [];
  return { kind: 'hosts', path: '/etc/hosts', state: hosts.state, hits };
}

function serversPlace(name: string, conf: GoResolvConf): Place & { readonly kind: 'servers' } {
  const { servers, rotate } = conf;
  const from = { kind: 'file', path: '/etc/resolv.conf' } as const;
  return { kind: 'servers', from, servers, rotates: rotate, names: goNames(name, conf), asked: [] };
}

interface Searched {
  readonly asked: readonly Asked[];
  readonly status: Step['status'];
  readonly why: NoAnswer;
  readonly answer: {
    readonly addresses: readonly string[];
    readonly server: Server;
    readonly name: string;
  } | null;
}

function* searchServers(names: readonly string[], original: string, conf: GoResolvConf): Lookup<Searched> {
  const asked: Asked[] = [];
  let why: NoAnswer | null = names.length === 0 ? 'not-asked' : null;
  for (const name of names) {
    const { said, server } = yield* tryOneName(name, conf, asked);
    if (said.kind === 'unknown') return { asked, status: 'unknown', why: 'no-such-name', answer: null };
    if (said.kind === 'found') {
      return { asked, status: 'found', why: 'no-such-name', answer: { addresses: said.addresses, server, name } };
    }
    // What is said of the name as it was written counts; else what was said first.
    if (why === null || name === original) why = WHY[said.kind];
  }
  const end = why ?? 'no-such-name';
  return { asked, status: end === 'no-such-name' ? 'not-found' : 'try-again', why: end, answer: null };
}

const WHY: Readonly<Record<Exclude<Said['kind'], 'found' | 'unknown'>, NoAnswer>> = {
  nothing: 'no-such-name',
  denied: 'no-such-name',
  failed: 'misbehaving',
  refused: 'misbehaving',
  referral: 'misbehaving',
  silent: 'timeout',
  closed: 'closed',
};

/** A denial, or a name without addresses, ends it: another server is not asked. */
function* tryOneName(
  name: string,
  conf: GoResolvConf,
  asked: Asked[],
): Lookup<{ readonly said: Said; readonly server: Server }> {
  let last: { readonly said: Said; readonly server: Server } | null = null;
  for (let attempt = 0; attempt < conf.attempts; attempt++) {
    for (const server of conf.servers) {
      const question: Question = { kind: 'addresses', server, name, inTurn: false };
      const said = yield question;
      asked.push({ question, said });
      last = { said, server };
      if (['found', 'nothing', 'denied', 'unknown'].includes(said.kind)) return last;
    }
  }
  return last ?? { said: { kind: 'unknown' }, server: { address: '', port: DNS_PORT } };
}
