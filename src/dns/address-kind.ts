import { contains, type IpBlock, isLoopback, parseCidr, parseIp } from '../go/ip-address.ts';

/**
 * - `unspecified` (0.0.0.0, ::) and `loopback`: what filters answer for names they do not want reached.
 * - `virtual` (198.18.0.0/15): handed out by proxy programs that catch the connection afterwards.
 * - `private`: an office's or a home's own network, with carrier-grade NAT and unique local addresses.
 */
export type AddressKind = 'unspecified' | 'loopback' | 'link-local' | 'private' | 'virtual' | 'public';

/** IANA special-purpose registries, RFC 6890; only ranges that a resolver may hand out in earnest. */
const BLOCKS: readonly (readonly [kind: AddressKind, block: string])[] = [
  ['unspecified', '0.0.0.0/8'],
  ['unspecified', '::/128'],
  ['link-local', '169.254.0.0/16'],
  ['link-local', 'fe80::/10'],
  ['private', '10.0.0.0/8'],
  ['private', '172.16.0.0/12'],
  ['private', '192.168.0.0/16'],
  ['private', '100.64.0.0/10'],
  ['private', 'fc00::/7'],
  ['virtual', '198.18.0.0/15'],
];

const KINDS = BLOCKS.map(([kind, text]) => ({ kind, block: parseCidr(text) })).filter(
  (one): one is { kind: AddressKind; block: IpBlock } => one.block !== null,
);

/** Of an IP address as text, a zone (`fe80::1%en0`) allowed; null for anything that is not an address. */
export function addressKind(text: string): AddressKind | null {
  const address = parseIp(text);
  if (address === null) return null;
  if (isLoopback(address)) return 'loopback';
  return KINDS.find(({ block }) => contains(block, address))?.kind ?? 'public';
}

export function isLoopbackAddress(text: string): boolean {
  return addressKind(text) === 'loopback';
}
