import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOGIN_LIMIT_MS, loginEnvironment } from '../../../flows/shell/facts/login-environment.ts';
import { pathEntries } from '../../../flows/shell/facts/path-entries.ts';
import { plainEnvironment } from '../../../flows/shell/facts/plain-environment.ts';
import { runningShell } from '../../../flows/shell/facts/running.ts';
import { settings } from '../../../flows/shell/facts/settings.ts';
import { startupFiles } from '../../../flows/shell/facts/startup-files.ts';
import { Observations } from '../../../src/engine/observations.ts';
import { known, observe } from '../machine/scripted-machine.ts';
import { isInstalled, RealHome, type RealShell, shellPath } from './real-home.ts';

/** Each shell's own file for terminals, and how it sets a variable. */
const SHELLS: readonly (readonly [RealShell, string, (name: string, value: string) => string])[] = [
  ['zsh', '.zshrc', (name, value) => `export ${name}="${value}"\n`],
  ['bash', '.bash_profile', (name, value) => `export ${name}="${value}"\n`],
  ['fish', '.config/fish/config.fish', (name, value) => `set -gx ${name} "${value}"\n`],
];

let home: RealHome;
beforeEach(() => {
  home = new RealHome();
});
afterEach(() => home.remove());

describe.each(SHELLS)('a real %s', (shell, rc, set) => {
  const when = it.skipIf(!isInstalled(shell));

  when('says what a new terminal exports, and nothing of this process (needs the shell)', async () => {
    home.write(rc, `${set('GOPROXY', 'https://a.example,direct')}${set('EDITOR', 'vi')}`);
    const machine = home.machine(shell, { GOFLAGS: '-mod=mod', HTTPS_PROXY: 'http://here.example:1' });
    const { variables, ms } = await known(loginEnvironment, machine);
    expect(variables).toMatchObject({ GOPROXY: 'https://a.example,direct' });
    expect(Object.keys(variables)).not.toContain('EDITOR');
    expect(variables['GOFLAGS']).toBeUndefined();
    expect(variables['HTTPS_PROXY']).toBeUndefined();
    expect(variables['PATH']).toContain('/usr/bin');
    expect(ms).toBeGreaterThan(0);
  });

  when('is understood through all the noise that it makes (needs the shell)', async () => {
    const noise = 'echo gomend-begin-0; echo GOPROXY=off; printf "\\033[31mhi\\007"; echo to-stderr >&2\n';
    home.write(rc, `${noise}${set('GOPROXY', 'direct')}${noise}`);
    expect((await known(loginEnvironment, home.machine(shell))).variables).toMatchObject({ GOPROXY: 'direct' });
  });

  when('that waits for a person is not kept waiting (needs the shell)', async () => {
    const asks = shell === 'fish' ? 'read answer </dev/tty\n' : 'read answer </dev/tty; read other\n';
    home.write(rc, `${asks}${set('GOBIN', '/after')}`);
    expect((await known(loginEnvironment, home.machine(shell))).variables).toMatchObject({ GOBIN: '/after' });
  });

  when('that ends early is unknown, with its last words (needs the shell)', async () => {
    // fish goes on after an `exit` in its configuration.
    home.write(rc, shell === 'fish' ? 'exec sh -c "echo out of memory >&2"\n' : 'echo out of memory >&2\nexit 3\n');
    expect(await observe(loginEnvironment, home.machine(shell))).toMatchObject({
      reason: { code: 'garbage', detail: 'out of memory' },
    });
  });

  when('whose file is 50 MB large is told by what it says, not by reading (needs the shell)', async () => {
    const line = `${'#'.repeat(1023)}\n`;
    home.write(rc, `${line.repeat(50 * 1024)}${set('GOPATH', '/big')}`);
    const machine = home.machine(shell);
    const files = await known(startupFiles, machine);
    expect(files.find((file) => file.path.endsWith(rc))).toMatchObject({ state: 'unreadable', reason: 'too-large' });
    const login = await observe(loginEnvironment, machine);
    if (login.known) expect(login.value.variables).toMatchObject({ GOPATH: '/big' });
    else expect(login.reason.code).toBe('timeout');
  });

  when('leads each value back to its line (needs the shell)', async () => {
    home.write(rc, `${set('GOPATH', '/first')}${set('GOPATH', '$HOME/go')}`);
    const all = await known(settings, home.machine(shell, { GOPATH: '/here' }));
    expect(all.source).toBe('login-shell');
    expect(all.of('GOPATH')).toMatchObject({
      inNewTerminal: `${home.path}/go`,
      here: '/here',
      setBy: { file: `${home.path}/${rc}`, line: 2 },
    });
    expect(all.environment).toMatchObject({ GOPATH: `${home.path}/go`, HOME: home.path });
  });

  when('leads each folder of PATH back to its line (needs the shell)', async () => {
    home.write('go/bin/tool', '');
    home.write(rc, shell === 'fish' ? 'set -gx PATH $HOME/go/bin $PATH\n' : 'export PATH="$HOME/go/bin:$PATH"\n');
    const { entries } = await known(pathEntries, home.machine(shell));
    expect(entries[0]).toMatchObject({
      path: `${home.path}/go/bin`,
      state: 'directory',
      own: true,
      addedBy: { file: `${home.path}/${rc}`, line: 1 },
    });
  });
});

