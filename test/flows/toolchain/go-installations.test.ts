import { describe, expect, it } from 'vitest';
import { goInstallations } from '../../../flows/toolchain/facts/go-installations.ts';
import { type DiskOptions, diskMachine, goTree, program } from './disk-machine.ts';
import { HOME, settings } from './judging.ts';
import { knownValue } from './observing.ts';

function find(
  files: NonNullable<DiskOptions['files']>,
  path: string,
  here = path,
  platform: 'darwin' | 'linux' = 'darwin',
) {
  return knownValue(
    goInstallations,
    diskMachine({ files, platform }),
    settings({ PATH: { inNewTerminal: path, here } }),
  );
}

const CELLAR = '/opt/homebrew/Cellar/go/1.27.3';
const homebrew = {
  ...goTree(`${CELLAR}/libexec`, 'go1.27.3'),
  [`${CELLAR}/bin/go`]: { link: '../libexec/bin/go' },
  '/opt/homebrew/bin/go': { link: '../Cellar/go/1.27.3/bin/go' },
  '/opt/homebrew/opt/go': { link: '../Cellar/go/1.27.3' },
};

describe('go on the PATH of a new terminal', () => {
  it('is found in the order of PATH, with its tree, version and processor', async () => {
    const files = { ...homebrew, ...goTree('/usr/local/go', 'go1.21.5', program('mach-o', 'x86_64')) };
    const { onPath, elsewhere, here } = await find(files, '/usr/bin:/usr/local/go/bin:/opt/homebrew/bin');
    expect(onPath).toEqual([
      {
        path: '/usr/local/go/bin/go',
        realPath: '/usr/local/go/bin/go',
        root: '/usr/local/go',
        version: 'go1.21.5',
        arch: 'x86_64',
        installer: 'archive',
      },
      {
        path: '/opt/homebrew/bin/go',
        realPath: `${CELLAR}/libexec/bin/go`,
        root: `${CELLAR}/libexec`,
        version: 'go1.27.3',
        arch: 'arm64',
        installer: 'homebrew',
      },
    ]);
    expect(elsewhere).toEqual([]);
    expect(here).toBe('/usr/local/go/bin/go');
  });

  it('counts one real file once, however many entries lead to it', async () => {
    const { onPath } = await find(
      homebrew,
      `/opt/homebrew/bin:/opt/homebrew/bin/:/opt/homebrew/opt/go/bin:${CELLAR}/bin`,
    );
    expect(onPath.map((one) => one.path)).toEqual(['/opt/homebrew/bin/go']);
  });

  it('tells the installer from go.dev by the line it leaves for the system', async () => {
    const files = { ...goTree('/usr/local/go', 'go1.27.3'), '/etc/paths.d/go': { text: '/usr/local/go/bin\n' } };
    expect((await find(files, '/usr/local/go/bin')).onPath).toMatchObject([{ installer: 'pkg' }]);
  });

  it('is a stand-in where a script lies there', async () => {
    const shim = { text: '#!/usr/bin/env bash\nexec goenv exec go "$@"\n', mode: 0o755 };
    const { onPath } = await find({ [`${HOME}/.goenv/shims/go`]: shim }, `${HOME}/.goenv/shims`);
    expect(onPath).toMatchObject([{ root: null, version: null, arch: 'script', installer: 'goenv' }]);
  });

  it('is a stand-in where a link leads to the version manager, whatever processor that is made for', async () => {
    const files = {
      '/opt/homebrew/bin/mise': program('mach-o', 'x86_64'),
      [`${HOME}/.local/share/mise/shims/go`]: { link: '/opt/homebrew/bin/mise' },
    };
    const { onPath } = await find(files, `${HOME}/.local/share/mise/shims`);
    expect(onPath).toMatchObject([{ root: null, arch: 'script', installer: 'mise' }]);
  });

  it('is not a folder, not a file that cannot be started, not a dangling link, not a relative entry', async () => {
    const files = {
      '/a/go/readme': { text: 'x' },
      '/b/go': { text: '#!/bin/sh\n', mode: 0o644 },
      '/c/go': { link: '/nowhere' },
      [`${HOME}/bin/go`]: program('mach-o', 'arm64'),
    };
    expect((await find(files, '/a:/b:/c:bin::.')).onPath).toEqual([]);
  });
});

describe('go in known places', () => {
  it('is found where no entry of PATH leads to', async () => {
    const files = {
      ...goTree('/usr/local/go', 'go1.27.3'),
      ...goTree(`${HOME}/sdk/go1.22.1`, 'go1.22.1'),
      ...goTree(`${HOME}/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.26.0.darwin-arm64`, 'go1.26.0'),
      ...goTree(`${HOME}/.asdf/installs/golang/1.25.0/go`, 'go1.25.0'),
    };
    const { onPath, elsewhere } = await find(files, '/usr/bin:/bin');
    expect(onPath).toEqual([]);
    expect(elsewhere.map((one) => [one.version, one.installer])).toEqual([
      ['go1.27.3', 'archive'],
      ['go1.22.1', 'go-dl'],
      ['go1.25.0', 'asdf'],
      ['go1.26.0', 'toolchain-module'],
    ]);
  });

  it('is the one unpacked in ~/go, and not a program that was installed there', async () => {
    expect((await find(goTree(`${HOME}/go`, 'go1.27.3'), '/usr/bin')).elsewhere).toMatchObject([
      { root: `${HOME}/go` },
    ]);
    const lone = { [`${HOME}/go/bin/go`]: program('mach-o', 'arm64') };
    expect((await find(lone, '/usr/bin')).elsewhere).toMatchObject([{ root: null, version: null }]);
  });

  it("is a distribution's on Linux", async () => {
    const files = {
      ...goTree('/usr/lib/go-1.24', 'go1.24.4', program('elf', 'x86_64')),
      '/usr/bin/go': { link: '../lib/go-1.24/bin/go' },
    };
    const { onPath } = await find(files, '/usr/bin', '', 'linux');
    expect(onPath).toMatchObject([
      { root: '/usr/lib/go-1.24', version: 'go1.24.4', arch: 'x86_64', installer: 'distribution' },
    ]);
  });
});

describe('go in this terminal', () => {
  it('is not the one of a new terminal', async () => {
    const files = { ...goTree('/usr/local/go', 'go1.27.3'), ...goTree('/opt/go', 'go1.20.1') };
    const { onPath, here } = await find(files, '/usr/local/go/bin', '/opt/go/bin');
    expect([onPath[0]?.path, here]).toEqual(['/usr/local/go/bin/go', '/opt/go/bin/go']);
  });

  it('is missing', async () => {
    expect((await find(goTree('/usr/local/go', 'go1.27.3'), '/usr/local/go/bin', '/usr/bin')).here).toBeNull();
  });
});
