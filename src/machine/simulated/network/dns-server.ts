import type { MacState } from '../state/mac-state.ts';
import type { NetworkState } from '../state/network.ts';
import type { DnsRecords, DnsServer, ResponseCode } from '../state/servers.ts';
import { isLoopback, isUp } from './addresses.ts';
import { isServed } from './served.ts';

export interface DnsAnswer {
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'TXT';
  readonly name: string;
  readonly data: string;
  readonly ttl: number;
}

export interface DnsReply {
  readonly rcode: ResponseCode;
  readonly answers: readonly DnsAnswer[];
  /** Zone whose authority denies the name or the type; null: none is named. */
  readonly deniedBy: string | null;
  readonly authoritative: boolean;
}

export type Delivery =
  | { readonly kind: 'delivered'; readonly server: DnsServer }
  | { readonly kind: 'lost' | 'refused' | 'no-route'; readonly latencyMs: number };

const LONGEST_CHAIN = 8;

/** Whether a packet to a DNS server gets there, with regard to what is up on this Mac. */
export function deliver(
  state: Pick<MacState, 'network' | 'launchd'>,
  address: string,
  port: number,
  protocol: 'udp' | 'tcp',
): Delivery {
  const { network } = state;
  const host = address.includes(':') ? `[${address}]` : address;
  const known = network.dnsServers[port === 53 ? address : `${host}:${port}`];
  const server = known && !isServed(state, known.servedBy) ? { ...known, behaviour: 'refuses' as const } : known;
  if (isLoopback(address)) {
    if (!server || server.behaviour === 'refuses') return { kind: 'refused', latencyMs: 0 };
  } else if (network.primary === null || !isUp(network, network.primary)) {
    return { kind: 'no-route', latencyMs: 0 };
  }
  if (!server || server.behaviour === 'drops') return { kind: 'lost', latencyMs: 0 };
  if (server.behind !== null && !isUp(network, server.behind)) return { kind: 'lost', latencyMs: 0 };
  const closed = server.behaviour === 'refuses' || (protocol === 'tcp' && !server.tcp);
  return closed ? { kind: 'refused', latencyMs: server.latencyMs } : { kind: 'delivered', server };
}

/** What a server answers to one question. Names compare without case and without the final dot. */
export function answer(network: NetworkState, server: DnsServer, name: string, type: string): DnsReply {
  const nothing: DnsReply = { rcode: 'NOERROR', answers: [], deniedBy: null, authoritative: false };
  if (server.rcode !== null) return { ...nothing, rcode: server.rcode };
  const answers: DnsAnswer[] = [];
  let wanted = canonical(name);
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const found = recordsOf(network, server, wanted);
    if (found === 'refused') return { ...nothing, rcode: answers.length > 0 ? 'NOERROR' : 'REFUSED', answers };
    const { records, zone, authoritative } = found;
    if (!records) return { rcode: 'NXDOMAIN', answers, deniedBy: zone, authoritative };
    if (records.rcode !== undefined) return { rcode: records.rcode, answers, deniedBy: zone, authoritative };
    const ttl = records.ttl ?? 300;
    if (records.CNAME !== undefined) {
      answers.push({ type: 'CNAME', name: wanted, data: records.CNAME, ttl });
      if (type === 'CNAME') return { ...nothing, answers, authoritative };
      wanted = canonical(records.CNAME);
      continue;
    }
    const sets = { A: records.A, AAAA: records.AAAA, TXT: records.TXT };
    const key = type === 'A' || type === 'AAAA' || type === 'TXT' ? type : null;
    const values = key ? (sets[key] ?? []) : [];
    if (key) answers.push(...values.map((data): DnsAnswer => ({ type: key, name: wanted, data, ttl })));
    return { rcode: 'NOERROR', answers, deniedBy: values.length === 0 ? zone : null, authoritative };
  }
  return { ...nothing, rcode: 'SERVFAIL' };
}

export function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

interface Records {
  readonly records: DnsRecords | undefined;
  readonly zone: string;
  readonly authoritative: boolean;
}

function recordsOf(network: NetworkState, server: DnsServer, name: string): Records | 'refused' {
  const zones = Object.keys(server.zones).filter((zone) => name === zone || name.endsWith(`.${zone}`));
  const zone = zones.sort((a, b) => b.length - a.length)[0];
  if (zone !== undefined) return { records: server.zones[zone]?.[name], zone, authoritative: true };
  if (!server.recursive) return 'refused';
  return { records: network.internet[name], zone: name.split('.').slice(-1)[0] ?? '', authoritative: false };
}
