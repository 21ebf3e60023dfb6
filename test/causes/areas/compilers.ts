import type { CauseCase } from '../case.ts';
import { GO_SETTINGS, zshrc } from './machines.ts';

const SDK = '/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk';
const compiler = (more: object = {}) => ({ program: 'c-compiler', arch: 'arm64', ...more });
const FSL = '/usr/local/fsl/bin';
const fsl = (text: string, files: object = {}) =>
  zshrc(`export PATH="${FSL}:$PATH"\n${text}`, { [`${FSL}/clang`]: compiler(), ...files });

const CONDA = '~/miniconda3';
const conda = (name: string, line: string, more: object = {}, record = 'history') =>
  zshrc(line, { [`${CONDA}/conda-meta/${record}`]: '', [`${CONDA}/bin/${name}`]: compiler(more) });
const ACTIVE = 'export PATH="$HOME/miniconda3/bin:$PATH"\n';
const FOR_INTEL = 'x86_64-apple-darwin13.4.0-clang';
const NAMED = `export CC="$HOME/miniconda3/bin/${FOR_INTEL}"\n`;

/** Homebrew's LLVM first on PATH, and a tool with C code that does not fit its signature. */
const LLVM = '/opt/homebrew/Cellar/llvm/21.1.5/bin/clang';
const llvm = (more: object, tool: object = {}) =>
  zshrc('export PATH="/opt/homebrew/opt/llvm/bin:$PATH"\n', {
    [LLVM]: compiler({ sysroot: SDK, ...more }),
    '/opt/homebrew/opt/llvm': { link: '../Cellar/llvm/21.1.5' },
    ...tool,
  });
const BUILT = { package: 'example.com/tool', module: 'example.com/tool', version: 'v1.0.0', go: '1.26.3', cgo: true };
const sqlite = (more: object) => ({
  '~/go/bin/sqlite-tool': {
    program: 'go-program',
    arch: 'arm64',
    built: BUILT,
    ...more,
  },
});

/** C compilers that are not Apple's. */
export const COMPILERS: readonly CauseCase[] = [
  {
    cause: 'foreign-c-compiler-on-path',
    check: 'toolchain.c-compiler',
    found: [
      { title: 'a package brought its own clang', state: fsl('') },
      {
        title: 'go was told to take it',
        state: { files: { [`${FSL}/clang`]: compiler(), [GO_SETTINGS]: `CC=${FSL}/clang\n` } },
      },
    ],
    healthy: [
      { title: 'one that finds the headers', state: llvm({}) },
      { title: 'go was told to take Apple’s', state: fsl('', { [GO_SETTINGS]: 'CC=/usr/bin/clang\n' }) },
      { title: 'go does without', state: fsl('export CGO_ENABLED=0\n') },
      { title: 'go tells it where the headers are', state: fsl(`export CGO_CFLAGS="-O2 -isysroot ${SDK}"\n`) },
      {
        title: 'ccache, which starts Apple’s',
        state: zshrc('export PATH="/opt/homebrew/opt/ccache/libexec:$PATH"\n', {
          '/opt/homebrew/bin/ccache': { program: 'ccache', arch: 'arm64' },
          '/opt/homebrew/opt/ccache/libexec/clang': { link: '/opt/homebrew/bin/ccache' },
        }),
      },
    ],
    other: {
      title: 'Apple’s tools are gone after an upgrade',
      base: 'tools-gone-after-upgrade',
      cause: 'clt-missing-after-upgrade',
    },
  },
  {
    cause: 'foreign-c-compiler-conda',
    check: 'toolchain.c-compiler',
    found: [
      { title: 'an active environment', state: conda('clang', ACTIVE) },
      {
        title: 'its compiler of ten years ago',
        state: conda(FOR_INTEL, NAMED, { sysroot: SDK }, 'clang_osx-64-4.0.1-h1ce6c1d_16.json'),
      },
    ],
    healthy: [
      { title: 'an environment without a compiler', state: conda('python3', ACTIVE) },
      { title: 'a compiler that finds the headers', state: conda('clang', ACTIVE, { sysroot: SDK }) },
      { title: 'an environment that is not active', state: conda('clang', '') },
      {
        title: 'its compiler of today, whose name says darwin13 all the same',
        state: conda(FOR_INTEL, NAMED, { sysroot: SDK }, 'clang_osx-64-19.1.7-h8a78ed7_25.json'),
      },
    ],
    other: { title: 'a clang of another package', state: fsl(''), cause: 'foreign-c-compiler-on-path' },
  },
  {
    cause: 'codesign-foreign-clang',
    check: 'toolchain.c-compiler',
    found: [{ title: 'a tool with C code in it', state: llvm({}, sqlite({ damaged: true })) }],
    healthy: [
      { title: 'nothing is wrong with the tool', state: llvm({}, sqlite({})) },
      { title: 'no tool at all', state: llvm({}) },
    ],
    other: {
      title: 'a tool without C code, for which no compiler was started, was changed afterwards',
      state: llvm({}, sqlite({ damaged: true, built: { ...BUILT, linkedByGo: true } })),
      cause: 'codesign-invalid-killed',
    },
  },
];
