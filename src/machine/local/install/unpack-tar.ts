import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../failures.ts';
import { BLOCK, readTarHeader, type TarEntry } from './tar-entries.ts';
import type { TreeEntry } from './tree-digest.ts';

/** Several times what any Go has: an archive of nothing but zeros must not fill a disk. */
export const MOST = { bytes: 2 * 1024 * 1024 * 1024, entries: 100_000, fileBytes: 512 * 1024 * 1024 } as const;
const EXTRA_BYTES = 64 * 1024;
const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;

/**
 * Unpacks a `.tar.gz` into an empty directory of the person's. Every file is new (a name that comes twice ends it),
 * nothing is followed, and rights are one of two: an archive decides about bytes and names, about nothing else.
 *
 * @param within the one directory in the archive that becomes `to`
 * @throws {Refusal} for what does not belong into a tree; system errors as they are
 */
export async function unpackTarGz(
  archive: string,
  to: string,
  within: string,
  signal: AbortSignal,
  most: { readonly bytes: number; readonly entries: number; readonly fileBytes: number } = MOST,
): Promise<readonly TreeEntry[]> {
  const made: TreeEntry[] = [];
  const directories = new Set<string>();
  await pipeline(
    createReadStream(archive),
    createGunzip(),
    async (source: AsyncIterable<Buffer>) => {
      const stream = new Bytes(source, most.bytes);
      for (let told = {}; ; ) {
        signal.throwIfAborted();
        const header = readTarHeader(await stream.exactly(BLOCK), told);
        if (header === null) break;
        if (header.kind === 'extra') {
          if (header.size > EXTRA_BYTES) throw refused('a header in it is too long');
          told = { ...told, ...header.read((await stream.padded(header.size)).toString('utf8')) };
          continue;
        }
        told = {};
        if (made.length >= most.entries) throw refused('it holds too many files');
        if (header.size > most.fileBytes) throw refused(`${header.path} is too large`);
        const path = belowRoot(header.path, within);
        if (path === '') continue;
        await makeDirectories(to, header.type === 'directory' ? path : dirname(path), directories, made);
        if (header.type === 'file') made.push(await writeFile(stream, to, path, header));
      }
      await stream.drain();
    },
    { signal },
  );
  return made;
}

function belowRoot(path: string, within: string): string {
  if (path === within) return '';
  if (!path.startsWith(`${within}/`)) throw refused(`${path} is not below ${within}/`);
  return path.slice(within.length + 1);
}

async function makeDirectories(to: string, path: string, known: Set<string>, made: TreeEntry[]): Promise<void> {
  if (path === '.' || known.has(path)) return;
  await makeDirectories(to, dirname(path), known, made);
  await mkdir(join(to, path), { mode: 0o755 });
  // The umask of the person is about their own files.
  await chmod(join(to, path), 0o755);
  known.add(path);
  made.push({ path, kind: 'directory', mode: 0o755, sha256: '' });
}

async function writeFile(stream: Bytes, to: string, path: string, entry: TarEntry): Promise<TreeEntry> {
  const mode = entry.executable ? 0o755 : 0o644;
  const file = await open(join(to, path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  const hash = createHash('sha256');
  try {
    for (let left = entry.size; left > 0; ) {
      const piece = await stream.upTo(left);
      hash.update(piece);
      left -= piece.length;
      for (let rest = piece; rest.length > 0; ) {
        const { bytesWritten } = await file.write(rest);
        if (bytesWritten === 0) throw Object.assign(new Error('ENOSPC: the disk is full'), { code: 'ENOSPC' });
        rest = rest.subarray(bytesWritten);
      }
    }
    await stream.skipPadding(entry.size);
    await file.chmod(mode);
  } finally {
    await file.close();
  }
  return { path, kind: 'file', mode, sha256: hash.digest('hex') };
}

function refused(detail: string): Refusal {
  return new Refusal('garbage', `the archive: ${detail}`);
}

/** A stream by amounts instead of by chunks. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  readonly #most: number;
  #ready: Buffer = Buffer.alloc(0);
  #total = 0;

  constructor(source: AsyncIterable<Buffer>, most: number) {
    this.#source = source[Symbol.asyncIterator]();
    this.#most = most;
  }

  /** At least one byte, at most so many. */
  async upTo(most: number): Promise<Buffer> {
    while (this.#ready.length === 0) await this.#more();
    const piece = this.#ready.subarray(0, most);
    this.#ready = this.#ready.subarray(piece.length);
    return piece;
  }

  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const piece = await this.upTo(left);
      pieces.push(piece);
      left -= piece.length;
    }
    return pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces);
  }

  /** So many, and what fills the last block. */
  async padded(count: number): Promise<Buffer> {
    const bytes = await this.exactly(count);
    await this.skipPadding(count);
    return bytes;
  }

  async skipPadding(count: number): Promise<void> {
    const rest = count % BLOCK;
    if (rest !== 0) await this.exactly(BLOCK - rest);
  }

  /** What follows the archive's end is filling; broken there, it is broken all the same. */
  async drain(): Promise<void> {
    for (let next = await this.#source.next(); !next.done; next = await this.#source.next()) {
      this.#total += next.value.length;
      if (this.#total > this.#most) throw refused('it holds too much');
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw refused('it ends in the middle');
    this.#total += next.value.length;
    if (this.#total > this.#most) throw refused('it holds too much');
    this.#ready = next.value;
  }
}
