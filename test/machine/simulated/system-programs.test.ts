import { describe, expect, it } from 'vitest';
import { macWith, run, stdoutOf } from './macs.ts';

describe('sw_vers', () => {
  it('prints two tabs after its keys, and the extra line only after a rapid response', async () => {
    const plain = await stdoutOf(macWith(), '/usr/bin/sw_vers');
    expect(plain).toBe('ProductName:\t\tmacOS\nProductVersion:\t\t26.1\nBuildVersion:\t\t25B78\n');
    const rapid = macWith({ system: { version: '13.3.1', versionExtra: '(a)', build: '22E772610a' } });
    expect(await stdoutOf(rapid, '/usr/bin/sw_vers')).toBe(
      'ProductName:\t\tmacOS\nProductVersion:\t\t13.3.1\nProductVersionExtra:\t(a)\nBuildVersion:\t\t22E772610a\n',
    );
  });

  it('takes its flags with one dash or two', async () => {
    const machine = macWith();
    expect(await stdoutOf(machine, '/usr/bin/sw_vers', '-productVersion')).toBe('26.1\n');
    expect(await stdoutOf(machine, '/usr/bin/sw_vers', '--buildVersion')).toBe('25B78\n');
    expect(machine.unknownCommands).toEqual([]);
  });
});

describe('sysctl', () => {
  const translated = (machine: ReturnType<typeof macWith>) =>
    run(machine, '/usr/sbin/sysctl', '-n', 'sysctl.proc_translated');

  it('tells native, translated and Intel apart', async () => {
    expect((await translated(macWith())).stdout).toBe('0\n');
    expect((await translated(macWith({ terminal: { translated: true } }))).stdout).toBe('1\n');
    const intel = await translated(macWith({}, 'healthy-intel-bash'));
    expect(intel).toMatchObject({ stdout: '', exitCode: 1, stderr: "sysctl: unknown oid 'sysctl.proc_translated'\n" });
  });

  it('counts a name that no Mac was asked for before', async () => {
    const machine = macWith();
    expect((await run(machine, '/usr/sbin/sysctl', '-n', 'hw.nonsense')).exitCode).toBe(1);
    expect(machine.unknownCommands).toEqual(['sysctl hw.nonsense']);
  });
});

describe('accounts', () => {
  it('show in id and dscl alike', async () => {
    const machine = macWith({ accounts: { sam: { groups: ['staff', 'everyone'], shell: '/usr/local/bin/zsh' } } });
    expect(await stdoutOf(machine, '/usr/bin/id', '-Gn')).toBe('staff everyone\n');
    const shell = await stdoutOf(machine, '/usr/bin/dscl', '.', '-read', '/Users/sam', 'UserShell');
    expect(shell).toBe('UserShell: /usr/local/bin/zsh\n');
  });

  it('that are not there are an error of dscl', async () => {
    const said = await run(macWith(), '/usr/bin/dscl', '.', '-read', '/Users/nobody-here', 'UserShell');
    expect(said.exitCode).toBe(56);
    expect(said.stderr).toContain('eDSRecordNotFound');
  });
});

describe('processes', () => {
  it('lead from gomend up to the terminal', async () => {
    const machine = macWith();
    const own = await stdoutOf(machine, '/bin/sh', '-c', 'echo $PPID');
    expect(own).toBe('4321\n');
    expect(await stdoutOf(machine, '/bin/ps', '-o', 'ppid=,comm=', '-p', '4321')).toBe(' 4200 node\n');
    expect(await run(machine, '/bin/ps', '-o', 'ppid=,comm=', '-p', '99999')).toMatchObject({
      stdout: '',
      exitCode: 1,
    });
  });
});

describe('management, receipts, integrity', () => {
  it('are said in the words of their tools', async () => {
    const machine = macWith({ management: { enrolment: 'user-approved', byDep: true } });
    expect(await stdoutOf(machine, '/usr/bin/profiles', 'status', '-type', 'enrollment')).toBe(
      'Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\n',
    );
    const missing = await run(machine, '/usr/sbin/pkgutil', '--pkg-info=org.golang.go');
    expect(missing).toEqual({ stdout: '', stderr: "No receipt for 'org.golang.go' found at '/'.\n", exitCode: 1 });
    expect(await stdoutOf(machine, '/usr/bin/csrutil', 'status')).toBe(
      'System Integrity Protection status: enabled.\n',
    );
  });
});

describe('what the simulation does not know', () => {
  it.each([
    [['/usr/bin/sw_vers', '--moon']],
    [['/usr/sbin/scutil', '--nc', 'list']],
    [['/usr/sbin/networksetup', '-setairportpower', 'en0', 'off']],
    [['/bin/launchctl', 'reboot']],
    [['/opt/homebrew/bin/go', 'build', './...']],
    [['/opt/homebrew/bin/brew', 'upgrade']],
    [['/usr/bin/grep', 'x', '/etc/hosts']],
    [['/bin/zsh', '-x', '-c', 'true']],
  ])('fails as a program would, and is counted: %j', async (argv) => {
    const machine = macWith();
    const said = await run(machine, ...(argv as [string, ...string[]]));
    expect(said.exitCode).not.toBe(0);
    expect(machine.unknownCommands).toHaveLength(1);
  });

  it('is no unknown command where the file is not there or not a program', async () => {
    const machine = macWith();
    const missing = await machine.run({ argv: ['/usr/bin/no-such-program'] });
    expect(missing).toMatchObject({ ok: false, failure: { code: 'missing' } });
    const nowhere = await machine.run({ argv: ['/usr/bin/sw_vers'], cwd: '/nowhere' });
    expect(nowhere).toMatchObject({ ok: false, failure: { code: 'missing' } });
    const text = await machine.run({ argv: ['/etc/hosts'] });
    expect(text).toMatchObject({ ok: false, failure: { code: 'not-executable' } });
    expect(machine.unknownCommands).toEqual([]);
  });
});

describe('programs for another CPU', () => {
  const intelGo = { files: { '/usr/local/go': { goTree: { version: '1.26.3', arch: 'x86_64' } } } };

  it('run where Rosetta is, as what they are', async () => {
    expect(await stdoutOf(macWith(intelGo), '/usr/local/go/bin/go', 'version')).toBe(
      'go version go1.26.3 darwin/amd64\n',
    );
  });

  it('cannot be started where it is not', async () => {
    const machine = macWith({ ...intelGo, system: { rosetta: false } });
    const outcome = await machine.run({ argv: ['/usr/local/go/bin/go', 'version'] });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'not-executable', detail: 'spawn Unknown system error -86' },
    });
  });
});

describe('path_helper', () => {
  const paths = async (version: string) => {
    const drops = { '/etc/paths.d/20-b': '/b\n', '/etc/paths.d/3-a': '/a\n' };
    const machine = macWith({ system: { version }, files: drops });
    const outcome = await machine.run({ argv: ['/usr/libexec/path_helper', '-s'], environment: { PATH: '/x' } });
    return outcome.ok ? (/\/sbin:(\/a:\/b|\/b:\/a):\/x"/.exec(outcome.value.stdout)?.[1] ?? outcome.value.stdout) : '';
  };

  it('takes numbers at the front of names as numbers from macOS 14 on, and lists as it finds before', async () => {
    expect(await paths('14.0')).toBe('/a:/b');
    expect(await paths('13.6')).toBe('/b:/a');
  });
});
