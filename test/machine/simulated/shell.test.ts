// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are shell scripts
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentScript, readEnvironmentAnswer } from '../../../src/shell/environment-script.ts';
import { loginShell, macWith, run } from './macs.ts';

const bash = { accounts: { sam: { shell: '/bin/bash' } } };

async function printed(files: Record<string, string | null>, script: string, state: object = {}) {
  const machine = macWith({ ...state, files: { '~/.zprofile': null, '~/.zshrc': null, ...files } });
  const { stdout } = await loginShell(machine, script);
  return { stdout, unknown: machine.unknownCommands };
}

describe('a start-up file that doubles a value again and again', () => {
  it('ends the shell like one that is given no more memory', async () => {
    const machine = macWith({ files: { '~/.zprofile': null, '~/.zshrc': 'export P=$P:a:$P\n'.repeat(64) } });
    const ran = await loginShell(machine, 'echo $P');
    expect(ran).toMatchObject({ stdout: '', exitCode: 1 });
    expect(ran.stderr).toContain('out of memory');
  });
});

describe('the order of start-up files', () => {
  const trace = (name: string) => `T="$T ${name}"; export T\n`;
  const files = Object.fromEntries(
    ['.zshenv', '.zprofile', '.zshrc', '.zlogin', '.bash_profile', '.bash_login', '.profile', '.bashrc'].map((name) => [
      `~/${name}`,
      trace(name),
    ]),
  );
  const system = { '/etc/zshenv': trace('zshenv'), '/etc/zlogin': trace('zlogin') };

  it('of zsh is env, profile, rc, login, each after the one of the system', async () => {
    const { stdout } = await printed({ ...files, ...system }, 'echo $T');
    expect(stdout).toBe(' zshenv .zshenv .zprofile .zshrc zlogin .zlogin\n');
  });

  it('of zsh without login and terminal is the env alone', async () => {
    const machine = macWith({ files });
    expect((await run(machine, '/bin/zsh', '-c', 'echo $T')).stdout).toContain('.zshenv\n');
    const interactive = await run(
      macWith({ files: { ...files, '~/.zshenv': null } }),
      '/bin/zsh',
      '-i',
      '-c',
      'echo ${T##x}',
    );
    expect(interactive.exitCode).toBe(0);
  });

  it('of bash is the first of its own three, and never .bashrc by itself', async () => {
    expect((await printed(files, 'echo $T', bash)).stdout).toBe('.bash_profile\n');
    const second = { ...files, '~/.bash_profile': null };
    expect((await printed(second, 'echo $T', bash)).stdout).toBe('.bash_login\n');
    const third = { ...second, '~/.bash_login': null };
    expect((await printed(third, 'echo $T', bash)).stdout).toBe('.profile\n');
  });

  it('follows ZDOTDIR from where it is set', async () => {
    const moved = { '~/.zshenv': 'ZDOTDIR=$HOME/zsh\n', '~/zsh/.zshrc': trace('moved'), '~/.zshrc': trace('not read') };
    expect((await printed(moved, 'echo $T')).stdout).toBe(' moved\n');
  });
});

describe('PATH in a login shell', () => {
  const go = { '/etc/paths.d/go': '/usr/local/go/bin\n' };

  it('has the directories of the system before everything of .zshenv', async () => {
    const { stdout } = await printed({ ...go, '~/.zshenv': 'export PATH="$HOME/sdk/bin:$PATH"\n' }, 'echo $PATH');
    expect(stdout).toBe(
      '/usr/local/bin:/System/Cryptexes/App/usr/bin:/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/go/bin:/Users/sam/sdk/bin\n',
    );
  });

  it('keeps the order of .zprofile, which comes later', async () => {
    const { stdout } = await printed({ '~/.zprofile': 'export PATH="$HOME/sdk/bin:$PATH"\n' }, 'echo $PATH');
    expect(stdout).toMatch(/^\/Users\/sam\/sdk\/bin:\/usr\/local\/bin:/);
  });

  it('follows /etc/paths as it stands, with its blanks and comments', async () => {
    const { stdout } = await printed({ '/etc/paths': '# own\n/usr/bin\n\n/opt/x \n' }, 'echo $PATH');
    expect(stdout).toBe('# own:/usr/bin:/opt/x :/bin:/usr/sbin:/sbin\n');
  });

  it('has no cryptex before macOS 13', async () => {
    const { stdout } = await printed({}, 'echo $PATH', { system: { version: '12.7' } });
    expect(stdout).toBe('/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\n');
  });

  it('takes what launchd gives to all programs only where the terminal passes it on', () => {
    const machine = macWith({ launchd: { environment: { GOPROXY: 'off' } } });
    expect(machine.environment['GOPROXY']).toBe('off');
  });
});

