import { resolve } from 'node:path';
import type { ReadKind } from '../../report/read/kind.ts';
import { standingIn } from '../destination.ts';
import { readPlainFile } from '../plain-file.ts';
import { gatheredOrLong, plainFileAsItComes, standardInputAsItComes, streamAsItComes } from '../standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { localPage } from './local-page.ts';

/** Megabytes of one text at most that is held as a whole: hours of most logs, and read in seconds. */
const MOST_MEGABYTES = 8;
const MOST_BYTES = MOST_MEGABYTES * 1_048_576;
/** Of a longer text, what tells whether it is one. */
const HEAD_BYTES = 65_536;

export interface Input {
  /** As a whole, or its beginning. */
  readonly text: string;
  /** null: `text` is all there is. */
  readonly long: LongText | null;
  /** As it was written on the command line; empty: standard input. */
  readonly name: string;
  /** Absolute; null: standard input, or a pipe of the shell's. */
  readonly path: string | null;
  /** Put behind the key of a sentence about it: standard input is spoken of in other words. */
  readonly suffix: '' | '-input';
}

/** A text of which nobody holds more than a piece. */
export interface LongText {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes; null: nobody knows before its end. */
  readonly size: number | null;
}

type Got = { readonly bytes: Buffer; readonly long: LongText | null };

/** @throws {UsageError} if there is no text to be had, or what there is is none */
export async function inputOf(kind: ReadKind, file: string | undefined, terminal: Terminal): Promise<Input> {
  const { name: kindName, prints } = kind;
  const { bytes, long } =
    file === undefined || file === '-' ? await piped(kind, file, terminal) : await named(file, kind, terminal);
  const isPipe = file === undefined || file === '-' || isShellPipe(file);
  const suffix = file === undefined || file === '-' ? '-input' : '';
  const name = file ?? '-';
  const path = isPipe ? null : resolve(standingIn(terminal), name);
  if (bytes.subarray(0, 8).toString('latin1') === 'bplist00') {
    throw new UsageError(`read-binary-plist${suffix}`, { file: name });
  }
  // Of two bytes a letter: its lines are not cut at a byte.
  if (long !== null && isUtf16(bytes)) throw tooLarge(file);
  const text = decoded(bytes);
  if (isBinary(text)) throw new UsageError(`read-binary${suffix}`, { file: name, kind: kindName, prints });
  if (text.trim() === '' && long === null && !kind.mayBeEmpty) {
    throw new UsageError(`read-empty${suffix}`, { file: name, prints });
  }
  return { text, long, name, path, suffix };
}

async function piped(kind: ReadKind, file: string | undefined, terminal: Terminal): Promise<Got> {
  // Whoever writes `-` means to type or paste it.
  if (terminal.inIsTerminal && file === undefined) {
    throw new UsageError('read-nothing-piped', { kind: kind.name, prints: kind.prints });
  }
  return withinLimits(standardInputAsItComes(), kind);
}

async function withinLimits(stream: AsyncIterable<Uint8Array>, kind: ReadKind, file?: string): Promise<Got> {
  const params = file === undefined ? {} : { file };
  const suffix = file === undefined ? '-input' : '';
  const gathered = await gatheredOrLong(stream, MOST_BYTES).catch((error: Error) => {
    throw new UsageError(`read-failed${suffix}`, { ...params, detail: error.message });
  });
  if (gathered.whole !== null) return { bytes: gathered.whole, long: null };
  if (kind.scan === undefined) throw tooLarge(file);
  return { bytes: gathered.head.subarray(0, HEAD_BYTES), long: { chunks: gathered.chunks, size: null } };
}

function tooLarge(file: string | undefined): UsageError {
  return file === undefined || file === '-'
    ? new UsageError('read-too-large-input', { most: MOST_MEGABYTES })
    : new UsageError('read-too-large', { file, most: MOST_MEGABYTES });
}

/** `<(scutil --dns)`: the shell hands a pipe over by its number. */
function isShellPipe(file: string): boolean {
  return /^\/(?:dev|proc\/self)\/(?:fd\/\d+|stdin)$/.test(file);
}

async function named(file: string, kind: ReadKind, terminal: Terminal): Promise<Got> {
  if (kind.name === 'goroutine-stacks' && /^https?:/.test(file) && URL.canParse(file)) {
    return { bytes: await localPage(file, MOST_BYTES, terminal), long: null };
  }
  const path = resolve(standingIn(terminal), file);
  const read = await readPlainFile(path, MOST_BYTES);
  if (read.ok) return { bytes: read.bytes, long: null };
  if (read.reason === 'not-plain' && isShellPipe(path)) return withinLimits(streamAsItComes(path), kind, file);
  if (read.reason === 'too-large' && kind.scan !== undefined) {
    const { head, size, chunks } = await plainFileAsItComes(path, HEAD_BYTES).catch((error: Error) => {
      throw new UsageError('read-failed', { file, detail: error.message });
    });
    return { bytes: head, long: { chunks, size } };
  }
  throw new UsageError(`read-${read.reason}`, { file, kind: kind.name, most: MOST_MEGABYTES, detail: read.detail });
}

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

/** UTF-8, or UTF-16 as an editor of Windows saves it. */
function decoded(bytes: Buffer): string {
  return isUtf16(bytes) ? bytes.toString('utf16le', 2) : bytes.toString('utf8');
}

/** One letter in twenty that no text has: an image, a program, an archive. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  const strange = head.match(/[\u0000-\u0006\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 20 > head.length;
}
