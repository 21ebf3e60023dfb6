import type { ProgramImage } from '../state/files.ts';

/** mach-o/loader.h, mach-o/fat.h, mach/machine.h. */
const MACH_64 = 0xfeedfacf;
const FAT = 0xcafebabe;
const EXECUTE = 2;
const LOAD_DYLIB = 0xc;
const SEGMENT_64 = 0x19;
const UUID = 0x1b;
const CODE_SIGNATURE = 0x1d;
const VERSION_MIN = 0x24;
const BUILD_VERSION = 0x32;
const MACOS = 1;
const CPUS = { x86_64: { type: 0x01000007, subtype: 3 }, arm64: { type: 0x0100000c, subtype: 0 } } as const;
type Cpu = keyof typeof CPUS;

export const USUAL_SDK = '15.5';
/** Where the programs of a universal file begin. */
const SLICES = { x86_64: 0x1000, arm64: 0x2000 } as const;

const made = new WeakMap<ProgramImage, Uint8Array>();

/** As much of a program's file as dyld, and gomend, read before it starts: header and load commands. */
export function programBytes(image: ProgramImage): Uint8Array {
  const bytes = made.get(image) ?? bytesOfImage(image);
  made.set(image, bytes);
  return bytes;
}

function bytesOfImage(image: ProgramImage): Uint8Array {
  if (image.arch === 'script') return new TextEncoder().encode('#!/bin/sh\n');
  return image.arch === 'universal' ? universal(image) : thin(image, image.arch);
}

function thin(image: ProgramImage, cpu: Cpu): Uint8Array {
  const commands = [
    segment('__TEXT', image.built ? ['__text', stubs(image), '__gopclntab'] : ['__text']),
    segment('__DATA', hasBuildInfo(image) ? ['__go_buildinfo', '__data'] : ['__data']),
    version(image, cpu),
    ...(loadsSystem(image) ? [library('/usr/lib/libSystem.B.dylib')] : []),
    ...(hasUuid(image) ? [[UUID, 24, 0x6e3f7d5c, 0x2b903f0e, 0x8a571d2c, 0x3b4a5f60]] : []),
    ...(isSigned(image, cpu) ? [[CODE_SIGNATURE, 16, 0x4000, 0x1000]] : []),
  ];
  const words = commands.flat();
  const { type, subtype } = CPUS[cpu];
  const header = [MACH_64, type, subtype, EXECUTE, commands.length, words.length * 4, 0x00200085, 0];
  return inWords([...header, ...words], true);
}

/** The header of a universal file is big-endian on every CPU. */
function universal(image: ProgramImage): Uint8Array {
  const cpus = Object.keys(CPUS) as readonly Cpu[];
  const slices = cpus.map((cpu) => ({ cpu, bytes: thin(image, cpu) }));
  const list = slices.flatMap(({ cpu, bytes }) => [CPUS[cpu].type, CPUS[cpu].subtype, SLICES[cpu], bytes.length, 12]);
  const file = new Uint8Array(SLICES.arm64 + 0x1000);
  file.set(inWords([FAT, slices.length, ...list], false));
  for (const { cpu, bytes } of slices) file.set(bytes, SLICES[cpu]);
  return file;
}

/** Go's own linker writes one since 1.24 (release notes, Linker). */
export function hasUuid({ built }: ProgramImage): boolean {
  return built === undefined || minorOf(built.go) >= 24;
}

/** cmd/link names it so (internal/ld/macho.go), and Apple's linker and LLVM's, which C code needs, otherwise. */
function stubs({ built }: ProgramImage): string {
  return built?.cgo === true && built.linkedByGo !== true ? '__stubs' : '__symbol_stub1';
}

/** Go calls the system by its library since 1.11; before, a program without C code loaded none (release notes, Ports). */
export function loadsSystem({ built }: ProgramImage): boolean {
  return built === undefined || minorOf(built.go) >= 11;
}

/** Which module a program was built from stands in it since Go 1.13 (runtime/debug.BuildInfo, debug/buildinfo). */
export function hasBuildInfo({ built }: ProgramImage): boolean {
  return built !== undefined && minorOf(built.go) >= 13;
}

/** The linker signs what it makes for Apple silicon, and nothing else. */
export function isSigned({ team }: ProgramImage, cpu: Cpu): boolean {
  return cpu === 'arm64' || team !== undefined;
}

/** What cmd/link writes where it links by itself, seen in programs that these releases built. */
const MINIMUMS: readonly (readonly [minor: number, macos: string])[] = [
  [27, '13.0'],
  [25, '12.0'],
  [23, '11.0'],
  [21, '10.13'],
  [12, '10.9'],
  [0, '10.7'],
];

export function minimumMacosOf({ built, minimumMacos }: ProgramImage, cpu: Cpu): string {
  if (minimumMacos !== undefined) return minimumMacos;
  if (built === undefined) return '12.0';
  const minimum = MINIMUMS.find(([minor]) => minorOf(built.go) >= minor)?.[1] ?? '12.0';
  // There is no macOS for Apple silicon before 11.
  return cpu === 'arm64' && minimum.startsWith('10.') ? '11.0' : minimum;
}

function minorOf(version: string): number {
  return Number(/^1\.(\d+)/.exec(version)?.[1] ?? 0);
}

function version(image: ProgramImage, cpu: Cpu): readonly number[] {
  const [minimum, sdk] = [packed(minimumMacosOf(image, cpu)), packed(image.sdk ?? USUAL_SDK)];
  const old = image.built !== undefined && minorOf(image.built.go) < 18 && cpu === 'x86_64';
  return old ? [VERSION_MIN, 16, minimum, sdk] : [BUILD_VERSION, 24, MACOS, minimum, sdk, 0];
}

function packed(text: string): number {
  const [major = 0, minor = 0] = text.split('.').map(Number);
  return (major << 16) | (minor << 8);
}

/** `segment_command_64`, and one `section_64` for each name. */
function segment(name: string, sections: readonly string[]): readonly number[] {
  const about = [...text(name, 16), ...Array<number>(8).fill(0), 5, 5, sections.length, 0];
  const rows = sections.flatMap((section) => [...text(section, 16), ...text(name, 16), ...Array<number>(12).fill(0)]);
  return [SEGMENT_64, (2 + about.length + rows.length) * 4, ...about, ...rows];
}

function library(path: string): readonly number[] {
  const name = text(path, Math.ceil((path.length + 1) / 8) * 8);
  return [LOAD_DYLIB, 24 + name.length * 4, 24, 2, 0x05270000, 0x00010000, ...name];
}

function text(value: string, size: number): readonly number[] {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(value));
  return [...new Uint32Array(bytes.buffer)];
}

function inWords(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word, littleEndian);
  return new Uint8Array(view.buffer);
}
