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
    data: { mname: `ns.${zone}`, rname: `admin.${zone}`, serial: 1, refresh: 2, retry: 3, expire: 4, minimum },
  };
}
