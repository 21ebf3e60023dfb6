import { describe, expect, it } from 'vitest';
import { chooseRelease, goArchOf, readDownloadName, readReleases } from '../../src/go/releases.ts';

const SUM = 'a'.repeat(64);

function release(version: string, stable = true, platforms = ['darwin-arm64', 'darwin-amd64', 'linux-amd64']) {
  const files = platforms.flatMap((platform) => {
    const [os = '', arch = ''] = platform.split('-');
    const file = (ending: string, kind: string) => ({
      filename: `${version}.${platform}.${ending}`,
      os,
      arch,
      version,
      sha256: SUM,
      size: 1000,
      kind,
    });
    return [file('tar.gz', 'archive'), ...(os === 'darwin' ? [file('pkg', 'installer')] : [])];
  });
  return { version, stable, files };
}

const list = (...releases: readonly unknown[]) => readReleases(JSON.stringify(releases)) ?? [];
const ALL = [
  release('go1.28rc1', false),
  release('go1.26.10'),
  release('go1.27.3'),
  release('go1.24.13'),
  release('go1.22.12'),
];

describe('the file for a computer', () => {
  it.each([
    ['a new Mac on Apple silicon', 'darwin', 'arm64', '26.1', 'go1.27.3', null],
    ['a new Intel Mac', 'darwin', 'amd64', '26.1', 'go1.27.3', null],
    ['a Mac whose macOS is not known', 'darwin', 'arm64', null, 'go1.27.3', null],
    ['the oldest macOS that runs it', 'darwin', 'arm64', '13.0', 'go1.27.3', null],
    ['macOS 12, which 1.27 has left', 'darwin', 'arm64', '12.7.6', 'go1.26.10', { version: 'go1.27.3', minimum: '13' }],
    ['macOS 11', 'darwin', 'arm64', '11.7', 'go1.24.13', { version: 'go1.27.3', minimum: '13' }],
    ['macOS 10.15', 'darwin', 'amd64', '10.15.7', 'go1.22.12', { version: 'go1.27.3', minimum: '13' }],
    ['Linux', 'linux', 'amd64', null, 'go1.27.3', null],
  ])('%s', (_, os, arch, macos, version, passedOver) => {
    const chosen = chooseRelease(list(...ALL), { os, arch, macos });
    expect(chosen).toMatchObject({ version, passedOver });
    expect(chosen?.archive?.name).toBe(`${version}.${os}-${arch}.tar.gz`);
    expect(chosen?.installer?.name ?? null).toBe(os === 'darwin' ? `${version}.${os}-${arch}.pkg` : null);
  });

  it.each([
    ['no CPU of this kind in the list', { os: 'linux', arch: 'riscv64', macos: null }],
    ['no Go for so old a macOS in the list', { os: 'darwin', arch: 'amd64', macos: '10.13' }],
  ])('is none where there is %s', (_, target) => {
    expect(chooseRelease(list(...ALL), target)).toBeNull();
  });

  it('is never a test version, however new', () => {
    expect(chooseRelease(list(release('go1.28rc1', true)), { os: 'linux', arch: 'amd64', macos: null })).toBeNull();
  });

  it('is of a release that is newer than what is known here, where nothing speaks against it', () => {
    const chosen = chooseRelease(list(release('go1.40.0'), ...ALL), { os: 'darwin', arch: 'arm64', macos: '27.0' });
    expect(chosen?.version).toBe('go1.40.0');
  });

  it.each([
    ['aarch64', 'arm64'],
    ['arm64', 'arm64'],
    ['x86_64', 'amd64'],
    ['sparc', null],
  ])('for the CPU %s is %s', (cpu, arch) => expect(goArchOf(cpu)).toBe(arch));
});

describe('the list', () => {
  const whole = JSON.stringify([release('go1.27.3')]);
  it.each([
    ['one that broke off', whole.slice(0, -20)],
    ['a page of a portal', '<!DOCTYPE html>\n<title>Sign in</title>'],
    ['an error object', '{"error":"not found"}'],
    ['a list of something else', '[1,2,3]'],
    ['nothing', ''],
  ])('is none: %s', (_, text) => expect(readReleases(text)).toBeNull());

  const [file] = release('go1.27.3', true, ['linux-amd64']).files;
  it.each([
    ['a name that is a path', { filename: '../go1.27.3.linux-amd64.tar.gz' }],
    ['a name with a path behind it', { filename: 'go1.27.3.x/../../y' }],
    ['a name of another release', { filename: 'go1.20.linux-amd64.tar.gz' }],
    ['no sum', { sha256: '' }],
    ['a sum that is none', { sha256: 'A'.repeat(64) }],
    ['no size', { size: null }],
    ['a size below nothing', { size: -1 }],
    ['a size of nothing', { size: 0 }],
    ['a size that no Go has', { size: 5e9 }],
    ['a kind that is not known', { kind: 'script' }],
  ])('leaves out a file with %s', (_, wrong) => {
    const read = list({ version: 'go1.27.3', stable: true, files: [{ ...file, ...wrong }, file] });
    expect(read[0]?.files).toHaveLength(1);
    expect(read[0]?.files[0]?.sha256).toBe(SUM);
  });
});

describe('a name', () => {
  it.each([
    ['go1.27.3.linux-amd64.tar.gz', { version: 'go1.27.3', os: 'linux', arch: 'amd64', kind: 'archive' }],
    ['go1.27.3.darwin-arm64.pkg', { version: 'go1.27.3', os: 'darwin', arch: 'arm64', kind: 'installer' }],
    ['go1.27.3.src.tar.gz', null],
    ['golang.tar.gz', null],
    ['go1.27.3.windows-amd64.zip', null],
  ])('%s', (name, expected) => expect(readDownloadName(name)).toEqual(expected));
});
