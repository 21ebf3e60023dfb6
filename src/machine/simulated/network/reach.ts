import type { NetworkState } from '../state/network.ts';
import { isLoopback, liesIn, linkOf } from './addresses.ts';

const TRANSIENT = 0x1;
const REACHABLE = 0x2;
const LOCAL = 0x10000;
const DIRECT = 0x20000;

/** Bits that have words, in the order in which they are printed (SCNetworkReachabilityLogging.h). */
const WORDS: readonly (readonly [number, string])[] = [
  [REACHABLE, 'Reachable'],
  [TRANSIENT, 'Transient Connection'],
  [0x4, 'Connection Required'],
  [0x8, 'Automatic Connection On Traffic'],
  [0x20, 'Automatic Connection On Demand'],
  [0x10, 'Intervention Required'],
  [LOCAL, 'Local Address'],
  [DIRECT, 'Directly Reachable Address'],
];

/** `0x00020002 (Reachable,Directly Reachable Address)` */
export function reachText(flags: number): string {
  const words = flags === 0 ? ['Not Reachable'] : WORDS.filter(([bit]) => (flags & bit) !== 0).map(([, word]) => word);
  return `0x${flags.toString(16).padStart(8, '0')} (${words.join(',')})`;
}

/**
 * How well a resolver's servers can be reached: the first server's flags, or those of the first that is worse.
 * `device`: judged from that interface alone. No packet is ever sent for this, so a dead server counts as reachable.
 */
export function reachOf(network: NetworkState, servers: readonly string[], device?: string): number {
  const flags = servers.map((server) => one(network, server, device));
  return flags.find((value) => value === 0) ?? flags[0] ?? 0;
}

export function reachThrough(servers: readonly string[]): number {
  return servers.length === 0 ? 0 : REACHABLE | TRANSIENT;
}

function one(network: NetworkState, server: string, device: string | undefined): number {
  if (isLoopback(server)) return REACHABLE | LOCAL | DIRECT;
  if (device === undefined) return linkOf(network, server) ? REACHABLE | DIRECT : network.primary ? REACHABLE : 0;
  const own = network.interfaces[device];
  if (!own || own.addresses.length === 0) return 0;
  const direct = own.router === server || own.addresses.some((address) => liesIn(server, address));
  return direct ? REACHABLE | DIRECT : REACHABLE;
}
