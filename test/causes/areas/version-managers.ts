import type { CauseCase } from '../case.ts';
import { GVM } from './gvm.ts';
import { GOBIN_LINE, goTree, NO_HOMEBREW_GO } from './machines.ts';

const standIn = (program: string) => ({ program, arch: 'script' });
const FRONT = 'export PATH="$HOME/.goenv/shims:$PATH"\n';

/** goenv with two versions, and these files beside. */
const goenv = (files: object, line = FRONT) => ({
  files: {
    ...NO_HOMEBREW_GO,
    '~/.goenv/versions/1.26.3': goTree('1.26.3'),
    '~/.goenv/versions/1.27.3': goTree('1.27.3'),
    '~/.goenv/shims/go': standIn('goenv'),
    '~/.zshrc': line + GOBIN_LINE,
    ...files,
  },
});

/** asdf with one version, and these files beside. */
const asdf = (files: object) => ({
  files: {
    ...NO_HOMEBREW_GO,
    '~/.asdf/installs/golang/1.27.3/go': goTree('1.27.3'),
    '~/.asdf/shims/go': standIn('asdf'),
    '~/.zshrc': `export PATH="$HOME/.asdf/shims:$PATH"\n${GOBIN_LINE}`,
    ...files,
  },
});

const IN_PROJECT = { terminal: { workingDirectory: '/Users/sam/src/app' } };
const GOPLS = { '~/.asdf/installs/golang/1.27.3/bin/gopls': { program: 'gopls', arch: 'arm64' } };
const CHOSEN = { '~/.tool-versions': 'nodejs 24.1.0\ngolang 1.27.3\n' };

export const VERSION_MANAGERS: readonly CauseCase[] = [
  {
    cause: 'version-manager-no-version-selected',
    check: 'toolchain.go-runs',
    found: [
      { title: 'goenv, where nothing is chosen', state: goenv({}) },
      { title: 'goenv, and the chosen one is gone', state: goenv({ '~/.goenv/version': '1.25.0\n' }) },
      { title: 'asdf, where another language is chosen', state: asdf({ '~/.tool-versions': 'nodejs 24.1.0\n' }) },
      {
        title: 'mise, where another language is chosen',
        base: 'fish-with-mise',
        state: { files: { '~/.config/mise/config.toml': '[tools]\nnode = "24"\n' } },
      },
    ],
    healthy: [
      { title: 'chosen for everywhere', state: goenv({ '~/.goenv/version': '1.27.3\n' }) },
      {
        title: 'chosen for the project, and nowhere else',
        state: { ...IN_PROJECT, ...goenv({ '~/src/app/.go-version': '1.27.3\n' }) },
      },
      { title: 'chosen with another language', state: asdf(CHOSEN) },
    ],
    other: {
      title: 'the stand-in is not found at all',
      state: goenv({ '~/.goenv/version': '1.27.3\n', '~/.zshrc': GOBIN_LINE }),
      cause: 'go-not-on-path',
    },
  },
  {
    cause: 'version-manager-shim-shadowed',
    check: 'toolchain.version-manager',
    found: [
      {
        title: 'a line puts one version first',
        state: goenv(
          { '~/.goenv/version': '1.27.3\n' },
          `${FRONT}export PATH="$HOME/.goenv/versions/1.26.3/bin:$PATH"\n`,
        ),
      },
      {
        title: 'a line puts the root that something printed first',
        state: goenv(
          { '~/.goenv/version': '1.27.3\n' },
          `${FRONT}GOROOT="$(echo $HOME/.goenv/versions/1.26.3)"\nexport PATH="$GOROOT/bin:$PATH"\n`,
        ),
      },
      {
        title: 'another Go comes first',
        state: {
          ...IN_PROJECT,
          ...goenv(
            { '~/src/app/.go-version': '1.26.3\n', '/usr/local/go': goTree('1.27.3') },
            `${FRONT}export PATH="/usr/local/go/bin:$PATH"\n`,
          ),
        },
      },
    ],
    healthy: [
      { title: 'the stand-in comes first', state: goenv({ '~/.goenv/version': '1.27.3\n' }) },
      {
        title: 'what comes first is what is chosen',
        state: goenv(
          { '~/.goenv/version': '1.27.3\n' },
          `${FRONT}export PATH="$HOME/.goenv/versions/1.27.3/bin:$PATH"\n`,
        ),
      },
      {
        title: 'an older one was chosen long ago',
        state: goenv(
          { '~/.goenv/version': '1.26.3\n', '/usr/local/go': goTree('1.27.3') },
          `${FRONT}export PATH="/usr/local/go/bin:$PATH"\n`,
        ),
      },
      {
        title: 'a variable chooses another one than the file',
        state: goenv(
          { '~/.goenv/version': '1.27.3\n' },
          `export GOENV_VERSION=1.26.3\n${FRONT}export PATH="$HOME/.goenv/versions/1.26.3/bin:$PATH"\n`,
        ),
      },
      {
        title: 'mise, whose file for this computer alone chooses another one',
        state: {
          ...IN_PROJECT,
          files: {
            '~/.local/share/mise/shims/go': standIn('mise'),
            '~/src/app/mise.toml': '[tools]\ngo = "1.25"\n',
            '~/src/app/mise.local.toml': '[tools]\ngo = "1.26.3"\n',
            '~/.zshrc': `export PATH="$PATH:$HOME/.local/share/mise/shims"\n${GOBIN_LINE}`,
          },
        },
      },
      {
        title: 'nothing is chosen any more',
        state: goenv({ '/usr/local/go': goTree('1.27.3') }, `${FRONT}export PATH="/usr/local/go/bin:$PATH"\n`),
      },
    ],
    other: {
      title: 'no manager: an older Go comes first',
      state: {
        files: {
          '/usr/local/go': goTree('1.19.2'),
          '~/.zshrc': `export PATH="/usr/local/go/bin:$PATH"\n${GOBIN_LINE}`,
        },
      },
      cause: 'go-shadowed',
    },
  },
  {
    cause: 'version-manager-needs-reshim',
    check: 'toolchain.version-manager',
    found: [{ title: 'asdf, after go install', state: asdf({ ...CHOSEN, ...GOPLS }) }],
    healthy: [
      { title: 'the stand-in is there', state: asdf({ ...CHOSEN, ...GOPLS, '~/.asdf/shims/gopls': standIn('asdf') }) },
      {
        title: 'another one of that name is found',
        state: asdf({ ...CHOSEN, ...GOPLS, '/opt/homebrew/bin/gopls': { program: 'gopls', arch: 'arm64' } }),
      },
      {
        title: 'goenv, told to leave GOPATH alone, and a program from before',
        state: goenv(
          { '~/.goenv/version': '1.27.3\n', '~/go/1.27.3/bin/gopls': { program: 'gopls', arch: 'arm64' } },
          `export GOENV_DISABLE_GOPATH=1\n${FRONT}`,
        ),
      },
      {
        title: 'the folder itself is on PATH',
        state: asdf({
          ...CHOSEN,
          ...GOPLS,
          '~/.zshrc': `export PATH="$HOME/.asdf/shims:$HOME/.asdf/installs/golang/1.27.3/bin:$PATH"\n${GOBIN_LINE}`,
        }),
      },
    ],
    other: {
      title: 'installed by a Go without a manager',
      state: { files: { '~/.zshrc': null } },
      cause: 'gobin-not-on-path',
    },
  },
  GVM,
];
