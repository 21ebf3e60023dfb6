import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Download } from '../../../model/fix.ts';
import type { FetchRequest } from '../../install-port.ts';
import { errnoOf, failureOf, Refusal } from '../failures.ts';
import type { Trust } from '../tls-handshake.ts';
import { arriving } from './arriving.ts';
import { openStream } from './http-stream.ts';
import { hashOfFile } from './tree-digest.ts';

export interface Fetching {
  /** gomend's own place for downloads. */
  readonly directory: string;
  readonly trust: Trust;
  readonly signal: AbortSignal;
  /** Between two tries, longer each time. */
  readonly waitMs?: number;
  /** Of silence, after which a connection counts as broken. */
  readonly silenceMs?: number;
}

/** Tries in a row that bring nothing new. */
const MOST_VAIN_TRIES = 4;
const FIRST_WAIT_MS = 500;
const SILENCE_MS = 30_000;
const WRITABLE_BY_OTHERS = 0o022;
const { O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY } = constants;

export const fileOf = (directory: string, { name }: Pick<Download, 'name'>): string => join(directory, name);
/** By what it is to become, so that a part of another file is never continued. */
export const partOf = (directory: string, { sha256 }: Pick<Download, 'sha256'>): string =>
  join(directory, `${sha256}.part`);

/**
 * Brings exactly the bytes that a download names, and gives where they are. Size and SHA-256 are judged before the file
 * has its name; what is wrong is thrown away, and never continued.
 *
 * @throws {Refusal}, or what the system says
 */
