import { resolve } from 'node:path';
import type { ReadKind } from '../../report/read/kind.ts';
import { standingIn } from '../destination.ts';
import { readPlainFile } from '../plain-file.ts';
import { readStream, standardInput } from '../standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Megabytes of one text at most: hours of mDNSResponder's log, and read in seconds. */
const MOST_MEGABYTES = 8;
const MOST_BYTES = MOST_MEGABYTES * 1_048_576;

export interface Input {
  readonly text: string;
  /** As it was written on the command line; empty: standard input. */
  readonly name: string;
  /** Absolute; null: standard input, or a pipe of the shell's. */
  readonly path: string | null;
  /** Put behind the key of a sentence about it: standard input is spoken of in other words. */
  readonly suffix: '' | '-input';
}

/** @throws {UsageError} if there is no text to be had, or what there is is none */
export async function inputOf(kind: ReadKind, file: string | undefined, terminal: Terminal): Promise<Input> {
  const { name: kindName, prints } = kind;
  const bytes =
    file === undefined || file === '-' ? await piped(kind, file, terminal) : await named(file, kind, terminal);
  const isPipe = file === undefined || file === '-' || isShellPipe(file);
  const suffix = file === undefined || file === '-' ? '-input' : '';
  const name = file ?? '-';
  const path = isPipe ? null : resolve(standingIn(terminal), name);
  if (bytes.subarray(0, 8).toString('latin1') === 'bplist00') {
    throw new UsageError(`read-binary-plist${suffix}`, { file: name });
  }
  const text = decoded(bytes);
  if (isBinary(text)) throw new UsageError(`read-binary${suffix}`, { file: name, kind: kindName, prints });
  if (text.trim() === '' && !kind.mayBeEmpty) throw new UsageError(`read-empty${suffix}`, { file: name, prints });
  return { text, name, path, suffix };
}

async function piped({ name: kind, prints }: ReadKind, file: string | undefined, terminal: Terminal): Promise<Buffer> {
  // Whoever writes `-` means to type or paste it.
  if (terminal.inIsTerminal && file === undefined) throw new UsageError('read-nothing-piped', { kind, prints });
  return withinLimits(standardInput(MOST_BYTES));
}

async function withinLimits(reading: Promise<Buffer | null>, file?: string): Promise<Buffer> {
  const params = file === undefined ? {} : { file };
  const suffix = file === undefined ? '-input' : '';
  const bytes = await reading.catch((error: Error) => {
    throw new UsageError(`read-failed${suffix}`, { ...params, detail: error.message });
  });
  if (bytes === null) throw new UsageError(`read-too-large${suffix}`, { ...params, most: MOST_MEGABYTES });
  return bytes;
}

/** `<(scutil --dns)`: the shell hands a pipe over by its number. */
function isShellPipe(file: string): boolean {
  return /^\/(?:dev|proc\/self)\/(?:fd\/\d+|stdin)$/.test(file);
}

const FETCH_MS = 15_000;

/**
 * Of a program on this computer, and of nobody else: what stands in it is sent nowhere, and a page of the network is none
 * of gomend's business.
 */
async function fetched(address: string, terminal: Terminal): Promise<Buffer> {
  const url = new URL(address);
  const host = url.hostname === 'localhost' ? '127.0.0.1' : url.hostname;
  if (url.protocol !== 'http:' || !/^(?:127(?:\.\d{1,3}){3}|\[::1\])$/.test(host)) {
    throw new UsageError('read-not-loopback', { address });
  }
  url.hostname = host;
  if (url.search === '') url.search = '?debug=2';
  const { localMachine } = await import('../../machine/local/index.ts');
  const limits = { signal: terminal.readerGone, timeoutMs: FETCH_MS };
  const reply = await localMachine().http({ url: url.href, proxy: null, maxBodyBytes: MOST_BYTES, ...limits });
  const detail = reply.ok ? `HTTP ${reply.value.status}` : reply.failure.detail || reply.failure.code;
  if (!reply.ok || reply.value.status !== 200) throw new UsageError('read-failed', { file: address, detail });
  return Buffer.from(reply.value.body, 'utf8');
}

async function named(file: string, { name: kind }: ReadKind, terminal: Terminal): Promise<Buffer> {
  if (kind === 'goroutine-stacks' && /^https?:/.test(file) && URL.canParse(file)) return fetched(file, terminal);
  const path = resolve(standingIn(terminal), file);
  const read = await readPlainFile(path, MOST_BYTES);
  if (read.ok) return read.bytes;
  if (read.reason === 'not-plain' && isShellPipe(path)) return withinLimits(readStream(path, MOST_BYTES), file);
  throw new UsageError(`read-${read.reason}`, { file, kind, most: MOST_MEGABYTES, detail: read.detail });
}

/** UTF-8, or UTF-16 as an editor of Windows saves it. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8');
}

/** One letter in twenty that no text has: an image, a program, an archive. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  const strange = head.match(/[\u0000-\u0006\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 20 > head.length;
}
