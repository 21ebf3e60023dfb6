import { describe, expect, it } from 'vitest';
import { readBinaryHeader } from '../../src/go/binary-header.ts';
import { compareGoVersions, parseGoVersion } from '../../src/go/go-version.ts';
import { findGoroot } from '../../src/go/goroot-search.ts';
import { homebrewSeries, installerOf, isStandIn } from '../../src/go/installer.ts';
import { goOnMacos, minimumMacos, newestSeriesFor } from '../../src/go/macos-minimum.ts';
import { RELEASES_KNOWN_ON, supportedSeries, supportOn } from '../../src/go/support-window.ts';

const version = (text: string) => {
  const parsed = parseGoVersion(text);
  if (!parsed) throw new Error(`no version: ${text}`);
  return parsed;
};

describe('Go versions', () => {
  it('are ordered as Go orders them', () => {
    const ordered = [
      'go1.9.7',
      'go1.19.13',
      'go1.20',
      'go1.20.1',
      'go1.21',
      'go1.21rc2',
      'go1.21.0',
      'go1.26.3',
      'go1.26.10',
    ];
    for (const [index, one] of ordered.slice(1).entries()) {
      expect(compareGoVersions(version(ordered[index] ?? ''), version(one)), `${ordered[index]} < ${one}`).toBeLessThan(
        0,
      );
    }
    expect(compareGoVersions(version('go1.20'), version('1.20.0'))).toBe(0);
    expect(compareGoVersions(version('go1.27rc1'), version('go1.27rc2'))).toBeLessThan(0);
    expect(compareGoVersions(version('go1.27beta1'), version('go1.27rc1'))).toBeLessThan(0);
  });

  it.each(['go1.26.3-corp', 'go1.26.3 X:nodwarf5', 'go1.26.3\tcustom'])('%s is go1.26.3', (text) => {
    expect(parseGoVersion(text)).toMatchObject({ minor: 26, patch: 3 });
  });

  it.each(['', 'go', 'devel', 'go1.', 'go1.026', 'go1.26.3rc1', 'v1.26', 'go1.26.3.4'])('"%s" is none', (text) => {
    expect(parseGoVersion(text)).toBeNull();
  });
});

describe('how long a release is looked after', () => {
  it.each([
    ['go1.27.3', '2026-11-20', 'supported'],
    ['go1.26.8', '2026-11-20', 'supported'],
    ['go1.25.7', '2026-11-20', 'ended'],
    ['go1.25.7', '2026-07-31', 'supported'],
    ['go1.25.7', '2026-08-15', 'ended'],
    ['go1.13.15', '2026-11-20', 'ended'],
    ['go1.26.10', '2027-01-31', 'supported'],
    ['go1.26.10', '2027-02-01', 'perhaps-ended'],
    ['go1.27.3', '2027-09-01', 'perhaps-ended'],
    ['go1.28.0', '2026-11-20', 'newer-than-known'],
    ['go1.27rc1', '2026-11-20', 'supported'],
  ])('%s on %s: %s', (text, day, state) => {
    expect(supportOn(version(text), day).state).toBe(state);
  });

  it('is known until a day that can be named', () => {
    expect(RELEASES_KNOWN_ON).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(supportedSeries()).toEqual(['1.27', '1.26']);
  });
});

describe('Go and macOS', () => {
  it.each([
    ['go1.27.3', '13.0', 'arm64', true],
    ['go1.27.3', '12.7.6', 'arm64', false],
    ['go1.20.14', '10.13', 'amd64', true],
    ['go1.21.0', '10.14.6', 'amd64', false],
    ['go1.22.0', '10.16', 'amd64', true],
    ['go1.15.15', '11.7', 'arm64', false],
    ['go1.28.0', '26.1', 'arm64', null],
    ['devel', '26.1', 'arm64', null],
    ['go1.27.3', 'unknown', 'arm64', null],
  ])('%s on macOS %s (%s): %s', (go, macos, arch, supported) => {
    expect(goOnMacos(go, macos, arch).supported).toBe(supported);
  });

  it('warns of the missing mark only from macOS 26 on, and only before Go 1.24', () => {
    const caution = (go: string, macos: string) => goOnMacos(go, macos, 'arm64').caution;
    expect(['go1.23.12', 'go1.24.0'].map((go) => caution(go, '26.0'))).toEqual(['lc-uuid', null]);
    expect(caution('go1.23.12', '15.6')).toBeNull();
  });

  it('knows the newest release for an old macOS', () => {
    expect(['10.14.6', '11.7.10', '12.7', '13', '26.1'].map(newestSeriesFor)).toEqual([
      '1.20',
      '1.24',
      '1.26',
      '1.27',
      '1.27',
    ]);
    expect(minimumMacos(version('go1.10'))).toBeNull();
  });
});

