import type { CauseCase } from '../case.ts';
import { GOBIN_LINE, goTree, NO_HOMEBREW_GO, ONLY_USR_LOCAL_GO, zshrc } from './machines.ts';

const OLD_FIRST = {
  '/usr/local/go': goTree('1.20.14'),
  '~/.zshrc': `export PATH="/usr/local/go/bin:$PATH"\n${GOBIN_LINE}`,
};

/** The person stands in a project whose go.mod says this. */
const project = (says: string, files: object) => ({
  terminal: { workingDirectory: '/Users/sam/src/app' },
  files: { ...files, '~/src/app/go.mod': `module example.com/app\n\n${says}\n` },
});

/** Programs for another CPU, and folders that somebody else took. */
export const TOOLCHAIN_PLACES: readonly CauseCase[] = [
  {
    cause: 'go-not-installed',
    check: 'toolchain.go-present',
    found: [
      { title: 'a new Mac', base: 'brand-new' },
      {
        title: 'only programs that it once built are left',
        base: 'brand-new',
        state: zshrc('', { '~/go/bin/notes': { program: 'notes', arch: 'arm64' } }),
      },
    ],
    healthy: [
      {
        title: 'the one of the installer',
        state: { files: { ...ONLY_USR_LOCAL_GO, '/etc/paths.d/go': '/usr/local/go/bin\n' } },
      },
      {
        title: 'one in a folder of the person’s own',
        state: zshrc('export PATH="$HOME/.local/go/bin:$PATH"\n', {
          ...NO_HOMEBREW_GO,
          '~/.local/go': goTree('1.27.3'),
        }),
      },
    ],
    other: { title: 'there, and on no PATH', state: { files: ONLY_USR_LOCAL_GO }, cause: 'go-not-on-path' },
  },
  {
    cause: 'go-amd64-on-apple-silicon',
    check: 'toolchain.architecture',
    found: [
      {
        title: 'the installer for Intel Macs',
        state: {
          files: {
            ...ONLY_USR_LOCAL_GO,
            '/usr/local/go': goTree('1.27.3', 'x86_64'),
            '/etc/paths.d/go': '/usr/local/go/bin\n',
          },
        },
      },
      {
        title: 'it comes before the right one',
        state: zshrc('export PATH="/usr/local/go/bin:$PATH"\n', { '/usr/local/go': goTree('1.27.3', 'x86_64') }),
      },
    ],
    healthy: [
      { title: 'it lies there unused', state: { files: { '/usr/local/go': goTree('1.27.3', 'x86_64') } } },
      { title: 'an Intel Mac', base: 'healthy-intel-bash' },
    ],
    other: {
      title: 'the Homebrew of an Intel Mac brought it',
      base: 'terminal-under-rosetta',
      state: { terminal: { translated: false } },
      cause: 'homebrew-intel-on-apple-silicon',
    },
  },
  {
    cause: 'homebrew-intel-on-apple-silicon',
    check: 'toolchain.architecture',
    found: [
      {
        title: 'the start-up file names the old Homebrew',
        base: 'terminal-under-rosetta',
        state: { terminal: { translated: false } },
      },
    ],
    healthy: [
      {
        title: 'both are there, the right one is used',
        base: 'terminal-under-rosetta',
        state: {
          terminal: { translated: false },
          files: { '~/.zprofile': 'eval "$(/opt/homebrew/bin/brew shellenv)"\n' },
        },
      },
      { title: 'macports instead', base: 'macports-on-old-intel' },
    ],
    other: {
      title: 'the installer for Intel Macs brought it',
      state: zshrc('export PATH="/usr/local/go/bin:$PATH"\n', { '/usr/local/go': goTree('1.27.3', 'x86_64') }),
      cause: 'go-amd64-on-apple-silicon',
    },
  },
  {
    cause: 'caches-owned-by-root',
    check: 'toolchain.cache-owners',
    found: [{ title: 'after sudo go', base: 'caches-taken-by-root' }],
    healthy: [
      {
        title: 'modules that nobody may write, as go leaves them',
        state: { files: { '~/go/pkg/mod/golang.org/x/mod@v0.38.0': { directory: true, mode: '0555' } } },
      },
      { title: 'their own', state: { files: { '~/Library/Caches/go-build/ab': { directory: true, mode: '0755' } } } },
    ],
    other: {
      title: 'a folder that was always of root',
      state: zshrc('export GOBIN=/opt/tools/bin\n', { '/opt/tools/bin': { directory: true } }),
      cause: 'gobin-not-writable',
    },
  },
  {
    cause: 'old-go-cannot-parse-go-mod',
    check: 'toolchain.project-file',
    found: [
      { title: 'an old go comes first', state: project('go 1.22.0', OLD_FIRST) },
      {
        title: 'there is only the old one',
        state: project('go 1.21\n\ntoolchain go1.22.1', {
          ...NO_HOMEBREW_GO,
          '/usr/local/go': goTree('1.20.14'),
          '/etc/paths.d/go': '/usr/local/go/bin\n',
        }),
      },
    ],
    healthy: [
      { title: 'a current go', state: project('go 1.22.0\n\ntoolchain go1.26.1', {}) },
      {
        title: 'an old one that is not started',
        state: project('go 1.22.0', { '/usr/local/go': goTree('1.20.14') }),
      },
    ],
    other: { title: 'modules are switched off', state: zshrc('export GO111MODULE=off\n'), cause: 'go111module-off' },
  },
];
