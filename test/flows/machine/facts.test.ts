import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../flows/machine/facts/surroundings.ts';
import { system } from '../../../flows/machine/facts/system.ts';
import { today } from '../../../flows/machine/facts/today.ts';
import { known, observe, type Script, scriptedMachine } from './scripted-machine.ts';

const VERSIONS = 'ProductName:\t\tmacOS\nProductVersion:\t\t26.1\nBuildVersion:\t\t25B78\n';
const noSuchName = { exitCode: 1, stderr: "sysctl: unknown oid 'hw.optional.arm64'\n" };

describe('which system it is', () => {
  const mac = (arm64: Script['programs'], more: Partial<Script> = {}) =>
    scriptedMachine({ programs: { '/usr/bin/sw_vers': VERSIONS, ...(arm64 as object) }, ...more });

  it('is told of a Mac with Apple silicon', async () => {
    const machine = mac({
      '/usr/sbin/sysctl -n hw.optional.arm64': '1\n',
      '/usr/sbin/sysctl -n sysctl.proc_translated': '0\n',
    });
    expect(await known(system, machine)).toEqual({
      name: 'macOS',
      version: '26.1',
      build: '25B78',
      cpu: 'arm64',
      translated: false,
    });
  });

  it('sees the hardware through Rosetta', async () => {
    const programs = {
      '/usr/sbin/sysctl -n hw.optional.arm64': '1\n',
      '/usr/sbin/sysctl -n sysctl.proc_translated': '1\n',
    };
    expect(await known(system, mac(programs, { arch: 'x64' }))).toMatchObject({ cpu: 'arm64', translated: true });
  });

  it('takes a kernel that does not know the names for an Intel Mac', async () => {
    const programs = {
      '/usr/sbin/sysctl -n hw.optional.arm64': noSuchName,
      '/usr/sbin/sysctl -n sysctl.proc_translated': noSuchName,
    };
    expect(await known(system, mac(programs, { arch: 'x64' }))).toMatchObject({ cpu: 'x86_64', translated: false });
  });

  it('keeps the version apart from a rapid security response', async () => {
    const programs = {
      '/usr/bin/sw_vers':
        'ProductName:\tmacOS\nProductVersion:\t13.3.1\nProductVersionExtra:\t(a)\nBuildVersion:\t22E1\n',
      '/usr/sbin/sysctl -n hw.optional.arm64': noSuchName,
      '/usr/sbin/sysctl -n sysctl.proc_translated': noSuchName,
    };
    expect(await known(system, scriptedMachine({ programs }))).toMatchObject({ version: '13.3.1', build: '22E1' });
  });

  it('is unknown when sw_vers says something else', async () => {
    const programs = {
      '/usr/bin/sw_vers': 'no',
      '/usr/sbin/sysctl -n hw.optional.arm64': '1',
      '/usr/sbin/sysctl -n sysctl.proc_translated': '0',
    };
    expect(await observe(system, scriptedMachine({ programs }))).toMatchObject({ reason: { code: 'garbage' } });
  });

  it('is told of Linux by os-release', async () => {
    const files = {
      '/usr/lib/os-release': 'PRETTY_NAME="Debian GNU/Linux 12"\nNAME="Debian GNU/Linux"\nVERSION_ID=\'12\'\n',
    };
    expect(await known(system, scriptedMachine({ platform: 'linux', arch: 'x64', files }))).toEqual({
      name: 'Debian GNU/Linux',
      version: '12',
      build: '',
      cpu: 'x86_64',
      translated: false,
    });
  });

  it('is unknown on a Linux that does not say', async () => {
    expect(await observe(system, scriptedMachine({ platform: 'linux' }))).toMatchObject({
      reason: { code: 'missing' },
    });
  });
});

describe('where gomend stands', () => {
  const enrollment = '/usr/bin/profiles status -type enrollment';
  const at = (script: Script) => known(surroundings, scriptedMachine(script));

  it('in Terminal on a managed Mac', async () => {
    const programs = {
      '/bin/launchctl managername': 'Aqua\n',
      [enrollment]: 'Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\n',
    };
    expect(await at({ programs, environment: { TERM_PROGRAM: 'Apple_Terminal' } })).toEqual({
      gui: true,
      ssh: false,
      multiplexer: null,
      terminal: 'Apple_Terminal',
      managed: true,
    });
  });

  it('behind ssh, where no dialog can be shown', async () => {
    const programs = { '/bin/launchctl managername': 'Background\n', [enrollment]: 'MDM enrollment: No\n' };
    expect(await at({ programs, environment: { SSH_CONNECTION: '203.0.113.5 1 203.0.113.6 22' } })).toMatchObject({
      gui: false,
      ssh: true,
      managed: false,
    });
  });

  it.each([
    ['fails', { exitCode: 1, stderr: 'Could not find domain' }],
    ['is not there', undefined],
  ])('perhaps before a screen, where launchctl %s', async (_, reply) => {
    const programs: Script['programs'] = reply ? { '/bin/launchctl managername': reply } : {};
    expect(await at({ programs })).toMatchObject({ gui: null });
  });

  it('in tmux, which hides the terminal', async () => {
    const environment = { TMUX: '/tmp/tmux-501/default,1,0', TERM_PROGRAM: 'tmux' };
    expect(await at({ environment })).toMatchObject({ multiplexer: 'tmux', terminal: null, managed: null });
  });

  it('on a Linux desktop, and on a Linux server', async () => {
    expect(await at({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toMatchObject({ gui: true });
    expect(await at({ platform: 'linux' })).toMatchObject({ gui: false, managed: false });
  });
});

it('the day is that of the machine', async () => {
  expect(await known(today, scriptedMachine({ now: Date.parse('2026-11-20T23:59:59Z') }))).toBe('2026-11-20');
});
