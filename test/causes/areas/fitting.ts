import type { CauseCase } from '../case.ts';

const SYSTEM = { version: '15.6', build: '24G84' };
const tool = (parts: object) => ({ files: { '~/go/bin/t': { program: 't', ...parts } } });
const built = (go: string) => ({ package: 'example.com/cmd/t', module: 'example.com/cmd', version: 'v1.2.3', go });
const goTree = (version: string, arch = 'arm64') => ({
  '/opt/homebrew/Cellar/go/1.26.3/libexec': { goTree: { version, arch } },
});
const withoutRosetta = { system: { rosetta: false } };

/** Programs that are made for another Mac than this one. */
export const FITTING: readonly CauseCase[] = [
  {
    cause: 'binary-built-by-ancient-go',
    check: 'toolchain.installed-programs',
    found: [
      { title: 'the last Go of that kind', state: tool({ arch: 'x86_64', built: built('1.10.8') }) },
      {
        title: 'of the time before modules, on an Intel Mac',
        base: 'healthy-intel-bash',
        state: tool({ arch: 'x86_64', built: built('1.4.2') }),
      },
    ],
    healthy: [
      { title: 'the first Go after them', state: tool({ arch: 'x86_64', built: built('1.11.13') }) },
      { title: 'old, and not of Go', state: tool({ arch: 'x86_64', minimumMacos: '10.6' }) },
    ],
    other: {
      title: 'a fatal error of the runtime, by a setting',
      state: { files: { '~/.zshenv': 'export GOMEMLIMIT=80%\n' } },
      cause: 'go-env-value-breaks-go',
    },
  },
  {
    cause: 'macos-too-old-for-go',
    check: 'toolchain.installed-programs',
    found: [
      {
        title: 'a tool that says so',
        state: tool({ arch: 'arm64', built: built('1.26.1'), minimumMacos: '27.0' }),
      },
      {
        title: 'a tool whose Go says so',
        state: { system: { version: '12.7', build: '21G816' }, ...tool({ arch: 'arm64', built: built('1.27.1') }) },
      },
    ],
    healthy: [
      {
        title: 'made for an update of this macOS',
        state: tool({ arch: 'arm64', built: built('1.26.1'), minimumMacos: '26.4' }),
      },
      { title: 'made for a much older one', state: tool({ arch: 'x86_64', built: built('1.21.13') }) },
    ],
    other: {
      title: 'dyld ends it for want of an identity',
      state: tool({ arch: 'arm64', sdk: '26.1', built: built('1.22.5') }),
      cause: 'binary-missing-lc-uuid',
    },
  },
  {
    cause: 'macos-too-old-for-go',
    check: 'toolchain.version-supported',
    found: [
      {
        title: 'go itself',
        state: { system: { version: '12.7', build: '21G816' }, files: goTree('1.27.3') },
      },
    ],
    healthy: [
      {
        title: 'the oldest macOS that it runs on',
        state: { system: { version: '13.0', build: '22A380' }, files: goTree('1.27.3') },
      },
      { title: 'the last one with its own name for it', state: { system: SYSTEM, files: goTree('1.27.3') } },
    ],
    other: {
      title: 'a tool of an older Go, and go is fine',
      state: tool({ arch: 'arm64', sdk: '26.1', built: built('1.22.5') }),
      cause: 'binary-missing-lc-uuid',
    },
  },
  {
    cause: 'rosetta-not-installed',
    check: 'toolchain.installed-programs',
    found: [
      { title: 'a tool for Intel', state: { ...withoutRosetta, ...tool({ arch: 'x86_64', built: built('1.26.1') }) } },
      { title: 'a tool of another compiler', state: { ...withoutRosetta, ...tool({ arch: 'x86_64' }) } },
    ],
    healthy: [
      { title: 'Rosetta is there', state: tool({ arch: 'x86_64', built: built('1.26.1') }) },
      { title: 'nothing needs it', state: withoutRosetta },
      { title: 'the tool is for both', state: { ...withoutRosetta, ...tool({ arch: 'universal' }) } },
    ],
    other: {
      title: 'Go is for Intel, and Rosetta is there',
      state: { files: goTree('1.26.3', 'x86_64') },
      cause: 'go-amd64-on-apple-silicon',
    },
  },
  {
    cause: 'rosetta-not-installed',
    check: 'toolchain.architecture',
    found: [{ title: 'Go itself is for Intel', state: { ...withoutRosetta, files: goTree('1.26.3', 'x86_64') } }],
    healthy: [
      { title: 'Go is not', state: withoutRosetta },
      { title: 'an Intel Mac, where there is no Rosetta', base: 'healthy-intel-bash' },
    ],
    other: {
      title: 'Go is for Intel, and Rosetta is there',
      state: { files: goTree('1.26.3', 'x86_64') },
      cause: 'go-amd64-on-apple-silicon',
    },
  },
];
