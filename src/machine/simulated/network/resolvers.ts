import { type Actor, ROOT } from '../files/actor.ts';
import { textOf } from '../files/content.ts';
import type { FileTree } from '../files/file-tree.ts';
import { nameOf } from '../files/path.ts';
import type { MacState } from '../state/mac-state.ts';
import type { NetworkState } from '../state/network.ts';
import { hasFamily, isLoopback, isUp } from './addresses.ts';
import { primarySource, searchOf } from './primary-source.ts';
import { reachOf, reachThrough } from './reach.ts';
import { resolverFile } from './resolver-file.ts';

export interface Resolver {
  /** null: the default, for every name that no other takes. */
  readonly domain: string | null;
  readonly searchDomains: readonly string[];
  readonly servers: readonly { readonly address: string; readonly port: number }[];
  readonly options: string;
  /** 0: 53, and not printed. */
  readonly port: number;
  readonly timeout: number;
  readonly interface: string | null;
  readonly scoped: boolean;
  readonly supplemental: boolean;
  readonly asksA: boolean;
  readonly asksAAAA: boolean;
  /** Bits of SCNetworkReachabilityFlags. */
  readonly reach: number;
  readonly order: number;
}

export interface DnsConfiguration {
  readonly unscoped: readonly Resolver[];
  readonly scoped: readonly Resolver[];
}

const MULTICAST = [
  'local',
  '254.169.in-addr.arpa',
  '8.e.f.ip6.arpa',
  '9.e.f.ip6.arpa',
  'a.e.f.ip6.arpa',
  'b.e.f.ip6.arpa',
];
const MULTICAST_ORDER = 300_000;
const SUPPLEMENTAL_ORDER = 100_000;
const ORDER_STEP = 200;

/**
 * What configd publishes: the source of everything that resolves names the system's way.
 * Order and flags follow configd's `dns-configuration.c` (macOS 12 to 26). null: nothing at all is published.
 */
export function dnsConfiguration(state: MacState, files: FileTree): DnsConfiguration | null {
  const scoped = scopedResolvers(state.network);
  const main = defaultResolver(state.network);
  if (main === null && scoped.length === 0) return null;
  const unscoped = [
    ...(main ? [main] : []),
    ...[...supplemental(state.network), ...multicast(state.network)].sort(bySpecificity),
    ...resolverFiles(state, files, ROOT),
  ];
  return { unscoped, scoped };
}

const BARE: Omit<Resolver, 'servers' | 'asksA' | 'asksAAAA' | 'reach'> = {
  domain: null,
  searchDomains: [],
  options: '',
  port: 0,
  timeout: 0,
  interface: null,
  scoped: false,
  supplemental: false,
  order: 0,
};

function defaultResolver(network: NetworkState): Resolver | null {
  const source = primarySource(network);
  if (!source || source.servers.length === 0) return null;
  const added = connectedVpns(network).filter((vpn) => vpn.appendsToSearch);
  return {
    ...BARE,
    searchDomains: [...source.search, ...added.flatMap((vpn) => vpn.matchDomains)],
    servers: plain(source.servers),
    // Servers set by hand are not tied to an interface.
    interface: source.manual ? null : source.device,
    ...families(network, source.servers),
    reach: source.transient ? reachThrough(source.servers) : reachOf(network, source.servers),
  };
}

function scopedResolvers(network: NetworkState): readonly Resolver[] {
  const services = Object.values(network.services)
    .filter((one) => one.enabled && isUp(network, one.device))
    .map((one) => ({
      device: one.device,
      servers: one.servers.length > 0 ? one.servers : (one.dhcp?.servers ?? []),
      search: searchOf(one),
      transient: false,
    }));
  const vpns = connectedVpns(network).map((vpn) => ({ ...vpn, device: vpn.interface, search: [] }));
  const first = (device: string) => (device === network.primary ? 0 : 1);
  return [...services, ...vpns]
    .filter((one) => one.servers.length > 0)
    .sort((a, b) => first(a.device) - first(b.device))
    .map((one) => ({
      ...BARE,
      searchDomains: one.search,
      servers: plain(one.servers),
      interface: one.device,
      scoped: true,
      asksA: hasFamily(network, one.device, 4),
      asksAAAA: hasFamily(network, one.device, 6),
      reach: one.transient ? reachThrough(one.servers) : reachOf(network, one.servers, one.device),
    }));
}

