import type { FileText } from '../dns/glibc/getaddrinfo.ts';
import type { Asked, Lookup, Question, Said, Server } from '../dns/map/question.ts';
import type { Ending, From, HostsHit, Place, Route, Step } from '../dns/map/route.ts';
import { isWithin, labelCount } from '../dns/name.ts';
import { entriesFor, readHosts } from './hosts.ts';

/** One of the resolvers that mDNSResponder chooses from by name (`scutil --dns`, without the scoped ones). */
export interface SystemResolver {
  /** Where it comes from. */
  readonly from: From;
  readonly kind: 'default' | 'domain' | 'multicast';
  /** Empty for the default one. */
  readonly domain: string;
  readonly nameservers: readonly Server[];
  readonly searchDomains: readonly string[];
  /** Among equals the lowest is asked. */
  readonly order: number;
}

export interface SystemMachine {
  /** As the account `_mdnsresponder` gets to read it. */
  readonly hosts: FileText;
  readonly resolvers: readonly SystemResolver[];
  /** `AlwaysAppendSearchDomains` of com.apple.mDNSResponder: names with dots are completed too. */
  readonly alwaysSearches: boolean;
}

/** Fitting resolvers, the preferred first: longest domain, then lowest order (resolver(5), "Client Selection"). */
export function bestFirst<R extends Pick<SystemResolver, 'domain' | 'order'>>(
  resolvers: readonly R[],
  name: string,
): readonly R[] {
  const fitting = resolvers.filter(({ domain }) => domain === '' || isWithin(name, domain));
  const longest = Math.max(...fitting.map(({ domain }) => labelCount(domain)));
  return fitting.filter(({ domain }) => labelCount(domain) === longest).sort((one, other) => one.order - other.order);
}

/**
 * The full names that the system tries in order. A name of one label is completed before it is tried as it is; another is
 * tried as it is, alone. Source: mDNSResponder 1556 to 2600, ClientRequests.c (`QueryRecordOpCallback`).
 */
export function systemNames(name: string, { resolvers, alwaysSearches }: SystemMachine): readonly string[] {
  const asIs = name.endsWith('.') ? name : `${name}.`;
  if (name.endsWith('.')) return [asIs];
  const search = resolvers.find(({ kind }) => kind === 'default')?.searchDomains ?? [];
  const completed = [...new Set(search)].map((domain) => `${asIs}${domain.replace(/\.$/, '')}.`);
  if (!name.includes('.')) return [...completed, asIs];
  return alwaysSearches ? [asIs, ...completed] : [asIs];
}

/** A name as everything that calls libSystem has it looked up by mDNSResponder. What it remembers is not in it. */
export function* systemLookup(name: string, machine: SystemMachine): Lookup<Route> {
  const hosts = hostsStep(name, machine);
  const steps: Step[] = [hosts];
  const names = systemNames(name, machine);
  if (hosts.status === 'found' && hosts.place.kind === 'hosts') {
    const addresses = hosts.place.hits.map(({ address }) => address);
    for (const group of grouped(names, machine.resolvers)) steps.push(stepOf(group, [], 'not-reached'));
    return { steps, ending: { kind: 'addresses', addresses, step: 0, server: null, name: null } };
  }
  let ending: Ending | null = null;
  let unsaid: Said['kind'] | null = null;
  for (const group of grouped(names, machine.resolvers)) {
    if (ending !== null) {
      steps.push(stepOf(group, [], ending.kind === 'unknown' ? 'perhaps' : 'not-reached'));
      continue;
    }
    const asked: Asked[] = [];
    const found = yield* askGroup(group, asked);
    const status = found === null ? 'not-found' : STATUS[found.said.kind];
    steps.push(stepOf(group, asked, status));
    const step = steps.length - 1;
    if (found === null) continue;
    if (found.said.kind === 'unknown') ending = { kind: 'unknown', step };
    else if (found.said.kind === 'found') {
      const { question, said } = found;
      const server = question.kind === 'multicast' ? null : question.server;
      ending = { kind: 'addresses', addresses: said.addresses, step, server, name: question.name };
    } else if (found.said.kind !== 'denied' && found.said.kind !== 'nothing') unsaid = found.said.kind;
  }
  // libSystem says "no such name" also when no server could say anything.
  return { steps, ending: ending ?? { kind: 'none', why: unsaid === null ? 'no-such-name' : 'try-again' } };
}

const STATUS: Readonly<Record<Said['kind'], Step['status']>> = {
  found: 'found',
  nothing: 'not-found',
  denied: 'not-found',
  failed: 'try-again',
  refused: 'try-again',
  referral: 'try-again',
  silent: 'try-again',
  closed: 'try-again',
  unknown: 'unknown',
};

interface Group {
  readonly resolver: SystemResolver | null;
  readonly names: readonly string[];
}

/** Names that follow each other and go to the same resolver. */
function grouped(names: readonly string[], resolvers: readonly SystemResolver[]): readonly Group[] {
  const groups: { resolver: SystemResolver | null; names: string[] }[] = [];
  for (const name of names) {
    const resolver = bestFirst(resolvers, name)[0] ?? null;
    const last = groups.at(-1);
    if (last?.resolver === resolver && last !== undefined) last.names.push(name);
    else groups.push({ resolver, names: [name] });
  }
  return groups;
}

/** Name by name; within one, a denial is final, and who fails or is silent is passed over. */
function* askGroup({ resolver, names }: Group, asked: Asked[]): Lookup<Asked | null> {
  let last: Asked | null = null;
  for (const name of names) {
    const questions: readonly Question[] =
      resolver?.kind === 'multicast'
        ? [{ kind: 'multicast', name, families: [4, 6] }]
        : (resolver?.nameservers ?? []).map((server) => ({ kind: 'addresses', server, name, inTurn: false }));
    for (const question of questions) {
      const said = yield question;
      last = { question, said };
      asked.push(last);
      if (said.kind === 'found' || said.kind === 'unknown') return last;
      if (said.kind === 'denied' || said.kind === 'nothing') break;
    }
  }
  return last;
}

function stepOf({ resolver, names }: Group, asked: readonly Asked[], status: Step['status']): Step {
  if (resolver?.kind === 'multicast') {
    return { source: 'multicast', place: { kind: 'multicast', why: 'asks', asked }, status, ends: false };
  }
  const from: From = resolver?.from ?? { kind: 'nobody' };
  const servers = resolver?.nameservers ?? [];
  const place: Place = { kind: 'servers', from, servers, rotates: false, names, asked };
  return { source: 'resolver', place, status: servers.length === 0 ? 'unavailable' : status, ends: false };
}

function hostsStep(name: string, { hosts }: SystemMachine): Step {
  const hits: readonly HostsHit[] =
    hosts.state === 'read'
      ? entriesFor(readHosts(hosts.text).facts, name).map(({ line, ip }) => ({ line, address: ip }))
      : [];
  const place: Place = { kind: 'hosts', path: '/etc/hosts', state: hosts.state, hits };
  const status = hits.length > 0 ? 'found' : hosts.state === 'unreadable' ? 'unavailable' : 'not-found';
  return { source: 'hosts', place, status, ends: false };
}
