/** Bytes of an entry before its name: times, device, inode, mode, owner, size, a SHA-1, flags. */
const FIXED_BYTES = 62;
const HAS_MORE_FLAGS = 0x4000;

/**
 * The paths that a git index lists, relative to its work tree. Read without git: on a Mac without the command line
 * tools, git is a program that offers to install them. Source: gitformat-index(5), versions 2 to 4.
 * @returns null for what is no such index
 */
export function readGitIndex(bytes: Uint8Array): readonly string[] | null {
  const index = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC') return null;
  const version = index.readUInt32BE(4);
  if (version < 2 || version > 4) return null;
  const paths: string[] = [];
  let at = 12;
  let last = '';
  for (let left = index.readUInt32BE(8); left > 0; left--) {
    const start = at;
    if (start + FIXED_BYTES > index.length) return null;
    const flags = index.readUInt16BE(start + FIXED_BYTES - 2);
    at += FIXED_BYTES + (version >= 3 && (flags & HAS_MORE_FLAGS) !== 0 ? 2 : 0);
    let kept = '';
    if (version === 4) {
      const cut = readOffset(index, at);
      at = cut.next;
      kept = last.slice(0, last.length - cut.value);
    }
    const end = index.indexOf(0, at);
    if (end < 0) return null;
    last = kept + index.toString('latin1', at, end);
    paths.push(Buffer.from(last, 'latin1').toString('utf8'));
    // Padded with 1 to 8 NULs to a multiple of eight, except in version 4.
    at = version === 4 ? end + 1 : start + Math.ceil((end + 1 - start) / 8) * 8;
  }
  return paths;
}

/** As in pack files (`varint.c`): seven bits a byte, one more for each byte that follows. */
function readOffset(index: Buffer, from: number): { readonly value: number; readonly next: number } {
  let at = from;
  let byte = index[at++] ?? 0;
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    byte = index[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, next: at };
}
