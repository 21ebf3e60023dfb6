import { describe, expect, it } from 'vitest';
import { startupFiles } from '../../../../flows/shell/facts/startup-files.ts';
import { inReadingOrder } from '../../../../flows/shell/path-elements.ts';
import { known, observe, type Standing, scriptedMachine } from '../../machine/scripted-machine.ts';

const HOME = '/Users/kim';

function mac(shell: string, files: Record<string, Standing>) {
  return scriptedMachine({
    files: { [shell]: { stat: { mode: 0o755 } }, ...files },
    programs: ({ argv }) => {
      if (argv[0] === '/usr/bin/dscl') return `UserShell: ${shell}\n`;
      return argv[0] === '/bin/launchctl' ? '' : undefined;
    },
  });
}

const read = (shell: string, files: Record<string, Standing>) => known(startupFiles, mac(shell, files));
const paths = async (shell: string, files: Record<string, Standing>) =>
  (await read(shell, files)).filter((file) => file.state !== 'missing').map((file) => file.path);
const names = async (shell: string, files: Record<string, Standing>) =>
  inReadingOrder(await read(shell, files)).map((one) => `${one.name}=${one.value}`);

describe('the start-up files of zsh', () => {
  it('come in the order of zsh, with what is missing', async () => {
    const files = await read('/bin/zsh', {
      '/etc/zprofile': 'export LANG=C.UTF-8\n',
      [`${HOME}/.zshrc`]: 'export GOPATH=$HOME/go\n',
      [`${HOME}/.zshenv`]: 'export GOBIN=/x\n',
    });
    expect(files.map((file) => [file.path, file.owner, file.state])).toEqual([
      ['/etc/zshenv', 'system', 'missing'],
      [`${HOME}/.zshenv`, 'person', 'read'],
      ['/etc/zprofile', 'system', 'read'],
      [`${HOME}/.zprofile`, 'person', 'missing'],
      ['/etc/zshrc', 'system', 'missing'],
      [`${HOME}/.zshrc`, 'person', 'read'],
      ['/etc/zlogin', 'system', 'missing'],
      [`${HOME}/.zlogin`, 'person', 'missing'],
    ]);
    expect(files[5]?.assignments).toMatchObject([
      { file: `${HOME}/.zshrc`, line: 1, name: 'GOPATH', raw: '$HOME/go', value: `${HOME}/go`, conditional: false },
    ]);
  });

  it('move with ZDOTDIR', async () => {
    const files = {
      [`${HOME}/.zshenv`]: 'export ZDOTDIR=$HOME/.config/zsh\n',
      [`${HOME}/.zshrc`]: 'export GOROOT=/never-read\n',
      [`${HOME}/.config/zsh/.zshrc`]: 'export GOROOT=/read\n',
    };
    expect(await paths('/bin/zsh', files)).toEqual([`${HOME}/.zshenv`, `${HOME}/.config/zsh/.zshrc`]);
  });

  it('take sourced files in their place', async () => {
    const files = {
      [`${HOME}/.zshrc`]: 'export GOBIN=/x\nexport GOPATH=/a\nsource ~/.go.sh\nexport GOFLAGS=-v\n',
      [`${HOME}/.go.sh`]: 'export GOPATH=/b\n',
    };
    expect(await paths('/bin/zsh', files)).toEqual([`${HOME}/.zshrc`, `${HOME}/.go.sh`]);
    expect(await names('/bin/zsh', files)).toEqual(['GOBIN=/x', 'GOPATH=/a', 'GOPATH=/b', 'GOFLAGS=-v']);
  });

  it('that source each other are read once', async () => {
    const files = {
      [`${HOME}/.zshrc`]: '. ~/.a\n',
      [`${HOME}/.a`]: '. ~/.b\n',
      [`${HOME}/.b`]: '. ~/.a\n. ~/.zshrc\n',
    };
    expect(await paths('/bin/zsh', files)).toEqual([`${HOME}/.zshrc`, `${HOME}/.a`, `${HOME}/.b`]);
  });

  it('do not lead down for ever', async () => {
    const chain = Array.from({ length: 40 }, (_, at) => [`${HOME}/.f${at}`, `. ~/.f${at + 1}\n`] as const);
    const files = await paths('/bin/zsh', { [`${HOME}/.zshrc`]: '. ~/.f0\n', ...Object.fromEntries(chain) });
    expect(files).toHaveLength(9);
  });

  it('say why one was not read', async () => {
    const files = await read('/bin/zsh', {
      [`${HOME}/.zshrc`]: 'x'.repeat(1024 * 1024 + 1),
      [`${HOME}/.zprofile`]: { fails: 'denied' },
      [`${HOME}/.zshenv`]: { bytes: Uint8Array.of(0x1f, 0x8b, 0, 0) },
    });
    const unread = files.filter((file) => file.state === 'unreadable').map((file) => [file.path, file.reason]);
    expect(unread).toEqual([
      [`${HOME}/.zshenv`, 'garbage'],
      [`${HOME}/.zprofile`, 'denied'],
      [`${HOME}/.zshrc`, 'too-large'],
    ]);
  });

  it("count a package manager's file as the system's, though it is sourced by the person's", async () => {
    const files = await read('/bin/zsh', {
      [`${HOME}/.zshrc`]: '. /opt/homebrew/opt/asdf/asdf.sh\n',
      '/opt/homebrew/opt/asdf/asdf.sh': 'export ASDF_DIR=/x\n',
    });
    expect(files.find((file) => file.path.endsWith('asdf.sh'))?.owner).toBe('system');
  });

  it('know the PATH that path_helper makes', async () => {
    const files = {
      '/etc/paths': '/usr/local/bin\n/usr/bin\n/bin\n',
      '/etc/paths.d/go': '/usr/local/go/bin\n',
      '/etc/zprofile': 'if [ -x /usr/libexec/path_helper ]; then\n\teval `/usr/libexec/path_helper -s`\nfi\n',
      [`${HOME}/.zshenv`]: 'export PATH="$HOME/sdk/bin:$PATH"\n',
      [`${HOME}/.zprofile`]: 'export PATH="/opt/x:$PATH"\n',
    };
    const [, last] = inReadingOrder(await read('/bin/zsh', files)).filter((one) => one.name === 'PATH');
    expect(last?.value).toBe(`/opt/x:/usr/local/bin:/usr/bin:/bin:/usr/local/go/bin:${HOME}/sdk/bin:/usr/sbin:/sbin`);
  });

  it('note lines that tell how the shell starts', async () => {
    const text =
      '[[ -t 0 ]] || return\n# read name\nsleep 3\neval "$(brew shellenv)"\nexec fish\nread -r x\nexec 2>&1\n';
    const files = await read('/bin/zsh', { [`${HOME}/.zshrc`]: text });
    expect(files.flatMap((file) => file.noted ?? []).map((line) => [line.line, line.what])).toEqual([
      [1, 'terminal-test'],
      [3, 'waits'],
      [4, 'brew'],
      [5, 'leaves'],
      [6, 'waits'],
    ]);
  });
});

