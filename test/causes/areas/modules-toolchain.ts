import type { CauseCase } from '../case.ts';
import { GO_SETTINGS } from './machines.ts';
import { inProject, MODULE } from './modules-project.ts';

const homebrewGo = (version: string) => ({
  '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version, arch: 'arm64' } },
});

/** Which Go a project wants, and whether it may be fetched. */
export const MODULES_TOOLCHAIN: readonly CauseCase[] = [
  {
    cause: 'toolchain-version-needs-patch',
    check: 'proxy.project-toolchain',
    found: [
      {
        title: 'an early 1.21 and the name of a language',
        state: inProject('module example.com/tool\n\ngo 1.24\n', homebrewGo('1.21.5'), {
          system: { version: '15.6', build: '24G84' },
        }),
      },
      {
        title: 'an early 1.22',
        state: inProject('module example.com/tool\n\ngo 1.24\n', homebrewGo('1.22.3'), {
          system: { version: '15.6', build: '24G84' },
        }),
      },
    ],
    healthy: [
      { title: 'the language of the Go that runs', state: inProject('module example.com/tool\n\ngo 1.26\n') },
      { title: 'a Go that adds the number itself', state: inProject('module example.com/tool\n\ngo 1.27\n') },
    ],
    other: {
      title: 'no other Go may be taken',
      state: inProject('module example.com/tool\n\ngo 1.27\n', { [GO_SETTINGS]: 'GOTOOLCHAIN=local\n' }),
      cause: 'gotoolchain-local-too-old',
    },
  },
  {
    cause: 'gotoolchain-local-too-old',
    check: 'proxy.project-toolchain',
    found: [
      {
        title: 'by a start-up line',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', {
          '~/.zshrc': 'export GOTOOLCHAIN=local\nexport PATH="$PATH:$HOME/go/bin"\n',
        }),
      },
      {
        title: 'by the settings file, for a workspace',
        state: inProject(MODULE, {
          '~/src/go.work': 'go 1.27.0\n\nuse ./tool\n',
          [GO_SETTINGS]: 'GOTOOLCHAIN=local\n',
        }),
      },
      {
        title: 'by the release',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', {
          '/opt/homebrew/Cellar/go/1.26.3/libexec': {
            goTree: {
              version: '1.26.3',
              arch: 'arm64',
              goEnv: 'GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=local\n',
            },
          },
        }),
      },
    ],
    healthy: [
      {
        title: 'local, and new enough',
        state: inProject('module example.com/tool\n\ngo 1.26\n', { [GO_SETTINGS]: 'GOTOOLCHAIN=local\n' }),
      },
      {
        title: 'local, and only a wish for a newer one',
        state: inProject('module example.com/tool\n\ngo 1.25\n\ntoolchain go1.27.1\n', {
          [GO_SETTINGS]: 'GOTOOLCHAIN=local\n',
        }),
      },
    ],
    other: {
      title: 'nothing may be fetched',
      state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOPROXY=off\n' }),
      cause: 'toolchain-download-off',
    },
  },
  {
    cause: 'gotoolchain-not-on-path',
    check: 'proxy.project-toolchain',
    found: [
      {
        title: 'by the settings file',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOTOOLCHAIN=path\n' }),
      },
      {
        title: 'by a start-up line, for a toolchain line',
        state: inProject('module example.com/tool\n\ngo 1.26\n\ntoolchain go1.27.1\n', {
          '~/.zshrc': 'export GOTOOLCHAIN=go1.26.3+path\nexport PATH="$PATH:$HOME/go/bin"\n',
        }),
      },
    ],
    healthy: [
      {
        title: 'it is there under its name',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', {
          [GO_SETTINGS]: 'GOTOOLCHAIN=path\n',
          '~/go/bin/go1.27.1': { program: 'go', arch: 'arm64' },
        }),
      },
      {
        title: 'nothing newer is wanted',
        state: inProject('module example.com/tool\n\ngo 1.26\n', { [GO_SETTINGS]: 'GOTOOLCHAIN=path\n' }),
      },
    ],
    other: {
      title: 'no other Go may be taken, wherever it is',
      state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOTOOLCHAIN=local\n' }),
      cause: 'gotoolchain-local-too-old',
    },
  },
  {
    cause: 'toolchain-download-off',
    check: 'proxy.project-toolchain',
    found: [
      {
        title: 'by the settings file',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOPROXY=off\n' }),
      },
      {
        title: 'by a start-up line, for a toolchain line',
        state: inProject('module example.com/tool\n\ngo 1.26\n\ntoolchain go1.27.1\n', {
          '~/.zshrc': 'export GOPROXY=off\nexport PATH="$PATH:$HOME/go/bin"\n',
        }),
      },
    ],
    healthy: [
      { title: 'it may be fetched', state: inProject('module example.com/tool\n\ngo 1.27.1\n') },
      {
        title: 'it was fetched before',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', {
          '~/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.1.darwin-arm64': {
            goTree: { version: '1.27.1', arch: 'arm64' },
          },
        }),
      },
    ],
    other: {
      title: 'what is fetched is not checked',
      state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOSUMDB=off\n' }),
      cause: 'toolchain-download-unchecked',
    },
  },
  {
    cause: 'toolchain-download-unchecked',
    check: 'proxy.project-toolchain',
    found: [
      {
        title: 'by the settings file',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOSUMDB=off\n' }),
      },
      {
        title: 'by a start-up line',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', {
          '~/.zshrc': 'export GOSUMDB=off\nexport PATH="$PATH:$HOME/go/bin"\n',
        }),
      },
    ],
    healthy: [
      {
        title: 'patterns that do not matter for it',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GONOSUMDB=golang.org\n' }),
      },
      {
        title: 'a folder keeps everything',
        state: inProject('module example.com/tool\n\ngo 1.27.1\n', {
          [GO_SETTINGS]: 'GOPROXY=file:///Users/sam/mirror\nGOSUMDB=off\n',
          '~/mirror': { directory: true },
        }),
      },
    ],
    other: {
      title: 'nothing may be fetched at all',
      state: inProject('module example.com/tool\n\ngo 1.27.1\n', { [GO_SETTINGS]: 'GOPROXY=off\n' }),
      cause: 'toolchain-download-off',
    },
  },
];