describe('who installed a Go', () => {
  it.each([
    ['/usr/local/go/bin/go', 'archive'],
    ['/opt/homebrew/Cellar/go/1.27.3/libexec/bin/go', 'homebrew'],
    ['/usr/local/Cellar/go@1.26/1.26.10/libexec/bin/go', 'homebrew'],
    ['/home/linuxbrew/.linuxbrew/Cellar/go/1.27.3/libexec/bin/go', 'homebrew'],
    ['/opt/local/lib/go/bin/go', 'macports'],
    ['/Users/kim/.goenv/versions/1.26.3/bin/go', 'goenv'],
    ['/Users/kim/.gvm/gos/go1.20/bin/go', 'gvm'],
    ['/Users/kim/.asdf/installs/golang/1.25.0/go/bin/go', 'asdf'],
    ['/Users/kim/.local/share/mise/installs/go/1.25.0/bin/go', 'mise'],
    ['/Users/kim/sdk/go1.22.1/bin/go', 'go-dl'],
    ['/Users/kim/.asdf/x/pkg/mod/golang.org/toolchain@v0.0.1-go1.26.0.darwin-arm64/bin/go', 'toolchain-module'],
    ['/nix/store/abc-go-1.26.3/share/go/bin/go', 'nix'],
    ['/usr/lib/go-1.24/bin/go', 'distribution'],
    ['/Users/kim/go/bin/go', 'archive'],
    ['/Users/kim/bin/go', 'unknown'],
  ])('%s: %s', (path, installer) => {
    expect(installerOf(path, false)).toBe(installer);
  });

  it('can be told from an archive only by what the installer leaves', () => {
    expect(installerOf('/usr/local/go/bin/go', true)).toBe('pkg');
    expect(installerOf('/opt/homebrew/Cellar/go/1.27.3/libexec/bin/go', true)).toBe('homebrew');
  });

  it('is a version manager whose stand-in it is, or Homebrew under a number', () => {
    expect(isStandIn('/Users/kim/.asdf/shims/go', '/Users/kim/.asdf/shims/go')).toBe(true);
    expect(isStandIn('/Users/kim/.local/share/mise/shims/go', '/opt/homebrew/bin/mise')).toBe(true);
    expect(isStandIn('/snap/bin/go', '/usr/bin/snap')).toBe(true);
    const real = '/Users/kim/.asdf/installs/golang/1.25.0/go/bin/go';
    expect(isStandIn(real, real)).toBe(false);
    expect(homebrewSeries('/opt/homebrew/opt/go@1.26/bin/go')).toBe('1.26');
    expect(homebrewSeries('/opt/homebrew/bin/go')).toBeNull();
  });
});

describe('the tree that go takes for its own', () => {
  const directories = ['/usr/local/go', '/usr/local/go/pkg/tool', '/opt/x'];
  const find = (program: string, setting = '', real: string | null = program) =>
    findGoroot({ program, setting, isDirectory: (path) => directories.includes(path), realPath: () => real });

  it.each([
    [find('/usr/local/go/bin/go'), '/usr/local/go'],
    [find('/usr/local/go/bin/linux_amd64/go'), '/usr/local/go'],
    [find('/usr/bin/go', '', '/usr/local/go/bin/go'), '/usr/local/go'],
    [find('/usr/local/go/bin/go', '/opt/x'), '/opt/x'],
  ])('%o', (found, value) => {
    expect(found).toEqual({ ok: true, value });
  });

  it('is not found for a program alone, or for a GOROOT that is gone', () => {
    expect(find('/home/u/bin/go').ok).toBe(false);
    expect(find('/home/u/bin/go', '', null).ok).toBe(false);
    expect(find('/usr/local/go/bin/go', '/gone')).toMatchObject({ error: 'go: cannot find GOROOT directory: /gone' });
  });
});

describe('the first bytes of a program', () => {
  const header = (...words: readonly number[]) => {
    const bytes = new Uint8Array(2048);
    const view = new DataView(bytes.buffer);
    for (const [index, word] of words.entries()) view.setUint32(index * 4, word);
    return readBinaryHeader(bytes);
  };

  it.each([
    ['a native one', header(0xcffaedfe, 0x0c000001), 'mach-o', ['arm64']],
    ['an Intel one', header(0xcffaedfe, 0x07000001), 'mach-o', ['x86_64']],
    [
      'a universal one',
      header(0xcafebabe, 2, 0x01000007, 3, 0x4000, 0, 0, 0x0100000c, 0, 0x8000),
      'universal',
      ['x86_64', 'arm64'],
    ],
    ['a Java class, which begins the same', header(0xcafebabe, 65), 'unknown', []],
    ['nothing known', header(0), 'unknown', []],
  ])('are those of %s', (_, read, format, architectures) => {
    expect(read).toEqual({ format, architectures });
  });

  it.each([
    [0x3e, 1, 'x86_64'],
    [0xb7, 1, 'arm64'],
    [0xb7, 2, 'arm64'],
    [0xf3, 1, 'cpu 243'],
  ])('are those of Linux: machine %i', (machine, order, cpu) => {
    const bytes = new Uint8Array(64);
    bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, order]);
    new DataView(bytes.buffer).setUint16(18, machine, order === 1);
    expect(readBinaryHeader(bytes).architectures).toEqual([cpu]);
  });

  it('are those of a script, or too few', () => {
    expect(readBinaryHeader(new TextEncoder().encode('#!/bin/sh\n')).format).toBe('script');
    expect(readBinaryHeader(new Uint8Array([0xcf, 0xfa])).format).toBe('unknown');
    expect(readBinaryHeader(new Uint8Array()).format).toBe('unknown');
  });
});
