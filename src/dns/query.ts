import { encode, type Packet, RECURSION_DESIRED } from 'dns-packet';

/** The record types that decide whether a host can be reached. */
export type AddressType = 'A' | 'AAAA';

export interface Question {
  /** Fully qualified, with or without the last dot. */
  readonly name: string;
  readonly type: AddressType;
}

/**
 * Bytes of a UDP answer that a query says it can take. The same number as Go's own resolver sends, so that
 * a server treats this query as it would treat Go's (net/dnsclient_unix.go, `maxDNSPacketSize`).
 */
export const EDNS_PAYLOAD_BYTES = 1232;

const MAX_LABEL_BYTES = 63;
/** 255 on the wire (RFC 1035, 2.3.4): two fewer as text, for the first length and the root's. */
const MAX_NAME_CHARACTERS = 253;

/** Whether a name can be asked for at all: what cannot be encoded must not be sent as something else. */
export function isAskable(name: string): boolean {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  if (bare === '' || bare.length > MAX_NAME_CHARACTERS) return false;
  // Internationalised names travel in their `xn--` form; anything else here is no host name.
  if (!/^[\x21-\x7e]+$/.test(bare)) return false;
  return bare.split('.').every((label) => label.length > 0 && label.length <= MAX_LABEL_BYTES);
}

/**
 * A standard query: one question, recursion desired, EDNS0.
 * @param id 0 to 65535, fresh and unpredictable for every query.
 * @throws RangeError for an id or a name that cannot be encoded.
 */
export function buildQuery(id: number, question: Question): Uint8Array {
  if (!Number.isInteger(id) || id < 0 || id > 0xffff) throw new RangeError(`not a DNS message id: ${id}`);
  if (!isAskable(question.name)) throw new RangeError(`not a name that DNS can carry: ${question.name}`);
  const packet: Packet = {
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    questions: [{ type: question.type, name: question.name, class: 'IN' }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: EDNS_PAYLOAD_BYTES,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  };
  return new Uint8Array(encode(packet));
}
