import { PARTS_BYTES, readMachParts } from '../macos/mach-o.ts';

/** What a program file is, from its first bytes. */
export interface BinaryHeader {
  readonly format: 'mach-o' | 'universal' | 'elf' | 'script' | 'unknown';
  /** `arm64`, `x86_64`, `i386`, `arm`, or the number of another CPU; several for a universal file. */
  readonly architectures: readonly string[];
}

/** Bytes that are enough for every header read here, universal files of up to 20 parts included. */
export const HEADER_BYTES = PARTS_BYTES;

/** elf.h: e_machine. */
const ELF_MACHINES: Readonly<Record<number, string>> = { 3: 'i386', 40: 'arm', 62: 'x86_64', 183: 'arm64' };
const ELF = 0x7f45_4c46;
/** FAT_MAGIC and FAT_MAGIC_64 (mach-o/fat.h). */
const UNIVERSAL: readonly number[] = [0xcafe_babe, 0xcafe_babf];

/**
 * CPU that a program is made for. A script has none; what is cut short is `unknown`.
 * Source: elf.h; for Mach-O see src/macos/mach-o.ts.
 */
export function readBinaryHeader(bytes: Uint8Array): BinaryHeader {
  const unknown: BinaryHeader = { format: 'unknown', architectures: [] };
  if (bytes.length >= 2 && bytes[0] === 0x23 && bytes[1] === 0x21) return { format: 'script', architectures: [] };
  if (bytes.length < 20) return unknown;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) === ELF) {
    const machine = view.getUint16(18, bytes[5] === 1);
    return { format: 'elf', architectures: [ELF_MACHINES[machine] ?? `cpu ${machine}`] };
  }
  const parts = readMachParts(bytes);
  if (parts === null) return unknown;
  const universal = UNIVERSAL.includes(view.getUint32(0));
  return {
    format: universal ? 'universal' : 'mach-o',
    architectures: parts.map(({ architecture }) => architecture),
  };
}
