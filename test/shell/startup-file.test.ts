// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parameters of shells
import { describe, expect, it } from 'vitest';
import type { ScriptAssignment, ScriptFacts } from '../../src/shell/assignment.ts';
import type { Dialect } from '../../src/shell/dialect.ts';
import { readStartupFile } from '../../src/shell/startup-file.ts';

const KNOWN = new Map<string, string | null>([
  ['HOME', '/Users/alice'],
  ['PATH', '/usr/bin:/bin'],
]);

function read(text: string, dialect: Dialect = 'zsh'): ScriptFacts {
  return readStartupFile(text, dialect, { variables: KNOWN });
}

/** `NAME=value`, with `?` for an unknown value, `-` for unset, and marks for what else is to be said. */
function brief(one: ScriptAssignment): string {
  const value = one.raw === null ? '-' : (one.value ?? '?');
  const marks = [one.keepsOld ? 'keeps' : '', one.conditional ? 'maybe' : '', one.exported ? '' : 'local'];
  return [`${one.line} ${one.name}=${value}`, ...marks.filter((mark) => mark !== '')].join(' ');
}

function assignments(text: string, dialect: Dialect = 'zsh'): readonly string[] {
  return read(text, dialect).assignments.map(brief);
}

describe('what zsh, bash and sh assign', () => {
  it.each<[string, string, readonly string[]]>([
    ['an export', 'export GOPATH=/g', ['1 GOPATH=/g']],
    ['a plain assignment, which programs do not see', 'GOPATH=/g', ['1 GOPATH=/g local']],
    ['a plain one that is exported afterwards', 'GOPATH=/g\nexport GOPATH', ['1 GOPATH=/g']],
    ['one that the environment has already', 'PATH=/x:$PATH', ['1 PATH=/x:/usr/bin:/bin keeps']],
    ['several on one line', 'export A=1 B=2; C=3', ['1 A=1', '1 B=2', '1 C=3 local']],
    ['arguments of one export do not see each other', 'export A=1 B=$A', ['1 A=1', '1 B=?']],
    ['plain ones do', 'A=1 B=$A', ['1 A=1 local', '1 B=1 local']],
    ['typeset -x, declare -x', 'typeset -gx A=1\ndeclare -x B=2\ntypeset C=3', ['1 A=1', '2 B=2', '3 C=3 local']],
    ['readonly exports nothing', 'readonly A=1', ['1 A=1 local']],
    ['set -a exports all', 'set -a\nA=1\nset +a', ['2 A=1']],
    ['adding text', 'export PATH+=:/x', ['1 PATH=/usr/bin:/bin:/x keeps']],
    ['unset', 'export A=1\nunset A\nexport B="[$A]"', ['1 A=1', '2 A=-', '3 B=[]']],
    ['unsetting a function is nothing', 'unset -f GOPATH', []],
    ['an assignment for one command only', 'GOFLAGS=-v go build ./...', []],
    ['words of an alias', "alias g='export A=1' B=2", []],
    ['words of an echo', 'echo export A=1\nprintf "%s" A=1', []],
    ['prefixes', 'builtin export A=1\ncommand export B=2', ['1 A=1', '2 B=2']],
    ['nothing known of a local variable', 'f() { local GOPATH=/x; }', []],
  ])('%s', (_case, text, expected) => {
    expect(assignments(text)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['$HOME and ~', 'export A=$HOME/a B=~/b C=~', ['1 A=/Users/alice/a', '1 B=/Users/alice/b', '1 C=/Users/alice']],
    ['~ behind a colon', 'export PATH=$PATH:~/bin', ['1 PATH=/usr/bin:/bin:/Users/alice/bin keeps']],
    ['~ in quotes stays a ~', 'export A="~/go" B=\'~\'', ['1 A=~/go', '1 B=~']],
    ['~ in the middle stays', 'export A=x~/go', ['1 A=x~/go']],
    ["somebody else's home is not known", 'export A=~bob/go', ['1 A=?']],
    ['single quotes keep a dollar', "export A='$HOME'", ['1 A=$HOME']],
    ['escapes', 'export A=\\$HOME B=a\\ b C="\\"q\\""', ['1 A=$HOME', '1 B=a b', '1 C="q"']],
    ['ANSI quotes', "export A=$'a\\tb'", ['1 A=a\tb']],
    ['braces', 'export A=${HOME}x', ['1 A=/Users/alicex']],
    ['a default for what is known', 'export A=${HOME:-/x}', ['1 A=/Users/alice']],
    ['a default for what is empty', 'E=\nexport A=${E:-/x}', ['1 E= local', '2 A=/x']],
    ['a default for what is not known', 'export A=${NOBODY:-/x}', ['1 A=?']],
    ['a colon where something is', 'export PATH="/x${PATH:+:$PATH}"', ['1 PATH=/x:/usr/bin:/bin keeps']],
    ['cutting and replacing is not known', 'export A=${HOME%/*} B=${HOME//a/b}', ['1 A=?', '1 B=?']],
    ['the output of a program', 'export A=$(go env GOPATH)/bin B=`date`', ['1 A=?', '1 B=?']],
    ['arithmetic', 'export A=$((1 + 2))', ['1 A=?']],
    ['an earlier assignment', 'export A=/a\nexport B=$A/b', ['1 A=/a', '2 B=/a/b']],
    ['a variable of somebody else', 'export A=$NOBODY', ['1 A=?']],
    ['a line that goes on', 'export A=/a\\\n/b', ['1 A=/a/b']],
    ['a comment behind it', 'export A=/a # not /b', ['1 A=/a']],
    ['a # inside a word', 'export A=/a#b', ['1 A=/a#b']],
  ])('expands %s', (_case, text, expected) => {
    expect(assignments(text)).toEqual(expected);
  });

  it('keeps what was written, quotes taken off, beside the value', () => {
    const [first, second] = read('export GOPATH="$HOME"/go\nexport PATH=$(go env GOPATH)/bin:$PATH').assignments;
    expect(first).toMatchObject({ raw: '$HOME/go', value: '/Users/alice/go', text: 'export GOPATH="$HOME"/go' });
    expect(second).toMatchObject({ raw: '$(go env GOPATH)/bin:$PATH', value: null, keepsOld: true });
  });

  it.each<[string, string, readonly string[]]>([
    ['zsh ties path to PATH', 'path=(/x "$HOME/y" $path)', ['1 PATH=/x:/Users/alice/y:/usr/bin:/bin keeps']],
    ['over several lines', 'path=(\n  /x # first\n  $path\n)', ['1 PATH=/x:/usr/bin:/bin keeps']],
    ['adding elements', 'path+=(/x /y)', ['1 PATH=/usr/bin:/bin:/x:/y keeps']],
    ['typeset -U says nothing of the value', 'typeset -U path PATH', []],
    ['a pattern in an element is not known', 'path=(/x/*(N) $path)', ['1 PATH=? keeps']],
    ['another list is no text', 'plugins=(git golang)', ['1 plugins=? local']],
    ['forgetting the old one', 'path=(/x)', ['1 PATH=/x']],
  ])('%s', (_case, text, expected) => {
    expect(assignments(text)).toEqual(expected);
  });

  it('in bash `path` is a list like any other', () => {
    expect(assignments('path=(/x $path)', 'bash')).toEqual(['1 path=? keeps local']);
  });
});

describe('what may not run', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'if',
      'if [ -d /x ]; then\n export A=1\nelse\n export A=2\nfi\nexport B=$A',
      ['2 A=1 maybe', '4 A=2 maybe', '6 B=?'],
    ],
    [
      'inside the branch its own value is known',
      'if x; then A=1; export B=$A; fi',
      ['1 A=1 maybe local', '1 B=1 maybe'],
    ],
    ['elif', 'if a; then A=1; elif b; then B=$A; fi', ['1 A=1 maybe local', '1 B=? maybe local']],
    [
      'case',
      'case $(uname) in\n Darwin|*BSD) export A=1 ;;\n (Linux) export B=2;;\nesac\nexport C=3',
      ['2 A=1 maybe', '3 B=2 maybe', '5 C=3'],
    ],
    [
      'for, while, until',
      'for d in a b; do export A=$d; done\nwhile x; do export B=1; done\nexport C=2',
      ['1 A=? maybe', '2 B=1 maybe', '3 C=2'],
    ],
    ['zsh: for without do', 'for d (/a /b) export A=1\nexport B=2', ['1 A=1 maybe', '2 B=2']],
    [
      'zsh: if with braces',
      'if [[ -d /x ]] {\n export A=1\n} else {\n export A=2\n}\nexport B=2',
      ['2 A=1 maybe', '4 A=2 maybe', '6 B=2'],
    ],
    ['&& and ||', '[ -d /x ] && export A=1\ntrue || export B=2\nexport C=3', ['1 A=1 maybe', '2 B=2 maybe', '3 C=3']],
    ['&& behind what always works', 'export A=1 && export B=2', ['1 A=1', '1 B=2']],
    ['&& over a line end', '[ -d /x ] &&\n  export A=1\nexport B=2', ['2 A=1 maybe', '3 B=2']],
    [
      'a group behind &&',
      '[[ -d /x ]] && { export A=1; export B=2 }\nexport C=3',
      ['1 A=1 maybe', '1 B=2 maybe', '2 C=3'],
    ],
    ['a bare group runs', '{ export A=1; }', ['1 A=1']],
    ['a subshell', '(export A=1)\nexport B=2', ['1 A=1 maybe', '2 B=2']],
    ['a pipe', 'cat x | export A=1\nexport B=2', ['1 A=1 maybe', '2 B=2']],
    [
      'a function',
      'on() {\n export A=1\n}\nfunction off { unset A; }\nexport B=$A',
      ['2 A=1 maybe', '4 A=- maybe', '5 B=?'],
    ],
    ['after return', 'return\nexport A=1', ['2 A=1 maybe']],
    ['after a guarded return', '[[ $- != *i* ]] && return\nexport A=1', ['2 A=1']],
    ['after exec of another shell', 'exec fish\nexport A=1', ['2 A=1 maybe']],
    ['a redirection of exec is no end', 'exec 2>/dev/null\nexport A=1', ['2 A=1']],
    [
      '[[ with brackets and &&',
      'if [[ ( -n $A && $B =~ ^(x|y)$ ) ]]; then export C=1; fi\nexport D=1',
      ['1 C=1 maybe', '2 D=1'],
    ],
    ['arithmetic', 'if (( x << 2 > 1 )); then export A=1; fi\nexport B=2', ['1 A=1 maybe', '2 B=2']],
    ['stray ends', 'fi\ndone\n}\n)\nesac\nexport A=1', ['6 A=1']],
  ])('%s', (_case, text, expected) => {
    expect(assignments(text)).toEqual(expected);
  });

  it('a function changes nothing until it is called, and then nobody knows', () => {
    const before = 'export A=0\nf() { export A=1; }\n';
    expect(assignments(`${before}export B=$A`).at(-1)).toBe('3 B=0');
    expect(assignments(`${before}f\nexport B=$A`).at(-1)).toBe('4 B=?');
  });
});