describe('the shell language', () => {
  it.each([
    ['quotes', `A='a $HOME'; B="b $HOME"; echo "$A|$B|c\\$x"`, 'a $HOME|b /Users/sam|c$x\n'],
    ['defaults', 'echo ${NONE:-a} ${NONE-b} ${HOME:+c} ${EMPTY=d}$EMPTY', 'a b c dd\n'],
    ['substitution', 'echo $(echo one; echo two) `echo three`', 'one two three\n'],
    ['conditions', 'if [ -d /etc ]; then echo dir; elif true; then echo no; else echo no; fi', 'dir\n'],
    ['negation', '! [ -f /nope ] && echo gone || echo there', 'gone\n'],
    ['a test with a pattern', '[[ "a/b" == a/* && -n $HOME ]] && echo fits', 'fits\n'],
    ['a loop', 'for d in /etc /nope; do [ -d $d ] && echo $d; done', '/etc\n'],
    ['a choice', 'case ":$PATH:" in *:/nope:*) echo in ;; *) echo out ;; esac', 'out\n'],
    ['functions', 'add() { PATH="$1:$PATH"; }; add /x; echo ${PATH:+$PATH} | cat', null],
    ['tilde', 'A=~/go; B=/x:~/y; echo $A $B "~"', '/Users/sam/go /x:/Users/sam/y ~\n'],
    ['a group and a subshell', '{ A=1; }; ( A=2 ); echo $A', '1\n'],
    ['output turned away', 'echo no >/dev/null; { echo no; } 2>&1 >/dev/null; echo yes', 'yes\n'],
    ['nothing to be found', 'nonsense; echo $?', '127\n'],
    ['a line that goes on', 'echo a \\\n  b', 'a b\n'],
    ['comments', 'echo a # b\n# c', 'a\n'],
    ['assignment for one command', 'A=1 sh -c \'echo $A\'; echo "[$A]"', '1\n[]\n'],
    ['exit of a substitution', 'A=$(exit 3); echo $?', '3\n'],
  ])('knows %s', async (_, script, expected) => {
    const { stdout, unknown } = await printed({}, script);
    if (expected !== null) {
      expect(stdout).toBe(expected);
      expect(unknown).toEqual([]);
    }
  });

  it('knows the arrays of zsh that are another view of PATH', async () => {
    const rc = 'typeset -U path PATH\npath=(/a $path /a)\npath+=(/b)\nexport PATH\n';
    const { stdout } = await printed({ '~/.zshrc': rc }, 'echo $PATH');
    expect(stdout.split('\n')[0]).toMatch(/^\/a:\/usr\/local\/bin:.*:\/b$/);
    expect(stdout.split('\n')[0]?.match(/\/a(:|$)/g)).toHaveLength(1);
  });

  it('tells files which shell they are read by', async () => {
    const script = 'echo ${BASH_VERSION:+bash}${ZSH_VERSION:+zsh} $OSTYPE';
    expect((await printed({}, script)).stdout).toBe('zsh darwin25.0\n');
    expect((await printed({}, script, { ...bash, system: { version: '15.6' } })).stdout).toBe('bash darwin24.0\n');
    const rc = { '/etc/bashrc': 'export SEEN=bashrc\n' };
    expect((await printed(rc, 'echo $SEEN', bash)).stdout).toBe('bashrc\n');
  });

  it('evaluates what brew prints', async () => {
    const { stdout } = await printed({ '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\n' }, 'command -v go');
    expect(stdout).toBe('/opt/homebrew/bin/go\n');
  });

  it('stops a file at return, and at a line it cannot parse, but not the shell', async () => {
    const rc = '[[ -t 0 ]] || return\nexport A=1\n';
    expect((await printed({ '~/.zshrc': rc }, 'echo [$A]')).stdout).toBe('[]\n');
    const broken = 'export A=1\nexport B="x\nexport C=1\n';
    expect((await printed({ '~/.zshrc': broken }, 'echo [$A$B$C]')).stdout).toBe('[1]\n');
  });

  it('counts what it does not know, and goes on behind it', async () => {
    const rc = 'while true; do\n  echo x; done\ncat <<EOF\ntext\nEOF\nexport A=${B%x}1\n';
    const { stdout, unknown } = await printed({ '~/.zshrc': rc }, 'echo [$A]');
    expect(stdout).toBe('[1]\n');
    expect(unknown).toHaveLength(3);
  });

  it('takes the time that a file sleeps, and hangs where it waits for ever', async () => {
    const slow = macWith({ files: { '~/.zshrc': 'sleep 3\n' } });
    const argv: [string, ...string[]] = ['/bin/zsh', '-l', '-i', '-c', 'true'];
    expect(await slow.run({ argv })).toMatchObject({ ok: true, ms: 3_000 });
    expect(await slow.run({ argv, timeoutMs: 1_000 })).toMatchObject({ ok: false, failure: { code: 'timeout' } });
    const stuck = macWith({ files: { '~/.zshrc': 'sleep infinity\n' } });
    expect(await stuck.run({ argv })).toMatchObject({ ok: false, failure: { code: 'timeout' }, ms: 5_000 });
  });

  it('gives up on files that read each other without end', async () => {
    const { unknown } = await printed({ '~/.zshrc': '. ~/.zshrc\n' }, 'true');
    expect(unknown).toHaveLength(1);
  });
});

