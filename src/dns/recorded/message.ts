import { LayoutError } from '../layout-error.ts';
import { readName } from '../wire-name.ts';

/** The beginning of a DNS message: what was asked, and how it was answered. Records are not read. */
export interface MessageHead {
  readonly id: number;
  readonly isAnswer: boolean;
  /** Of its first question, without the last dot; as `WireName` has it. */
  readonly name: string;
  /** `A`, `AAAA`, …; `TYPE1234` for a number without a name here. */
  readonly type: string;
  /** `NOERROR`, `NXDOMAIN`, …; of a question it means nothing. */
  readonly rcode: string;
  /** How many records the answer says it has. */
  readonly answers: number;
}

const HEADER_BYTES = 12;

/** IANA, "DNS RCODEs". */
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];

/** IANA, "Resource Record (RR) TYPEs". */
const TYPES: Readonly<Record<number, string>> = {
  1: 'A',
  2: 'NS',
  5: 'CNAME',
  6: 'SOA',
  12: 'PTR',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
  33: 'SRV',
  64: 'SVCB',
  65: 'HTTPS',
  255: 'ANY',
};

/** null: no DNS message with a whole question. The end may be missing. Never throws. */
export function messageHead(bytes: Uint8Array): MessageHead | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(2);
  if (view.getUint16(4) === 0) return null;
  try {
    const { name, end } = readName(bytes, HEADER_BYTES);
    if (end + 4 > bytes.length) return null;
    const type = view.getUint16(end);
    return {
      id: view.getUint16(0),
      isAnswer: (flags & 0x8000) !== 0,
      name,
      type: TYPES[type] ?? `TYPE${type}`,
      rcode: RCODES[flags & 0xf] ?? `RCODE_${flags & 0xf}`,
      answers: view.getUint16(6),
    };
  } catch (error) {
    if (error instanceof LayoutError) return null;
    throw error;
  }
}
