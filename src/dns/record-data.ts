import { showAddress4, showAddress6 } from './address-text.ts';
import { type EdnsOption, readOptions } from './edns.ts';
import type { PlacedRecord } from './layout.ts';
import { LayoutError } from './layout-error.ts';
import { readServiceBinding, type ServiceBinding } from './service-binding.ts';
import { readName } from './wire-name.ts';

/** Numbers of record types (IANA, "Resource Record (RR) TYPEs"). */
export const TYPE = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DNAME: 39,
  OPT: 41,
  SVCB: 64,
  HTTPS: 65,
} as const;

/** What a record carries, as far as gomend has a use for it. */
export type RecordData =
  | { readonly kind: 'address'; readonly address: string }
  /** Where an alias, a name server or a pointer leads. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'authority'; readonly primary: string; readonly mailbox: string; readonly minimum: number }
  | { readonly kind: 'service'; readonly service: ServiceBinding }
  | { readonly kind: 'options'; readonly options: readonly EdnsOption[] }
  /** Of another type: its length holds, more is not looked at. */
  | { readonly kind: 'opaque' };

/** Serial, refresh, retry, expire, minimum. */
const SOA_NUMBER_BYTES = 20;

/**
 * Reads a record's data, and holds that it fills its place to the byte.
 * @throws LayoutError
 */
export function readData(bytes: Uint8Array, record: PlacedRecord): RecordData {
  const { type, start, end } = record;
  const data = bytes.subarray(start, end);
  if (type === TYPE.OPT) return { kind: 'options', options: readOptions(data) };
  const filled = (offset: number): void => {
    if (offset !== end) throw wrongLength(type);
  };
  switch (type) {
    case TYPE.A:
      filled(start + 4);
      return { kind: 'address', address: showAddress4(data) };
    case TYPE.AAAA:
      filled(start + 16);
      return { kind: 'address', address: showAddress6(data) };
    case TYPE.NS:
    case TYPE.CNAME:
    case TYPE.PTR:
    case TYPE.DNAME: {
      const name = readName(bytes, start);
      filled(name.end);
      return { kind: 'name', name: name.name };
    }
    case TYPE.SOA: {
      const primary = readName(bytes, start);
      const mailbox = readName(bytes, primary.end);
      filled(mailbox.end + SOA_NUMBER_BYTES);
      const minimum = new DataView(bytes.buffer, bytes.byteOffset + end - 4, 4).getUint32(0);
      return { kind: 'authority', primary: primary.name, mailbox: mailbox.name, minimum };
    }
    case TYPE.MX:
      filled(readName(bytes, start + 2).end);
      return { kind: 'opaque' };
    case TYPE.SRV:
      filled(readName(bytes, start + 6).end);
      return { kind: 'opaque' };
    case TYPE.TXT:
      filled(start + endOfStrings(data));
      return { kind: 'opaque' };
    case TYPE.SVCB:
    case TYPE.HTTPS:
      return { kind: 'service', service: readServiceBinding(data) };
    default:
      return { kind: 'opaque' };
  }
}

/** One string or more, each behind its length (RFC 1035, 3.3.14). */
function endOfStrings(data: Uint8Array): number {
  let offset = 0;
  do offset += (data[offset] ?? Number.NaN) + 1;
  while (offset < data.length);
  return offset;
}

function wrongLength(type: number): LayoutError {
  return new LayoutError(`a record of type ${type} has data of the wrong length`);
}