describe('the script that asks for the environment', () => {
  it.each([['/bin/zsh'], ['/bin/bash']])('is answered by %s as its reader expects', async (shell) => {
    const machine = macWith({
      accounts: { sam: { shell } },
      files: {
        '~/.zshrc': 'echo noise\nexport GOFLAGS="-a=50%\n-b"\n',
        '~/.bash_profile': 'export GOFLAGS="-a=50%\n-b"\n',
      },
    });
    const mark = 'k3Jx9mQ2vT7b';
    const { stdout } = await loginShell(machine, environmentScript(mark));
    const answer = readEnvironmentAnswer(stdout, mark);
    expect(answer).toMatchObject({ found: true, variables: { GOFLAGS: '-a=50%\n-b' } });
    expect(machine.unknownCommands).toEqual([]);
  });
});

/** The same files, read by the real shell: what it exports in the end must be what the simulation says. */
const FILES: readonly (readonly [string, string])[] = [
  ['plain exports', 'export GOPATH=$HOME/go\nexport PATH=$GOPATH/bin:$PATH\nGOFLAGS=-mod=mod\nexport GOFLAGS\nNOT=1\n'],
  ['quotes and expansions', `export A="a'b" B='c"d' C=e\\ f D="\${A}x\${NONE:-y}"\nexport E=\${B:+set}\${NONE+no}\n`],
  ['unset and again', 'export A=1 B=2\nunset A\nB+=3\nexport C=$B$A\n'],
  [
    'conditions',
    'if [ -d /etc ] && [ ! -d /nope ]; then export A=1; else export A=2; fi\n[ "$A" = 1 ] && export B=1\n[[ $A == [0-9] ]] && export C=1\n',
  ],
  ['cases', 'case "$HOME" in /nope) export A=1;; *ho*|/tmp*) export A=2;; esac\ncase x in y) ;; esac\nexport B=$?\n'],
  [
    'loops and functions',
    'add() { case ":$P:" in *":$1:"*) ;; *) P="$1${P:+:$P}";; esac; }\nfor d in /a /b /a; do add "$d"; done\nexport P\n',
  ],
  ['substitutions', 'export A="$(printf "%s-" x y)" B=`echo "q r"`\nexport C=$(echo a; exit 4)$?\n'],
  ['nested quotes', 'export A="$(echo "in \\"quotes\\"")"\nexport B="`echo \'single\'`"\n'],
  ['tilde in lists', 'export A=~/x:~/y B="~/z"\nC=~:/q\nexport C\n'],
  ['an early return', 'export A=1\n[ -n "$NOPE" ] || return 0\nexport A=2\n'],
  ['words with signs', 'export A=a=b=c\nexport D="x#y" # comment\nexport E=x#y\n'],
  ['an error in the middle', 'export A=1\nfalse || export B=2; true && export C=3 || export C=4\n'],
  ['here and there a blank', 'export A= B="" C=\'\'\nexport D\nexport  E=1   F=2\t\n'],
  ['variables with neighbours', 'export V=1 A="$V/x" B=$V.y C=${V}z D="$V:$V" E=$V$V\n'],
  ['plus and minus', 'export A=${U:-$HOME/x} B=${U-"q r"} C="${HOME:+${A}}"\nexport D=${E:=f}$E\n'],
  [
    'a function that returns',
    'f() { export A=$1; return 3; export A=no; }\nf x; export B=$?\nfunction g { export C=$#; }\ng 1 2 3\n',
  ],
  [
    'chained tests',
    '[ 1 -lt 2 ] && [ a != b ] && ! [ -z x ] && export A=1\n[[ -n x && ( 1 -eq 1 || -z x ) ]] && export B=1\n[[ -d /etc || -f /nope ]] && export C=1\n',
  ],
  ['eval', 'X="export A=1 B=\\"2 3\\""; eval "$X"; eval export C=\\$HOME\n'],
  [
    'a list in one line',
    'for x in 1 2 3; do A="$A$x"; done; export A; if true; then export B=1; fi; { export C=1; }\n',
  ],
  ['dollar and backslash', 'export A="\\$HOME" B=\\$HOME C=\'$HOME\' D="a\\\\b" E="x\\y"\nexport F=$\'a\\tb\'\n'],
  ['words of a loop', 'L="a b c"; for x in $L; do N="$N.$x"; done; export N\n'],
  ['semicolons and pipes', 'export A=1; export B=2 && export C=3\necho x | export D=1\ntrue | true; export E=$?\n'],
];

