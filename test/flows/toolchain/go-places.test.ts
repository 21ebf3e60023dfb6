import { describe, expect, it } from 'vitest';
import { userEnvFile } from '../../../flows/toolchain/facts/env-file.ts';
import { goDirectories } from '../../../flows/toolchain/facts/go-directories.ts';
import { gorootSettings } from '../../../flows/toolchain/facts/goroot.ts';
import type { FileStat } from '../../../src/machine/port.ts';
import { type DiskOptions, diskMachine, goTree } from './disk-machine.ts';
import { HOME, settings } from './judging.ts';
import { knownValue } from './observing.ts';

const FILE = `${HOME}/Library/Application Support/go/env`;

describe("the person's go settings file", () => {
  const read = (files: DiskOptions['files'], set = {}) =>
    knownValue(userEnvFile, diskMachine({ files: files ?? {} }), settings(set));

  it('is read with the numbers of its lines', async () => {
    const file = await read({ [FILE]: { text: '# mine\nGOPROXY=direct\r\nexport X=1\n' } });
    expect(file).toMatchObject({ path: FILE, state: 'read' });
    expect(file.lines.map((line) => [line.line, line.setting])).toEqual([
      [1, null],
      [2, { name: 'GOPROXY', value: 'direct\r' }],
      [3, null],
    ]);
  });

  it('lies where GOENV says', async () => {
    expect(await read({ '/opt/env': { text: 'GOBIN=/b\n' } }, { GOENV: '/opt/env' })).toMatchObject({
      path: '/opt/env',
    });
  });

  it.each([
    ['is missing', {}, 'missing'],
    ['is switched off', { GOENV: 'off' }, 'none'],
    ['is another one in every folder', { GOENV: 'env' }, 'none'],
  ])('%s', async (_, set, state) => {
    expect(await read({}, set)).toMatchObject({ state, lines: [], text: null });
  });

  it('cannot be read: a folder lies there', async () => {
    expect(await read({ [`${FILE}/x`]: { text: '' } })).toMatchObject({ state: 'unreadable' });
  });
});

describe('what GOROOT points to', () => {
  const read = (files: NonNullable<DiskOptions['files']>, set: Parameters<typeof settings>[0]) =>
    knownValue(gorootSettings, diskMachine({ files }), settings(set));

  it('is nothing where it is not set', async () => {
    expect(await read({}, {})).toEqual({ inNewTerminal: null, here: null, inFile: null });
  });

  it('is a tree, by way of a link, with its version', async () => {
    const files = { ...goTree('/opt/go1.27', 'go1.27.3'), '/opt/go': { link: '/opt/go1.27' } };
    expect((await read(files, { GOROOT: '/opt/go' })).inNewTerminal).toEqual({
      path: '/opt/go',
      realPath: '/opt/go1.27',
      state: 'directory',
      hasRuntime: true,
      version: 'go1.27.3',
    });
  });

  it.each([
    ['/gone', 'missing', false],
    ['/usr/local/go/bin', 'directory', false],
    ['/usr/local/go/bin/go', 'not-a-directory', false],
    ['/usr/local/go', 'directory', true],
  ])('is %s: %s', async (path, state, hasRuntime) => {
    const { inNewTerminal } = await read(goTree('/usr/local/go', 'go1.27.3'), { GOROOT: path });
    expect(inNewTerminal).toMatchObject({ state, hasRuntime });
  });

  it('may differ between this terminal, a new one and the settings file', async () => {
    const files = { ...goTree('/a', 'go1.26.1'), [FILE]: { text: 'GOROOT=/b\n' } };
    const trees = await read(files, { GOROOT: { inNewTerminal: '/a', here: '/c' } });
    expect([trees.inNewTerminal?.path, trees.here?.path, trees.inFile?.path]).toEqual(['/a', '/c', '/b']);
  });
});

describe('where go keeps things', () => {
  /** Files belong to whoever runs the tests; the person's id is made to fit, or not. */
  async function read(files: NonNullable<DiskOptions['files']>, set = {}, owner: Partial<FileStat> = { uid: 501 }) {
    const disk = diskMachine({ files });
    const machine = {
      ...disk,
      stat: async (path: string) => {
        const found = await disk.stat(path);
        const system = !path.startsWith(HOME);
        return found.ok ? { ...found, value: { ...found.value, ...(system ? { uid: 0, gid: 0 } : owner) } } : found;
      },
    };
    return knownValue(goDirectories, machine, settings(set));
  }

  const tool = { text: '#!/bin/sh\n', mode: 0o755 };

  it('is the folder go in the home folder by default', async () => {
    const found = await read({ [`${HOME}/go/bin/dlv`]: tool, [`${HOME}/go/bin/notes`]: { text: 'x' } });
    expect(found).toMatchObject({
      gopath: '',
      entries: [{ path: `${HOME}/go`, state: 'directory', writable: true }],
      bin: { path: `${HOME}/go/bin`, state: 'directory' },
      programs: ['dlv'],
      onPath: false,
    });
  });

  it.each([
    ['by its name', `/usr/bin:${HOME}/go/bin`],
    ['with a slash behind it', `${HOME}/go/bin/`],
    ['by way of a link', '/tools'],
  ])('is on PATH %s', async (_, path) => {
    const files = { [`${HOME}/go/bin/dlv`]: tool, '/tools': { link: `${HOME}/go/bin` } };
    expect((await read(files, { PATH: path })).onPath).toBe(true);
  });

  it('is on PATH before it is there', async () => {
    expect(await read({}, { PATH: `${HOME}/go/bin` })).toMatchObject({ onPath: true, bin: { state: 'missing' } });
  });

  it('is not on PATH by a literal ~, or by GOPATH without bin', async () => {
    const files = { [`${HOME}/go/bin/dlv`]: tool };
    expect((await read(files, { PATH: `~/go/bin:${HOME}/go` })).onPath).toBe(false);
  });

  it('follows GOBIN, GOPATH and the settings file, in that order', async () => {
    const files = { [FILE]: { text: 'GOPATH=/from/file\nGOBIN=/file/bin\n' } };
    expect(await read(files)).toMatchObject({ gopath: '/from/file', gobin: '/file/bin', bin: { path: '/file/bin' } });
    expect(await read({}, { GOPATH: '/a:/b' })).toMatchObject({
      bin: { path: '/a/bin' },
      entries: [{ path: '/a' }, { path: '/b' }],
    });
    expect(await read(files, { GOBIN: '/own' })).toMatchObject({ bin: { path: '/own' } });
  });

  it('names the nearest folder that is there, and whether it can be made in it', async () => {
    const found = await read({}, { GOPATH: `${HOME}/x/y`, GOBIN: '/opt/z' });
    expect(found.entries).toMatchObject([{ state: 'missing', nearest: HOME, writable: true }]);
    expect(found.bin).toMatchObject({ state: 'missing', nearest: '/', writable: false });
  });

  it('cannot be written to where root owns it', async () => {
    const found = await read({ [`${HOME}/go/bin/dlv`]: tool }, {}, { uid: 0, gid: 0, mode: 0o755 });
    expect(found.bin).toMatchObject({ state: 'directory', writable: false });
  });

  it('knows no place for a GOBIN that is relative', async () => {
    expect(await read({}, { GOBIN: 'bin' })).toMatchObject({ gobin: 'bin', bin: null, onPath: false });
  });
});
