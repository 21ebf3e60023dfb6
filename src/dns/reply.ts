import { Buffer } from 'node:buffer';
import { type Answer, type DecodedPacket, decode, type OptAnswer } from 'dns-packet';
import { type Asked, faultOfFrame, type ReplyFault } from './frame.ts';
import { endOfMessage, LayoutError } from './layout.ts';
import { canonicalName } from './name.ts';

/** What the sender of a negative answer names as the zone that says so (RFC 2308, 3). */
export interface ZoneAuthority {
  readonly zone: string;
  /** Seconds a denial may be remembered: the smaller of the record's TTL and its MINIMUM (RFC 2308, 5). */
  readonly negativeTtl: number;
}

/** A server's own reason for its answer (RFC 8914). */
export interface ExtendedError {
  readonly code: number;
  /** The server's words; untrusted, often empty. */
  readonly text: string;
}

export interface DnsReply {
  /** `NOERROR`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`, …; `RCODE_n` for a number without a name. */
  readonly rcode: string;
  readonly authoritative: boolean;
  readonly recursionAvailable: boolean;
  /** Cut short for UDP: nothing below may be relied on, ask again by TCP. */
  readonly truncated: boolean;
  /** Names that the asked one is an alias of, in order; the addresses belong to the last. */
  readonly aliases: readonly string[];
  /** Of the type that was asked for, in the order given. */
  readonly addresses: readonly string[];
  /** Seconds the answer may be remembered: the least along the aliases; null without addresses. */
  readonly ttl: number | null;
  readonly authority: ZoneAuthority | null;
  /** The authority section points to other name servers. */
  readonly referral: boolean;
  readonly extendedError: ExtendedError | null;
  /** Bytes after the last record that belong to nothing: a careless or meddling box. */
  readonly trailingBytes: number;
}

export type Reading =
  | { readonly ok: true; readonly reply: DnsReply }
  | { readonly ok: false; readonly fault: ReplyFault; readonly detail: string };

const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
/** Longer chains exist only by mistake, or go in a circle. */
const MAX_ALIASES = 16;
const EXTENDED_ERROR_OPTION = 15;

/** Reads a reply and believes nothing that it does not have to. Never throws. */
export function readReply(bytes: Uint8Array, asked: Asked): Reading {
  const fault = faultOfFrame(bytes, asked);
  if (fault) return { ok: false, ...fault };
  const flags = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  // Servers cut a truncated message wherever it suits them, so its records need not add up.
  if ((flags & 0x0200) !== 0) return { ok: true, reply: { ...nothing(flags), truncated: true } };
  try {
    const end = endOfMessage(bytes);
    const packet = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (decode.bytes !== end) return malformed('its records do not add up');
    return { ok: true, reply: replyOf(packet, asked, flags, bytes.length - end) };
  } catch (error) {
    return malformed(error instanceof Error ? error.message : String(error));
  }
}

function malformed(detail: string): Reading {
  return { ok: false, fault: 'malformed', detail };
}

function nothing(flags: number): DnsReply {
  return {
    rcode: rcodeName(flags & 0xf),
    authoritative: (flags & 0x0400) !== 0,
    recursionAvailable: (flags & 0x0080) !== 0,
    truncated: false,
    aliases: [],
    addresses: [],
    ttl: null,
    authority: null,
    referral: false,
    extendedError: null,
    trailingBytes: 0,
  };
}

function rcodeName(code: number): string {
  return RCODES[code] ?? `RCODE_${code}`;
}

function replyOf(packet: DecodedPacket, asked: Asked, flags: number, trailingBytes: number): DnsReply {
  const answers = packet.answers ?? [];
  const authorities = packet.authorities ?? [];
  const options = (packet.additionals ?? []).find((record): record is OptAnswer => record.type === 'OPT');
  // EDNS carries the upper eight bits of the code (RFC 6891, 6.1.3).
  const rcode = (flags & 0xf) | ((options?.extendedRcode ?? 0) << 4);
  return {
    ...nothing(flags),
    rcode: rcodeName(rcode),
    ...follow(answers, asked),
    authority: authorityOf(authorities),
    referral: authorities.some((record) => record.type === 'NS'),
    extendedError: extendedErrorOf(options),
    trailingBytes,
  };
}

/** Follows the aliases from the asked name; records that belong to other names are not part of the answer. */
function follow(answers: readonly Answer[], asked: Asked): Pick<DnsReply, 'aliases' | 'addresses' | 'ttl'> {
  const aliases: string[] = [];
  const ttls: number[] = [];
  let owner = canonicalName(asked.name);
  for (;;) {
    const alias = answers.find((record) => record.type === 'CNAME' && canonicalName(record.name) === owner);
    if (alias?.type !== 'CNAME') break;
    ttls.push(alias.ttl ?? 0);
    owner = canonicalName(alias.data);
    aliases.push(owner);
    if (aliases.length > MAX_ALIASES) throw new LayoutError('its aliases never end');
  }
  const addresses: string[] = [];
  for (const record of answers) {
    if (record.type !== asked.type || canonicalName(record.name) !== owner || record.class !== 'IN') continue;
    if (typeof record.data !== 'string') continue;
    addresses.push(record.data);
    ttls.push(record.ttl ?? 0);
  }
  return { aliases, addresses, ttl: addresses.length === 0 ? null : Math.min(...ttls) };
}

function authorityOf(authorities: readonly Answer[]): ZoneAuthority | null {
  const soa = authorities.find((record) => record.type === 'SOA');
  if (soa?.type !== 'SOA') return null;
  return { zone: canonicalName(soa.name), negativeTtl: Math.min(soa.ttl ?? 0, soa.data.minimum ?? 0) };
}

function extendedErrorOf(options: OptAnswer | undefined): ExtendedError | null {
  for (const option of options?.options ?? []) {
    if (Number(option.code) !== EXTENDED_ERROR_OPTION || !option.data || option.data.length < 2) continue;
    return { code: option.data.readUInt16BE(0), text: option.data.subarray(2).toString('utf8') };
  }
  return null;
}
