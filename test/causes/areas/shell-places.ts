import type { CauseCase } from '../case.ts';
import { BREW_LINE, GOBIN_LINE, goTree, zshrc } from './machines.ts';

const EARLY = 'path-line-read-too-early';

/** Places that are wrong, in the wrong order, or made for something else. */
export const SHELL_PLACES: readonly CauseCase[] = [
  {
    cause: 'path-malformed-entry',
    check: 'shell.path-entries',
    found: [
      {
        title: 'a blank behind the colon',
        state: { files: { '~/.zshrc': 'export PATH="$PATH: $HOME/go/bin"\n' } },
      },
      { title: 'a ~ in quotes', state: { files: { '~/.zshrc': 'export PATH="$PATH:~/go/bin"\n' } } },
      { title: 'a program instead of its folder', state: zshrc('export PATH="$PATH:/opt/homebrew/bin/go"\n') },
    ],
    healthy: [
      {
        title: 'a folder with a blank in its name',
        state: zshrc('export PATH="$PATH:$HOME/My Tools"\n', { '~/My Tools': { directory: true } }),
      },
      { title: 'a ~ that the shell puts in', state: { files: { '~/.zshrc': 'export PATH=$PATH:~/go/bin\n' } } },
      { title: 'a folder that is not there yet', state: zshrc('export PATH="$PATH:$HOME/.cargo/bin"\n') },
    ],
    other: { title: 'no line at all', state: { files: { '~/.zshrc': null } }, cause: 'gobin-not-on-path' },
  },
  {
    cause: 'gobin-not-writable',
    check: 'toolchain.gobin',
    found: [
      {
        title: 'a folder of root',
        state: zshrc('export GOBIN=/opt/tools/bin\n', { '/opt/tools/bin': { directory: true } }),
      },
      { title: 'an empty variable in front made it /bin', state: zshrc('export GOBIN="$GO_HOME/bin"\n') },
      { title: 'a file', state: zshrc('export GOBIN=$HOME/notes\n', { '~/notes': 'x\n' }) },
    ],
    healthy: [
      { title: 'a folder that go can make', state: zshrc('export GOBIN=$HOME/bin\nexport PATH="$PATH:$HOME/bin"\n') },
      { title: 'where administrators may write', state: zshrc('export GOBIN=/opt/homebrew/bin\n') },
    ],
    other: {
      title: 'it was made with sudo',
      state: { files: { '~/go/bin': { directory: true, owner: 'root', group: 'wheel' } } },
      cause: 'caches-owned-by-root',
    },
  },
  {
    cause: 'goroot-stale',
    check: 'toolchain.goroot',
    found: [
      {
        title: 'a version that Homebrew replaced',
        state: zshrc('export GOROOT=/opt/homebrew/Cellar/go/1.24.1/libexec\n'),
      },
      { title: 'a version manager that is gone', state: zshrc('export GOROOT="$HOME/.gvm/gos/go1.22"\n') },
    ],
    healthy: [
      { title: 'by way of the link that stays', state: zshrc('export GOROOT=/opt/homebrew/opt/go/libexec\n') },
      { title: 'only a comment', state: zshrc('# export GOROOT=/opt/homebrew/Cellar/go/1.24.1/libexec\n') },
      {
        title: 'only this terminal still has it',
        state: { terminal: { environment: { GOROOT: '/opt/homebrew/Cellar/go/1.24.1/libexec' } } },
      },
    ],
    other: {
      title: 'there, and the folder above it is meant',
      state: zshrc('export GOROOT=/opt/homebrew/opt/go/libexec/bin\n'),
      cause: 'goroot-wrong-dir',
    },
  },
  {
    cause: 'terminal-under-rosetta',
    check: 'toolchain.architecture',
    found: [
      { title: 'with a Go for Apple silicon', state: { terminal: { translated: true } } },
      { title: 'after the move from an Intel Mac', base: 'terminal-under-rosetta' },
    ],
    healthy: [
      { title: 'an Intel Mac', base: 'healthy-intel-bash' },
      {
        title: 'the old Homebrew is still there, and not used',
        base: 'terminal-under-rosetta',
        state: { terminal: { translated: false }, files: { '~/.zprofile': BREW_LINE } },
      },
    ],
    other: {
      title: 'the terminal is native, what it starts is not',
      base: 'terminal-under-rosetta',
      state: { terminal: { translated: false } },
      cause: 'homebrew-intel-on-apple-silicon',
    },
  },
  {
    cause: 'path-helper-reorders-path',
    check: 'shell.path-order',
    found: [{ title: 'a line in .zshenv', base: EARLY }],
    healthy: [
      {
        title: 'the same line, read later',
        base: EARLY,
        state: { files: { '~/.zshenv': null, '~/.zprofile': 'export PATH="$HOME/sdk/go1.26.3/bin:$PATH"\n' } },
      },
      {
        title: 'no other go to stand in front',
        base: EARLY,
        state: { files: { '/usr/local/go': null, '/etc/paths.d/go': null } },
      },
    ],
    other: {
      title: 'the newer one was put last',
      base: EARLY,
      state: { files: { '~/.zshenv': null, '~/.zprofile': 'export PATH="$PATH:$HOME/sdk/go1.26.3/bin"\n' } },
      cause: 'go-shadowed',
    },
  },
  {
    cause: 'go-shadowed',
    check: 'toolchain.go-wins',
    found: [
      {
        title: 'an unpacked one from years ago comes first',
        state: zshrc('export PATH="/usr/local/go/bin:$PATH"\n', { '/usr/local/go': goTree('1.19.2') }),
      },
    ],
    healthy: [
      {
        title: 'an older one comes behind',
        state: zshrc('export PATH="$PATH:/usr/local/go/bin"\n', { '/usr/local/go': goTree('1.19.2') }),
      },
      {
        title: 'an older one that was asked for by its number',
        state: zshrc('export PATH="$HOME/sdk/go1.26.2/bin:$PATH"\n', { '~/sdk/go1.26.2': goTree('1.26.2') }),
      },
    ],
    other: { title: 'path_helper moved the newer one back', base: EARLY, cause: 'path-helper-reorders-path' },
  },
  {
    cause: 'shell-startup-slow',
    check: 'shell.startup',
    found: [
      { title: 'four seconds in one file', state: { files: { '~/.zshrc': { text: GOBIN_LINE, runMs: 4_000 } } } },
      { title: 'it never comes to an end', state: zshrc('sleep inf\n') },
      { title: 'only a window with a terminal takes long', base: 'go-hidden-from-apps' },
    ],
    healthy: [
      { title: 'not quick, and no fault', state: { files: { '~/.zshrc': { text: GOBIN_LINE, runMs: 900 } } } },
      { title: 'a wait that is never reached', state: zshrc('if false; then sleep inf; fi\n') },
    ],
    other: {
      title: 'quick, and go is behind a line that wants a terminal',
      state: zshrc(`[[ -t 0 ]] || return\n${BREW_LINE}`, { '~/.zprofile': null }),
      cause: 'gui-app-path',
    },
  },
];