describe('a real zsh', () => {
  const when = it.skipIf(!isInstalled('zsh') || !isInstalled('fish'));

  when('that hands over to another shell is unknown (needs zsh and fish)', async () => {
    home.write('.zshrc', 'export GOPATH=/never-said\nexec fish\n');
    const observations = new Observations(home.machine('zsh'), new AbortController().signal);
    expect(await observations.observe(loginEnvironment)).toMatchObject({ known: false, reason: { code: 'garbage' } });
    expect(await observations.observe(settings)).toMatchObject({ known: true, value: { source: 'here' } });
  });

  when('that hangs is given up, and what it started ends with it (needs zsh)', async () => {
    home.write('.zshrc', "sh -c 'echo $$ > $HOME/pid; exec sleep 600'\n");
    const observation = await observe(loginEnvironment, home.machine('zsh'));
    const subject = `${shellPath('zsh')} -l -i`;
    expect(observation).toMatchObject({ known: false, reason: { code: 'timeout', subject } });
    expect(observation.ms).toBeLessThan(LOGIN_LIMIT_MS + 1_000);
    const sleeper = Number(readFileSync(`${home.path}/pid`, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(sleeper, 0)).toThrow('ESRCH'));
  });

  when('asked as a script is asked reads .zshenv alone (needs zsh)', async () => {
    home.write('.zshenv', 'export GOPATH=/env\n');
    home.write('.zshrc', 'export GOBIN=/rc\n');
    const { variables } = await known(plainEnvironment, home.machine('zsh'));
    expect(variables).toMatchObject({ GOPATH: '/env' });
    expect(variables['GOBIN']).toBeUndefined();
  });

  when('follows ZDOTDIR, and so do we (needs zsh)', async () => {
    home.write('.zshenv', 'export ZDOTDIR=$HOME/.zsh\n');
    home.write('.zsh/.zshrc', 'export GOPATH=/moved\n');
    const all = await known(settings, home.machine('zsh'));
    expect(all.of('GOPATH')).toMatchObject({
      inNewTerminal: '/moved',
      setBy: { file: `${home.path}/.zsh/.zshrc`, line: 1 },
    });
  });
});

it.skipIf(!isInstalled('bash'))('a bash asked as a script is asked does not read .bashrc (needs bash)', async () => {
  home.write('.bashrc', 'export GOPATH=/rc\n');
  expect((await known(plainEnvironment, home.machine('bash'))).variables['GOPATH']).toBeUndefined();
});

it('the shell above us is found by walking up from ourselves, or is none', async () => {
  const running = await known(runningShell, home.machine('bash'));
  expect(running === null || running.name.length > 1).toBe(true);
});
