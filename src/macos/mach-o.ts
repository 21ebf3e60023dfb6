import { readLoadCommands } from './mach-o/load-commands.ts';

/** A program in a Mach-O file: the whole of it, or one of several for different CPUs. */
export interface MachPart {
  /** `arm64`, `x86_64`, `i386`, `arm`, or the number of another CPU. */
  readonly architecture: string;
  /** Byte of the file at which it begins. */
  readonly offset: number;
}

/** What a program says of itself to the one that starts it (dyld). */
export interface MachImage {
  readonly architecture: string;
  /** LC_UUID, 32 lower-case hex digits: the identity by which macOS tells programs apart; null: it has none. */
  readonly uuid: string | null;
  /** The oldest macOS that it was made for (`12.0`); null: it does not say, or is not for macOS. */
  readonly minimumMacos: string | null;
  /** SDK that it was linked with (`26.1`); null: likewise. */
  readonly sdk: string | null;
  /** A signature of some kind is there. Whether it holds, and whose it is, only codesign says. */
  readonly signed: boolean;
  /** Libraries that it loads, by path. */
  readonly libraries: readonly string[];
  /** Sections (`__TEXT,__text`), without those of the debugger. */
  readonly sections: readonly string[];
}

/** Bytes that are enough for the header of every universal file that is read here. */
export const PARTS_BYTES = 1024;

/** Enough for the load commands of every program of go's: they have some 3 KiB of them. */
export const IMAGE_BYTES = 64 * 1024;

/** mach/machine.h: CPU types, the 64-bit ones with the bit 0x01000000. */
const CPUS: Readonly<Record<number, string>> = { 7: 'i386', 12: 'arm', 16777223: 'x86_64', 16777228: 'arm64' };

/** More parts than any universal file has: such a file is a Java class, whose magic is the same. */
const MOST_PARTS = 20;
const FAT_HEADER = 8;
/** Larger than any file; past 2^53 a number would not be exact. */
const FARTHEST = 2 ** 50;

/**
 * The programs in a file, from its first bytes; null: it is no Mach-O file, or cut short.
 * Source: mach-o/loader.h, mach-o/fat.h (whose numbers are big-endian on every CPU).
 */
export function readMachParts(bytes: Uint8Array): readonly MachPart[] | null {
  if (bytes.length < FAT_HEADER) return null;
  const view = viewOf(bytes);
  switch (view.getUint32(0)) {
    case 0xcffa_edfe:
    case 0xcefa_edfe:
      return [{ architecture: cpu(view.getUint32(4, true)), offset: 0 }];
    case 0xfeed_facf:
    case 0xfeed_face:
      return [{ architecture: cpu(view.getUint32(4)), offset: 0 }];
    case 0xcafe_babe:
      return readSlices(view, 20, (at) => view.getUint32(at));
    case 0xcafe_babf:
      return readSlices(view, 32, (at) => Number(view.getBigUint64(at)));
    default:
      return null;
  }
}

function readSlices(view: DataView, size: number, offsetAt: (at: number) => number): readonly MachPart[] | null {
  const count = view.getUint32(4);
  const end = FAT_HEADER + count * size;
  if (count === 0 || count > MOST_PARTS || end > view.byteLength) return null;
  const slices = Array.from({ length: count }, (_, index) => {
    const at = FAT_HEADER + index * size;
    return { architecture: cpu(view.getUint32(at)), offset: offsetAt(at + 8) };
  });
  return slices.every(({ offset }) => offset >= end && offset < FARTHEST) ? slices : null;
}

/**
 * The part that runs on a computer: its own CPU's, else the one that is translated for it.
 *
 * @param hardware `arm64` or `x86_64`
 */
export function partFor(parts: readonly MachPart[], hardware: string): MachPart | null {
  const own = parts.find(({ architecture }) => architecture === hardware);
  return own ?? parts.find(({ architecture }) => architecture === 'x86_64') ?? parts[0] ?? null;
}

const MAGIC_64 = 0xfeed_facf;
const MAGIC_32 = 0xfeed_face;

/**
 * A thin file, or one part of a universal one, from its first bytes; null: it is none, it is cut short within its
 * load commands, or they contradict each other.
 */
export function readMachImage(bytes: Uint8Array): MachImage | null {
  if (bytes.length < 32) return null;
  const view = viewOf(bytes);
  const magic = view.getUint32(0, true);
  if (magic !== MAGIC_64 && magic !== MAGIC_32) return null;
  const header = magic === MAGIC_64 ? 32 : 28;
  const [count, size] = [view.getUint32(16, true), view.getUint32(20, true)];
  if (header + size > bytes.length) return null;
  const read = readLoadCommands(new DataView(bytes.buffer, bytes.byteOffset + header, size), count);
  return read && { architecture: cpu(view.getUint32(4, true)), ...read };
}

function cpu(type: number): string {
  return CPUS[type] ?? `cpu ${type}`;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
