import { LayoutError } from './layout-error.ts';

export interface WireName {
  /**
   * Labels joined by dots, without the last one; `.` for the root. A dot or a backslash inside a label is
   * escaped, and so is every byte that is no printable ASCII (`\046`): two names are one text only where they are one
   * name on the wire.
   */
  readonly name: string;
  /** Offset after the name's last byte as it stands here (a compression pointer ends it). */
  readonly end: number;
}

/** With the length bytes and the root's (RFC 1035, 2.3.4). */
const MAX_NAME_BYTES = 255;
const HEADER_BYTES = 12;

/**
 * @param compressed false: a pointer is a fault here (the target of SVCB and HTTPS; RFC 9460, 2.2)
 * @throws LayoutError
 */
export function readName(bytes: Uint8Array, start: number, compressed = true): WireName {
  const labels: string[] = [];
  let offset = start;
  let end: number | null = null;
  let earliest = start;
  // What a pointer leads to is over before the name that it stands in begins.
  let limit = bytes.length;
  let total = 1;
  for (;;) {
    const length = bytes[offset];
    if (length === undefined || offset >= limit) throw new LayoutError('a name runs past the end');
    if (length === 0) return { name: labels.length === 0 ? '.' : labels.join('.'), end: end ?? offset + 1 };
    if ((length & 0xc0) === 0xc0) {
      const low = bytes[offset + 1];
      if (low === undefined || offset + 2 > limit) throw new LayoutError('a name runs past the end');
      if (!compressed) throw new LayoutError('a pointer where a whole name belongs');
      end ??= offset + 2;
      const target = ((length & 0x3f) << 8) | low;
      // "A prior occurrence" (RFC 1035, 4.1.4): strictly backwards, so that no name is without end.
      if (target >= earliest || target < HEADER_BYTES) throw new LayoutError('a pointer that leads nowhere');
      limit = earliest;
      offset = target;
      earliest = target;
      continue;
    }
    if ((length & 0xc0) !== 0) throw new LayoutError('a label of an unknown kind');
    if (offset + 1 + length > limit) throw new LayoutError('a name runs past the end');
    total += length + 1;
    if (total > MAX_NAME_BYTES) throw new LayoutError('a name that is too long');
    labels.push(labelText(bytes.subarray(offset + 1, offset + 1 + length)));
    offset += length + 1;
  }
}

const DOT = 0x2e;
const BACKSLASH = 0x5c;

function labelText(label: Uint8Array): string {
  let text = '';
  for (const byte of label) {
    if (byte === DOT || byte === BACKSLASH) text += `\\${String.fromCharCode(byte)}`;
    else if (byte > 0x20 && byte < 0x7f) text += String.fromCharCode(byte);
    else text += `\\${String(byte).padStart(3, '0')}`;
  }
  return text;
}