describe('the start-up files of bash', () => {
  it('are the first login file that bash can read, and no .bashrc by itself', async () => {
    const files = {
      [`${HOME}/.bash_profile`]: { fails: 'denied' } as const,
      [`${HOME}/.bash_login`]: 'export GOPATH=/login\n',
      [`${HOME}/.profile`]: 'export GOPATH=/profile\n',
      [`${HOME}/.bashrc`]: 'export GOPATH=/rc\n',
    };
    expect(await paths('/bin/bash', files)).toEqual([`${HOME}/.bash_profile`, `${HOME}/.bash_login`]);
    expect(await names('/bin/bash', files)).toEqual(['GOPATH=/login']);
  });

  it('go on to .bashrc where the login file says so', async () => {
    const files = {
      [`${HOME}/.bash_profile`]: 'if [ -f ~/.bashrc ]; then . ~/.bashrc; fi\n',
      [`${HOME}/.bashrc`]: 'export GOPATH=/rc\n',
    };
    expect(await paths('/bin/bash', files)).toEqual([`${HOME}/.bash_profile`, `${HOME}/.bashrc`]);
  });
});

describe('the start-up files of fish', () => {
  it('are the snippets by name, then the configuration', async () => {
    const fish = `${HOME}/.config/fish`;
    const files = {
      [`${fish}/conf.d/20-b.fish`]: 'set -gx GOBIN /b\n',
      [`${fish}/conf.d/10-a.fish`]: 'set -gx GOPATH /a\n',
      [`${fish}/conf.d/notes.txt`]: 'set -gx GOROOT /never\n',
      [`${fish}/config.fish`]: 'set -gx GOPATH /c\n',
    };
    expect(await names('/opt/homebrew/bin/fish', files)).toEqual(['GOPATH=/a', 'GOBIN=/b', 'GOPATH=/c']);
  });
});

it('the files of a shell that nobody knows here are unknown', async () => {
  expect(await observe(startupFiles, mac('/opt/homebrew/bin/nu', {}))).toMatchObject({
    reason: { code: 'unsupported', subject: '/opt/homebrew/bin/nu' },
  });
});
