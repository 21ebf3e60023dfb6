import { Refusal } from '../failures.ts';

/** What an archive may hold here: plain files and directories. Go's own have nothing else. */
export interface TarEntry {
  /** Relative, made of plain parts. */
  readonly path: string;
  readonly type: 'file' | 'directory';
  /** Whether it may be run. */
  readonly executable: boolean;
  readonly size: number;
}

export const BLOCK = 512;
const REGULAR = new Set(['0', '\0']);
const DIRECTORY = '5';
/** PAX headers (of one entry, of all), and GNU's long name: they tell of the entry behind them. */
const PAX = 'x';
const PAX_OF_ALL = 'g';
const GNU_NAME = 'L';
/** Set-user-id, set-group-id, sticky. */
const SPECIAL_BITS = 0o7000;

/** Of what stands in front of an entry and tells of it. */
export interface TarExtra {
  readonly kind: 'extra';
  readonly size: number;
  /** @param text what stood in it */
  read(text: string): Partial<Pick<TarEntry, 'path' | 'size'>>;
}

export type TarHeader = ({ readonly kind: 'entry' } & TarEntry) | TarExtra;

/**
 * Reads one header of a tar archive. Anything that could reach out of the tree is refused: links of both kinds, devices,
 * pipes, sockets, absolute names, `..`, rights beyond those of an ordinary file.
 * Source: POSIX pax(1), "ustar Interchange Format" and "pax Header Block"; GNU tar, "Basic Tar Format".
 *
 * @param block 512 bytes
 * @param told what extra headers said of this entry
 * @returns null: the block is empty, as at the archive's end
 * @throws {Refusal}
 */
export function readTarHeader(block: Buffer, told: Partial<Pick<TarEntry, 'path' | 'size'>>): TarHeader | null {
  if (block.every((byte) => byte === 0)) return null;
  mustAddUp(block);
  const name = textAt(block, 0, 100);
  const prefix = textAt(block, 257, 6).startsWith('ustar') ? textAt(block, 345, 155) : '';
  const path = told.path ?? (prefix === '' ? name : `${prefix}/${name}`);
  const type = String.fromCharCode(block[156] ?? 0);
  const size = told.size ?? numberAt(block, 124, 12);
  if (type === PAX || type === GNU_NAME) {
    return { kind: 'extra', size, read: type === PAX ? fromPax : (text) => ({ path: text.replace(/\0+$/, '') }) };
  }
  if (type === PAX_OF_ALL) return { kind: 'extra', size, read: () => ({}) };
  const mode = numberAt(block, 100, 8);
  if ((mode & SPECIAL_BITS) !== 0) throw bad(`${path} has rights that no file of it may have`);
  if (type === DIRECTORY) {
    return { kind: 'entry', path: plainPath(path.replace(/\/+$/, '')), type: 'directory', executable: true, size: 0 };
  }
  if (!REGULAR.has(type)) throw bad(`${path} is neither a file nor a directory`);
  return { kind: 'entry', path: plainPath(path), type: 'file', executable: (mode & 0o111) !== 0, size };
}

/** @throws {Refusal} if the name is not a way down the tree and nothing else */
function plainPath(path: string): string {
  const parts = path.split('/');
  const plain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!plain || path.length > 1024 || /[\u0000-\u001f\u007f\\]/.test(path)) throw bad(`${path} is no plain name`);
  return path;
}

/** `length name=value\n`, again and again; the length counts the whole record. */
function fromPax(text: string): Partial<Pick<TarEntry, 'path' | 'size'>> {
  const told: { path?: string; size?: number } = {};
  for (let rest = Buffer.from(text, 'utf8'); rest.length > 0; ) {
    const length = Number(/^(\d+) /.exec(rest.subarray(0, 12).toString('latin1'))?.[1] ?? 0);
    if (length <= 0 || length > rest.length) throw bad('a header in it is damaged');
    const record = rest.subarray(0, length).toString('utf8').replace(/\n$/, '');
    const [, name, value = ''] = /^\d+ ([^=]+)=([\s\S]*)$/.exec(record) ?? [];
    if (name === 'path') told.path = value;
    if (name === 'size') told.size = Number(value);
    // A link is refused by its type, a sparse file by its name.
    if (name?.startsWith('GNU.sparse')) throw bad('it holds a sparse file');
    rest = rest.subarray(length);
  }
  if (told.size !== undefined && !Number.isSafeInteger(told.size)) throw bad('a header in it is damaged');
  return told;
}

/** The header's own sum, counted with blanks in its place. */
function mustAddUp(block: Buffer): void {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  if (sum !== numberAt(block, 148, 8)) throw bad('a header in it is damaged');
}

function numberAt(block: Buffer, from: number, length: number): number {
  const text = block
    .subarray(from, from + length)
    .toString('latin1')
    .replaceAll('\0', ' ')
    .trim();
  if (!/^[0-7]{0,11}$/.test(text)) throw bad('a number in it is damaged');
  return text === '' ? 0 : Number.parseInt(text, 8);
}

function textAt(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('utf8');
}

function bad(detail: string): Refusal {
  return new Refusal('garbage', `the archive: ${detail}`);
}
