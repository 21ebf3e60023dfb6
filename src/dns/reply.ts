import { type ExtendedError, extendedErrors } from './edns.ts';
import { type Asked, faultOfFrame, type ReplyFault } from './frame.ts';
import { type Layout, layoutOf, type PlacedRecord } from './layout.ts';
import { LayoutError } from './layout-error.ts';
import { canonicalName, isWithin } from './name.ts';
import { type RecordData, readData, TYPE } from './record-data.ts';

/** What the sender of a negative answer names as the zone that says so (RFC 2308, 3). */
export interface ZoneAuthority {
  readonly zone: string;
  /** Seconds a denial may be remembered: the smaller of the record's TTL and its MINIMUM (RFC 2308, 5). */
  readonly negativeTtl: number;
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
  /** Of the type that was asked for, in the order given, each once. */
  readonly addresses: readonly string[];
  /** Seconds the answer may be remembered: the least along the aliases; null without addresses. */
  readonly ttl: number | null;
  /** The zone that answers for the name at the end of the aliases; a zone that the name is not in vouches for nothing. */
  readonly authority: ZoneAuthority | null;
  /** The authority section points to other name servers. */
  readonly referral: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  /** Bytes after the last record that belong to nothing: a careless or meddling box. */
  readonly trailingBytes: number;
}

export type Reading =
  | { readonly ok: true; readonly reply: DnsReply }
  | { readonly ok: false; readonly fault: ReplyFault; readonly detail: string };

/** IANA, "DNS RCODEs"; those of dynamic updates have numbers enough. */
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
/** Longer chains exist only by mistake, or go in a circle. */
const MAX_ALIASES = 16;

/** Reads a reply and believes nothing that it does not have to; docs/dns.md lists what it lets pass. Never throws. */
export function readReply(bytes: Uint8Array, asked: Asked): Reading {
  const fault = faultOfFrame(bytes, asked);
  if (fault) return { ok: false, ...fault };
  const flags = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  // Servers cut a truncated message wherever it suits them, so its records need not add up.
  if ((flags & 0x0200) !== 0) return { ok: true, reply: { ...nothing(flags), truncated: true } };
  try {
    return { ok: true, reply: replyOf(bytes, layoutOf(bytes), asked, flags) };
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    return { ok: false, fault: 'malformed', detail: error.message };
  }
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
    extendedErrors: [],
    trailingBytes: 0,
  };
}

function rcodeName(code: number): string {
  return RCODES[code] ?? `RCODE_${code}`;
}

interface ReadRecord extends PlacedRecord {
  readonly data: RecordData;
}

function replyOf(bytes: Uint8Array, layout: Layout, asked: Asked, flags: number): DnsReply {
  const read = (records: readonly PlacedRecord[]) =>
    records.map((record): ReadRecord => ({ ...record, data: readData(bytes, record) }));
  // Every record is read, also those that nothing is taken from: half a message is none.
  const [answers, authorities, additionals] = [
    read(layout.answers),
    read(layout.authorities),
    read(layout.additionals),
  ];
  const options = optionsOf([...answers, ...authorities], additionals);
  // EDNS carries the upper eight bits of the code (RFC 6891, 6.1.3).
  const rcode = (flags & 0xf) | ((options === null ? 0 : options.rawTtl >>> 24) << 4);
  const followed = follow(answers, asked);
  return {
    ...nothing(flags),
    rcode: rcodeName(rcode),
    ...followed,
    authority: authorityOf(authorities, followed.aliases.at(-1) ?? asked.name),
    referral: authorities.some((record) => record.type === TYPE.NS),
    extendedErrors: options?.data.kind === 'options' ? extendedErrors(options.data.options) : [],
    trailingBytes: bytes.length - layout.end,
  };
}

/** "At most one", at the end, owned by the root (RFC 6891, 6.1.1). */
function optionsOf(before: readonly ReadRecord[], additionals: readonly ReadRecord[]): ReadRecord | null {
  if (before.some((record) => record.type === TYPE.OPT)) throw new LayoutError('options where records belong');
  const [options = null, ...more] = additionals.filter((record) => record.type === TYPE.OPT);
  if (more.length > 0) throw new LayoutError('more than one set of options');
  if (options !== null && options.name !== '.') throw new LayoutError('options that belong to a name');
  return options;
}

/** Follows the aliases from the asked name; records that belong to other names are not part of the answer. */
function follow(answers: readonly ReadRecord[], asked: Asked): Pick<DnsReply, 'aliases' | 'addresses' | 'ttl'> {
  const aliases: string[] = [];
  const ttls: number[] = [];
  let owner = canonicalName(asked.name);
  const isOwned = (record: ReadRecord, type: number) => record.type === type && canonicalName(record.name) === owner;
  for (;;) {
    const alias = answers.find((record) => isOwned(record, TYPE.CNAME));
    if (alias?.data.kind !== 'name') break;
    ttls.push(alias.ttl);
    owner = canonicalName(alias.data.name);
    aliases.push(owner);
    if (aliases.length > MAX_ALIASES) throw new LayoutError('its aliases never end');
  }
  const addresses = new Set<string>();
  for (const record of answers) {
    if (!isOwned(record, TYPE[asked.type]) || record.data.kind !== 'address') continue;
    addresses.add(record.data.address);
    ttls.push(record.ttl);
  }
  return { aliases, addresses: [...addresses], ttl: addresses.size === 0 ? null : Math.min(...ttls) };
}

function authorityOf(authorities: readonly ReadRecord[], denied: string): ZoneAuthority | null {
  for (const { type, name, ttl, data } of authorities) {
    if (type !== TYPE.SOA || data.kind !== 'authority' || !isWithin(denied, name)) continue;
    return { zone: canonicalName(name), negativeTtl: Math.min(ttl, data.minimum) };
  }
  return null;
}
