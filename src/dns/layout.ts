/**
 * Where the parts of a DNS message lie. The decoder reads what it expects and believes the rest: an A
 * record that claims sixteen bytes, or a section that ends early, goes through. A reply from an unknown
 * box has to add up first.
 */

export const HEADER_BYTES = 12;

const TYPE_A = 1;
const TYPE_CNAME = 5;
const TYPE_SOA = 6;
const TYPE_AAAA = 28;

/** Bytes of a record between its name and its data: type, class, TTL, length. */
const RECORD_FIXED_BYTES = 10;
/** Serial, refresh, retry, expire, minimum. */
const SOA_NUMBER_BYTES = 20;

/** The message does not add up; `message` says where, in a few words. */
export class LayoutError extends Error {}

/**
 * Walks every section by its counts.
 * @returns the offset after the last record: what follows belongs to nothing.
 * @throws LayoutError
 */
export function endOfMessage(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES) throw new LayoutError('shorter than a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const questions = view.getUint16(4);
  const records = view.getUint16(6) + view.getUint16(8) + view.getUint16(10);
  let offset = HEADER_BYTES;
  for (let i = 0; i < questions; i++) offset = within(bytes, endOfName(bytes, offset) + 4, 'a question');
  for (let i = 0; i < records; i++) offset = endOfRecord(bytes, view, offset);
  return offset;
}

/** The offset after a name's last byte as it stands here (a compression pointer ends it). */
export function endOfName(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (;;) {
    const length = bytes[offset];
    if (length === undefined) throw new LayoutError('a name runs past the end');
    if (length === 0) return offset + 1;
    if ((length & 0xc0) === 0xc0) return within(bytes, offset + 2, 'a name');
    if ((length & 0xc0) !== 0) throw new LayoutError('a label of an unknown kind');
    offset += length + 1;
  }
}

function endOfRecord(bytes: Uint8Array, view: DataView, start: number): number {
  const fixed = endOfName(bytes, start);
  const data = within(bytes, fixed + RECORD_FIXED_BYTES, 'a record');
  const type = view.getUint16(fixed);
  const end = within(bytes, data + view.getUint16(fixed + 8), "a record's data");
  if (expectedEnd(bytes, type, data, end) !== end) {
    throw new LayoutError(`a record of type ${type} has data of the wrong length`);
  }
  return end;
}

function expectedEnd(bytes: Uint8Array, type: number, data: number, end: number): number {
  switch (type) {
    case TYPE_A:
      return data + 4;
    case TYPE_AAAA:
      return data + 16;
    case TYPE_CNAME:
      return endOfName(bytes, data);
    case TYPE_SOA:
      return endOfName(bytes, endOfName(bytes, data)) + SOA_NUMBER_BYTES;
    default:
      return end;
  }
}

function within(bytes: Uint8Array, offset: number, what: string): number {
  if (offset > bytes.length) throw new LayoutError(`${what} runs past the end`);
  return offset;
}
