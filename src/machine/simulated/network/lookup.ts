import { MDNS_RESPONDER } from '../files/actor.ts';
import { textOf } from '../files/content.ts';
import type { FileTree } from '../files/file-tree.ts';
import type { MacState } from '../state/mac-state.ts';
import { isAddress } from './addresses.ts';
import { answer, answerTime, canonical, type DnsReply, deliver } from './dns-server.ts';
import { dnsConfiguration, type Resolver } from './resolvers.ts';

export interface Lookup {
  /** The name that the addresses belong to, after aliases. */
  readonly canonicalName: string;
  /** Empty: the system says that there is no such host (also when it is offline). */
  readonly addresses: readonly string[];
  /** Milliseconds spent waiting for servers. */
  readonly ms: number;
  /** Address of the server that was asked last; null: none was. */
  readonly server: string | null;
}

/** What mDNSResponder waits for a silent server before it asks the next one. */
const SILENCE_MS = 1_000;
const MOST_REPEATS = 3;

/** A name as getaddrinfo finds it: hosts file, what is remembered, then the resolver whose domain fits best. */
export function systemLookup(state: MacState, files: FileTree, name: string): Lookup {
  const wanted = canonical(name);
  if (isAddress(name)) return { canonicalName: name, addresses: [name], ms: 0, server: null };
  const fixed = hostsEntry(state, files, wanted) ?? state.network.cache[wanted];
  if (fixed) return { canonicalName: wanted, addresses: fixed, ms: 0, server: null };
  const configuration = dnsConfiguration(state, files);
  if (!configuration) return { canonicalName: wanted, addresses: [], ms: 0, server: null };
  const search = configuration.unscoped.find((one) => one.domain === null)?.searchDomains ?? [];
  // Search domains complete names of one label only.
  const candidates = wanted.includes('.') ? [wanted] : [...search.map((domain) => `${wanted}.${domain}`), wanted];
  let ms = 0;
  let server: string | null = null;
  for (const candidate of candidates) {
    const resolver = resolverFor(configuration.unscoped, candidate);
    if (!resolver) continue;
    const found = ask(state, encrypted(state, resolver), candidate);
    ms += found.ms;
    server = found.server ?? server;
    if (found.addresses.length > 0) return { ...found, ms };
  }
  return { canonicalName: wanted, addresses: [], ms, server };
}

/** The longest domain that the name ends in; among equals the lowest order; else the default. */
export function resolverFor(resolvers: readonly Resolver[], name: string): Resolver | undefined {
  const fits = resolvers.filter(({ domain, scoped }) => {
    const own = domain === null ? null : canonical(domain);
    return !scoped && (own === null || name === own || name.endsWith(`.${own}`));
  });
  const labels = (resolver: Resolver) => (resolver.domain === null ? 0 : canonical(resolver.domain).split('.').length);
  return [...fits].sort((a, b) => labels(b) - labels(a) || a.order - b.order)[0];
}

/** Encrypted DNS takes the place of the default servers alone: a VPN's domains and files stay in force. */
function encrypted({ network }: MacState, resolver: Resolver): Resolver {
  if (network.encryptedDns === null || resolver.domain !== null) return resolver;
  return { ...resolver, servers: [{ address: network.encryptedDns, port: 0 }] };
}

function ask(state: MacState, resolver: Resolver, name: string): Lookup {
  const types = [...(resolver.asksAAAA ? ['AAAA'] : []), ...(resolver.asksA ? ['A'] : [])];
  let ms = 0;
  let last: string | null = null;
  for (const server of resolver.servers) {
    last = server.address;
    const port = server.port || resolver.port || 53;
    const replies: DnsReply[] = [];
    let slowest = 0;
    for (const type of types) {
      const { delivery, waitedMs } = delivered(state, server.address, port);
      slowest = Math.max(slowest, waitedMs);
      if (delivery.kind !== 'delivered') break;
      slowest = Math.max(slowest, waitedMs + answerTime(delivery.server, name));
      replies.push(answer(state.network, delivery.server, name, type));
    }
    // The questions for both kinds of address are under way at the same time.
    ms += slowest;
    if (replies.length < types.length || types.length === 0) continue;
    // SERVFAIL and REFUSED send the question on to the next server; a denial is final.
    if (replies.some((reply) => reply.rcode !== 'NOERROR' && reply.rcode !== 'NXDOMAIN')) continue;
    const answers = replies.flatMap((reply) => reply.answers);
    const addresses = answers.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data }) => data);
    const named = answers.findLast(({ type }) => type === 'A' || type === 'AAAA')?.name;
    return { canonicalName: named ?? name, addresses, ms, server: last };
  }
  return { canonicalName: name, addresses: [], ms, server: last };
}

/** A question on its way; one that was lost is sent again after a while (mDNSResponder does so, a few times). */
function delivered(state: MacState, address: string, port: number) {
  let waitedMs = 0;
  for (let attempt = 0; ; attempt++) {
    const delivery = deliver(state, address, port, 'udp');
    const again = delivery.kind === 'dropped' && attempt < MOST_REPEATS;
    if (!again) {
      const silent = delivery.kind === 'lost' || delivery.kind === 'dropped';
      const last = delivery.kind === 'delivered' ? 0 : silent ? SILENCE_MS : delivery.latencyMs;
      return { delivery, waitedMs: waitedMs + last };
    }
    waitedMs += SILENCE_MS;
  }
}

function hostsEntry(state: MacState, files: FileTree, name: string): readonly string[] | undefined {
  const hosts = files.peek('/etc/hosts');
  if (hosts?.node.type !== 'file' || !files.canRead('/etc/hosts', MDNS_RESPONDER)) return undefined;
  const lines = textOf(state, hosts.node).split('\n');
  const addresses = lines.flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return isAddress(address) && names.some((one) => canonical(one) === name) ? [address] : [];
  });
  return addresses.length > 0 ? addresses : undefined;
}
