import { LayoutError } from './layout-error.ts';
import { readName } from './wire-name.ts';

/**
 * Where the parts of a DNS message lie. Nothing of a record's data is read here but its place: `record-data.ts` does
 * that. A reply from an unknown box has to add up first, to the byte, before any of it is believed.
 */

export const HEADER_BYTES = 12;

/** Bytes of a record between its name and its data: type, class, TTL, length. */
const RECORD_FIXED_BYTES = 10;
const MAX_TTL = 0x7fff_ffff;
const CLASS_IN = 1;
/** SIG(0), OPT, TKEY, TSIG (RFC 2931, 6891, 2930, 8945). */
const CLASSLESS = [24, 41, 249, 250];

/** A record whose data has not been looked at. */
export interface PlacedRecord {
  /** Of its owner, as `WireName` has it. */
  readonly name: string;
  readonly type: number;
  /** 1: IN. Of an OPT record: the bytes that its sender can take. */
  readonly class: number;
  /** Seconds. What is no time at all (the top bit is set) counts as none (RFC 2181, 8). */
  readonly ttl: number;
  /** The same four bytes as they stand; an OPT record keeps other things there. */
  readonly rawTtl: number;
  /** Offsets of its data. */
  readonly start: number;
  readonly end: number;
}

export interface Layout {
  readonly answers: readonly PlacedRecord[];
  readonly authorities: readonly PlacedRecord[];
  readonly additionals: readonly PlacedRecord[];
  /** The offset after the last record: what follows belongs to nothing. */
  readonly end: number;
}

/**
 * Walks every section by its counts.
 * @throws LayoutError
 */
export function layoutOf(bytes: Uint8Array): Layout {
  if (bytes.length < HEADER_BYTES) throw new LayoutError('shorter than a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = HEADER_BYTES;
  for (let i = 0; i < view.getUint16(4); i++) {
    offset = within(bytes, readName(bytes, offset).end + 4, 'a question');
  }
  const section = (countAt: number): readonly PlacedRecord[] => {
    const records: PlacedRecord[] = [];
    for (let i = 0; i < view.getUint16(countAt); i++) {
      const record = placedRecord(bytes, view, offset);
      records.push(record);
      offset = record.end;
    }
    return records;
  };
  const [answers, authorities, additionals] = [section(6), section(8), section(10)];
  return { answers, authorities, additionals, end: offset };
}

function placedRecord(bytes: Uint8Array, view: DataView, offset: number): PlacedRecord {
  const { name, end: fixed } = readName(bytes, offset);
  const start = within(bytes, fixed + RECORD_FIXED_BYTES, 'a record');
  const rawTtl = view.getUint32(fixed + 4);
  const [type, of] = [view.getUint16(fixed), view.getUint16(fixed + 2)];
  // Nobody asks for another class than IN here; OPT and the signatures keep something else in its place.
  if (of !== CLASS_IN && !CLASSLESS.includes(type)) throw new LayoutError(`a record of class ${of}`);
  return {
    name,
    type,
    class: of,
    ttl: rawTtl > MAX_TTL ? 0 : rawTtl,
    rawTtl,
    start,
    end: within(bytes, start + view.getUint16(fixed + 8), "a record's data"),
  };
}

function within(bytes: Uint8Array, offset: number, what: string): number {
  if (offset > bytes.length) throw new LayoutError(`${what} runs past the end`);
  return offset;
}
