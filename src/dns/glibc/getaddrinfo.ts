import type { Asked, Lookup } from '../map/question.ts';
import type { Ending, NoAnswer, Place, Route, Status, Step } from '../map/route.ts';
import { glibcHostsHits, takesAllLines } from './hosts.ts';
import { multicast } from './multicast.ts';
import { type GlibcContext, type GlibcResolvConf, readGlibcResolvConf } from './resolv-conf.ts';
import { type HostError, searchNames, searchServers } from './search.ts';
import { hostActions, type NssStatus } from './sources.ts';

/** A file as it stands; `missing` and `unreadable` where its text is not there to be read. */
export type FileText = { readonly state: 'read'; readonly text: string } | { readonly state: 'missing' | 'unreadable' };

/** All that the C library of a Linux looks at before and while it resolves a name. */
export interface GlibcMachine extends GlibcContext {
  readonly nsswitch: string | null;
  readonly resolvConf: string | null;
  readonly hostConf: string | null;
  readonly hosts: FileText;
  /** Modules (`myhostname`, `mdns4_minimal`, `resolve`) that are installed; null: not known. */
  readonly modules: ReadonlySet<string> | null;
  /** avahi-daemon listens, so that names of the local network can be asked for. */
  readonly avahi: boolean;
  /** systemd-resolved listens for nss-resolve. */
  readonly resolved: boolean;
  /** Text of /etc/mdns.allow; null: there is none. */
  readonly mdnsAllow: string | null;
}

/** What one source came to. `unknown`: it is asked, and nobody here can say what it says. */
export interface SourceEnd {
  readonly place: Place;
  readonly status: NssStatus | 'unknown';
  readonly error: HostError | null;
  readonly addresses: readonly string[];
  readonly answer: Asked | null;
}

/**
 * getaddrinfo(3) for both kinds of addresses, as curl, git, ssh, Python and Go with cgo call it.
 * Source: glibc 2.34 to 2.42, nss/getaddrinfo.c (`get_nss_addresses`). nscd is not in it.
 */
export function* getaddrinfo(name: string, machine: GlibcMachine): Lookup<Route> {
  const actions = hostActions(machine.nsswitch);
  if (actions === null) return { steps: [], ending: { kind: 'none', why: 'broken' } };
  if (actions.length === 0) return { steps: [], ending: { kind: 'none', why: 'system-error' } };
  const conf = readGlibcResolvConf(machine.resolvConf, machine);
  const steps: Step[] = [];
  let ending: Ending | null = null;
  let why: NoAnswer = 'no-such-name';
  let merging = false;
  for (const [index, action] of actions.entries()) {
    // What was found before is thrown away: a further source begins anew, and host names know no merging.
    if (merging) ending ??= { kind: 'none', why: 'no-such-name' };
    if (ending !== null) {
      const status: Status = ending.kind === 'unknown' ? 'perhaps' : 'not-reached';
      steps.push({ source: action.source, place: unasked(action.source, name, machine, conf), status, ends: false });
      continue;
    }
    const end = yield* lookInto(action.source, name, machine, conf);
    const next = end.status === 'unknown' ? 'return' : action.actions[end.status];
    const last = index === actions.length - 1;
    const success = end.status === 'success';
    const ends = next === 'return' && !success && end.status !== 'unknown';
    steps.push({ source: action.source, place: end.place, status: STATUS[end.status], ends });
    why = whyOf(end);
    if (end.status === 'unknown') ending = { kind: 'unknown', step: index };
    else if (success && (last || next === 'return')) ending = found(end, index);
    else if (ends) ending = { kind: 'none', why };
    merging = next === 'merge';
  }
  return { steps, ending: ending ?? { kind: 'none', why } };
}

const STATUS: Readonly<Record<NssStatus | 'unknown', Status>> = {
  success: 'found',
  notfound: 'not-found',
  tryagain: 'try-again',
  unavail: 'unavailable',
  unknown: 'unknown',
};

