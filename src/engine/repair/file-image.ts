import { createHash } from 'node:crypto';
import type { FileContent, Machine } from '../../machine/port.ts';
import type { FailureCode } from '../../model/outcome.ts';

/** Largest file that gomend edits. Start-up files and system tables are far below it. */
const EDITABLE_BYTES = 4 * 1024 * 1024;

/** A file as it stands: to show a change against, and to put back. */
export interface FileImage {
  /** As the person knows it; may be a symbolic link. */
  readonly path: string;
  /** The file itself, links followed. Equal to `path` where nothing stands. */
  readonly target: string;
  /** null: nothing stands there. */
  readonly content: (FileContent & { readonly sha256: string; readonly links: number }) | null;
}

export class MissingImage extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.name = 'MissingImage';
    this.code = code;
  }
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads a file with all that an undo needs.
 * @throws {MissingImage} if something stands there that cannot be read whole, or is no regular file
 */
export async function imageOf(machine: Machine, path: string, signal: AbortSignal): Promise<FileImage> {
  const real = await machine.realPath(path, { signal });
  if (!real.ok) {
    if (real.failure.code !== 'missing') throw new MissingImage(real.failure.code, real.failure.detail);
    const link = await machine.lstat(path, { signal });
    // A link to nothing: writing "through" it would make a file in a place nobody named.
    if (link.ok) throw new MissingImage('unsupported', 'a link that leads nowhere');
    return { path, target: path, content: null };
  }
  const target = real.value;
  const stat = await machine.stat(target, { signal });
  if (!stat.ok) throw new MissingImage(stat.failure.code, stat.failure.detail);
  if (stat.value.type !== 'file') throw new MissingImage('unsupported', `a ${stat.value.type}`);
  const read = await machine.readFile(target, { signal, maxBytes: EDITABLE_BYTES });
  if (!read.ok) throw new MissingImage(read.failure.code, read.failure.detail);
  const { mode, uid, gid, links } = stat.value;
  return { path, target, content: { bytes: read.value, mode, uid, gid, links, sha256: digest(read.value) } };
}
