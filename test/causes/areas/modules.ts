import type { CauseCase, UnseenCause } from '../case.ts';
import { GO_SETTINGS, zshrc } from './machines.ts';
import { inProject } from './modules-project.ts';

const GOMOD = 'module example.com/tool\n\ngo 1.25\n';

/** Settings for all projects that only some can bear. */
export const MODULES_SETTINGS: readonly CauseCase[] = [
  {
    cause: 'go111module-off',
    check: 'toolchain.env-values',
    found: [
      { title: 'by a start-up line', state: zshrc('export GO111MODULE=off\n') },
      { title: 'by the settings file', state: { files: { [GO_SETTINGS]: 'GO111MODULE=off\n' } } },
    ],
    healthy: [
      { title: 'on', state: zshrc('export GO111MODULE=on\n') },
      { title: 'auto, of old', state: { files: { [GO_SETTINGS]: 'GO111MODULE=auto\n' } } },
    ],
    other: {
      title: 'there is no go.mod',
      state: {
        files: { '~/src/tool/main.go': 'package main\n\nimport "github.com/fatih/color"\n' },
        terminal: { workingDirectory: '/Users/sam/src/tool' },
      },
      cause: 'project-without-go-mod',
    },
  },
  {
    cause: 'goflags-mod-vendor',
    check: 'toolchain.env-values',
    found: [
      { title: 'by a start-up line', state: zshrc('export GOFLAGS=-mod=vendor\n') },
      { title: 'by the settings file', state: { files: { [GO_SETTINGS]: 'GOFLAGS=-mod=vendor -v\n' } } },
    ],
    healthy: [
      { title: 'as it is by default', state: zshrc('export GOFLAGS=-mod=readonly\n') },
      {
        title: 'a project with its modules in it, which needs no flag',
        state: inProject(GOMOD, { '~/src/tool/vendor/modules.txt': '' }),
      },
    ],
    other: {
      title: 'nothing may be fetched',
      state: inProject(`${GOMOD}\ntoolchain go1.27.1\n`, { [GO_SETTINGS]: 'GOPROXY=off\n' }),
      cause: 'toolchain-download-off',
    },
  },
];

export const MODULES_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'checksum-mismatch-proxy',
    why: 'only a download of that very module from both servers shows it; settings that lead to another server are notes',
  },
  {
    cause: 'checksum-mismatch-retagged',
    why: 'only a download of that very version shows it, and whether it is an attack no computer can tell',
  },
  {
    cause: 'module-cache-read-only',
    why: 'go makes its module cache read-only on purpose: nothing is wrong with the computer',
  },
  {
    cause: 'upstream-module-invalid',
    why: 'the version itself is broken for everybody; it is to be seen only when asked for that module',
  },
];