function found({ place, addresses, answer }: SourceEnd, step: number): Ending {
  if (place.kind === 'own-name' && place.of === 'this-computer') return { kind: 'own-addresses', step };
  const question = answer?.question;
  const server = question && question.kind !== 'multicast' ? question.server : null;
  return { kind: 'addresses', addresses, step, server, name: question?.name ?? null };
}

/** Only what the last source left behind is told to the program. */
function whyOf({ error, status }: SourceEnd): NoAnswer {
  if (error === 'internal' && (status === 'unavail' || status === 'tryagain')) return 'system-error';
  if (error === 'no-data') return 'no-address';
  return error === 'try-again' ? 'try-again' : 'no-such-name';
}

function* lookInto(source: string, name: string, machine: GlibcMachine, conf: GlibcResolvConf): Lookup<SourceEnd> {
  const place = unasked(source, name, machine, conf);
  const end = (status: SourceEnd['status'], error: HostError | null = null): SourceEnd => {
    return { place, status, error, addresses: [], answer: null };
  };
  if (place.kind === 'hosts') {
    if (place.state !== 'read') return end('unavail', 'no-data');
    const addresses = place.hits.map((hit) => hit.address);
    return addresses.length === 0 ? end('notfound', 'host-not-found') : { ...end('success'), addresses };
  }
  if (place.kind === 'servers') {
    const { asked, status, error, answer } = yield* searchServers(name, conf);
    const addresses = answer?.said.kind === 'found' ? answer.said.addresses : [];
    return { place: { ...place, asked }, status, error, addresses, answer };
  }
  if (place.kind === 'multicast') return yield* multicast(source, name, machine, conf);
  if (place.kind === 'own-name') {
    if (place.of === 'other') return end('notfound', 'host-not-found');
    if (place.of === 'gateway') return end('unknown');
    return { ...end('success'), addresses: place.of === 'localhost' ? ['127.0.0.1', '::1'] : [] };
  }
  if (place.state === 'missing') return end('unavail', 'internal');
  return place.state === 'not-running' ? end('unavail', 'no-recovery') : end('unknown');
}

/** What a source is, before anything is asked. */
function unasked(source: string, name: string, machine: GlibcMachine, conf: GlibcResolvConf): Place {
  if (source === 'files') {
    const { state } = machine.hosts;
    const multi = takesAllLines(machine.hostConf);
    const hits = machine.hosts.state === 'read' ? glibcHostsHits(machine.hosts.text, name, multi) : [];
    return { kind: 'hosts', path: '/etc/hosts', state, hits };
  }
  if (source === 'dns') {
    const names = searchNames(name, conf);
    return {
      kind: 'servers',
      from: { kind: 'file', path: '/etc/resolv.conf' },
      servers: conf.servers,
      rotates: conf.rotate,
      names,
      asked: [],
    };
  }
  if (machine.modules === null) return { kind: 'module', state: 'unknown' };
  if (!machine.modules.has(source)) return { kind: 'module', state: 'missing' };
  if (source === 'myhostname') return { kind: 'own-name', of: ownName(name, machine.hostname) };
  if (/^mdns[46]?(?:_minimal)?$/.test(source)) return { kind: 'multicast', why: 'asks', asked: [] };
  if (source === 'resolve' && !machine.resolved) return { kind: 'module', state: 'not-running' };
  return { kind: 'module', state: 'installed' };
}

/** Source: systemd 252, src/nss-myhostname/nss-myhostname.c and src/basic/hostname-util.c. */
function ownName(name: string, hostname: string): 'localhost' | 'this-computer' | 'gateway' | 'other' {
  const bare = name.toLowerCase();
  if (/^(?:.*\.)?localhost\.?$|^(?:.*\.)?localhost\.localdomain\.?$/.test(bare)) return 'localhost';
  if (/^_(?:gateway|outbound)\.?$/.test(bare)) return 'gateway';
  // Its own name it compares letter by letter.
  return name === hostname ? 'this-computer' : 'other';
}