function supplemental(network: NetworkState): readonly Resolver[] {
  const rank = Object.keys(network.services).length;
  return connectedVpns(network).flatMap((vpn, index) =>
    vpn.matchDomains.map((domain) => ({
      ...BARE,
      domain,
      servers: plain(vpn.servers),
      interface: vpn.interface,
      supplemental: true,
      asksA: hasFamily(network, vpn.interface, 4),
      asksAAAA: hasFamily(network, vpn.interface, 6),
      reach: vpn.transient ? reachThrough(vpn.servers) : reachOf(network, vpn.servers, vpn.interface),
      order: SUPPLEMENTAL_ORDER + ORDER_STEP * (rank + index),
    })),
  );
}

function multicast(network: NetworkState): readonly Resolver[] {
  if (!network.multicastResolvers) return [];
  const asked = families(network, []);
  return MULTICAST.map((domain, index) => ({
    ...BARE,
    domain,
    servers: [],
    options: 'mdns',
    timeout: 5,
    ...asked,
    reach: 0,
    order: MULTICAST_ORDER + ORDER_STEP * index,
  }));
}

function resolverFiles(state: MacState, files: FileTree, reader: Actor): readonly Resolver[] {
  const directory = files.peek('/etc/resolver');
  if (directory?.node.type !== 'directory') return [];
  return files.children(directory.path).flatMap(({ path }) => {
    const found = files.peek(path);
    if (found?.node.type !== 'file' || !files.canRead(path, reader)) return [];
    const file = resolverFile(nameOf(path), textOf(state, found.node));
    if (!file) return [];
    const addresses = file.servers.map((server) => server.address);
    const asked = families(state.network, addresses);
    const { requests, ...rest } = file;
    return [
      {
        ...BARE,
        ...rest,
        asksA: requests.length > 0 ? requests.includes('a') : asked.asksA,
        asksAAAA: requests.length > 0 ? requests.includes('aaaa') : asked.asksAAAA,
        reach: reachOf(state.network, addresses),
      },
    ];
  });
}

function connectedVpns(network: NetworkState) {
  return Object.values(network.vpns).filter((vpn) => vpn.connected && isUp(network, vpn.interface));
}

function plain(addresses: readonly string[]) {
  return addresses.map((address) => ({ address, port: 0 }));
}

/** A server on this Mac itself is asked for both kinds of address, whatever routes there are. */
function families(network: NetworkState, servers: readonly string[]): { asksA: boolean; asksAAAA: boolean } {
  if (servers.length > 0 && servers.every(isLoopback)) return { asksA: true, asksAAAA: true };
  const devices = [
    ...Object.values(network.services).filter((one) => one.enabled),
    ...connectedVpns(network).map((vpn) => ({ device: vpn.interface })),
  ];
  const any = (family: 4 | 6) => devices.some(({ device }) => hasFamily(network, device, family));
  return { asksA: any(4), asksAAAA: any(6) };
}

/** By labels from the end, `arpa` after all others, longer names before shorter ones, then by order. */
function bySpecificity(a: Resolver, b: Resolver): number {
  const left = (a.domain ?? '').split('.').reverse();
  const right = (b.domain ?? '').split('.').reverse();
  const arpa = Number(left[0] === 'arpa') - Number(right[0] === 'arpa');
  if (arpa !== 0) return arpa;
  for (const [index, label] of left.entries()) {
    const other = right[index];
    if (other === undefined) return -1;
    if (label !== other) return label < other ? -1 : 1;
  }
  return left.length < right.length ? 1 : a.order - b.order;
}
