import { type Answer, encode, type Packet } from 'dns-packet';
import type { Asked } from '../../src/dns/frame.ts';

export const asked: Asked = { id: 4711, name: 'proxy.golang.org', type: 'A', protocol: 'udp' };

export interface ReplyParts {
  readonly id?: number;
  readonly name?: string;
  readonly type?: 'A' | 'AAAA';
  readonly flags?: number;
  readonly rcode?: number;
  readonly answers?: Answer[];
  readonly authorities?: Answer[];
  readonly additionals?: Answer[];
}

export const AA = 0x0400;
export const TC = 0x0200;
export const RA = 0x0080;

/** A reply to `asked`, unless told otherwise. */
export function reply(parts: ReplyParts = {}): Uint8Array {
  const packet: Packet = {
    type: 'response',
    id: parts.id ?? asked.id,
    flags: (parts.flags ?? RA) | (parts.rcode ?? 0),
    questions: [{ name: parts.name ?? asked.name, type: parts.type ?? asked.type, class: 'IN' }],
    answers: parts.answers ?? [],
    authorities: parts.authorities ?? [],
    additionals: parts.additionals ?? [],
  };
  return new Uint8Array(encode(packet));
}

export function a(name: string, data: string, ttl = 60): Answer {
  return { type: 'A', name, data, ttl, class: 'IN' };
}

export function cname(name: string, data: string, ttl = 300): Answer {
  return { type: 'CNAME', name, data, ttl, class: 'IN' };
}

export function soa(zone: string, ttl = 900, minimum = 300): Answer {
  return {
    type: 'SOA',
    name: zone,
    ttl,
    class: 'IN',
    data: { mname: join('ns', zone), rname: join('admin', zone), serial: 1, refresh: 2, retry: 3, expire: 4, minimum },
  };
}

const join = (label: string, zone: string) => (zone === '.' ? label : `${label}.${zone}`);

/** A record written by hand: what no encoder would write. */
export interface RawRecord {
  /** Absent: a pointer to the question. */
  readonly name?: readonly number[];
  readonly type: number;
  readonly class?: number;
  readonly ttl?: number;
  readonly data: readonly number[];
  /** Absent: that of the data. */
  readonly length?: number;
}

export const QUESTION_POINTER = [0xc0, 12];

export function rawRecord({
  name = QUESTION_POINTER,
  type,
  class: of = 1,
  ttl = 60,
  data,
  length,
}: RawRecord): readonly number[] {
  const two = (value: number) => [(value >> 8) & 0xff, value & 0xff];
  const time = [...two(Math.floor(ttl / 0x10000)), ...two(ttl % 0x10000)];
  return [...name, ...two(type), ...two(of), ...time, ...two(length ?? data.length), ...data];
}

/** Appends records by hand to a reply without any. */
export function withRecords(
  sections: {
    readonly answers?: readonly RawRecord[];
    readonly authorities?: readonly RawRecord[];
    readonly additionals?: readonly RawRecord[];
  },
  parts: ReplyParts = {},
): Uint8Array {
  const { answers = [], authorities = [], additionals = [] } = sections;
  const records = [...answers, ...authorities, ...additionals].flatMap(rawRecord);
  const bytes = new Uint8Array([...reply(parts), ...records]);
  bytes[7] = answers.length;
  bytes[9] = authorities.length;
  bytes[11] = additionals.length;
  return bytes;
}

/** A name as it goes on the wire, its labels given as text or bytes. */
export function wireName(...labels: readonly (string | readonly number[])[]): readonly number[] {
  const bytes = labels.map((label) => (typeof label === 'string' ? [...new TextEncoder().encode(label)] : label));
  return [...bytes.flatMap((label) => [label.length, ...label]), 0];
}

export function options(data: readonly number[], name: readonly number[] = [0]): RawRecord {
  return { name, type: 41, class: 1232, ttl: 0, data };
}
