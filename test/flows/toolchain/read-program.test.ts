import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readProgram } from '../../../flows/toolchain/reading/read-program.ts';
import { localMachine } from '../../../src/machine/local/index.ts';

const directory = mkdtempSync(join(tmpdir(), 'gomend-programs-'));
afterAll(() => rmSync(directory, { recursive: true }));

const headOf = (name: string) => readFileSync(join(import.meta.dirname, `../../fixtures/mach-o/go${name}.macho`));
const written = (name: string, bytes: Uint8Array) => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
};

/** A universal file as lipo makes it, its second program a mebibyte away from the first. */
function universal(intel: Uint8Array, arm: Uint8Array, cpuOfSecond = 0x0100000c): Uint8Array {
  const file = Buffer.alloc(0x100000 + arm.length);
  const words = [0xcafebabe, 2, 0x01000007, 3, 0x4000, intel.length, 14, cpuOfSecond, 0, 0x100000, arm.length, 14];
  for (const [index, word] of words.entries()) file.writeUInt32BE(word, index * 4);
  file.set(intel, 0x4000);
  file.set(arm, 0x100000);
  return file;
}

describe('a program on the disk', () => {
  const machine = localMachine();
  const both = universal(headOf('1.21.13-amd64'), headOf('1.26.8-arm64'));

  it.each([
    ['arm64', { architecture: 'arm64', minimumMacos: '12.0', signed: true }],
    ['x86_64', { architecture: 'x86_64', minimumMacos: '10.13', uuid: null }],
  ])('that is universal is read for %s, wherever that part stands', async (hardware, image) => {
    const read = await readProgram(machine, written('both', both), hardware);
    expect(read).toMatchObject({ architectures: ['x86_64', 'arm64'], image });
  });

  it.each([
    ['whose list lies about a part', universal(headOf('1.21.13-amd64'), headOf('1.26.8-amd64'))],
    ['whose second part is cut off', both.slice(0, 0x100000 + 40)],
    ['whose second part is not there', both.slice(0, 0x5000)],
  ])('%s is for these CPUs, and nothing else is known of it', async (name, bytes) => {
    const read = await readProgram(machine, written(name, bytes), 'arm64');
    expect(read).toEqual({ architectures: ['x86_64', 'arm64'], image: null });
  });

  it.each([
    ['a script', Buffer.from('#!/bin/sh\n')],
    ['an empty file', Buffer.alloc(0)],
  ])('%s is none', async (name, bytes) => {
    expect(await readProgram(machine, written(name, bytes), 'arm64')).toEqual({ architectures: [], image: null });
  });

  it('that is not there is none', async () => {
    expect(await readProgram(machine, join(directory, 'gone'), 'arm64')).toEqual({ architectures: [], image: null });
  });
});
