import { resolvConf } from '../network/resolv-conf.ts';
import type { ProgramImage, RegularNode } from '../state/files.ts';
import type { MacState } from '../state/mac-state.ts';

/** `mach_header_64`: magic, CPU type, subtype, file type, load commands, their size, flags, reserved. */
const MACH_64 = 0xfeedfacf;
const FAT = 0xcafebabe;
const CPU_TYPES = { arm64: 0x0100000c, x86_64: 0x01000007 } as const;
const EXECUTE = 2;
/** Load commands, and the platform that one of them names (mach-o/loader.h). */
const BUILD_VERSION = 0x32;
const UUID = 0x1b;
const MACOS = 1;
export const USUAL_SDK = '15.5';

/** The bytes of a file: its own, or those that follow from the rest of the state. */
export function bytesOf(state: MacState, node: RegularNode): Uint8Array {
  if (node.generated === 'resolv.conf') return new TextEncoder().encode(resolvConf(state) ?? '');
  if (node.content === '' && node.program !== null) return imageBytes(node.program);
  return node.encoding === 'base64' ? new Uint8Array(Buffer.from(node.content, 'base64')) : encode(node.content);
}

export function textOf(state: MacState, node: RegularNode): string {
  return new TextDecoder().decode(bytesOf(state, node));
}

/** Content as the state keeps it: text where the bytes are UTF-8, so that two states can be read side by side. */
export function contentFrom(bytes: Uint8Array): { content: string; encoding: 'utf8' | 'base64' } {
  try {
    // The decoder would swallow a byte order mark, and the bytes must come back as they were.
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { content, encoding: 'utf8' };
  } catch {
    return { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** As much of a Mach-O file as tells for which CPU it is made. */
function imageBytes(image: ProgramImage): Uint8Array {
  if (image.arch === 'script') return encode('#!/bin/sh\n');
  return image.arch === 'universal' ? fatHeader() : thinHeader(CPU_TYPES[image.arch], image);
}

/** A header and the load commands by which dyld judges: where it may run, and who it is. */
function thinHeader(cpuType: number, image: ProgramImage): Uint8Array {
  const subtype = cpuType === CPU_TYPES.arm64 ? 0 : 3;
  const [major = 0, minor = 0] = (image.sdk ?? USUAL_SDK).split('.').map(Number);
  const build = [BUILD_VERSION, 24, MACOS, packed(12, 0), packed(major, minor), 0];
  const uuid = hasUuid(image) ? [UUID, 24, 0x6e3f7d5c, 0x2b903f0e, 0x8a571d2c, 0x3b4a5f60] : [];
  const commands = [...build, ...uuid];
  const header = [MACH_64, cpuType, subtype, EXECUTE, commands.length / 6, commands.length * 4, 0x00200085, 0];
  const bytes = new DataView(new ArrayBuffer((header.length + commands.length) * 4));
  for (const [index, word] of [...header, ...commands].entries()) bytes.setUint32(index * 4, word, true);
  return new Uint8Array(bytes.buffer);
}

const packed = (major: number, minor: number) => (major << 16) | (minor << 8);

/** Go's own linker writes one since 1.24 (release notes, Linker). */
export function hasUuid({ built }: ProgramImage): boolean {
  return built === undefined || Number(/^1\.(\d+)/.exec(built.go)?.[1] ?? 0) >= 24;
}

/** Two slices; the header of a universal file is big-endian on every CPU. */
function fatHeader(): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(64));
  const slices = [CPU_TYPES.x86_64, 3, 0x4000, 0x1000, 14, CPU_TYPES.arm64, 0, 0x8000, 0x1000, 14];
  for (const [index, word] of [FAT, 2, ...slices].entries()) bytes.setUint32(index * 4, word, false);
  return new Uint8Array(bytes.buffer);
}
