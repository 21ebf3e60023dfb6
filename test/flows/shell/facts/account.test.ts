import { describe, expect, it } from 'vitest';
import { shellAccount } from '../../../../flows/shell/facts/account.ts';
import { homebrews } from '../../../../flows/shell/facts/homebrew.ts';
import { listedPaths } from '../../../../flows/shell/facts/listed-paths.ts';
import { loginEnvironment } from '../../../../flows/shell/facts/login-environment.ts';
import { runningShell } from '../../../../flows/shell/facts/running.ts';
import { terminalEnvironment } from '../../../../flows/shell/facts/terminal-environment.ts';
import type { RunRequest } from '../../../../src/machine/port.ts';
import { known, observe, type Reply, type Script, scriptedMachine } from '../../machine/scripted-machine.ts';

const program = { stat: { mode: 0o755 } };
const local = '/usr/bin/dscl . -read /Users/kim UserShell';
const everywhere = '/usr/bin/dscl /Search -read /Users/kim UserShell';
const notFound = { exitCode: 56, stderr: '<dscl_cmd> DS Error: -14136 (eDSRecordNotFound)' };

describe("the account's shell", () => {
  const at = (script: Script) => known(shellAccount, scriptedMachine(script));

  it('comes from the record of the account, whatever $SHELL says', async () => {
    const files = { '/bin/zsh': program, '/etc/shells': '# list\n/bin/bash\n/bin/zsh # ours\n' };
    const script = { programs: { [local]: 'UserShell: /bin/zsh\n' }, files, environment: { SHELL: '/bin/bash' } };
    expect(await at(script)).toEqual({ shell: '/bin/zsh', state: 'usable', listed: true, source: 'record' });
  });

  it("is found for an account of a company's directory", async () => {
    const programs = { [local]: notFound, [everywhere]: 'UserShell: /bin/bash\n' };
    expect(await at({ programs, files: { '/bin/bash': program } })).toMatchObject({ shell: '/bin/bash', listed: null });
  });

  it('is what $SHELL says where no record is found', async () => {
    const script = { programs: { [local]: notFound, [everywhere]: notFound }, environment: { SHELL: '/bin/zsh' } };
    expect(await at({ ...script, files: { '/bin/zsh': program } })).toMatchObject({ source: 'environment' });
  });

  it.each([
    ['is gone', {}, 'missing'],
    ['is no program', { '/usr/local/bin/zsh': 'text' }, 'not-executable'],
    ['is a folder', { '/usr/local/bin/zsh/x': 'text' }, 'not-executable'],
  ])('can be one that %s', async (_, files, state) => {
    expect(await at({ programs: { [local]: 'UserShell: /usr/local/bin/zsh\n' }, files })).toMatchObject({ state });
  });

  it('is not judged where it could not be looked at in time', async () => {
    const machine = scriptedMachine({ programs: { [local]: 'UserShell: /bin/zsh\n' }, files: { '/bin/zsh': program } });
    const hangs: typeof machine = {
      ...machine,
      stat: async () => ({ ok: false, failure: { code: 'timeout', subject: '/bin/zsh', detail: '' }, ms: 1 }),
    };
    expect(await known(shellAccount, hangs)).toMatchObject({ state: 'unknown' });
  });

  it('comes from getent on Linux, and is not in the list of shells if it is not', async () => {
    const programs = { '/usr/bin/getent passwd kim': 'kim:x:1000:1000:Kim,,,:/home/kim:/usr/bin/fish\n' };
    const files = { '/usr/bin/fish': program, '/etc/shells': '/bin/sh\n/usr/bin/fishy\n' };
    expect(await at({ platform: 'linux', programs, files })).toMatchObject({ shell: '/usr/bin/fish', listed: false });
  });

  it('is unknown where nothing names one', async () => {
    expect(await observe(shellAccount, scriptedMachine({}))).toMatchObject({
      known: false,
      reason: { code: 'missing' },
    });
  });
});

