import { describe, expect, it } from 'vitest';
import { loginShell, macWith } from './macs.ts';

const FISH = '/opt/homebrew/bin/fish';

async function printed(files: Record<string, string | object | null>, script: string) {
  const machine = macWith({
    accounts: { sam: { shell: FISH } },
    files: { [FISH]: { program: 'fish', version: '4.2.1' }, ...files },
  });
  const { stdout } = await loginShell(machine, script);
  return { stdout, unknown: machine.unknownCommands, environment: machine.environment };
}

const config = (text: string) => ({ '~/.config/fish/config.fish': text });

describe('fish', () => {
  it('reads snippets by name, the first of equal names, and then the configuration', async () => {
    const { stdout } = await printed(
      {
        '~/.config/fish/conf.d/b.fish': 'set -a T own-b\n',
        '/opt/homebrew/etc/fish/conf.d/b.fish': 'set -a T system-b\n',
        '/opt/homebrew/share/fish/vendor_conf.d/a.fish': 'set -a T vendor-a\n',
        '/opt/homebrew/etc/fish/config.fish': 'set -a T system\n',
        ...config('set -a T own\n'),
      },
      'echo $T',
    );
    expect(stdout).toBe('vendor-a own-b system own\n');
  });

  it('puts the directories of the system first when it is a login shell, and adds each once', async () => {
    const text = 'fish_add_path --global $HOME/go/bin /nowhere\nfish_add_path -g $HOME/go/bin\n';
    const { stdout } = await printed({ '/etc/paths.d/go': '/usr/local/go/bin\n', ...config(text) }, 'echo $PATH');
    expect(stdout).toBe(
      '/Users/sam/go/bin /usr/local/bin /System/Cryptexes/App/usr/bin /usr/bin /bin /usr/sbin /sbin /usr/local/go/bin\n',
    );
  });

  it('has in PATH what fish_add_path once remembered', async () => {
    const remembered = 'SETUVAR fish_user_paths:/opt/x\\x1e/opt/y\\x2dz\n';
    const { stdout } = await printed({ '~/.config/fish/fish_variables': remembered }, 'echo $PATH');
    expect(stdout).toMatch(/^\/opt\/x \/opt\/y-z \/usr\/local\/bin /);
  });

  it.each([
    ['a list multiplies a word', 'set A 1 2\necho x$A', 'x1 x2\n'],
    ['an empty list takes its word away, unless it is quoted', 'echo a$NONE b"$NONE"', 'b\n'],
    ['quotes join a list', 'set A 1 2\necho "$A"', '1 2\n'],
    ['an index takes one element', 'set A 1 2\necho $A[2]', '2\n'],
    ['a substitution has a value a line', 'echo x(echo 1; echo 2)', 'x1 x2\n'],
    ['single quotes keep the dollar', "echo '$HOME'", '$HOME\n'],
    ['else is taken', 'if test -d /nowhere\necho a\nelse\necho b\nend', 'b\n'],
    ['else if is asked', 'if false\necho a\nelse if true\necho b\nelse\necho c\nend', 'b\n'],
    ['a condition may go on', 'if true; and false\necho a\nelse\necho b\nend', 'b\n'],
    ['blocks nest', 'if true\nif false\necho a\nend\necho b\nend', 'b\n'],
    ['and follows success', 'false; and echo a; or echo b', 'b\n'],
    ['&& follows success', 'false && echo a || echo b', 'b\n'],
    ['not turns round', 'not false; and echo a', 'a\n'],
    ['a function is not run where it stands', 'function f\necho a\nend\necho b', 'b\n'],
    ['source reads a pipe', "echo 'echo hi' | source", 'hi\n'],
    ['what is erased is gone', 'set -gx GOROOT /x\nset -e GOROOT\nset -q GOROOT; or echo gone', 'gone\n'],
    ['status knows the kind', 'status is-interactive; and status --is-login; and echo both', 'both\n'],
    ['contains', 'contains c a b; or echo a; contains b b a; and echo b', 'a\nb\n'],
  ])('%s', async (_, script, expected) => {
    const { stdout, unknown } = await printed(config(`${script}\n`), 'true');
    expect({ stdout, unknown }).toEqual({ stdout: expected, unknown: [] });
  });

  it('gives programs what is exported, PATH variables with colons', async () => {
    const text = 'set -gx GOPATH $HOME/a $HOME/b\nset -gx GOFLAGS -v -x\nset -g GOBIN /not/exported\n';
    const { environment } = await printed(config(text), 'true');
    expect(environment['GOPATH']).toBe('/Users/sam/a:/Users/sam/b');
    expect(environment['GOFLAGS']).toBe('-v -x');
    expect(environment['GOBIN']).toBeUndefined();
  });

  it('counts what it does not know', async () => {
    expect((await printed(config('for x in 1 2\necho $x\nend\n'), 'true')).unknown).toEqual(['fish: for']);
  });

  it('takes what brew says for it', async () => {
    const { environment } = await printed(config('/opt/homebrew/bin/brew shellenv | source\n'), 'true');
    expect(environment['PATH']).toMatch(/^\/opt\/homebrew\/bin:\/opt\/homebrew\/sbin:\/usr\/local\/bin:/);
    expect(environment['HOMEBREW_PREFIX']).toBe('/opt/homebrew');
  });
});
