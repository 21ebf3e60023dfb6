import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

export type PlainFile =
  | { readonly ok: true; readonly bytes: Buffer }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'denied' | 'directory' | 'not-plain' | 'too-large' | 'failed';
      /** The system's own words; empty where the reason says all. */
      readonly detail: string;
    };

const refused = (reason: (PlainFile & { readonly ok: false })['reason'], detail = ''): PlainFile => ({
  ok: false,
  reason,
  detail,
});

/** Bytes of a regular file that is read at once; anything else, and more than `most` bytes, is refused. */
export async function readPlainFile(path: string, most: number): Promise<PlainFile> {
  try {
    // Before it is opened: to open a device can be to start it.
    const before = await stat(path);
    if (before.isDirectory()) return refused('directory');
    if (!before.isFile()) return refused('not-plain');
    // What takes the file's place meanwhile (a FIFO without a writer) must not hold the open call either.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await bytesOf(handle, most);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return refused('missing', message);
    return refused(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed', message);
  }
}

async function bytesOf(handle: FileHandle, most: number): Promise<PlainFile> {
  const now = await handle.stat();
  if (!now.isFile()) return refused('not-plain');
  if (now.size > most) return refused('too-large');
  // The size is only what the file system says: a file of the kernel says 0, and a file may grow.
  const pieces: Buffer[] = [];
  let length = 0;
  while (length <= most) {
    const piece = Buffer.alloc(Math.min(65_536, most + 1 - length));
    const { bytesRead } = await handle.read(piece, 0, piece.length, length);
    if (bytesRead === 0) return { ok: true, bytes: Buffer.concat(pieces) };
    pieces.push(piece.subarray(0, bytesRead));
    length += bytesRead;
  }
  return refused('too-large');
}
