import type { FileTree } from '../files/file-tree.ts';
import type { MacState } from '../state/mac-state.ts';
import type { SitePort } from '../state/servers.ts';
import { behindTranslation, canSendTo, isLoopback, isUp, linkOf } from './addresses.ts';
import { localNetworkRefuses, type Maker } from './local-network-privacy.ts';
import { type Lookup, systemLookup } from './lookup.ts';
import { isServed } from './served.ts';

export type Connection =
  | { readonly kind: 'open'; readonly address: string; readonly port: SitePort | null; readonly ms: number }
  /** `detail` as Node's sockets word it. */
  | { readonly kind: 'failed'; readonly detail: string; readonly ms: number }
  /** Nothing comes back: the caller waits until its own limit. */
  | { readonly kind: 'silent' };

/**
 * A TCP connection to a name or an address, by way of the system's resolver.
 * @param maker whose program asks; gomend's own Node is nobody's in particular
 * @param heard is told of the name that was looked up for it
 */
export function connectTo(
  state: MacState,
  files: FileTree,
  host: string,
  port: number,
  maker: Maker = 'others',
  heard: (name: string, lookup: Lookup) => void = () => {},
): Connection {
  const bare = host.replace(/^\[|\]$/g, '');
  const lookup = systemLookup(state, files, bare);
  heard(bare, lookup);
  if (lookup.addresses.length === 0) return { kind: 'failed', detail: `getaddrinfo ENOTFOUND ${bare}`, ms: lookup.ms };
  let failure: Connection = { kind: 'silent' };
  for (const address of lookup.addresses) {
    const tried = reach(state, address, port, maker);
    if (tried.kind === 'open') return { ...tried, ms: tried.ms + lookup.ms };
    if (tried.kind === 'failed') failure = { ...tried, ms: tried.ms + lookup.ms };
  }
  return failure;
}

function reach(state: MacState, address: string, port: number, maker: Maker): Connection {
  const { network } = state;
  const failed = (errno: string, ms = 0): Connection => ({
    kind: 'failed',
    detail: `connect ${errno} ${address}:${port}`,
    ms,
  });
  const there = network.nat64 ? behindTranslation(address) : address;
  const site = Object.values(network.sites).find((one) => one.addresses.includes(there));
  const known = site?.ports[String(port)];
  const own = known && !isServed(state, known.servedBy) ? { ...known, behaviour: 'refuses' as const } : known;
  if (isLoopback(address)) {
    if (own?.behaviour === 'drops') return { kind: 'silent' };
    if (own && own.behaviour !== 'refuses') return { kind: 'open', address, port: own, ms: own.latencyMs };
    return network.listening.includes(port) && !own
      ? { kind: 'open', address, port: null, ms: 0 }
      : failed('ECONNREFUSED');
  }
  if (network.primary === null || !isUp(network, network.primary)) return failed('ENETUNREACH');
  if (!canSendTo(network, address)) return failed('ENETUNREACH');
  if (localNetworkRefuses(state, address, maker)) return failed('EHOSTUNREACH');
  if (!site) return linkOf(network, address) ? failed('EHOSTUNREACH') : { kind: 'silent' };
  if (site.behind !== null && !isUp(network, site.behind)) return { kind: 'silent' };
  if (own?.behaviour === 'drops') return { kind: 'silent' };
  if (!own || own.behaviour === 'refuses') return failed('ECONNREFUSED', own?.latencyMs ?? 0);
  return { kind: 'open', address, port: own, ms: own.latencyMs };
}
