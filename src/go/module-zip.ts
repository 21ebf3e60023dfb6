import { createHash } from 'node:crypto';

/** A version of a module as a proxy serves it, and what go.sum says of it. */
export interface PackedModule {
  readonly zip: Uint8Array;
  /** `h1:…` of the zip, and of go.mod alone. Source: golang.org/x/mod/sumdb/dirhash Hash1. */
  readonly sum: string;
  readonly modSum: string;
}

/** @param files by name, `go.mod` among them. Names in the zip begin with `path@version/` (go.dev/ref/mod#zip-files) */
export function packModule(path: string, version: string, files: Readonly<Record<string, string>>): PackedModule {
  const entries = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  const inside = entries.map(([name, bytes]) => [`${path}@${version}/${name}`, bytes] as const);
  const mod = entries.filter(([name]) => name === 'go.mod');
  return { zip: zipOf(inside), sum: hashOf(inside), modSum: hashOf(mod) };
}

type Entry = readonly [name: string, bytes: Uint8Array];

/** `h1:` of files by their names: SHA-256 of the list of `<sha256>  <name>` lines, sorted by name (dirhash Hash1). */
export function hashOf(entries: readonly Entry[]): string {
  const list = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return `h1:${createHash('sha256').update(list.join('')).digest('base64')}`;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1980-01-01, the first day there is in a zip: the same bytes every time. */
const DAY = 0x21;

/** Stored, not compressed. Source: APPNOTE.TXT of PKWARE, 4.3. */
function zipOf(entries: readonly Entry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const [title, sum] = [Buffer.from(name), crc32(bytes)];
    const about = words([VERSION, 2], [0, 2], [0, 2], [0, 2], [DAY, 2], [sum, 4], [bytes.length, 4], [bytes.length, 4]);
    const lengths = words([title.length, 2], [0, 2]);
    const body = Buffer.concat([words([LOCAL, 4]), about, lengths, title, bytes]);
    const place = words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(Buffer.concat([words([CENTRAL, 4], [VERSION, 2]), about, lengths, place, title]));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const count = entries.length;
  const end = words([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}

function words(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/** The polynomial of zip, Ethernet and PNG, reflected. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
