import type { CauseCase } from '../case.ts';
import { GO_SETTINGS, GOBIN_LINE, goTree, NO_HOMEBREW_GO, zshrc } from './machines.ts';

/** Settings that point a Go at the wrong tree, or stop it. */
export const TOOLCHAIN_SETTINGS: readonly CauseCase[] = [
  {
    cause: 'goroot-wrong-dir',
    check: 'toolchain.goroot',
    found: [
      { title: 'the bin folder', state: zshrc('export GOROOT=/opt/homebrew/opt/go/libexec/bin\n') },
      { title: 'the program itself', state: zshrc('export GOROOT=/opt/homebrew/bin/go\n') },
      { title: 'in the settings file', state: { files: { [GO_SETTINGS]: 'GOROOT=/usr/local\n' } } },
    ],
    healthy: [
      { title: 'the root of the go that runs', state: zshrc('export GOROOT="$(/opt/homebrew/bin/go env GOROOT)"\n') },
      {
        title: 'the root of a go that is put first as well',
        state: zshrc('export GOROOT=/usr/local/go\nexport PATH="$GOROOT/bin:$PATH"\n', {
          '/usr/local/go': goTree('1.27.3'),
        }),
      },
    ],
    other: {
      title: 'it was right, until Homebrew replaced the version',
      state: zshrc('export GOROOT=/opt/homebrew/Cellar/go/1.24.1/libexec\n'),
      cause: 'goroot-stale',
    },
  },
  {
    cause: 'goroot-version-mismatch',
    check: 'toolchain.goroot',
    found: [
      {
        title: 'the tree of another version',
        state: zshrc('export GOROOT="$HOME/sdk/go1.24.1"\n', { '~/sdk/go1.24.1': goTree('1.24.1') }),
      },
      {
        title: 'the tree of another patch, in the settings file',
        state: { files: { [GO_SETTINGS]: 'GOROOT=/usr/local/go\n', '/usr/local/go': goTree('1.26.2') } },
      },
    ],
    healthy: [
      {
        title: 'another tree of the same version',
        state: zshrc('export GOROOT="$HOME/sdk/go1.26.3"\n', { '~/sdk/go1.26.3': goTree('1.26.3') }),
      },
      {
        title: 'several versions, and no GOROOT',
        state: { files: { '~/sdk/go1.24.1': goTree('1.24.1'), '/usr/local/go': goTree('1.27.3') } },
      },
    ],
    other: {
      title: 'a tree without the library',
      state: zshrc('export GOROOT="$HOME/sdk/go1.24.1"\n', { '~/sdk/go1.24.1/VERSION': 'go1.24.1\n' }),
      cause: 'goroot-wrong-dir',
    },
  },
  {
    cause: 'gopath-equals-goroot',
    check: 'toolchain.gopath',
    found: [
      {
        title: 'unpacked into ~/go',
        state: { files: { ...NO_HOMEBREW_GO, '~/go': goTree('1.27.3'), '~/.zshrc': GOBIN_LINE } },
      },
      {
        title: 'set to where Go is',
        state: zshrc('export GOPATH="$HOME/sdk/go"\nexport PATH="$HOME/sdk/go/bin:$PATH"\n', {
          ...NO_HOMEBREW_GO,
          '~/sdk/go': goTree('1.27.3'),
        }),
      },
    ],
    healthy: [
      {
        title: 'unpacked beside it',
        state: zshrc('export PATH="$HOME/.local/go/bin:$PATH"\n', {
          ...NO_HOMEBREW_GO,
          '~/.local/go': goTree('1.27.3'),
        }),
      },
      { title: 'a GOPATH of its own', state: zshrc('export GOPATH="$HOME/gopath"\n') },
    ],
    other: { title: 'a GOPATH that is no whole path', state: zshrc('export GOPATH=go\n'), cause: 'gopath-wrong' },
  },
  {
    cause: 'go-env-value-breaks-go',
    check: 'toolchain.env-values',
    found: [
      { title: 'a part of the memory', state: zshrc('export GOMEMLIMIT=80%\n') },
      { title: 'a flag without its sign', state: zshrc("export GOFLAGS='mod=mod'\n") },
    ],
    healthy: [
      { title: 'a limit that Go reads', state: zshrc('export GOMEMLIMIT=4GiB\n') },
      { title: 'a flag as it is written', state: zshrc('export GOFLAGS=-mod=readonly\n') },
    ],
    other: {
      title: 'quotes in the settings file',
      state: { files: { [GO_SETTINGS]: 'GOPROXY="https://proxy.golang.org,direct"\n' } },
      cause: 'go-env-file-poisoned',
    },
  },
  {
    cause: 'go-env-file-poisoned',
    check: 'toolchain.env-file',
    found: [
      {
        title: 'quotes, which are part of the value',
        state: { files: { [GO_SETTINGS]: 'GOPROXY="https://proxy.golang.org,direct"\n' } },
      },
      { title: 'nothing, which hides the default', state: { files: { [GO_SETTINGS]: 'GOPROXY=\n' } } },
    ],
    healthy: [
      {
        title: 'values that are meant',
        state: { files: { [GO_SETTINGS]: 'GOPRIVATE=git.corp.test\nGOFLAGS=-mod=readonly\n' } },
      },
      { title: 'an empty file', state: { files: { [GO_SETTINGS]: '' } } },
    ],
    other: {
      title: 'the same from a start-up file',
      state: zshrc('export GOMEMLIMIT=80%\n'),
      cause: 'go-env-value-breaks-go',
    },
  },
  {
    cause: 'version-manager-gobin-wrong',
    check: 'toolchain.gobin',
    found: [
      {
        title: 'below a stand-in, which is a file',
        state: zshrc('export GOBIN="$HOME/.asdf/shims/go/bin"\n', { '~/.asdf/shims/go': '#!/usr/bin/env bash\n' }),
      },
    ],
    healthy: [
      {
        title: 'below a version of the manager',
        state: zshrc('export GOBIN="$HOME/.asdf/installs/golang/1.27.3/packages/bin"\nexport PATH="$PATH:$GOBIN"\n', {
          '~/.asdf/installs/golang/1.27.3/packages/bin': { directory: true },
        }),
      },
      { title: 'a folder of their own', base: 'fish-with-mise' },
    ],
    other: {
      title: 'below a file that is no stand-in',
      state: zshrc('export GOBIN="$HOME/notes/bin"\n', { '~/notes': 'x\n' }),
      cause: 'gobin-not-writable',
    },
  },
];
