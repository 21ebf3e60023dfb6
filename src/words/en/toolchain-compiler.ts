import type { Catalogue } from '../words.ts';

/** The compiler that go starts for C code. */
export const toolchainCompiler: Catalogue = {
  'fact.toolchain.c-compiler': 'looking at the C compiler that go would use',
  'check.toolchain.c-compiler': 'the C compiler that go uses',
  'finding.toolchain.c-compiler.not-on-linux.summary': "does not apply: only macOS needs Apple's compiler",
  'finding.toolchain.c-compiler.not-used.summary': 'go is told to do without a C compiler',
  'finding.toolchain.c-compiler.none.summary':
    'there is no C compiler called {command}; Go code without parts in C builds all the same',
  'finding.toolchain.c-compiler.apple.summary': "go uses Apple's C compiler ({path})",
  'finding.toolchain.c-compiler.another.summary':
    "go uses another C compiler than Apple's, {path}, and nothing speaks against it",
  'finding.toolchain.c-compiler.no-headers.summary':
    "go would build C code with {path}, which does not find Apple's headers",
  'finding.toolchain.c-compiler.no-headers.meaning':
    'Some Go packages have parts in C. For those go starts the C compiler that it finds first, and that is not the one from Apple. It stops with "stdlib.h file not found", although Apple\'s tools are there and in order. Installing Xcode again would not help.',
  'finding.toolchain.c-compiler.no-headers.advice':
    "I would have go use Apple's compiler. Everything else on this Mac goes on using the other one.",
  'finding.toolchain.c-compiler.conda.summary':
    "go would build C code with conda's {path}, which does not find Apple's headers",
  'finding.toolchain.c-compiler.conda.meaning':
    'An active conda environment brings a C compiler of its own, and go finds that first. Go packages with parts in C do not build with it. Installing Xcode again would not help.',
  'finding.toolchain.c-compiler.conda.advice':
    "Have go use Apple's compiler, or type `conda deactivate` before you work with Go. `conda config --set auto_activate_base false` keeps conda from being active in every new terminal.",
  'finding.toolchain.c-compiler.conda-old.summary': "go would build C code with {path}, an old compiler of conda's",
  'finding.toolchain.c-compiler.conda-old.meaning':
    'It was made for macOS of ten years ago. Its linker cannot read the libraries of a newer macOS and says "unsupported file format" or "symbol(s) not found". Installing Xcode again would not help.',
  'finding.toolchain.c-compiler.conda-old.advice':
    "Have go use Apple's compiler, or type `conda deactivate` before you work with Go. `conda config --set auto_activate_base false` keeps conda from being active in every new terminal.",
  'finding.toolchain.c-compiler.spoils.summary':
    'programs with C code come out with a wrong signature: {programs}. go links them with {path}',
  'finding.toolchain.c-compiler.spoils.meaning':
    "On Apple silicon macOS kills a program at its start that does not fit the signature in it. Go built these with parts in C, for which it starts a compiler that is not Apple's; that is the likely reason.",
  'finding.toolchain.c-compiler.spoils.advice':
    "I would have go use Apple's compiler. Then build or install these programs again.",
};