describe('what is no assignment at all', () => {
  it.each<[string, string, readonly string[]]>([
    ['a here-document', 'cat <<EOF > x\nexport A=1\nEOF\nexport B=2', ['4 B=2']],
    ['one with quotes and tabs', "cat <<-'END'\n\texport A=1\n\tEND\nexport B=2", ['4 B=2']],
    ['two on a line', 'cat <<A <<B\nX=1\nA\nY=1\nB\nZ=1', ['6 Z=1 local']],
    ['a here-string', 'cat <<< "A=1"\nexport B=2', ['2 B=2']],
    ['a comment', '# export A=1\n  #export B=2', []],
    ['quoted text over lines', "alias x='\nexport A=1\n'\nexport B=2", ['4 B=2']],
    ['the body of a substitution', 'x=$(\nexport A=1\n)\nexport B=2', ['1 x=? local', '4 B=2']],
    ['a redirection', 'export A=1 2>/dev/null >A=2', ['1 A=1']],
  ])('%s', (_case, text, expected) => {
    expect(assignments(text)).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  const faults = (text: string, dialect: Dialect = 'zsh') =>
    read(text, dialect).faults.map(({ line, fault }) => `${line} ${fault}`);

  it('a quote that is never closed: each line is read for itself, and nothing from there on runs', () => {
    const text = 'export A=1\nexport GOPATH="$HOME/go\nexport PATH="$PATH:$GOPATH/bin"\nexport B=2\n';
    expect(faults(text)).toEqual(['2 unterminated-quote']);
    expect(assignments(text)).toEqual([
      '1 A=1',
      '2 GOPATH=/Users/alice/go maybe',
      '3 PATH=/usr/bin:/bin:/Users/alice/go/bin keeps maybe',
      '4 B=2 maybe',
    ]);
  });

  it('an apostrophe at the end of a file', () => {
    expect(faults("export A=1\necho don't\n")).toEqual(['2 unterminated-quote']);
    expect(assignments("export A=1\necho don't\n")).toEqual(['1 A=1']);
  });

  it.each([
    ['blanks round =', 'GOPATH = /x'],
    ['a blank before =', 'export GOPATH =/x'],
    ['a blank behind =', 'export GOPATH= /x'],
    ['the way of csh', 'setenv GOPATH /x'],
    ['the way of fish', 'set -gx GOPATH /x'],
    ['the way of Windows', 'set GOPATH=/x'],
    ['the way of PowerShell', '$env:GOPATH = "/x"'],
    ['the way of JSON', '"GOPATH": "/x",'],
    ['a dollar in front', 'export $GOPATH=/x'],
    ['curly quotes', 'export GOPATH=“/x”'],
  ])('%s', (_case, text) => {
    expect(faults(`export A=1\n${text}`)).toEqual(['2 not-shell-syntax']);
  });

  it.each([
    ['a test', '[ "$GOPATH" = /x ] && echo same'],
    ['a test in brackets', 'if [[ $PATH == */go/bin* ]]; then :; fi'],
    ['an option of set', 'set -o vi'],
    ['other words with colons', 'echo GOPATH: $GOPATH'],
    ['an empty value', 'export GOPATH=\nexport GOFLAGS= GOBIN=/x'],
  ])('healthy: %s', (_case, text) => {
    expect(faults(text)).toEqual([]);
  });

  it('lines that end as on Windows', () => {
    expect(faults('export A=1\r\nif x; then\r\nexport B=2\r\nfi\r\nexport C=3\r\n')).toEqual(['1 carriage-return']);
    expect(assignments('export A=1\r\nif x; then\r\nexport B=2\r\nfi\r\nexport C=3\r\n')).toEqual([
      '1 A=1',
      '3 B=2 maybe',
      '5 C=3',
    ]);
  });
});

describe('other files and programs', () => {
  it('names sourced files with the path, where it is known', () => {
    const { sources } = read(
      '. ~/.profile\n[ -f x ] && source "$HOME/x.sh"\nsource $UNKNOWN/y\n. "$HOME/.cargo/env" --',
    );
    expect(sources.map(({ line, path, raw, conditional }) => [line, path, raw, conditional])).toEqual([
      [1, '/Users/alice/.profile', '~/.profile', false],
      [2, '/Users/alice/x.sh', '$HOME/x.sh', true],
      [3, null, '$UNKNOWN/y', false],
      [4, '/Users/alice/.cargo/env', '$HOME/.cargo/env', false],
    ]);
  });

  it('takes over what a sourced file leaves, in its place', () => {
    const facts = readStartupFile('export A=1\n. /x\nexport B=$A', 'sh', {
      variables: KNOWN,
      onSource: (path, variables) => new Map([...variables, ['A', path === '/x' ? 'from x' : null]]),
    });
    expect(facts.assignments.at(-1)?.value).toBe('from x');
    expect(facts.variables.get('B')).toBe('from x');
  });

  it('knows what brew shellenv adds', () => {
    const facts = read('eval "$(/opt/homebrew/bin/brew shellenv)"\nexport PATH=/x:$PATH');
    expect(facts.evals).toMatchObject([
      { line: 1, tool: 'brew', adds: ['/opt/homebrew/bin', '/opt/homebrew/sbin'], conditional: false },
    ]);
    expect(facts.assignments[0]?.value).toBe('/x:/opt/homebrew/bin:/opt/homebrew/sbin:/usr/bin:/bin');
  });

  it.each([
    ['a brew found by PATH', 'eval $(brew shellenv)', 'brew', null],
    ['a version manager', 'eval "$(goenv init -)"', 'goenv', null],
    ['a prompt', 'eval "$(starship init zsh)"', 'starship', '/usr/bin:/bin'],
    ['completions', 'source <(kubectl completion zsh)', 'kubectl', '/usr/bin:/bin'],
    ['text that nobody can follow', 'eval "$SOMETHING"', null, null],
  ])('%s', (_case, text, tool, path) => {
    const facts = read(text);
    expect(facts.evals.map((one) => one.tool)).toEqual([tool]);
    expect(facts.variables.get('PATH')).toBe(path);
  });

  it('tells launchctl setenv from the shell', () => {
    const { session, assignments: own } = read('launchctl setenv GOPATH "$HOME/go"\n/bin/launchctl unsetenv GOROOT');
    expect(own).toEqual([]);
    expect(session.map(({ name, value, raw }) => [name, raw, value])).toEqual([
      ['GOPATH', '$HOME/go', '/Users/alice/go'],
      ['GOROOT', null, null],
    ]);
  });
});

describe('fish', () => {
  it.each<[string, string, readonly string[]]>([
    ['set -gx', 'set -gx GOPATH $HOME/go', ['1 GOPATH=/Users/alice/go']],
    ['without -x', 'set -g GOPATH /g', ['1 GOPATH=/g local']],
    ['several words of PATH', 'set -gx PATH /a ~/b $PATH', ['1 PATH=/a:/Users/alice/b:/usr/bin:/bin keeps']],
    ['--export --prepend', 'set --export --prepend PATH /a', ['1 PATH=/a:/usr/bin:/bin keeps']],
    ['appending', 'set -a PATH /a', ['1 PATH=/usr/bin:/bin:/a keeps']],
    ['erasing', 'set -e GOROOT', ['1 GOROOT=- local']],
    ['asking', 'set -q GOROOT; or set -gx GOROOT /g', ['1 GOROOT=/g maybe']],
    ['fish_add_path adds only what is there', 'fish_add_path /a ~/go/bin', ['1 PATH=? keeps']],
    ['fish_add_path of what is there', 'fish_add_path /bin', ['1 PATH=/usr/bin:/bin keeps']],
    ['export', 'export GOBIN=$HOME/bin', ['1 GOBIN=/Users/alice/bin']],
    ['export with a ~, which stays a ~', 'export GOBIN=~/bin', ['1 GOBIN=~/bin']],
    ['quotes', `set -gx A 'it\\'s $HOME' "a $HOME"`, ["1 A=it's $HOME a /Users/alice"]],
    ['a program', 'set -gx A (go env GOPATH)/bin', ['1 A=?']],
    [
      'blocks',
      'if test -d /x\n set -gx A 1\nelse if x\n set -gx B 1\nend\nset -gx C 1',
      ['2 A=1 maybe', '4 B=1 maybe', '6 C=1'],
    ],
    [
      'functions, loops, switches',
      'function f\n set -gx A 1\nend\nfor x in 1 2\n set -gx B 1\nend\nswitch x\n case y\n  set -gx C 1\nend\nset -gx D 1',
      ['2 A=1 maybe', '5 B=1 maybe', '9 C=1 maybe', '11 D=1'],
    ],
    ['begin runs', 'begin\n set -gx A 1\nend', ['2 A=1']],
    ['comments', '# set -gx A 1\nset -gx B 1 # x', ['2 B=1']],
    ['a local variable', 'set -l A 1', []],
    [
      'test and &&',
      'test -d /x && set -gx A 1\ntest -d /y; and set -gx B 1\nset -gx C 1',
      ['1 A=1 maybe', '2 B=1 maybe', '3 C=1'],
    ],
    ['a line that goes on', 'set -gx PATH /a \\\n  $PATH', ['1 PATH=/a:/usr/bin:/bin keeps']],
  ])('%s', (_case, text, expected) => {
    expect(assignments(text, 'fish')).toEqual(expected);
  });

  it('runs the output of programs', () => {
    const facts = read(
      '/opt/homebrew/bin/brew shellenv | source\nstarship init fish | source\nsource (goenv init - | psub)',
      'fish',
    );
    expect(facts.evals.map((one) => one.tool)).toEqual(['brew', 'starship', 'goenv']);
    expect(facts.evals[0]?.adds).toEqual(['/opt/homebrew/bin', '/opt/homebrew/sbin']);
  });

  it('names sourced files, and a quote that is never closed', () => {
    const facts = read('source ~/.config/fish/go.fish\nset -gx A "x\nset -gx B 1', 'fish');
    expect(facts.sources.map((one) => one.path)).toEqual(['/Users/alice/.config/fish/go.fish']);
    expect(facts.faults).toMatchObject([{ line: 2, fault: 'unterminated-quote' }]);
  });
});

describe('csh', () => {
  it.each<[string, string, readonly string[]]>([
    ['setenv', 'setenv GOPATH ~/go', ['1 GOPATH=/Users/alice/go']],
    ['setenv PATH', 'setenv PATH /a:$PATH', ['1 PATH=/a:/usr/bin:/bin keeps']],
    ['braces', 'setenv PATH ${HOME}/bin:${PATH}', ['1 PATH=/Users/alice/bin:/usr/bin:/bin keeps']],
    ['unsetenv', 'unsetenv GOROOT', ['1 GOROOT=- local']],
    ['set path', 'set path = ( /a $path )', ['1 PATH=/a:/usr/bin:/bin keeps']],
    ['set path without blanks', 'set path=(/a $path)', ['1 PATH=/a:/usr/bin:/bin keeps']],
    ['a block', 'if ( -d /x ) then\n setenv A 1\nendif\nsetenv B 1', ['2 A=1 maybe', '4 B=1']],
    ['one line', 'if (! $?GOPATH) setenv GOPATH /g', ['1 GOPATH=/g maybe']],
    ['a loop', 'foreach x (a b)\n setenv A $x\nend\nsetenv B 1', ['2 A=? maybe', '4 B=1']],
    ['no name', 'setenv a[b(c /x\nsetenv A 1', ['2 A=1']],
    ['other settings', 'set prompt = "%"\nalias ll ls', []],
  ])('%s', (_case, text, expected) => {
    expect(assignments(text, 'csh')).toEqual(expected);
  });
});

describe('whose language it is', () => {
  it.each<[string, string, string]>([
    ['fish', 'set -gx GOPATH /g\nfish_add_path /x', '1 GOPATH=/g'],
    ['csh', 'setenv GOPATH /g\nsetenv GOBIN /b', '1 GOPATH=/g'],
    ['sh', 'export GOPATH=/g', '1 GOPATH=/g'],
  ])('is told by the look of it: %s', (_dialect, text, expected) => {
    expect(brief(readStartupFile(text, null).assignments[0] as ScriptAssignment)).toBe(expected);
  });
});

describe('texts of ill will', () => {
  const known = new Map<string, string | null>([
    ['A', 'x'],
    ['PATH', '/bin'],
  ]);

  it.each<[string, Dialect, string]>([
    ['doubling', 'zsh', 'A=$A$A\n'],
    ['doubling by +=', 'bash', 'A+=$A\n'],
    ['doubling a list', 'zsh', 'path=($path $path)\n'],
    ['one list of many', 'zsh', 'path=($path $path $path $path $path $path $path $path $path $path\n$path $path)\n'],
    ['doubling in fish', 'fish', 'set -gx A $A$A\nset -a PATH $PATH\n'],
    ['doubling in csh', 'csh', 'setenv A $A$A\nset path = ( $path $path )\n'],
    ['nesting', 'zsh', 'if { f() { case x in ( a=( "$(`${'],
    ['nesting in fish', 'fish', 'if begin; for x in (("$('],
  ])('%s (%s) ends, and soon', (_case, dialect, piece) => {
    const started = performance.now();
    const facts = readStartupFile(piece.repeat(2_000), dialect, { variables: known });
    expect([...facts.variables.values()].every((value) => (value?.length ?? 0) <= 70_000)).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('reads lists in lists, however deep', () => {
    const depth = 20_000;
    const facts = readStartupFile(`${'a=('.repeat(depth)}${')'.repeat(depth)}\nexport GOPATH=/go\n`, 'zsh');
    expect(facts.variables.get('GOPATH')).toBe('/go');
  });

  it('doubts what one branch set, and does not look at all that others set before', () => {
    // Where each branch went through the variables of all before it, this took a minute.
    const names = Array.from({ length: 40_000 }, (_, index) => `V${index}`);
    const script = `case $A in\n${names.map((name) => ` x) ${name}=x;;\n`).join('')}esac\n`;
    const { variables } = readStartupFile(script, 'zsh', { variables: known });
    expect(variables.size).toBe(known.size + names.length);
    expect([...variables].filter(([name, value]) => name.startsWith('V') && value !== null)).toEqual([]);
  });
});
