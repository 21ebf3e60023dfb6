/**
 * IP addresses and CIDR blocks as Go reads them (net/netip.ParseAddr, net.ParseIP, net.ParseCIDR;
 * Go 1.17 and later, which refuse leading zeros in IPv4 parts).
 */
export interface IpAddress {
  /** 4 or 16 bytes; an IPv4 address inside IPv6 (`::ffff:10.0.0.1`) is given as its 4 bytes. */
  readonly bytes: readonly number[];
  /** Written as IPv6, mapped or not. */
  readonly written6: boolean;
  /** After `%`, empty without one. */
  readonly zone: string;
}

const DOT = 46;
const ZERO = 48;
const LETTER_A = 97;

function parse4(text: string): readonly number[] | null {
  const bytes: number[] = [];
  // Of the part being read; -1 before its first digit.
  let value = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : DOT;
    if (code === DOT) {
      if (value < 0 || bytes.length === 4) return null;
      bytes.push(value);
      value = -1;
    } else {
      if (code < ZERO || code > ZERO + 9 || value === 0) return null;
      value = Math.max(value, 0) * 10 + code - ZERO;
      if (value > 255) return null;
    }
  }
  return bytes.length === 4 ? bytes : null;
}

/** The value of a hexadecimal digit; -1 for any other character. */
function hexDigit(code: number): number {
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  const letter = code | 0x20;
  return letter >= LETTER_A && letter < LETTER_A + 6 ? letter - LETTER_A + 10 : -1;
}

function parse6(text: string): readonly number[] | null {
  const bytes: number[] = [];
  /** Bytes in front of the `::`; -1 without one. */
  let gap = text.startsWith('::') ? 0 : -1;
  let at = gap < 0 ? 0 : 2;
  while (at < text.length && bytes.length < 16) {
    const start = at;
    let value = 0;
    for (let digit = hexDigit(text.charCodeAt(at)); digit >= 0; digit = hexDigit(text.charCodeAt(at))) {
      value = value * 16 + digit;
      if (++at - start > 4) return null;
    }
    if (text[at] === '.') {
      const tail = parse4(text.slice(start));
      if (!tail || bytes.length > 12) return null;
      bytes.push(...tail);
      at = text.length;
      break;
    }
    if (at === start) return null;
    bytes.push(value >> 8, value & 0xff);
    if (at === text.length) break;
    if (text[at] !== ':' || ++at === text.length) return null;
    if (text[at] !== ':') continue;
    if (gap >= 0) return null;
    gap = bytes.length;
    at++;
  }
  if (at < text.length) return null;
  if (gap < 0) return bytes.length === 16 ? bytes : null;
  // The `::` stands for at least one group.
  if (bytes.length === 16) return null;
  const whole: number[] = [];
  for (let index = 0; index < gap; index++) whole.push(bytes[index] ?? 0);
  while (whole.length < 16 - (bytes.length - gap)) whole.push(0);
  for (let index = gap; index < bytes.length; index++) whole.push(bytes[index] ?? 0);
  return whole;
}

function unmap(bytes: readonly number[]): readonly number[] {
  for (let index = 0; index < 10; index++) if (bytes[index] !== 0) return bytes;
  return bytes[10] === 0xff && bytes[11] === 0xff ? bytes.slice(12) : bytes;
}

/** null where Go sees no IP address. A zone is taken only with IPv6, and must not be empty. */
export function parseIp(text: string): IpAddress | null {
  if (!text.includes(':')) {
    const bytes = parse4(text);
    return bytes && { bytes, written6: false, zone: '' };
  }
  const percent = text.indexOf('%');
  const zone = percent < 0 ? '' : text.slice(percent + 1);
  if (percent >= 0 && zone === '') return null;
  const bytes = parse6(percent < 0 ? text : text.slice(0, percent));
  return bytes && { bytes: unmap(bytes), written6: true, zone };
}

/** 127.0.0.0/8 (also mapped into IPv6) and ::1. */
export function isLoopback(address: IpAddress): boolean {
  const { bytes } = address;
  if (bytes.length === 4) return bytes[0] === 127;
  return bytes.every((byte, index) => byte === (index === 15 ? 1 : 0));
}

export function sameAddress(one: IpAddress, other: IpAddress): boolean {
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index]);
}

/** A block of addresses, as `net.ParseCIDR` makes it; host bits may be set. */
export interface IpBlock {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** null where Go sees no CIDR block. */
export function parseCidr(text: string): IpBlock | null {
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const address = parseIp(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (address?.zone !== '' || !/^\d+$/.test(length)) return null;
  const bits = Number(length);
  if (bits > (address.written6 ? 128 : 32)) return null;
  if (!address.written6 || address.bytes.length === 16) return { bytes: address.bytes, bits };
  const mapped = [...Array<number>(10).fill(0), 0xff, 0xff, ...address.bytes];
  return bits >= 96 ? { bytes: address.bytes, bits: bits - 96 } : { bytes: mapped, bits };
}

export function contains(block: IpBlock, address: IpAddress): boolean {
  if (block.bytes.length !== address.bytes.length) return false;
  return block.bytes.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, block.bits - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((address.bytes[index] ?? 0) & mask);
  });
}
