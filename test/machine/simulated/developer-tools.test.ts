import { describe, expect, it } from 'vitest';
import { loadScenario, playPerson, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import { macWith, run, stdoutOf } from './macs.ts';

const CLT = '/Library/Developer/CommandLineTools';
const gone = { files: { [CLT]: null } };

describe('the developer directory', () => {
  it('is told whether it is there or not', async () => {
    expect(await run(macWith(gone), '/usr/bin/xcode-select', '-p')).toEqual({
      stdout: `${CLT}\n`,
      stderr: '',
      exitCode: 0,
    });
    const never = macWith({ ...gone, developerTools: { selected: null } });
    expect(await run(never, '/usr/bin/xcode-select', '-p')).toMatchObject({
      stdout: '',
      exitCode: 2,
      stderr: expect.stringMatching(/^xcode-select: error: Unable to get active developer directory/),
    });
  });

  it('is another one for a process with DEVELOPER_DIR', async () => {
    const machine = macWith({ terminal: { environment: { DEVELOPER_DIR: '/Applications/Xcode.app' } } });
    expect(await stdoutOf(machine, '/usr/bin/xcode-select', '-p')).toBe('/Applications/Xcode.app/Contents/Developer\n');
    expect((await run(machine, '/usr/bin/xcrun', '--show-sdk-path')).stderr).toContain('invalid active developer path');
  });

  it('is only for root to change', async () => {
    expect(await run(macWith(), '/usr/bin/xcode-select', '--switch', CLT)).toMatchObject({ exitCode: 1 });
  });
});

describe('xcrun', () => {
  it('finds the SDK, its version, and a tool', async () => {
    const machine = macWith();
    expect(await stdoutOf(machine, '/usr/bin/xcrun', '--show-sdk-path')).toBe(`${CLT}/SDKs/MacOSX.sdk\n`);
    expect(await stdoutOf(machine, `${CLT}/usr/bin/xcrun`, '--show-sdk-version')).toBe('26.1\n');
    expect(await stdoutOf(machine, '/usr/bin/xcrun', '--find', 'clang')).toBe(`${CLT}/usr/bin/clang\n`);
  });

  it.each([['/usr/bin/xcrun'], ['/usr/bin/git'], ['/usr/bin/clang']])(
    '%s says where it looked in vain',
    async (stub) => {
      const machine = macWith(gone);
      expect(await run(machine, stub, '--version')).toEqual({
        stdout: '',
        stderr: `xcrun: error: invalid active developer path (${CLT}), missing xcrun at: ${CLT}/usr/bin/xcrun\n`,
        exitCode: 1,
      });
      expect(machine.state.counters.toolsDialogs).toBe(0);
    },
  );

  it('puts a dialog on the screen when no tools were ever selected', async () => {
    const machine = macWith({ ...gone, developerTools: { selected: null } });
    expect((await run(machine, '/usr/bin/git', 'status')).stderr).toBe(
      'xcode-select: note: No developer tools were found, requesting install.\n',
    );
    expect(machine.state.counters.toolsDialogs).toBe(1);
  });
});

describe('xcode-select --install', () => {
  it('asks, and the tools are there once the person has agreed', async () => {
    const machine = scenarioMachine(loadScenario('tools-gone-after-upgrade'), { pace: 'instant' });
    expect(playPerson(machine, 'step.toolchain.finish-tools-dialog')).toBe(true);
    expect((await run(machine, '/usr/bin/xcrun', '--show-sdk-path')).exitCode).toBe(1);
    expect(await run(machine, '/usr/bin/xcode-select', '--install')).toEqual({
      stdout: '',
      stderr: 'xcode-select: note: install requested for command line developer tools\n',
      exitCode: 0,
    });
    expect((await run(machine, '/usr/bin/xcrun', '--show-sdk-path')).exitCode).toBe(1);
    playPerson(machine, 'step.toolchain.finish-tools-dialog');
    expect(await stdoutOf(machine, '/usr/bin/xcrun', '--show-sdk-path')).toBe(`${CLT}/SDKs/MacOSX.sdk\n`);
    const receipt = await stdoutOf(machine, '/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables');
    expect(receipt).toContain('version: 26.1.0.0.1.1761104275\n');
  });

  it('has nothing to do where they are, and nowhere to ask without a screen', async () => {
    expect(await run(macWith(), '/usr/bin/xcode-select', '--install')).toEqual({
      stdout: '',
      stderr:
        'xcode-select: error: command line tools are already installed, use "Software Update" in System Settings to install updates\n',
      exitCode: 1,
    });
    const remote = macWith({
      ...gone,
      launchd: { guiSession: false, jobs: { gui: { 'com.apple.Finder': null, 'com.apple.trustd.agent': null } } },
    });
    expect((await run(remote, '/usr/bin/xcode-select', '--install')).exitCode).toBe(1);
    expect(remote.state.developerTools.dialog).toBe(false);
  });
});

describe('softwareupdate -l', () => {
  const list = (state: object) => run(macWith(state), '/usr/sbin/softwareupdate', '-l');
  const gone = { '/Library/Developer/CommandLineTools': null };
  const marker = { '/tmp/.com.apple.dt.CommandLineTools.installondemand.in-progress': '' };

  it.each([
    ['26.1.0.0.1.1761104275', 'Command Line Tools for Xcode 26.1-26.1'],
    ['16.2.0.0.1.1733547573', 'Command Line Tools for Xcode-16.2'],
  ])('offers the tools by the label of their time (%s)', async (version, label) => {
    const said = await list({ files: { ...gone, ...marker }, developerTools: { offered: { version, sdk: '26.1' } } });
    expect(said.stdout).toContain(`\n* Label: ${label}\n\tTitle: `);
  });

  it.each([
    ['nobody asked for them', gone],
    ['they are there', marker],
  ])('offers nothing where %s', async (_, files) => {
    expect(await list({ files })).toMatchObject({ stderr: 'No new software available.\n', exitCode: 0 });
  });
});