describe.each([
  ['zsh', '.zshrc', ['-f', '-c']],
  ['bash', '.bash_profile', ['--norc', '--noprofile', '-c']],
] as const)('as the real %s (where this computer has one)', (shell, file, args) => {
  const program = [`/bin/${shell}`, `/usr/bin/${shell}`].find(existsSync);

  it.skipIf(program === undefined).each(FILES)('%s', async (_, text) => {
    const home = mkdtempSync(join(tmpdir(), 'shell-'));
    try {
      writeFileSync(join(home, file), text);
      const environment = { HOME: home, PATH: '/usr/bin:/bin' };
      const script = `. "$HOME/${file}"; env`;
      const real = execFileSync(program ?? '', [...args, script], { env: environment, encoding: 'utf8' });
      const machine = macWith({ accounts: { sam: { home } }, files: { [`${home}/${file}`]: text } });
      const said = await machine.run({ argv: [`/bin/${shell}`, '-c', script], environment });
      expect(said.ok && said.value.stdout ? exported(said.value.stdout) : said).toEqual(exported(real));
      expect(machine.unknownCommands).toEqual([]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});

/** Variables that the file set; what every shell sets by itself is left out. */
function exported(output: string): Record<string, string> {
  const own = ['HOME', '_', 'SHLVL', 'PWD', 'OLDPWD', 'LOGNAME'];
  const entries = [...output.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
  return Object.fromEntries(entries.filter(([name]) => !own.includes(name)));
}
