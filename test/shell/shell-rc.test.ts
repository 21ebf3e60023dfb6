// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parameters of shells
import { describe, expect, it } from 'vitest';
import { readShellRc } from '../../src/shell/shell-rc.ts';

const issues = (text: string, command = 'excerpt of ~/.zshrc') =>
  [...readShellRc(text, { command }).facts.issues].sort();

describe('what a start-up file gets wrong about Go', () => {
  it.each<[string, string, readonly string[]]>([
    ['GOPATH is GOROOT, by name', 'export GOPATH=$GOROOT', ['gopath-equals-goroot']],
    ['GOPATH is GOROOT, by value', 'export GOROOT=/opt/go\nexport GOPATH=/opt/go/', ['gopath-equals-goroot']],
    ['GOPATH with a quoted ~', 'export GOPATH="~/go"', ['gopath-literal-tilde']],
    ['a proxy without TLS', 'export GOPROXY=http://proxy.example.com,direct', ['goproxy-plain-http']],
    ['the second proxy without TLS', "export GOPROXY='https://a.example|http://b.example'", ['goproxy-plain-http']],
    ['GOROOT is the bin folder', 'export GOROOT=/usr/local/go/bin', ['goroot-is-bin-folder']],
    [
      'GOROOT is a version of Homebrew that will go away',
      'export GOROOT="/opt/homebrew/Cellar/go@1.21/1.21.3/libexec"',
      ['goroot-pinned-to-cellar-version'],
    ],
    ['PATH without its old value', 'export PATH=$HOME/go/bin', ['path-overwritten']],
    ['PATH from a program and nothing else', 'export PATH="$(go env GOPATH)/bin"', ['path-overwritten']],
    ['GOPATH itself on PATH', 'export PATH=$PATH:$GOPATH', ['path-wrong-gopath-bin']],
    ['by value', 'export GOPATH=$HOME/go\nexport PATH=$PATH:~/go', ['path-wrong-gopath-bin']],
    ['without the dollar', 'export PATH=$PATH:GOPATH/bin', ['path-wrong-gopath-bin']],
    ['in brackets', 'export PATH=$PATH:$(GOPATH)/bin', ['path-wrong-gopath-bin']],
    ['without the slash', 'export PATH=$PATH:${GOPATH}bin', ['path-wrong-gopath-bin']],
    ['blanks round =', 'GOPATH = /x', ['not-shell-syntax']],
    ['a quote that stays open', 'export GOPATH="$HOME/go\nexport PATH=$PATH:$GOPATH/bin\n', ['unterminated-quote']],
  ])('%s', (_case, text, expected) => {
    expect(issues(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['what the installation page says', 'export PATH=$PATH:/usr/local/go/bin'],
    ['GOPATH/bin', 'export GOPATH=$HOME/go\nexport PATH="$PATH:$GOPATH/bin"'],
    ['every bin of a GOPATH list', 'export PATH="${GOPATH//://bin:}/bin:$PATH"'],
    ['what go env says', 'export PATH="$(go env GOPATH)/bin:$PATH"'],
    ['a whole new PATH with the system in it', 'export PATH=/opt/homebrew/bin:/usr/bin:/bin:/usr/sbin:/sbin'],
    ['a PATH put together elsewhere', 'NEW="$PATH:/x"\nexport PATH="$NEW"'],
    ['a PATH made by a program', 'export PATH=$(echo $PATH | tr -s :)'],
    ['zsh lists', 'path=($GOPATH/bin $path)\ntypeset -U path'],
    ['an unquoted ~', 'export GOPATH=~/go'],
    ['a proxy on this machine', 'export GOPROXY=http://localhost:3000,https://proxy.golang.org,direct'],
    ["Homebrew's stable link", 'export GOROOT="$(brew --prefix)/opt/go/libexec"'],
    ['a directory below GOPATH', 'export PATH=$PATH:$GOPATH/src/tools/bin'],
    ['taking GOROOT away', 'unset GOROOT'],
  ])('healthy: %s', (_case, text) => {
    expect(issues(text)).toEqual([]);
  });

  it('gives the assignments as written, and the file', () => {
    const { facts } = readShellRc('export GOPATH="$HOME/go"\nunset GOROOT', { command: 'excerpt of ~/.bash_profile' });
    expect(facts.file).toBe('~/.bash_profile');
    expect(facts.assignments).toEqual([
      ['GOPATH', '$HOME/go'],
      ['GOROOT', null],
    ]);
  });

  it('reads fish and csh by the name of the file', () => {
    expect(
      readShellRc('set -gx GOPATH $HOME/go', { command: 'cat ~/.config/fish/config.fish' }).facts.assignments,
    ).toEqual([['GOPATH', '$HOME/go']]);
    expect(readShellRc('setenv GOPATH ~/go', { command: 'cat ~/.tcshrc' }).facts.assignments).toEqual([
      ['GOPATH', '~/go'],
    ]);
    expect(issues('setenv GOPATH ~/go')).toEqual(['not-shell-syntax']);
  });
});
