import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  differences,
  listScenarios,
  loadScenario,
  playPerson,
  type SimulatedMachine,
  scenarioMachine,
  snapshotOf,
  unmetExpectations,
} from '../../../src/machine/simulated/index.ts';
import { loginShell, run, stdoutOf } from './macs.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const machineOf = (name: string) => scenarioMachine(loadScenario(name), { pace: 'instant' });

async function edit(machine: SimulatedMachine, path: string, change: (text: string) => string): Promise<void> {
  const read = await machine.readFile(path);
  const stat = await machine.stat(path);
  if (!read.ok || !stat.ok) throw new Error(`cannot read ${path}`);
  const text = new TextDecoder().decode(read.value);
  const { mode, uid, gid } = stat.value;
  const content = { bytes: Buffer.from(change(text)), mode, uid, gid };
  const done = await machine.replaceFile({ path, content, expect: sha256(text), as: 'person' });
  expect(done.ok).toBe(true);
}

/** Every command that a flow runs on a Mac. */
const COMMANDS: readonly [string, ...string[]][] = [
  ['/usr/bin/sw_vers'],
  ['/usr/sbin/sysctl', '-n', 'hw.optional.arm64'],
  ['/usr/sbin/sysctl', '-n', 'sysctl.proc_translated'],
  ['/usr/bin/id', '-Gn'],
  ['/usr/bin/profiles', 'status', '-type', 'enrollment'],
  ['/bin/launchctl', 'managername'],
  ['/usr/bin/dscl', '.', '-read', '/Users/sam', 'UserShell'],
  ['/usr/bin/dscl', '/Search', '-read', '/Users/sam', 'UserShell'],
  ['/bin/sh', '-c', 'echo $PPID'],
  ['/bin/ps', '-o', 'ppid=,comm=', '-p', '4321'],
  ['/bin/launchctl', 'getenv', 'GOROOT'],
  ['/bin/launchctl', 'list'],
  ['/bin/launchctl', 'print', 'gui/501/local.dnsflush'],
  ['/bin/launchctl', 'print-disabled', 'gui/501'],
  ['/bin/launchctl', 'print-disabled', 'system'],
  ['/usr/bin/xcode-select', '-p'],
  ['/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables'],
  ['/usr/sbin/scutil', '--dns'],
  ['/usr/sbin/scutil', '--proxy'],
  ['/usr/sbin/networksetup', '-listallnetworkservices'],
  ['/usr/sbin/networksetup', '-listnetworkserviceorder'],
  ['/usr/sbin/networksetup', '-getdnsservers', 'Wi-Fi'],
  ['/usr/sbin/networksetup', '-getwebproxy', 'Wi-Fi'],
  ['/usr/sbin/networksetup', '-getsecurewebproxy', 'Wi-Fi'],
  ['/usr/sbin/networksetup', '-getsocksfirewallproxy', 'Wi-Fi'],
  ['/usr/sbin/networksetup', '-getautoproxyurl', 'Wi-Fi'],
  ['/usr/sbin/ipconfig', 'getpacket', 'en0'],
  ['/usr/sbin/ipconfig', 'getifaddr', 'en0'],
  ['/sbin/route', '-n', 'get', 'default'],
  ['/sbin/route', '-n', 'get', '-inet6', 'default'],
  ['/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'proxy.golang.org'],
];

describe.each(listScenarios().map(({ name }) => [name] as const))('%s', (name) => {
  it('knows every command that is run on a Mac, and changes nothing by looking', async () => {
    const machine = machineOf(name);
    const before = snapshotOf(machine);
    for (const argv of COMMANDS) expect((await machine.run({ argv })).ok).toBe(true);
    await loginShell(machine, 'command -v go && go version && go env -json');
    expect(machine.unknownCommands).toEqual([]);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('is a Mac of its own each time', async () => {
    const [one, other] = [machineOf(name), machineOf(name)];
    one.state.network.primary = null;
    expect(other.state.network.primary).not.toBe(null);
    expect(loadScenario(name).state.network.primary).not.toBe(null);
  });
});

describe('a healthy Mac', () => {
  it.each([['healthy'], ['healthy-intel-bash']])(
    '%s finds and runs go in a new terminal and in this one',
    async (name) => {
      const machine = machineOf(name);
      const said = await loginShell(machine, 'go version; go env GOROOT');
      expect(said.stdout).toMatch(/^go version go1\.2[67]\.\d+ darwin\/(arm64|amd64)\n\//);
      expect(machine.environment['PATH']).toContain('/go/bin');
      expect((await machine.http({ url: 'https://proxy.golang.org/golang.org/x/mod/@latest', proxy: null })).ok).toBe(
        true,
      );
      expect(unmetExpectations(machine)).toEqual([]);
    },
  );

  it('with a VPN resolves the names of the company through it alone', async () => {
    const machine = machineOf('healthy-intel-bash');
    expect(await stdoutOf(machine, '/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', 'git.corp.test')).toContain(
      '10.20.4.7',
    );
    expect((await machine.connect('git.corp.test', 22)).ok).toBe(true);
  });
});

describe('goroot-frozen', () => {
  it('fails in every go command, and is well without the line, in a new terminal', async () => {
    const machine = machineOf('goroot-frozen');
    const go: [string, ...string[]] = ['/opt/homebrew/bin/go', 'version'];
    expect(await run(machine, ...go)).toMatchObject({
      exitCode: 2,
      stderr: 'go: cannot find GOROOT directory: /opt/homebrew/Cellar/go/1.22.2/libexec\n',
    });
    expect(unmetExpectations(machine)).toEqual([
      'newTerminal.GOROOT: null, but "/opt/homebrew/Cellar/go/1.22.2/libexec"',
    ]);
    const before = snapshotOf(machine);
    await edit(machine, '/Users/sam/.zshrc', (text) => text.replace(/^export GOROOT.*\n/m, ''));
    expect((await loginShell(machine, 'go env GOROOT')).stdout).toBe('/opt/homebrew/Cellar/go/1.26.3/libexec\n');
    expect(unmetExpectations(machine)).toEqual([]);
    // The terminal that was open before still has it.
    expect((await run(machine, ...go)).exitCode).toBe(2);
    expect(differences(before, snapshotOf(machine))).toHaveLength(1);
  });

  it('is the same byte for byte when the line is put back', async () => {
    const machine = machineOf('goroot-frozen');
    const before = snapshotOf(machine);
    let old = '';
    await edit(machine, '/Users/sam/.zshrc', (text) => {
      old = text;
      return '# nothing\n';
    });
    expect(differences(before, snapshotOf(machine))).toHaveLength(1);
    await edit(machine, '/Users/sam/.zshrc', () => old);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });
});

describe('dead-proxy-two-places', () => {
  it('has the dead proxy in the shell and on the service, each with a cure of its own', async () => {
    const machine = machineOf('dead-proxy-two-places');
    expect(await stdoutOf(machine, '/usr/sbin/scutil', '--proxy')).toContain('  HTTPSEnable : 1\n  HTTPSPort : 7890\n');
    const proxy = machine.environment['https_proxy'] ?? null;
    expect(await machine.http({ url: 'https://proxy.golang.org/', proxy })).toMatchObject({
      ok: false,
      failure: { code: 'unreachable' },
    });
    expect(await machine.http({ url: 'https://proxy.golang.org/', proxy: null })).toMatchObject({ ok: true });
    await machine.privilege.ask();
    for (const kind of ['web', 'secure-web'] as const) {
      await machine.privilege.perform({ op: 'set-proxy-state', service: 'Wi-Fi', proxy: kind, on: false });
    }
    await edit(machine, '/Users/sam/.zshrc', (text) => text.replace(/^export https_proxy.*\n/m, ''));
    expect(unmetExpectations(machine)).toEqual([]);
  });
});

describe('public-dns-by-hand', () => {
  const resolves = async (machine: SimulatedMachine, name: string) =>
    (await stdoutOf(machine, '/usr/bin/dscacheutil', '-q', 'host', '-a', 'name', name)) !== '';

  it('finds the world but not the company, until the servers are automatic again', async () => {
    const machine = machineOf('public-dns-by-hand');
    expect((await loginShell(machine, 'go env GOPROXY')).stdout).toBe('https://goproxy.corp.test,direct\n');
    expect(await resolves(machine, 'proxy.golang.org')).toBe(true);
    expect(await resolves(machine, 'goproxy.corp.test')).toBe(false);
    await machine.privilege.ask();
    await machine.privilege.perform({ op: 'set-dns-servers', service: 'Wi-Fi', servers: [] });
    expect(await resolves(machine, 'goproxy.corp.test')).toBe(true);
    expect(await stdoutOf(machine, '/usr/sbin/scutil', '--dns')).toContain(
      '  search domain[0] : corp.test\n  nameserver[0] : 10.1.0.10\n  nameserver[1] : 10.1.0.11\n',
    );
    expect(await machine.http({ url: 'https://goproxy.corp.test/', proxy: null })).toMatchObject({
      value: { status: 200, distrust: null },
    });
    expect(unmetExpectations(machine)).toEqual([]);
  });
});

describe('tools-gone-after-upgrade', () => {
  it('has a receipt and a choice, but no tools', async () => {
    const machine = machineOf('tools-gone-after-upgrade');
    expect(await stdoutOf(machine, '/usr/bin/xcode-select', '-p')).toBe('/Library/Developer/CommandLineTools\n');
    expect(await stdoutOf(machine, '/usr/sbin/pkgutil', '--pkg-info=com.apple.pkg.CLTools_Executables')).toContain(
      '16.4.0.0.1',
    );
    expect(await machine.stat('/Library/Developer/CommandLineTools')).toMatchObject({
      ok: false,
      failure: { code: 'missing' },
    });
    expect((await run(machine, '/usr/bin/git', 'status')).stderr).toContain('invalid active developer path');
    expect(unmetExpectations(machine)).toHaveLength(3);
  });
});

describe('home-made-dns-flusher', () => {
  it('is loaded, and gone for good once it is booted out and its file away', async () => {
    const machine = machineOf('home-made-dns-flusher');
    const plist = '/Users/sam/Library/LaunchAgents/local.dnsflush.plist';
    expect((await run(machine, '/bin/launchctl', 'print', 'gui/501/local.dnsflush')).exitCode).toBe(0);
    expect(await stdoutOf(machine, '/bin/launchctl', 'print-disabled', 'gui/501')).toContain(
      '"local.dnsflush" => enabled\n',
    );
    expect(await machine.readFile('/etc/sudoers.d/dnsflush')).toMatchObject({ ok: false, failure: { code: 'denied' } });
    const hangUp = ['/usr/bin/sudo', '-n', '/usr/bin/killall', '-HUP', 'mDNSResponder'] as const;
    expect((await run(machine, ...hangUp)).exitCode).toBe(0);
    expect((await run(machine, '/usr/bin/sudo', '-n', 'true')).exitCode).toBe(1);
    await run(machine, '/bin/launchctl', 'bootout', 'gui/501/local.dnsflush');
    expect((await run(machine, '/bin/launchctl', 'print', 'gui/501/local.dnsflush')).exitCode).toBe(113);
    await machine.moveFile({ from: plist, to: '/Users/sam/local.dnsflush.plist', as: 'person' });
    expect(unmetExpectations(machine)).toHaveLength(1);
    playPerson(machine, 'step.launchd.sudoers-by-hand');
    expect(unmetExpectations(machine)).toEqual([]);
    expect(await run(machine, ...hangUp)).toMatchObject({ stderr: 'sudo: a password is required\n', exitCode: 1 });
  });
});

describe('the person', () => {
  it('does nothing where the scenario says nothing', () => {
    expect(playPerson(machineOf('healthy'), 'anything')).toBe(false);
  });

  it('does what the scenario says, for the instruction that it names', () => {
    const text =
      'name: t\ntitle: t\nextends: healthy\nstate: {}\nperson:\n' +
      '  - { when: wifi.off, changes: { network: { primary: null } } }\n  - { when: shell.*, changes: { files: { ~/seen: yes } } }\n';
    const machine = scenarioMachine(loadScenario(text.replace('yes', "'yes'")), { pace: 'instant' });
    expect(playPerson(machine, 'shell.open-terminal')).toBe(true);
    expect(machine.state.files['/Users/sam/seen']).toMatchObject({ content: 'yes' });
    expect(machine.state.network.primary).toBe('en0');
    playPerson(machine, 'wifi.off');
    expect(machine.state.network.primary).toBe(null);
  });

  it('opens a terminal that has what the start-up files say by then', () => {
    const person = 'person:\n  - { when: open, does: open-terminal, changes: { files: { ~/.zshrc: export A=1 } } }\n';
    const text = `name: t\ntitle: t\nextends: goroot-frozen\nstate: {}\n${person}`;
    const machine = scenarioMachine(loadScenario(text), { pace: 'instant' });
    expect(machine.state.terminal.environment['GOROOT']).toBe('/opt/homebrew/Cellar/go/1.22.2/libexec');
    playPerson(machine, 'open');
    expect(machine.state.terminal.environment).toMatchObject({ A: '1' });
    expect('GOROOT' in machine.state.terminal.environment).toBe(false);
  });
});
