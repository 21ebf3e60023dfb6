import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MachImage, partFor, readMachImage, readMachParts } from '../../src/macos/mach-o.ts';
import { FUZZED } from '../support/fuzz/sizes.ts';

const headOf = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../fixtures/mach-o/go${name}.macho`)));
const ARM = headOf('1.26.8-arm64');
const INTEL = headOf('1.26.8-amd64');

const told = (image: MachImage | null) =>
  image && [
    image.architecture,
    image.uuid !== null,
    image.minimumMacos,
    image.sdk,
    image.signed,
    image.libraries.length,
  ];

describe('what releases of Go built', () => {
  it.each([
    ['1.10.8-amd64', ['x86_64', false, '10.7', '10.7', false, 0]],
    ['1.11.13-amd64', ['x86_64', false, '10.7', '10.7', false, 1]],
    ['1.12.17-amd64', ['x86_64', false, '10.9', '10.9', false, 1]],
    ['1.18.10-amd64', ['x86_64', false, '10.9', '10.9', false, 1]],
    ['1.18.10-arm64', ['arm64', false, '11.0', '11.0', true, 1]],
    ['1.21.13-amd64', ['x86_64', false, '10.13', '10.13', false, 1]],
    ['1.21.13-arm64', ['arm64', false, '11.0', '11.0', true, 1]],
    ['1.22.12-amd64', ['x86_64', false, '10.13', '10.13', false, 1]],
    ['1.22.12-arm64', ['arm64', false, '11.0', '11.0', true, 1]],
    ['1.23.12-amd64', ['x86_64', false, '11.0', '11.0', false, 1]],
    ['1.23.12-arm64', ['arm64', false, '11.0', '11.0', true, 1]],
    ['1.24.0-amd64', ['x86_64', true, '11.0', '11.0', false, 1]],
    ['1.24.0-arm64', ['arm64', true, '11.0', '11.0', true, 1]],
    ['1.25.4-amd64', ['x86_64', true, '12.0', '12.0', false, 1]],
    ['1.25.4-arm64', ['arm64', true, '12.0', '12.0', true, 1]],
    ['1.26.8-amd64', ['x86_64', true, '12.0', '12.0', false, 1]],
    ['1.26.8-arm64', ['arm64', true, '12.0', '12.0', true, 1]],
    ['1.27.0-amd64', ['x86_64', true, '13.0', '26.2', false, 1]],
    ['1.27.0-arm64', ['arm64', true, '13.0', '26.2', true, 1]],
  ])('%s', (name, expected) => {
    expect(told(readMachImage(headOf(name)))).toEqual(expected);
    expect(readMachParts(headOf(name))).toEqual([{ architecture: expected[0], offset: 0 }]);
  });

  it('has the identity, the library and the sections that stand there', () => {
    const image = readMachImage(ARM);
    expect(image?.uuid).toBe('869935058ce139e6e3477cc078b5faa0');
    expect(image?.libraries).toEqual(['/usr/lib/libSystem.B.dylib']);
    expect(image?.sections).toContain('__DATA,__go_buildinfo');
    expect(image?.sections.join()).not.toContain('debug');
    expect(readMachImage(headOf('1.10.8-amd64'))?.sections).toContain('__TEXT,__gopclntab');
  });
});

describe('a universal file', () => {
  const fat = (magic: number, ...slices: readonly (readonly [cpu: number, offset: number])[]) => {
    const wide = magic === 0xcafebabf;
    const words = slices.flatMap(([cpu, offset]) =>
      wide ? [cpu, 0, 0, offset, 0, 0x1000, 14, 0] : [cpu, 0, offset, 0x1000, 14],
    );
    const view = new DataView(new ArrayBuffer(8 + words.length * 4));
    for (const [index, word] of [magic, slices.length, ...words].entries()) view.setUint32(index * 4, word);
    return new Uint8Array(view.buffer);
  };
  const both = [
    [0x01000007, 0x4000],
    [0x0100000c, 0x8000],
  ] as const;

  it.each([0xcafebabe, 0xcafebabf])('%i says where each program begins', (magic) => {
    const parts = readMachParts(fat(magic, ...both)) ?? [];
    expect(parts).toEqual([
      { architecture: 'x86_64', offset: 0x4000 },
      { architecture: 'arm64', offset: 0x8000 },
    ]);
    expect(partFor(parts, 'arm64')?.offset).toBe(0x8000);
    expect(partFor(parts, 'x86_64')?.offset).toBe(0x4000);
    expect(partFor(parts.slice(0, 1), 'arm64')?.architecture).toBe('x86_64');
    expect(partFor([], 'arm64')).toBeNull();
  });

  it.each([
    ['none at all', fat(0xcafebabe)],
    ['more than there can be (a Java class)', fat(0xcafebabe, ...Array(45).fill(both[0]))],
    ['a part that begins within the header', fat(0xcafebabe, [7, 4])],
    ['cut short', fat(0xcafebabe, ...both).slice(0, 30)],
  ])('%s: it is none', (_, bytes) => {
    expect(readMachParts(bytes)).toBeNull();
  });
});

describe('a damaged file', () => {
  /** The head of a program with commands of these words, which may lie about themselves. */
  const file = (...commands: readonly (readonly number[])[]) => {
    const words = commands.flat();
    const header = [0xfeedfacf, 0x0100000c, 0, 2, commands.length, words.length * 4, 0, 0];
    return new Uint8Array(Uint32Array.from([...header, ...words]).buffer);
  };
  const build = (platform: number, sdk: number) => [0x32, 24, platform, 0x000c0000, sdk, 0];
  const uuid = [0x1b, 24, 1, 2, 3, 4];
  const none = { uuid: null, minimumMacos: null, sdk: null, signed: false };

  it.each([
    ['nothing at all is said', file(), none],
    ['versions with a third part', file([0x24, 16, 0x000a0f04, 0x000b0300]), { minimumMacos: '10.15.4', sdk: '11.3' }],
    ['versions that are nought', file(build(1, 0)), { minimumMacos: '12.0', sdk: null }],
    ['it is for iOS', file(build(2, 0x00120000)), none],
    ['for Catalyst beside macOS', file(build(6, 0x00120000), build(1, 0x001a0100)), { sdk: '26.1' }],
    ['an empty signature', file([0x1d, 16, 4096, 0]), none],
    ['a name that would draw', file([0xc, 32, 24, 0, 0, 0, 0x1b5b326d, 0]), { libraries: ['m2[?'] }],
  ])('none: %s', (_, bytes, expected) => {
    expect(readMachImage(bytes)).toMatchObject(expected);
  });

  it.each([
    ['cut within its commands', file(build(1, 0), uuid).slice(0, 60)],
    ['a command without a length', file([0x1b, 0])],
    ['a command that reaches over the end', file([0x1b, 28, 1, 2, 3, 4])],
    ['a command of an odd length', file([0x99, 9, 0])],
    ['two identities', file(uuid, uuid)],
    ['half an identity', file([0x1b, 16, 1, 2])],
    ['two versions', file(build(1, 0x001a0000), build(1, 0x000f0000))],
    ['half a version', file([0x32, 16, 1, 0])],
    ['two signatures', file([0x1d, 16, 4096, 9], [0x1d, 16, 4096, 9])],
    ['more sections than it has room for', file([0x19, 72, ...Array(14).fill(0), 9, 0])],
    ['a library without a name', file([0xc, 24, 24, 0, 0, 0])],
    ['an ELF file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...Array(60).fill(0)])],
    ['nothing', new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(readMachImage(bytes)).toBeNull();
  });

  it('is never more than the untouched one, wherever it is cut', () => {
    for (let length = 0; length < ARM.length; length++) expect(readMachImage(ARM.slice(0, length))).toBeNull();
    expect(readMachImage(ARM)).not.toBeNull();
  });

  it('is read without a crash, in no time, whatever bytes are changed', () => {
    const change = fc.tuple(fc.nat(ARM.length - 1), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    fc.assert(
      fc.property(fc.constantFrom(ARM, INTEL), fc.array(change, { maxLength: 8 }), (head, changes) => {
        const bytes = head.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        readMachParts(bytes);
        const image = readMachImage(bytes);
        const lists = [...(image?.libraries ?? []), ...(image?.sections ?? [])];
        if (lists.some((text) => !/^[!-~]*$/.test(text))) throw new Error(`not to be shown: ${JSON.stringify(lists)}`);
        if (image?.uuid && !/^[0-9a-f]{32}$/.test(image.uuid)) throw new Error(image.uuid);
      }),
      FUZZED,
    );
  });
});
