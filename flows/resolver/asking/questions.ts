import { addressKind } from '../../../src/dns/address-kind.ts';
import { type AddressType, isAskable } from '../../../src/dns/query.ts';
import type { GoPath } from '../facts/go-path.ts';
import type { NeededHosts } from '../facts/needed-hosts.ts';
import type { ServiceServers } from '../facts/service-servers.ts';
import { entriesFor, type ResolverEntry } from '../resolver-entry.ts';
import type { Nameserver } from './ask.ts';

/**
 * On whose behalf a server is asked: the system would ask it, Go's own resolver would, or the network
 * offers it while others are set by hand.
 */
export type AskedFor = 'system' | 'go' | 'offer';

export interface PlannedQuestion {
  readonly server: Nameserver;
  readonly name: string;
  readonly type: AddressType;
  readonly askedFor: AskedFor;
  /** Domain of the resolver that the server stands in; empty for the default one. */
  readonly domain: string;
}

export interface QuestionPlan {
  readonly questions: readonly PlannedQuestion[];
  /** Questions left out because there are too many. */
  readonly leftOut: number;
}

/** What libc, Go and mDNSResponder try before they give a name up. */
const MAX_SERVERS = 3;
/** All go out at once, and each may cost three packets; a home router must not take it for a flood. */
const MAX_QUESTIONS = 40;

const DNS_PORT = 53;
const BOTH: readonly AddressType[] = ['A', 'AAAA'];

export interface PlanInput {
  readonly entries: readonly ResolverEntry[];
  readonly needed: NeededHosts;
  readonly goPath: Pick<GoPath, 'resolver' | 'servers'> | null;
  /** Services whose servers are set by hand while the network offers others. */
  readonly overridden: readonly ServiceServers[];
}

/**
 * Who is asked what. A name goes only to servers that this computer's own programs would ask for it: a
 * company's host is not told to a public server, unless Go would tell it.
 */
export function planQuestions(input: PlanInput): QuestionPlan {
  const names = input.needed.names.map((one) => one.host).filter(isAskable);
  const planned: PlannedQuestion[] = [];
  const add = (question: PlannedQuestion) => {
    if (!planned.some((one) => isSame(one, question))) planned.push(question);
  };
  for (const name of names) {
    for (const entry of entriesFor(input.entries, name)) {
      for (const server of entry.nameservers.slice(0, MAX_SERVERS)) {
        for (const type of BOTH) add({ server, name, type, askedFor: 'system', domain: entry.domain });
      }
    }
  }
  // Whether the server behind a VPN's entry is alive shows with the entry's own domain, whatever go needs.
  for (const { kind, supplemental, domain, nameservers } of input.entries) {
    if (kind !== 'domain' || !supplemental || !isAskable(domain) || domain.endsWith('.arpa')) continue;
    for (const server of nameservers.slice(0, MAX_SERVERS))
      add({ server, name: domain, type: 'A', askedFor: 'system', domain });
  }
  if (input.goPath?.resolver === 'go') {
    for (const name of names) {
      for (const server of input.goPath.servers) {
        for (const type of BOTH) add({ server, name, type, askedFor: 'go', domain: '' });
      }
    }
  }
  for (const service of input.overridden) addOffers(service, names, add);
  return { questions: planned.slice(0, MAX_QUESTIONS), leftOut: Math.max(0, planned.length - MAX_QUESTIONS) };
}

function addOffers(service: ServiceServers, names: readonly string[], add: (question: PlannedQuestion) => void): void {
  const ask = (address: string, name: string, askedFor: AskedFor) =>
    add({ server: { address, port: DNS_PORT }, name, type: 'A', askedFor, domain: '' });
  const offered = service.offered?.servers.slice(0, MAX_SERVERS) ?? [];
  for (const address of offered) for (const name of names) ask(address, name, 'offer');
  const domain = service.offered?.domain ?? '';
  if (!isCompanyDomain(domain)) return;
  for (const address of offered) ask(address, domain, 'offer');
  for (const address of service.manual.slice(0, MAX_SERVERS)) ask(address, domain, 'system');
}

/**
 * Suffixes that home routers give out (RFC 8375 and custom). That a public server does not know them is
 * as it should be.
 */
const HOME_DOMAINS = /^(?:home\.arpa|fritz\.box|[^.]*)$/i;

/** A domain that a network hands out because its own servers know names below it. */
export function isCompanyDomain(domain: string): boolean {
  return isAskable(domain) && !HOME_DOMAINS.test(domain) && !/\.(?:local|lan|home)$/i.test(domain);
}

function isSame(one: PlannedQuestion, other: PlannedQuestion): boolean {
  return (
    one.name === other.name &&
    one.type === other.type &&
    one.server.port === other.server.port &&
    sameServer(one.server.address, other.server.address)
  );
}

function sameServer(one: string, other: string): boolean {
  return one === other || (addressKind(one) !== null && one.toLowerCase() === other.toLowerCase());
}