export async function fetchFile({ download, onProgress }: FetchRequest, fetching: Fetching): Promise<string> {
  const { directory } = fetching;
  if (!/^[A-Za-z0-9][\w.-]*$/.test(download.name)) throw new Refusal('unsupported', 'not a plain name');
  await makePrivate(directory);
  const file = fileOf(directory, download);
  if (await isWhole(file, download)) return file;
  const part = partOf(directory, download);
  const to = await open(part, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  try {
    const bring = isAbsolute(download.from) ? copyFrom : downloadFrom;
    await bring(download, to, { ...fetching, onProgress: onProgress ?? (() => {}) });
    await to.sync();
    const found = await hashOfFile(part);
    if (found !== download.sha256) throw new Refusal('garbage', `${download.name}: SHA-256 is ${found}`);
    await rename(part, file);
    return file;
  } catch (error) {
    // Only what was stopped may be gone on with; whoever stopped it decides.
    if (!fetching.signal.aborted) await unlink(part).catch(() => {});
    throw error;
  } finally {
    await to.close();
  }
}

async function makePrivate(directory: string): Promise<void> {
  await mkdir(dirname(directory), { recursive: true, mode: 0o700 });
  await mkdir(directory, { mode: 0o700 }).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
  const about = await lstat(directory);
  const { uid, mode } = about;
  if (!about.isDirectory() || uid !== process.geteuid?.() || (mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new Refusal('denied', `${directory} is not this account's alone`);
  }
}

async function isWhole(file: string, { size, sha256 }: Download): Promise<boolean> {
  const about = await lstat(file).catch(() => null);
  if (about === null) return false;
  if (about.isFile() && about.size === size && (await hashOfFile(file)) === sha256) return true;
  await unlink(file);
  return false;
}

interface Bringing extends Fetching {
  readonly onProgress: (bytes: number) => void;
}

async function copyFrom(download: Download, to: FileHandle, { signal, onProgress }: Bringing): Promise<void> {
  const source = await open(download.from, O_RDONLY | O_NONBLOCK);
  try {
    const about = await source.stat();
    if (!about.isFile()) throw new Refusal('unsupported', `not a file: ${download.from}`);
    if (about.size !== download.size) throw wrongSize(download, about.size);
    await to.truncate(0);
    const chunk = Buffer.allocUnsafe(1024 * 1024);
    for (let at = 0; at < download.size; ) {
      signal.throwIfAborted();
      const { bytesRead } = await source.read(chunk, 0, Math.min(chunk.length, download.size - at), at);
      if (bytesRead === 0) throw wrongSize(download, at);
      await writeAt(to, chunk.subarray(0, bytesRead), at);
      at += bytesRead;
      onProgress(at);
    }
  } finally {
    await source.close();
  }
}

/** Goes on where a connection broke, as long as each try or two bring something. */
async function downloadFrom(download: Download, to: FileHandle, bringing: Bringing): Promise<void> {
  const { signal, waitMs = FIRST_WAIT_MS } = bringing;
  let { size: have } = await to.stat();
  if (have > download.size) have = await none(to);
  // An earlier gomend's part may be damaged: then, once, all of it comes anew.
  const inherited = have;
  let tag: string | null = null;
  for (let vain = 0; have < download.size; ) {
    const before = have;
    try {
      const got = await oneTry(download, to, have, tag, bringing);
      have = got.have;
      tag = got.tag;
      if (have < download.size) throw new Refusal('unreachable', 'the connection broke off');
    } catch (error) {
      signal.throwIfAborted();
      ({ size: have } = await to.stat());
      vain = have > before ? 0 : vain + 1;
      if (!mayPass(error) || vain >= MOST_VAIN_TRIES) throw error;
      await wait(waitMs * 2 ** vain, undefined, { signal });
    }
  }
  if (inherited > 0 && (await hashOf(to, download.size)) !== download.sha256) {
    await none(to);
    await downloadFrom(download, to, bringing);
  }
}

async function hashOf(file: FileHandle, size: number): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(1024 * 1024);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex');
}

async function none(file: FileHandle): Promise<number> {
  await file.truncate(0);
  return 0;
}

/** What a server or a line may say today and not tomorrow. */
function mayPass(error: unknown): boolean {
  return ['unreachable', 'timeout'].includes(failureOf(error).code);
}

async function oneTry(
  download: Download,
  to: FileHandle,
  from: number,
  tag: string | null,
  bringing: Bringing,
): Promise<{ readonly have: number; readonly tag: string | null }> {
  const { trust, onProgress, silenceMs = SILENCE_MS } = bringing;
  const silent = new AbortController();
  const signal = AbortSignal.any([bringing.signal, silent.signal]);
  const hear = () =>
    setTimeout(() => silent.abort(new DOMException('nothing came any more', 'TimeoutError')), silenceMs);
  let timer = hear();
  const headers: Record<string, string> = from === 0 ? {} : { range: `bytes=${from}-` };
  // Without a mark of the version the sum at the end judges.
  if (from > 0 && tag !== null) headers['if-range'] = tag;
  let streamed: Awaited<ReturnType<typeof openStream>> | null = null;
  try {
    streamed = await openStream({ url: download.from, proxy: download.proxy, headers, trust, signal });
    const { response } = streamed;
    const chunks = arriving(response);
    let at = await startOf(download, response.statusCode ?? 0, response.headers, from, to);
    for await (const bytes of chunks) {
      clearTimeout(timer);
      timer = hear();
      if (at + bytes.length > download.size) {
        await none(to);
        throw wrongSize(download, at + bytes.length);
      }
      await writeAt(to, bytes, at);
      at += bytes.length;
      onProgress(at);
    }
    const { etag } = response.headers;
    return { have: at, tag: etag !== undefined && !etag.startsWith('W/') ? etag : null };
  } catch (error) {
    if (silent.signal.aborted && !bringing.signal.aborted) throw new Refusal('timeout', 'nothing came any more');
    throw error;
  } finally {
    clearTimeout(timer);
    streamed?.close();
  }
}

/** Where the bytes that come belong. @throws {Refusal} if they are not those that were asked for */
async function startOf(
  download: Download,
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  from: number,
  to: FileHandle,
): Promise<number> {
  if (status === 206 && from > 0) {
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers['content-range'] ?? '')) ?? [];
    if (Number(first) === from && (total === '*' || Number(total) === download.size)) return from;
    await none(to);
    throw new Refusal('unreachable', 'the server went on with another part');
  }
  // The range begins behind its end there: it is another file than the one that was begun.
  if (status === 416 && from > 0) {
    await none(to);
    throw new Refusal('unreachable', 'the server has less than was there already');
  }
  if (status >= 500 || status === 429) throw new Refusal('unreachable', `the server answered ${status}`);
  if (status !== 200) throw new Refusal(status === 404 ? 'missing' : 'failed', `the server answered ${status}`);
  await none(to);
  const length = headers['content-length'];
  if (length !== undefined && Number(length) !== download.size) throw wrongSize(download, Number(length));
  return 0;
}

async function writeAt(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw Object.assign(new Error('ENOSPC: the disk is full'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

function wrongSize({ name, size }: Download, found: number): Refusal {
  return new Refusal('garbage', `${name}: ${found} bytes instead of ${size}`);
}

/** For a file that tells what is about to be: written and synced under another name first. */
export async function writeNote(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, O_WRONLY | O_CREAT | constants.O_TRUNC | O_NOFOLLOW, 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
