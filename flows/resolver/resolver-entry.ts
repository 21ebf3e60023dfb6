import { bestFirst } from '../../src/macos/system-lookup.ts';
import type { Nameserver } from './asking/ask.ts';

/**
 * One of the resolvers that the system chooses from.
 *
 * - `default`: for every name that no other one claims.
 * - `domain`: for names below its domain: a file in /etc/resolver, or a VPN's.
 * - `multicast`: names of the local link; no server is asked for them.
 */
export interface ResolverEntry {
  readonly kind: 'default' | 'domain' | 'multicast';
  /** Empty for the default one. */
  readonly domain: string;
  readonly nameservers: readonly Nameserver[];
  readonly searchDomains: readonly string[];
  /** Registered by a program (a VPN), not by a file. */
  readonly supplemental: boolean;
  /** The interface it belongs to; null where it says none. */
  readonly interface: string | null;
  /** Among equals the lowest is asked first. */
  readonly order: number;
  /** Whether the system has a way to its servers now; null where that is not said. */
  readonly reachable: boolean | null;
}

/** The entries that the system may ask for a name, the one it prefers first: longest domain, then lowest order. */
export function entriesFor(entries: readonly ResolverEntry[], name: string): readonly ResolverEntry[] {
  return bestFirst(entries, name);
}

/**
 * The entry whose servers decide about a name. Only the best fit is asked; its denial is final
 * (resolver(5), "Client Selection").
 */
export function entryFor(entries: readonly ResolverEntry[], name: string): ResolverEntry | null {
  return entriesFor(entries, name)[0] ?? null;
}
