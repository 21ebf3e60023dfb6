/** What a program file is, from its first bytes. */
export interface BinaryHeader {
  readonly format: 'mach-o' | 'universal' | 'elf' | 'script' | 'unknown';
  /** `arm64`, `x86_64`, `i386`, `arm`, or the number of another CPU; several for a universal file. */
  readonly architectures: readonly string[];
}

/** Bytes that are enough for every header read here, universal files of up to 20 parts included. */
export const HEADER_BYTES = 1024;

/** mach/machine.h: CPU types, the 64-bit ones with the bit 0x01000000. */
const MACH_CPUS: Readonly<Record<number, string>> = {
  7: 'i386',
  16777223: 'x86_64',
  12: 'arm',
  16777228: 'arm64',
};

/** elf.h: e_machine. */
const ELF_MACHINES: Readonly<Record<number, string>> = { 3: 'i386', 40: 'arm', 62: 'x86_64', 183: 'arm64' };

/** More parts than any universal file has: such a file is a Java class, whose magic is the same. */
const MOST_PARTS = 20;

/**
 * CPU that a program is made for. A script has none; what is cut short is `unknown`.
 * Source: mach-o/loader.h, mach-o/fat.h, elf.h.
 */
export function readBinaryHeader(bytes: Uint8Array): BinaryHeader {
  const unknown: BinaryHeader = { format: 'unknown', architectures: [] };
  if (bytes.length >= 2 && bytes[0] === 0x23 && bytes[1] === 0x21) return { format: 'script', architectures: [] };
  if (bytes.length < 20) return unknown;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (view.getUint32(0)) {
    case 0xcffa_edfe:
    case 0xcefa_edfe:
      return { format: 'mach-o', architectures: [machCpu(view.getUint32(4, true))] };
    case 0xfeed_facf:
    case 0xfeed_face:
      return { format: 'mach-o', architectures: [machCpu(view.getUint32(4))] };
    case 0xcafe_babe:
      return readParts(view, 20);
    case 0xcafe_babf:
      return readParts(view, 32);
    case 0x7f45_4c46: {
      const machine = view.getUint16(18, bytes[5] === 1);
      return { format: 'elf', architectures: [ELF_MACHINES[machine] ?? `cpu ${machine}`] };
    }
    default:
      return unknown;
  }
}

function machCpu(type: number): string {
  return MACH_CPUS[type] ?? `cpu ${type}`;
}

function readParts(view: DataView, size: number): BinaryHeader {
  const count = view.getUint32(4);
  if (count === 0 || count > MOST_PARTS || 8 + count * size > view.byteLength) {
    return { format: 'unknown', architectures: [] };
  }
  const architectures = Array.from({ length: count }, (_, index) => machCpu(view.getUint32(8 + index * size)));
  return { format: 'universal', architectures };
}

/** What a Mach-O file asks of the program that starts it (dyld). */
export interface LoadCommands {
  /** It carries an identity of its own: LC_UUID. */
  readonly uuid: boolean;
  /** Version of the SDK that it was linked with (`26.1`); null where it does not say. */
  readonly sdk: string | null;
}

/** Enough for the load commands of every Go program: they have some 3 KiB of them. */
export const LOAD_COMMAND_BYTES = 64 * 1024;

const LC_UUID = 0x1b;
const LC_VERSION_MIN_MACOSX = 0x24;
const LC_BUILD_VERSION = 0x32;
const HEADER_64 = 32;

/**
 * Load commands of a thin 64-bit Mach-O file; null for anything else, and where they are cut short.
 * Source: mach-o/loader.h.
 */
export function readLoadCommands(bytes: Uint8Array): LoadCommands | null {
  if (bytes.length < HEADER_64) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0xcffa_edfe) return null;
  const count = view.getUint32(16, true);
  let [uuid, sdk]: [boolean, string | null] = [false, null];
  for (let index = 0, at = HEADER_64; index < count; index++) {
    if (at + 8 > view.byteLength) return null;
    const [command, size] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    if (size < 8 || at + size > view.byteLength) return null;
    if (command === LC_UUID) uuid = true;
    if (command === LC_BUILD_VERSION && size >= 24) sdk = packedVersion(view.getUint32(at + 16, true));
    if (command === LC_VERSION_MIN_MACOSX && size >= 16) sdk = packedVersion(view.getUint32(at + 12, true));
    at += size;
  }
  return { uuid, sdk };
}

/** `xxxx.yy.zz` in nibbles; the last part is of no interest here. */
function packedVersion(packed: number): string {
  return `${packed >>> 16}.${(packed >>> 8) & 0xff}`;
}
