import type { MacState } from '../state/mac-state.ts';
import type { NetworkState } from '../state/network.ts';
import type { DnsRecords, DnsServer, ResponseCode, ZoneFault } from '../state/servers.ts';
import { canSendTo, isLoopback, isUp, translated } from './addresses.ts';
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
  /** `dropped`: this packet was lost, the next one may get there. */
  | { readonly kind: 'lost' | 'dropped' | 'refused' | 'no-route'; readonly latencyMs: number };

const LONGEST_CHAIN = 8;
/** Questions that came to a server of a running Mac: no part of the Mac, and not changed by looking at it. */
const RECEIVED = new WeakMap<DnsServer, number>();

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
    if (!server && network.sockets.some((one) => one.port === port)) return { kind: 'lost', latencyMs: 0 };
    if (!server || server.behaviour === 'refuses') return { kind: 'refused', latencyMs: 0 };
  } else if (network.primary === null || !isUp(network, network.primary) || !canSendTo(network, address)) {
    return { kind: 'no-route', latencyMs: 0 };
  }
  if (!server || server.behaviour === 'drops') return { kind: 'lost', latencyMs: 0 };
  if (server.behind !== null && !isUp(network, server.behind)) return { kind: 'lost', latencyMs: 0 };
  const received = protocol === 'udp' ? count(server) : 0;
  const closed = server.behaviour === 'refuses' || (protocol === 'tcp' && !server.tcp);
  if (closed) return { kind: 'refused', latencyMs: server.latencyMs };
  const isDropped = server.dropsEvery !== null && received > 0 && received % server.dropsEvery === 0;
  return isDropped ? { kind: 'dropped', latencyMs: 0 } : { kind: 'delivered', server };
}

function count(server: DnsServer): number {
  const received = (RECEIVED.get(server) ?? 0) + 1;
  RECEIVED.set(server, received);
  return received;
}

/** Shares of the jitter that one question after the other has to wait longer: uneven, and the same in each run. */
const UNEVEN = [0.2, 0.9, 0, 0.5, 1, 0.1, 0.7, 0.3];

/** Milliseconds until the server answers a question about this name, the last one that it received. */
export function answerTime(server: DnsServer, name: string): number {
  const uneven = (UNEVEN[(RECEIVED.get(server) ?? 0) % UNEVEN.length] ?? 0) * server.jitterMs;
  return server.latencyMs + uneven + (faultOf(server, canonical(name))?.fault.latencyMs ?? 0);
}

function faultOf(server: DnsServer, name: string): { readonly zone: string; readonly fault: ZoneFault } | null {
  const zone = longestZone(Object.keys(server.faults), name);
  const fault = zone === undefined ? undefined : server.faults[zone];
  return zone === undefined || fault === undefined ? null : { zone, fault };
}

function longestZone(zones: readonly string[], name: string): string | undefined {
  const fitting = zones.filter((zone) => name === canonical(zone) || name.endsWith(`.${canonical(zone)}`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** What a server answers to one question. Names compare without case and without the final dot. */
export function answer(network: NetworkState, server: DnsServer, name: string, type: string): DnsReply {
  const nothing: DnsReply = { rcode: 'NOERROR', answers: [], deniedBy: null, authoritative: false };
  if (server.rcode !== null) return { ...nothing, rcode: server.rcode };
  const answers: DnsAnswer[] = [];
  let wanted = canonical(name);
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const wrong = faultOf(server, wanted);
    if (wrong?.fault.rcode !== undefined) {
      return { ...nothing, rcode: wrong.fault.rcode, answers, deniedBy: wrong.zone };
    }
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
    const own = key ? (sets[key] ?? []) : [];
    const forIpv4 = key === 'AAAA' && own.length === 0 && network.nat64 && !authoritative;
    const values = forIpv4 ? (records.A ?? []).map(translated) : own;
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
  const zone = longestZone(Object.keys(server.zones), name);
  if (zone !== undefined) return { records: inZone(server.zones[zone] ?? {}, name), zone, authoritative: true };
  if (!server.recursive) return 'refused';
  return { records: network.internet[name], zone: name.split('.').slice(-1)[0] ?? '', authoritative: false };
}

/** A name of a zone, or the wildcard beside its nearest ancestor that there is (RFC 4592, 3.3). */
function inZone(zone: Readonly<Record<string, DnsRecords>>, name: string): DnsRecords | undefined {
  let closest = name;
  while (zone[closest] === undefined && closest.includes('.')) closest = closest.slice(closest.indexOf('.') + 1);
  return closest === name ? zone[name] : zone[`*.${closest}`];
}
