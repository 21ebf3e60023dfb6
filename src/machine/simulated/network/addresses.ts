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

/** Whether packets of the address's family leave this Mac at all: over a link of its own, or beyond one. */
export function canSendTo(network: NetworkState, address: string): boolean {
  const bare = withoutZone(address);
  if (isLoopback(bare) || isLinkLocal(bare) || linkOf(network, address) !== undefined) return true;
  const family = isIPv6(bare) ? 6 : 4;
  return Object.keys(network.interfaces).some((device) => hasFamily(network, device, family));
}

const TRANSLATED = '64:ff9b::';

/** The IPv6 address by which a translating router carries IPv4 (RFC 6052, 2.2). */
export function translated(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return `${TRANSLATED}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** The IPv4 address behind such an address; any other stays as it is. */
export function behindTranslation(address: string): string {
  const [high, low] = address.startsWith(TRANSLATED) ? address.slice(TRANSLATED.length).split(':') : [];
  if (high === undefined || low === undefined) return address;
  const [one, other] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [one >> 8, one & 255, other >> 8, other & 255].join('.');
}

/** Whether this Mac has an address of the family that leads beyond its own link. */
export function hasFamily(network: NetworkState, device: string, family: 4 | 6): boolean {
  const addresses = network.interfaces[device]?.addresses ?? [];
  return addresses.some((own) => {
    const bare = own.replace(/\/.*$/, '');
    return isIP(bare) === family && !isLinkLocal(bare);
  });
}
