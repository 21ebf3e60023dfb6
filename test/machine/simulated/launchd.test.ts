import { describe, expect, it } from 'vitest';
import { differences, snapshotOf } from '../../../src/machine/simulated/index.ts';
import { macWith, run, stdoutOf } from './macs.ts';

const LAUNCHCTL = '/bin/launchctl';
const PLIST = '/Users/sam/Library/LaunchAgents/test.corp.mirror.plist';
const agent = (keys: object = {}, attributes: object = {}) => ({
  files: {
    '/usr/local/bin/mirror': { program: 'mirror' },
    [PLIST]: {
      plist: {
        Label: 'test.corp.mirror',
        ProgramArguments: ['/usr/local/bin/mirror', '--port', '4000'],
        RunAtLoad: true,
        ...keys,
      },
      ...attributes,
    },
  },
});
const loaded = (job: object = {}) => ({
  ...agent(),
  launchd: { jobs: { gui: { 'test.corp.mirror': { path: PLIST, pid: 700, ...job } } } },
});
const launchctl = (machine: ReturnType<typeof macWith>, ...args: string[]) => run(machine, LAUNCHCTL, ...args);
const print = (machine: ReturnType<typeof macWith>) => launchctl(machine, 'print', 'gui/501/test.corp.mirror');

describe('launchctl print', () => {
  it('tells a job that runs from one that is not loaded', async () => {
    const said = await print(macWith(loaded()));
    expect(said.exitCode).toBe(0);
    expect(said.stdout).toMatch(
      /^gui\/501\/test\.corp\.mirror = \{\n\tactive count = 1\n\tpath = .*\n\ttype = LaunchAgent\n\tstate = running\n\n/,
    );
    expect(said.stdout).toContain('\targuments = {\n\t\t/usr/local/bin/mirror\n\t\t--port\n\t\t4000\n\t}\n\n');
    expect(said.stdout).toContain('\tpid = 700\n');
    expect(await print(macWith(agent()))).toEqual({
      stdout: '',
      stderr: 'Bad request.\nCould not find service "test.corp.mirror" in domain for user gui: 501\n',
      exitCode: 113,
    });
    expect(await launchctl(macWith(), 'print', 'system/none')).toMatchObject({
      stderr: 'Could not find service "none" in domain for system\n',
      exitCode: 113,
    });
  });

  it('has no domain where there is no graphical session', async () => {
    const machine = macWith({
      launchd: { guiSession: false, jobs: { gui: { 'com.apple.Finder': null, 'com.apple.trustd.agent': null } } },
    });
    expect((await print(machine)).exitCode).toBe(112);
    expect(await stdoutOf(machine, LAUNCHCTL, 'managername')).toBe('Background\n');
    expect(await stdoutOf(macWith(), LAUNCHCTL, 'managername')).toBe('Aqua\n');
    expect((await launchctl(machine, 'bootstrap', 'gui/501', PLIST)).exitCode).toBe(125);
  });
});

describe('launchctl list and print-disabled', () => {
  it('show the jobs with their numbers, and the overrides', async () => {
    const machine = macWith({ ...loaded({ pid: null, lastExit: '78: EX_CONFIG' }) });
    expect(await stdoutOf(machine, LAUNCHCTL, 'list')).toBe(
      'PID\tStatus\tLabel\n512\t0\tcom.apple.Finder\n498\t0\tcom.apple.trustd.agent\n-\t78\ttest.corp.mirror\n',
    );
    expect(await stdoutOf(machine, LAUNCHCTL, 'print-disabled', 'system')).toContain(
      '\tdisabled services = {\n\t\t"com.openssh.sshd" => disabled\n\t}\n',
    );
    const old = macWith({ system: { version: '12.7' } });
    expect(await stdoutOf(old, LAUNCHCTL, 'print-disabled', 'system')).toContain('"com.openssh.sshd" => true\n');
  });
});

describe('bootout and bootstrap', () => {
  it('take a job away and bring the same one back', async () => {
    const machine = macWith(loaded());
    const before = snapshotOf(machine);
    expect(await launchctl(machine, 'bootout', 'gui/501/test.corp.mirror')).toEqual({
      stdout: '',
      stderr: '',
      exitCode: 0,
    });
    expect((await print(machine)).exitCode).toBe(113);
    expect(await launchctl(machine, 'bootout', 'gui/501/test.corp.mirror')).toEqual({
      stdout: '',
      stderr: 'Boot-out failed: 3: No such process\n',
      exitCode: 3,
    });
    expect(await launchctl(machine, 'bootstrap', 'gui/501', PLIST)).toMatchObject({ exitCode: 0 });
    expect((await print(machine)).stdout).toContain('state = running\n');
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('leave the job until it has stopped', async () => {
    const machine = macWith({ ...loaded({ stopMs: 3_000 }), latencyMs: { sw_vers: 3_000 } });
    expect((await launchctl(machine, 'bootout', 'gui/501/test.corp.mirror')).exitCode).toBe(0);
    expect((await print(machine)).stdout).toContain('state = SIGTERMed\n');
    expect((await launchctl(machine, 'bootstrap', 'gui/501', PLIST)).exitCode).toBe(5);
    await machine.run({ argv: ['/usr/bin/sw_vers'] });
    expect((await print(machine)).exitCode).toBe(113);
    expect((await launchctl(machine, 'bootstrap', 'gui/501', PLIST)).exitCode).toBe(0);
  });

  it.each([
    ['a file that is not there', {}],
    ['one that others may write', agent({}, { mode: '0664' })],
    ['one of another account', agent({}, { owner: 'kim' })],
    ['one without a program', agent({ ProgramArguments: null })],
    ['a job that is there already', loaded()],
    ['a job that was switched off', { ...agent(), launchd: { disabled: { gui: { 'test.corp.mirror': true } } } }],
    ['text that is no property list', { files: { [PLIST]: '<plist><dict><key>Label' } }],
  ])('refuse %s with the one error that says nothing', async (_, state) => {
    expect(await launchctl(macWith(state), 'bootstrap', 'gui/501', PLIST)).toEqual({
      stdout: '',
      stderr: 'Bootstrap failed: 5: Input/output error\nTry re-running the command as root for richer errors.\n',
      exitCode: 5,
    });
  });

  it('are not for the jobs of Apple', async () => {
    expect((await launchctl(macWith(), 'bootout', 'gui/501/com.apple.Finder')).exitCode).toBe(150);
  });

  it('would tear the session down without a label, which is counted', async () => {
    const machine = macWith();
    expect((await launchctl(machine, 'bootout', 'gui/501')).exitCode).toBe(125);
    expect(machine.unknownCommands).toEqual(['/bin/launchctl bootout gui/501']);
  });

  it('of the old kind say that they failed and end with 0', async () => {
    expect(await launchctl(macWith(), 'load', '-w', PLIST)).toEqual({
      stdout: '',
      stderr: 'Load failed: 5: Input/output error\nTry running `launchctl bootstrap` as root for richer errors.\n',
      exitCode: 0,
    });
  });
});

describe('the environment of the session', () => {
  it('is set, read and taken away', async () => {
    const machine = macWith();
    expect(await launchctl(machine, 'getenv', 'GOPROXY')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    await launchctl(machine, 'setenv', 'GOPROXY', 'off');
    expect((await launchctl(machine, 'getenv', 'GOPROXY')).stdout).toBe('off\n');
    await launchctl(machine, 'unsetenv', 'GOPROXY');
    expect((await launchctl(machine, 'getenv', 'GOPROXY')).stdout).toBe('');
  });
});

describe('plutil and chmod', () => {
  it('read a property list, in either form', async () => {
    const machine = macWith(agent());
    expect(await stdoutOf(machine, '/usr/bin/plutil', '-lint', PLIST)).toBe(`${PLIST}: OK\n`);
    const xml = await stdoutOf(machine, '/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PLIST);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE plist .*\n<plist version="1\.0">\n<dict>\n\t<key>Label<\/key>\n/,
    );
    const binary = 'YnBsaXN0MDDRAQJVTGFiZWxRYQgLEQAAAAAAAAEBAAAAAAAAAAMAAAAAAAAAAAAAAAAAAAAT';
    const other = macWith({ files: { [PLIST]: { base64: binary } } });
    expect(await stdoutOf(other, '/usr/bin/plutil', '-convert', 'xml1', '-o', '-', PLIST)).toContain(
      '<dict>\n\t<key>Label</key>\n\t<string>a</string>\n</dict>',
    );
    expect((await run(macWith({ files: { [PLIST]: 'no' } }), '/usr/bin/plutil', '-lint', PLIST)).exitCode).toBe(1);
  });

  it('change the mode of what is one’s own only', async () => {
    const machine = macWith(agent({}, { mode: '0666' }));
    expect((await run(machine, '/bin/chmod', '0644', PLIST)).exitCode).toBe(0);
    expect(await machine.stat(PLIST)).toMatchObject({ value: { mode: 0o644 } });
    expect(await run(machine, '/bin/chmod', '0644', '/etc/hosts')).toMatchObject({ exitCode: 1 });
  });
});

describe('a daemon', () => {
  const LIST = '/Library/LaunchDaemons/test.corp.forwarder.plist';
  const daemon = (attributes: object = {}, program: object | null = { program: 'forwarder' }) =>
    macWith({
      accounts: { sam: { sudo: 'ticket' } },
      files: {
        [LIST]: {
          plist: { Label: 'test.corp.forwarder', ProgramArguments: ['/Library/Corp/forwarder'], KeepAlive: true },
          ...attributes,
        },
        ...(program ? { '/Library/Corp/forwarder': program } : {}),
      },
      network: { dnsServers: { '127.0.0.1:5300': { servedBy: '/Library/Corp/forwarder' } } },
    });
  const asRoot = (machine: ReturnType<typeof macWith>, ...argv: string[]) =>
    run(machine, '/usr/bin/sudo', '-n', ...argv);

  it.each([
    ['belongs to somebody else', { owner: 'sam', group: 'staff' }],
    ['may be written by its group', { mode: '0664' }],
  ])('is refused while its list %s, and root is told why', async (_, attributes) => {
    const machine = daemon(attributes);
    const refused = { stderr: 'Bootstrap failed: 122: Path had bad ownership/permissions\n', exitCode: 122 };
    expect(await asRoot(machine, LAUNCHCTL, 'bootstrap', 'system', LIST)).toMatchObject(refused);
    expect((await launchctl(machine, 'bootstrap', 'system', LIST)).exitCode).toBe(5);
    await asRoot(machine, '/usr/sbin/chown', '-h', '0:0', LIST);
    await asRoot(machine, '/bin/chmod', '-h', '0644', LIST);
    expect((await asRoot(machine, LAUNCHCTL, 'bootstrap', 'system', LIST)).exitCode).toBe(0);
    expect((await launchctl(machine, 'print', 'system/test.corp.forwarder')).exitCode).toBe(0);
  });

  it('answers at its port only while it runs', async () => {
    const message = new Uint8Array(12);
    const ask = (machine: ReturnType<typeof macWith>) =>
      machine.dns({ server: '127.0.0.1', port: 5300, protocol: 'udp', message });
    const machine = daemon();
    expect(await ask(machine)).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    await asRoot(machine, LAUNCHCTL, 'bootstrap', 'system', LIST);
    expect((await ask(machine)).ok).toBe(true);
    await asRoot(machine, LAUNCHCTL, 'bootout', 'system/test.corp.forwarder');
    expect((await ask(machine)).ok).toBe(false);
  });

  it('without its program is taken on and does not run', async () => {
    const machine = daemon({}, null);
    expect((await asRoot(machine, LAUNCHCTL, 'bootstrap', 'system', LIST)).exitCode).toBe(0);
    expect((await launchctl(machine, 'print', 'system/test.corp.forwarder')).stdout).toContain(
      'last exit code = 78: EX_CONFIG',
    );
    const message = new Uint8Array(12);
    expect((await machine.dns({ server: '127.0.0.1', port: 5300, protocol: 'udp', message })).ok).toBe(false);
  });

  it('is given away by root alone', async () => {
    const machine = daemon();
    expect(await run(machine, '/usr/sbin/chown', '501:20', LIST)).toEqual({
      stdout: '',
      stderr: `chown: ${LIST}: Operation not permitted\n`,
      exitCode: 1,
    });
  });
});

it('a job that Login Items do not allow is not taken on, whatever its override says', async () => {
  const machine = macWith({ ...agent(), launchd: { disallowed: { gui: { 'test.corp.mirror': true } } } });
  expect((await launchctl(machine, 'enable', 'gui/501/test.corp.mirror')).exitCode).toBe(0);
  expect((await launchctl(machine, 'bootstrap', 'gui/501', PLIST)).exitCode).toBe(5);
});
