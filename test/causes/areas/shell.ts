import type { CauseCase, UnseenCause } from '../case.ts';
import { BREW_LINE, GO_SETTINGS, GOBIN_LINE, goTree, ONLY_USR_LOCAL_GO, zshrc } from './machines.ts';
import { RIGHTS } from './rights.ts';
import { SHELL_PLACES } from './shell-places.ts';

/** Programs that a new terminal, or an app, does not find. */
const NOT_FOUND: readonly CauseCase[] = [
  {
    cause: 'go-not-on-path',
    check: 'toolchain.go-present',
    found: [
      { title: 'unpacked, and no line for it', state: { files: ONLY_USR_LOCAL_GO } },
      {
        title: 'a line sets PATH anew and leaves it out',
        state: { files: { '~/.zshrc': 'export PATH="/usr/bin:/bin:/usr/sbin:/sbin:$HOME/go/bin"\n' } },
      },
    ],
    healthy: [
      {
        title: 'path_helper puts it there',
        state: { files: { ...ONLY_USR_LOCAL_GO, '/etc/paths.d/go': '/usr/local/go/bin\n' } },
      },
      { title: 'a line puts it there', state: zshrc('export PATH="$PATH:/usr/local/go/bin"\n', ONLY_USR_LOCAL_GO) },
      {
        title: 'a line sets PATH anew and names it',
        state: {
          files: {
            '~/.zshrc':
              'export PATH="/opt/homebrew/bin:/opt/homebrew/sbin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:$HOME/go/bin"\n',
          },
        },
      },
    ],
    other: {
      title: 'the line of Homebrew has no effect',
      state: { files: { '~/.zprofile': '/opt/homebrew/bin/brew shellenv\n' } },
      cause: 'brew-shellenv-not-evaluated',
    },
  },
  {
    cause: 'gobin-not-on-path',
    check: 'toolchain.gobin',
    found: [
      { title: 'no line', state: { files: { '~/.zshrc': null } } },
      {
        title: 'programs go to another folder than the one on PATH',
        state: {
          files: { [GO_SETTINGS]: 'GOBIN=/Users/sam/bin\n', '~/bin/gopls': { program: 'gopls', arch: 'arm64' } },
        },
      },
    ],
    healthy: [
      { title: 'nothing was ever installed', state: { files: { '~/.zshrc': null, '~/go/bin/staticcheck': null } } },
      {
        title: 'it is on PATH by way of a link',
        state: { files: { '~/.zshrc': 'export PATH="$PATH:$HOME/gobin"\n', '~/gobin': { link: 'go/bin' } } },
      },
    ],
    other: {
      title: 'a blank in the line that should put it there',
      state: { files: { '~/.zshrc': 'export PATH="$PATH: $HOME/go/bin"\n' } },
      cause: 'path-malformed-entry',
    },
  },
  {
    cause: 'brew-shellenv-not-evaluated',
    check: 'shell.brew-shellenv',
    found: [
      { title: 'without eval', state: { files: { '~/.zprofile': '/opt/homebrew/bin/brew shellenv\n' } } },
      { title: 'brew by its bare name', state: { files: { '~/.zprofile': 'eval "$(brew shellenv)"\n' } } },
    ],
    healthy: [
      {
        title: 'a line of its own instead',
        state: { files: { '~/.zprofile': 'export PATH="/opt/homebrew/bin:/opt/homebrew/sbin:$PATH"\n' } },
      },
      { title: 'in the other start-up file', state: zshrc(BREW_LINE, { '~/.zprofile': null }) },
    ],
    other: {
      title: 'the line works, and the Go that is there is not of Homebrew',
      state: { files: ONLY_USR_LOCAL_GO },
      cause: 'go-not-on-path',
    },
  },
  {
    cause: 'gui-app-path',
    check: 'shell.gui-apps',
    found: [
      { title: 'a file that ends early without a terminal', base: 'go-hidden-from-apps' },
      {
        title: 'the same, and a new window is quick',
        state: zshrc(`[[ -t 0 ]] || return\n${BREW_LINE}`, { '~/.zprofile': null }),
      },
    ],
    healthy: [
      {
        title: 'what comes behind the early end is only for people',
        state: { files: { '~/.zshrc': `${GOBIN_LINE}[[ -t 0 ]] || return\nalias l=ls\n` } },
      },
      {
        title: 'PATH is set in a file for interactive shells, which apps ask for',
        state: zshrc(BREW_LINE, { '~/.zprofile': null }),
      },
    ],
    other: {
      title: 'no new terminal finds go either',
      state: { files: ONLY_USR_LOCAL_GO },
      cause: 'go-not-on-path',
    },
  },
];

const BASH = { accounts: { sam: { shell: '/bin/bash' } } };
const bash = (text: string) => ({
  ...BASH,
  files: { '~/.bash_profile': `${text}\n${BREW_LINE}${GOBIN_LINE}export BASH_SILENCE_DEPRECATION_WARNING=1\n` },
});

/** What a new terminal gives to programs, besides where they are. */
const LIMITS: readonly CauseCase[] = [
  {
    cause: 'open-files-limit-low',
    check: 'shell.open-files',
    found: [
      { title: 'bash sets both limits with one line', state: bash('ulimit -n 256') },
      { title: 'the hard one in zsh', state: zshrc('ulimit -Hn 512\n') },
      { title: 'launchd gives no more', state: { launchd: { openFiles: 256 } } },
    ],
    healthy: [
      { title: 'only the soft one, which is 256 anyway', state: zshrc('ulimit -n 256\n') },
      { title: 'the soft one in bash', state: bash('ulimit -S -n 256') },
      { title: 'a larger number', state: bash('ulimit -n 10240') },
    ],
    other: {
      title: 'an old Go, which does not raise its limit, comes first',
      state: zshrc('export PATH="/usr/local/go/bin:$PATH"\n', { '/usr/local/go': goTree('1.18.10') }),
      cause: 'go-shadowed',
    },
  },
];

export const SHELL: readonly CauseCase[] = [...NOT_FOUND, ...SHELL_PLACES, ...LIMITS, ...RIGHTS];

export const SHELL_UNSEEN: readonly UnseenCause[] = [];
