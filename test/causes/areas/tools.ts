import type { CauseCase, UnseenCause } from '../case.ts';

const CLT = '/Library/Developer/CommandLineTools';
const SERVER = `${CLT}/Library/PrivateFrameworks/LLDB.framework/Versions/A/Resources/debugserver`;
const XCODE = '/Applications/Xcode.app/Contents';
const DLV = 'github.com/go-delve/delve';
const image = (package_: string, module: string, version: string, go: string, arch = 'arm64') => ({
  program: 'tool',
  arch,
  built: { package: package_, module, version, go },
});
const dlv = (arch = 'arm64', version = 'v1.25.2', module = DLV) =>
  image(`${module}/cmd/dlv`, module, version, '1.26.1', arch);
const LINT = 'github.com/golangci/golangci-lint/v2';
const lint = (go: string) => image(`${LINT}/cmd/golangci-lint`, LINT, 'v2.5.0', go);
const project = (go: string) => ({ '~/p/go.mod': `module example.com/p\n\ngo ${go}\n` });
const inProject = { terminal: { workingDirectory: '/Users/sam/p' } };
const gopath = (value: string) => ({ files: { '~/.zshenv': `export GOPATH=${value}\n` } });

/** The debugger, linters, the editor's helper, and where they are installed. */
export const TOOLS: readonly CauseCase[] = [
  {
    cause: 'dlv-under-rosetta',
    check: 'toolchain.debugger',
    found: [
      { title: 'go installed it when Go was for Intel', state: { files: { '~/go/bin/dlv': dlv('x86_64') } } },
      {
        title: 'the Homebrew of the old Mac brought it',
        state: {
          files: {
            '/usr/local/Cellar/delve/1.25.2/bin/dlv': dlv('x86_64'),
            '/usr/local/bin/dlv': { link: '../Cellar/delve/1.25.2/bin/dlv' },
          },
        },
      },
    ],
    healthy: [
      { title: 'for both CPUs', state: { files: { '~/go/bin/dlv': dlv('universal') } } },
      {
        title: 'for Intel, on a Mac that is for Intel',
        base: 'healthy-intel-bash',
        state: { files: { '~/go/bin/dlv': dlv('x86_64') } },
      },
    ],
    other: {
      title: 'the terminal is translated, and Delve is not for Intel',
      base: 'terminal-under-rosetta',
      state: { files: { '~/go/bin/dlv': dlv() } },
      cause: 'terminal-under-rosetta',
    },
  },
  {
    cause: 'dlv-codesign-old',
    check: 'toolchain.debugger',
    found: [
      {
        title: 'under the name of its first maker',
        state: { files: { '~/go/bin/dlv': dlv('arm64', 'v0.12.2', 'github.com/derekparker/delve') } },
      },
      { title: 'under its name of today', state: { files: { '~/go/bin/dlv': dlv('universal', 'v0.11.0') } } },
    ],
    healthy: [
      { title: 'its first full release', state: { files: { '~/go/bin/dlv': dlv('arm64', 'v1.0.0') } } },
      {
        title: 'another program called dlv',
        state: { files: { '~/go/bin/dlv': image('example.com/cmd/dlv', 'example.com', 'v0.3.0', '1.26.1') } },
      },
    ],
    other: {
      title: 'it cannot launch a process for want of debugserver',
      state: { files: { '~/go/bin/dlv': dlv(), [SERVER]: null } },
      cause: 'dlv-debugserver-missing',
    },
  },
  {
    cause: 'dlv-debugserver-missing',
    check: 'toolchain.debugger',
    found: [
      { title: 'the tools lack just that', state: { files: { '~/go/bin/dlv': dlv(), [SERVER]: null } } },
      {
        title: 'an Xcode without it',
        base: 'many-gos-full-xcode',
        state: { files: { '~/go/bin/dlv': dlv(), [`${XCODE}/SharedFrameworks`]: null } },
      },
    ],
    healthy: [
      { title: 'nobody debugs here', state: { files: { [SERVER]: null } } },
      {
        title: 'the one of Xcode is used',
        base: 'many-gos-full-xcode',
        state: { files: { '~/go/bin/dlv': dlv() } },
      },
      {
        title: 'another one is named',
        state: {
          files: {
            '~/go/bin/dlv': dlv(),
            [SERVER]: null,
            '~/lldb/debugserver': { program: 'debugserver' },
            '~/.zshenv': 'export DELVE_DEBUGSERVER_PATH="$HOME/lldb/debugserver"\n',
          },
        },
      },
    ],
    other: {
      title: 'all of the tools are gone',
      base: 'tools-gone-after-upgrade',
      state: { files: { '~/go/bin/dlv': dlv() } },
      cause: 'clt-missing-after-upgrade',
    },
  },
  {
    cause: 'tool-built-with-older-go',
    check: 'toolchain.tool-versions',
    found: [
      {
        title: 'a linter, in a project for a newer Go',
        state: { ...inProject, files: { '~/go/bin/golangci-lint': lint('1.25.4'), ...project('1.26') } },
      },
      {
        title: 'a linter of Homebrew’s, and a project for a Go that is not there yet',
        state: {
          ...inProject,
          files: {
            '/opt/homebrew/Cellar/golangci-lint/2.5.0/bin/golangci-lint': lint('1.26.1'),
            '/opt/homebrew/bin/golangci-lint': { link: '../Cellar/golangci-lint/2.5.0/bin/golangci-lint' },
            ...project('1.27.1'),
          },
        },
      },
    ],
    healthy: [
      {
        title: 'older than Go, and not than the project',
        state: { ...inProject, files: { '~/go/bin/golangci-lint': lint('1.25.4'), ...project('1.25.0') } },
      },
      {
        title: 'an older patch of the same Go',
        state: { ...inProject, files: { '~/go/bin/golangci-lint': lint('1.26.0'), ...project('1.26.3') } },
      },
    ],
    other: {
      title: 'a Go that is older than the project wants stands in front',
      state: {
        ...inProject,
        files: {
          '~/go/bin/golangci-lint': lint('1.26.3'),
          ...project('1.26'),
          '~/old/bin/go': { program: 'go', version: '1.19.13', arch: 'arm64' },
          '~/old/VERSION': 'go1.19.13\n',
          '~/old/src/runtime/runtime.go': 'package runtime\n',
          '~/old/pkg/tool': { directory: true },
          '~/.zshrc': 'export PATH="$HOME/old/bin:$PATH:$HOME/go/bin"\n',
        },
      },
      cause: 'go-shadowed',
    },
  },
  {
    cause: 'gopath-wrong',
    check: 'toolchain.gopath',
    found: [
      { title: 'a slip in the path of the home', state: gopath('/User/sam/go') },
      { title: 'a path of another system', state: gopath('/home/sam/go') },
      { title: 'a blank instead of a value that it was made from', state: gopath("'~/go'") },
    ],
    healthy: [
      { title: 'the folder that go takes anyway', state: gopath('"$HOME/go"') },
      { title: 'a folder that go will make', state: gopath('"$HOME/gopath"') },
    ],
    other: {
      title: 'root owns the folders',
      base: 'caches-taken-by-root',
      cause: 'caches-owned-by-root',
    },
  },
];

export const TOOLS_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'dlv-debug-permission',
    why: 'macOS asks a person at the screen and refuses over ssh: whether developer mode is off matters only there, and no check looks at it',
  },
  {
    cause: 'container-engine-unreachable',
    why: 'no check looks at containers: which engine is meant, and whether it was started, only the person knows',
  },
  {
    cause: 'dlv-debugserver-clt-version',
    why: 'It was Delve before its mend in 2018 with the Command Line Tools 9.3, on macOS 10.13. A Delve of that age was built by a Go before 1.13, which wrote no version into programs, so that its file does not tell it from one that works; and gomend does not run on that macOS.',
  },
];
