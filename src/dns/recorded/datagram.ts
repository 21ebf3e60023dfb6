import { showAddress4, showAddress6 } from '../address-text.ts';

interface Ends {
  readonly from: string;
  readonly to: string;
}

export type Datagram =
  | (Ends & {
      readonly kind: 'udp';
      readonly fromPort: number;
      readonly toPort: number;
      /** As much of it as was kept. */
      readonly message: Uint8Array;
    })
  | (Ends & { readonly kind: 'tcp' })
  /** Another protocol, or a later piece of a datagram in pieces. */
  | { readonly kind: 'other' }
  /** It is shorter than it says, or says what cannot be. */
  | { readonly kind: 'damaged' };

const TCP = 6;
const UDP = 17;
const FRAGMENT = 44;
/** Headers between IPv6's own and the payload that have their length in their second byte (RFC 8200, 4). */
const EXTENSIONS = [0, 43, 60];
const UDP_HEADER_BYTES = 8;

/** Reads one IP packet. Never throws. */
export function datagramOf(packet: Uint8Array): Datagram {
  const version = (packet[0] ?? 0) >> 4;
  if (version === 4) return of4(packet);
  return version === 6 ? of6(packet) : { kind: 'damaged' };
}

/** RFC 791. */
function of4(packet: Uint8Array): Datagram {
  const header = ((packet[0] ?? 0) & 0xf) * 4;
  const total = word(packet, 2);
  // A card that cuts by itself has 0 there until the packet is on the wire.
  const end = total === 0 ? packet.length : Math.min(total, packet.length);
  if (header < 20 || (total !== 0 && total < header) || header > packet.length) return { kind: 'damaged' };
  if ((word(packet, 6) & 0x1fff) !== 0) return { kind: 'other' };
  const ends = { from: showAddress4(packet.subarray(12, 16)), to: showAddress4(packet.subarray(16, 20)) };
  return payload(packet.subarray(header, end), packet[9] ?? 0, ends);
}

/** RFC 8200. */
function of6(packet: Uint8Array): Datagram {
  if (packet.length < 40) return { kind: 'damaged' };
  const ends = { from: showAddress6(packet.subarray(8, 24)), to: showAddress6(packet.subarray(24, 40)) };
  const length = word(packet, 4);
  const end = length === 0 ? packet.length : Math.min(40 + length, packet.length);
  let [next, at] = [packet[6] ?? 0, 40];
  while (EXTENSIONS.includes(next) || next === FRAGMENT) {
    if (at + 8 > end) return { kind: 'damaged' };
    if (next === FRAGMENT && word(packet, at + 2) >> 3 !== 0) return { kind: 'other' };
    const bytes = next === FRAGMENT ? 8 : ((packet[at + 1] ?? 0) + 1) * 8;
    next = packet[at] ?? 0;
    at += bytes;
  }
  return at > end ? { kind: 'damaged' } : payload(packet.subarray(at, end), next, ends);
}

function payload(bytes: Uint8Array, protocol: number, ends: Ends): Datagram {
  if (protocol === TCP) return { kind: 'tcp', ...ends };
  if (protocol !== UDP) return { kind: 'other' };
  const length = word(bytes, 4);
  if (bytes.length < UDP_HEADER_BYTES || length < UDP_HEADER_BYTES) return { kind: 'damaged' };
  const message = bytes.subarray(UDP_HEADER_BYTES, Math.min(length, bytes.length));
  return { kind: 'udp', ...ends, fromPort: word(bytes, 0), toPort: word(bytes, 2), message };
}

/** Two bytes; those that are not there are 0. */
function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