describe('what a new terminal begins with', () => {
  it("is the system's PATH on a Mac, with what the session adds, and nothing of this process", async () => {
    const programs = ({ argv }: { readonly argv: readonly string[] }): Reply | undefined => {
      if (argv[0] === '/usr/bin/dscl') return 'UserShell: /bin/zsh\n';
      return argv[0] === '/bin/launchctl' ? (argv[2] === 'GOPROXY' ? 'off\n' : '') : undefined;
    };
    const environment = { LANG: 'de_DE.UTF-8', GOFLAGS: '-v', PATH: '/venv/bin', SSH_AUTH_SOCK: '/s', TERM: 'dumb' };
    const machine = scriptedMachine({ programs, environment, files: { '/bin/zsh': program } });
    expect(await known(terminalEnvironment, machine)).toEqual({
      HOME: '/Users/kim',
      USER: 'kim',
      LOGNAME: 'kim',
      SHELL: '/bin/zsh',
      TERM: 'xterm-256color',
      LANG: 'de_DE.UTF-8',
      SSH_AUTH_SOCK: '/s',
      PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
      GOPROXY: 'off',
    });
  });

  const linux = async (files: Record<string, string>, uid = 1000) => {
    const programs = { '/usr/bin/getent passwd kim': 'kim:x:1000:1000::/home/kim:/bin/bash\n' };
    const machine = scriptedMachine({ platform: 'linux', programs, files: { '/bin/bash': program, ...files }, uid });
    return known(terminalEnvironment, machine);
  };
  const definitions = '#ENV_PATH PATH=/no\nENV_SUPATH\tPATH=/root/bin:/bin\nENV_PATH\tPATH=/usr/bin:/bin\n';

  it('is what login.defs says on Linux, for root another one', async () => {
    expect(await linux({ '/etc/login.defs': definitions })).toMatchObject({ PATH: '/usr/bin:/bin' });
    expect(await linux({ '/etc/login.defs': definitions }, 0)).toMatchObject({ PATH: '/root/bin:/bin' });
  });

  it('is what /etc/environment says in the first place, of what matters here', async () => {
    const everybody = 'PATH="/opt/bin:/usr/bin"\nGOPROXY=\'direct\'\nEDITOR=vi\n';
    const begun = await linux({ '/etc/login.defs': definitions, '/etc/environment': everybody });
    expect(begun).toMatchObject({ PATH: '/opt/bin:/usr/bin', GOPROXY: 'direct' });
    expect(begun['EDITOR']).toBeUndefined();
  });

  it('is the usual PATH where no file says', async () => {
    expect((await linux({}))['PATH']).toContain('/usr/local/bin:/usr/bin:/bin');
  });
});

it('a shell is asked in a session of its own, with nothing to read and a limit', async () => {
  const asked: RunRequest[] = [];
  const programs = (request: RunRequest): Reply | undefined => {
    if (request.argv[0] === '/usr/bin/dscl') return 'UserShell: /bin/zsh\n';
    if (request.argv[0] === '/bin/zsh') asked.push(request);
    return '';
  };
  await observe(loginEnvironment, scriptedMachine({ programs, files: { '/bin/zsh': program } }));
  expect(asked).toMatchObject([{ newSession: true, timeoutMs: 5_000, cwd: '/Users/kim' }]);
  expect(asked[0]?.argv.slice(0, 4)).toEqual(['/bin/zsh', '-l', '-i', '-c']);
  expect(asked[0]).not.toHaveProperty('stdin');
});

describe('the shell above us', () => {
  const above = (...chain: readonly string[]) => {
    const lines = chain.map((command, at) => [`/bin/ps -o ppid=,comm= -p ${100 + at}`, `  ${101 + at} ${command}\n`]);
    const programs = { '/bin/sh -c echo $PPID': '100\n', ...Object.fromEntries(lines) };
    return known(runningShell, scriptedMachine({ programs }));
  };

  it.each([
    ['the shell of the terminal', ['node', '-zsh', 'login'], 'zsh'],
    ['past npm and the sh that it starts', ['node', 'sh', 'npm run gomend', '/opt/homebrew/bin/fish', 'tmux'], 'fish'],
    ['the one of this session, not of who opened it', ['node', 'zsh', 'su', 'bash', 'sshd'], 'zsh'],
    ["past Node's own name on Linux", ['MainThread', 'bash', 'sshd'], 'bash'],
    ['the inner one of two', ['node', 'bash', 'zsh', 'login'], 'bash'],
    ['past other programs', ['node', 'make', 'zsh', 'login'], 'zsh'],
  ])('is %s', async (_, chain, name) => {
    expect((await above(...chain))?.name).toBe(name);
  });

  it('is none where there is no shell, or where ps stops answering', async () => {
    expect(await above('node', 'launchd')).toBeNull();
    expect(await above('node', 'su', 'bash', 'sshd')).toBeNull();
    expect(await known(runningShell, scriptedMachine({}))).toBeNull();
  });
});

it('Homebrew is found where it can be run, twice if it is there twice', async () => {
  const files = { '/opt/homebrew/bin/brew': program, '/usr/local/bin/brew': program };
  expect((await known(homebrews, scriptedMachine({ files }))).map((one) => one.prefix)).toEqual([
    '/opt/homebrew',
    '/usr/local',
  ]);
  expect(await known(homebrews, scriptedMachine({ files: { '/opt/homebrew/bin/brew': 'text' } }))).toEqual([]);
});

it("the system's list of folders is read from its files, links left out, and is empty on Linux", async () => {
  const files = {
    '/etc/paths': '/usr/bin\n',
    '/etc/paths.d/go': '/usr/local/go/bin\n',
    '/etc/paths.d/linked': { link: '/etc/paths' },
  };
  expect(await known(listedPaths, scriptedMachine({ files }))).toEqual({
    paths: { path: '/etc/paths', text: '/usr/bin\n' },
    drops: [{ path: '/etc/paths.d/go', text: '/usr/local/go/bin\n' }],
  });
  expect(await known(listedPaths, scriptedMachine({ platform: 'linux', files }))).toEqual({ paths: null, drops: [] });
});
