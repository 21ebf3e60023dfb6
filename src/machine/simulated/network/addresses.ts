import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import type { NetworkState } from '../state/network.ts';

export function isAddress(text: string): boolean {
  return isIP(withoutZone(text)) !== 0;
}

export function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

export function isLoopback(address: string): boolean {
  return (isIPv4(address) && address.startsWith('127.')) || address === '::1' || address.startsWith('::ffff:127.');
}

export function isLinkLocal(address: string): boolean {
  return /^fe[89ab]/i.test(address) || address.startsWith('169.254.');
}

/** Whether `address` lies in `network` (`192.168.1.23/24`). */
export function liesIn(address: string, network: string): boolean {
  const [base = '', prefix = ''] = network.split('/');
  const bare = withoutZone(address);
  const family = isIPv4(bare) ? 'ipv4' : isIPv6(bare) ? 'ipv6' : null;
  if (family === null || isIP(base) !== (family === 'ipv4' ? 4 : 6) || prefix === '') return false;
  const list = new BlockList();
  list.addSubnet(base, Number(prefix), family);
  return list.check(bare, family);
}

export function isUp(network: NetworkState, device: string): boolean {
  return (network.interfaces[device]?.addresses.length ?? 0) > 0;
}

/** The interface on whose own network an address lies; undefined: it is not on any link of this Mac. */
export function linkOf(network: NetworkState, address: string): string | undefined {
  const fits = ([, one]: readonly [string, NetworkState['interfaces'][string]]) =>
    one.router === address || one.addresses.some((own) => liesIn(address, own));
  return Object.entries(network.interfaces).find(fits)?.[0];
}

/** Whether this Mac has an address of the family that leads beyond its own link. */
export function hasFamily(network: NetworkState, device: string, family: 4 | 6): boolean {
  const addresses = network.interfaces[device]?.addresses ?? [];
  return addresses.some((own) => {
    const bare = own.replace(/\/.*$/, '');
    return isIP(bare) === family && !isLinkLocal(bare);
  });
}
