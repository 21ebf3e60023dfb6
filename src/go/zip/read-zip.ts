import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Zip =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly error: string };

/** Of everything in it, unpacked; a few kilobytes can be made to unpack to anything. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

class BadZip extends Error {}

/** Files of a zip, stored or deflated, each held against its checksum. Never throws. Source: APPNOTE.TXT of PKWARE, 4.3. */
export function readZip(bytes: Uint8Array): Zip {
  try {
    return { ok: true, entries: entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    // Node's own of a read past the end, and zlib's of a stream that is none.
    return { ok: false, error: error instanceof Error ? error.message : 'not a zip' };
  }
}

function entriesOf(zip: Buffer): readonly ZipEntry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES || count === 0xffff) throw new BadZip('too many files');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  let room = MOST_UNPACKED;
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new BadZip('no entry where the list has one');
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = fileAt(zip, at, room);
    room -= bytes.length;
    if (!name.endsWith('/')) entries.push({ name, bytes });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function endOf(zip: Buffer): number {
  const least = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= least; at--) if (zip.readUInt32LE(at) === END) return at;
  throw new BadZip('no end of a zip');
}

/** @param at of its record in the list, which has the lengths even where the file was written as a stream */
function fileAt(zip: Buffer, at: number, room: number): Uint8Array {
  const method = zip.readUInt16LE(at + 10);
  const sum = zip.readUInt32LE(at + 16);
  const packed = zip.readUInt32LE(at + 20);
  const size = zip.readUInt32LE(at + 24);
  const local = zip.readUInt32LE(at + 42);
  if (size > room) throw new BadZip('too much in it');
  if (zip.readUInt32LE(local) !== LOCAL) throw new BadZip('no file where the list has one');
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const body = zip.subarray(begin, begin + packed);
  if (body.length !== packed || (method !== 0 && method !== 8)) throw new BadZip('a file that cannot be read');
  const bytes = method === 0 ? body : inflateRawSync(body, { maxOutputLength: size + 1 });
  if (bytes.length !== size || crc32(bytes) !== sum) throw new BadZip('a file that is damaged');
  return bytes;
}
