import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProgram } from '../../../flows/toolchain/reading/read-program.ts';
import { type MachImage, readMachImage } from '../../../src/macos/mach-o.ts';
import { macWith, run } from './macs.ts';

const built = (go: string) => ({ package: 'example.com/t', module: 'example.com/t', version: 'v1.0.0', go });
const readOn = (parts: object, hardware = 'arm64') =>
  readProgram(macWith({ files: { '~/t': { program: 't', ...parts } } }), '/Users/sam/t', hardware);

const MARKS = ['__TEXT,__text', '__DATA,__go_buildinfo'];
const told = (image: MachImage | null) => ({
  architecture: image?.architecture,
  identity: image?.uuid !== null,
  minimumMacos: image?.minimumMacos,
  signed: image?.signed,
  libraries: image?.libraries,
  marks: image?.sections.filter((one) => MARKS.includes(one) || one.endsWith('__gopclntab')).length,
});

describe('a simulated program that go built', () => {
  it.each([
    ['1.10.8', 'x86_64'],
    ['1.11.13', 'x86_64'],
    ['1.12.17', 'x86_64'],
    ['1.21.13', 'arm64'],
    ['1.22.12', 'x86_64'],
    ['1.23.12', 'x86_64'],
    ['1.24.0', 'arm64'],
    ['1.26.8', 'arm64'],
    ['1.27.0', 'x86_64'],
  ])('by Go %s for %s says of itself what a real one says', async (go, arch) => {
    const name = `go${go}-${arch === 'x86_64' ? 'amd64' : arch}.macho`;
    const real = readMachImage(readFileSync(join(import.meta.dirname, '../../fixtures/mach-o', name)));
    const { image } = await readOn({ arch, built: built(go) });
    expect(told(image)).toEqual(told(real));
  });

  it('is changed by its state', async () => {
    const { image } = await readOn({ arch: 'arm64', built: built('1.22.1'), sdk: '26.1', minimumMacos: '14.2' });
    expect(image).toMatchObject({ uuid: null, sdk: '26.1', minimumMacos: '14.2' });
    const { image: vouched } = await readOn({ arch: 'x86_64', team: 'ABCDE12345' });
    expect(vouched?.signed).toBe(true);
  });

  it('has two programs in it where it is universal', async () => {
    const both = ['x86_64', 'arm64'];
    for (const hardware of both) {
      const file = await readOn({ arch: 'universal', built: built('1.26.3') }, hardware);
      expect(file).toMatchObject({ architectures: both, image: { architecture: hardware } });
    }
  });

  it.each([
    ['a script', { arch: 'script' }],
    ['a text', { program: undefined, text: 'MZ' }],
  ])('%s is none', async (_, parts) => {
    expect(await readOn(parts)).toEqual({ architectures: [], image: null });
  });

  it('says nothing of what it was built from before Go 1.13', async () => {
    const files = {
      '~/old': { program: 't', arch: 'x86_64', built: built('1.12.17') },
      '~/new': { program: 't', arch: 'x86_64', built: built('1.13.1') },
    };
    const asked = await run(
      macWith({ files }),
      '/opt/homebrew/bin/go',
      'version',
      '-m',
      '/Users/sam/old',
      '/Users/sam/new',
    );
    expect(asked.stdout).toContain('/Users/sam/new: go1.13.1');
    expect(asked.stderr).toContain('could not read Go build info from /Users/sam/old');
    expect(asked.exitCode).toBe(1);
  });

  it.each([
    ['26.1', '1.10.8', 'bsdthread_register'],
    ['26.1', '1.11.13', ''],
    ['11.7', '1.10.8', ''],
  ])('on macOS %s, by Go %s: %s', async (version, go, said) => {
    const machine = macWith({
      system: { version },
      files: { '~/t': { program: 't', arch: 'x86_64', built: built(go) } },
    });
    const { stderr } = await run(machine, '/Users/sam/t');
    expect(stderr.includes('bsdthread_register')).toBe(said !== '');
  });
});

it('Rosetta is where macOS has it, or not there', async () => {
  const path = '/Library/Apple/usr/share/rosetta';
  expect((await macWith().stat(path)).ok).toBe(true);
  expect((await macWith({ system: { rosetta: false } }).stat(path)).ok).toBe(false);
});
