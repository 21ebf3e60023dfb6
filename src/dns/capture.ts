import { parseIp } from '../go/ip-address.ts';

/** A DNS message as it was sent or received; addresses may carry a zone. */
export interface CapturedMessage {
  readonly protocol: 'udp' | 'tcp';
  readonly from: { readonly address: string; readonly port: number };
  readonly to: { readonly address: string; readonly port: number };
  /** Without TCP's length prefix. */
  readonly message: Uint8Array;
  /** Milliseconds since 1970, with fractions. */
  readonly at: number;
}

/** pcap, microseconds, little-endian (IETF draft-ietf-opsawg-pcap); packets begin with their IP header. */
const MAGIC = 0xa1b2c3d4;
const LINKTYPE_RAW = 101;
const SNAP_BYTES = 0x10000;
const FILE_HEADER_BYTES = 24;
const PACKET_HEADER_BYTES = 16;
/** What a connection through an Ethernet carries at once; a longer message is several segments, as on the wire. */
const SEGMENT_BYTES = 1_440;
const HOP_LIMIT = 64;
const PROTOCOL = { udp: 17, tcp: 6 } as const;

/**
 * The messages as a capture file. Their IP, UDP and TCP headers were never seen: they are made up around the real
 * addresses, ports and times, with sums that are right. Of a TCP connection only the segments with data are there.
 */
export function captureFile(messages: readonly CapturedMessage[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(FILE_HEADER_BYTES));
  header.setUint32(0, MAGIC, true);
  header.setUint16(4, 2, true);
  header.setUint16(6, 4, true);
  header.setUint32(16, SNAP_BYTES, true);
  header.setUint32(20, LINKTYPE_RAW, true);
  const sequences = new Map<string, number>();
  const packets = messages.flatMap((message) => packetsOf(message, sequences));
  return joined([new Uint8Array(header.buffer), ...packets]);
}

function packetsOf(one: CapturedMessage, sequences: Map<string, number>): readonly Uint8Array[] {
  const [from, to] = [addressBytes(one.from.address), addressBytes(one.to.address)];
  // What has no address on this computer (a socket that was closed at once) cannot be drawn as a packet.
  if (from === null || to === null || from.length !== to.length) return [];
  const ends = { from, to };
  if (one.protocol === 'udp') return [record(one.at, packet(ends, 'udp', udp(one)))];
  const length = new Uint8Array([one.message.length >> 8, one.message.length & 0xff]);
  const data = joined([length, one.message]);
  const [way, back] = [`${end(one.from)} ${end(one.to)}`, `${end(one.to)} ${end(one.from)}`];
  const segments: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += SEGMENT_BYTES) {
    const part = data.subarray(at, at + SEGMENT_BYTES);
    const sequence = sequences.get(way) ?? 1;
    sequences.set(way, sequence + part.length);
    segments.push(record(one.at, packet(ends, 'tcp', tcp(one, part, sequence, sequences.get(back) ?? 1))));
  }
  return segments;
}

const end = ({ address, port }: CapturedMessage['from']) => `${address} ${port}`;

function addressBytes(text: string): Uint8Array | null {
  const address = parseIp(text);
  if (address === null) return null;
  if (!address.written6 || address.bytes.length === 16) return new Uint8Array(address.bytes);
  return new Uint8Array([...Array<number>(10).fill(0), 0xff, 0xff, ...address.bytes]);
}

function record(at: number, bytes: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(PACKET_HEADER_BYTES));
  const microseconds = Math.round(at * 1_000);
  view.setUint32(0, Math.floor(microseconds / 1_000_000), true);
  view.setUint32(4, microseconds % 1_000_000, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, bytes.length, true);
  return joined([new Uint8Array(view.buffer), bytes]);
}

/** RFC 768; the sum is filled in by `packet`. */
function udp({ from, to, message }: CapturedMessage): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint16(0, from.port);
  view.setUint16(2, to.port);
  view.setUint16(4, 8 + message.length);
  return joined([new Uint8Array(view.buffer), message]);
}

/** RFC 9293: PSH and ACK, a window that never closes; the sum is filled in by `packet`. */
function tcp({ from, to }: CapturedMessage, data: Uint8Array, sequence: number, acknowledged: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  view.setUint16(0, from.port);
  view.setUint16(2, to.port);
  view.setUint32(4, sequence);
  view.setUint32(8, acknowledged);
  view.setUint16(12, (5 << 12) | 0x18);
  view.setUint16(14, 0xffff);
  return joined([new Uint8Array(view.buffer), data]);
}

const SUM_AT = { udp: 6, tcp: 16 } as const;

interface Ends {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** Puts an IP header before a datagram or segment, and the sums into both. */
function packet(ends: Ends, protocol: 'udp' | 'tcp', payload: Uint8Array): Uint8Array {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const sum = checksum([ends.from, ends.to, pseudoEnd(PROTOCOL[protocol], payload.length), payload]);
  // Of UDP, 0 would mean that there is no sum (RFC 768).
  view.setUint16(SUM_AT[protocol], protocol === 'udp' && sum === 0 ? 0xffff : sum);
  const header = ends.from.length === 4 ? header4(ends, protocol, payload) : header6(ends, protocol, payload);
  return joined([header, payload]);
}

/** Length and protocol as both pseudo-headers have them (RFC 9293, 3.1; RFC 8200, 8.1): zeros do not count. */
function pseudoEnd(protocol: number, length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, length);
  view.setUint32(4, protocol);
  return new Uint8Array(view.buffer);
}

function header4({ from, to }: Ends, protocol: 'udp' | 'tcp', payload: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  view.setUint8(0, 0x45);
  view.setUint16(2, 20 + payload.length);
  view.setUint8(8, HOP_LIMIT);
  view.setUint8(9, PROTOCOL[protocol]);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(from, 12);
  bytes.set(to, 16);
  view.setUint16(10, checksum([bytes]));
  return bytes;
}

function header6({ from, to }: Ends, protocol: 'udp' | 'tcp', payload: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(40));
  view.setUint8(0, 0x60);
  view.setUint16(4, payload.length);
  view.setUint8(6, PROTOCOL[protocol]);
  view.setUint8(7, HOP_LIMIT);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(from, 8);
  bytes.set(to, 24);
  return bytes;
}

/** The Internet checksum (RFC 1071) over parts, of which only the last may have an odd length. */
function checksum(parts: readonly Uint8Array[]): number {
  let sum = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) sum += ((part[i] ?? 0) << 8) | (part[i + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
