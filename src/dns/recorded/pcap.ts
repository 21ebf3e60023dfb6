/** One packet as a recording has it. */
export interface RecordedFrame {
  /** Milliseconds since 1970, with fractions. */
  readonly at: number;
  /** From the link layer's header on, up to what was kept of it. */
  readonly bytes: Uint8Array;
  /** More was on the wire than was kept. */
  readonly cut: boolean;
}

export interface Recording {
  /** tcpdump.org/linktypes.html: 1 Ethernet, 276 Linux "any", … */
  readonly linkType: number;
  readonly frames: readonly RecordedFrame[];
  /** Its end is no whole packet, or a packet says of itself what cannot be: what follows is not read. */
  readonly damaged: boolean;
}

const FILE_HEADER_BYTES = 24;
const PACKET_HEADER_BYTES = 16;
/** The largest that libpcap itself believes (`MAXIMUM_SNAPLEN`). */
const MOST_FRAME_BYTES = 262_144;
const MICROSECONDS = 0xa1b2c3d4;
const NANOSECONDS = 0xa1b23c4d;

/** Reads a capture file (IETF draft-ietf-opsawg-pcap), of either byte order; null: it is none. Never throws. */
export function readPcap(file: Uint8Array): Recording | null {
  if (file.length < FILE_HEADER_BYTES) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const little = [MICROSECONDS, NANOSECONDS].includes(view.getUint32(0, true));
  const magic = view.getUint32(0, little);
  if (magic !== MICROSECONDS && magic !== NANOSECONDS) return null;
  const perMillisecond = magic === MICROSECONDS ? 1_000 : 1_000_000;
  const frames: RecordedFrame[] = [];
  let offset = FILE_HEADER_BYTES;
  let damaged = false;
  while (offset < file.length) {
    if (offset + PACKET_HEADER_BYTES > file.length) {
      damaged = true;
      break;
    }
    const number = (at: number) => view.getUint32(offset + at, little);
    const [seconds, fraction, kept, whole] = [number(0), number(4), number(8), number(12)];
    const start = offset + PACKET_HEADER_BYTES;
    if (kept > whole || kept > MOST_FRAME_BYTES || start + kept > file.length) {
      damaged = true;
      break;
    }
    const at = seconds * 1_000 + fraction / perMillisecond;
    frames.push({ at, bytes: file.subarray(start, start + kept), cut: kept < whole });
    offset = start + kept;
  }
  // The upper bits tell of a frame check sequence.
  return { linkType: view.getUint32(20, little) & 0xffff, frames, damaged };
}
