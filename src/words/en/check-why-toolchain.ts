import type { Catalogue } from '../words.ts';

export const checkWhyToolchain: Catalogue = {
  'check.toolchain.go-present.why':
    'A terminal looks for programs only in the folders of a list called PATH. Without a go there, nothing that needs Go works: “command not found: go”.',
  'check.toolchain.go-wins.why':
    'Several Gos may be installed, and only the first one found is started. If that is an old one, updates of the others have no effect.',
  'check.toolchain.env-values.why':
    'Go reads settings from the environment. With a value that it cannot take, it stops before it does anything, or builds for another system than yours.',
  'check.toolchain.env-file.why':
    '`go env -w` writes to a file of its own that no start-up file mentions. A damaged line in it acts on every go command, and is hard to find.',
  'check.toolchain.goroot.why':
    'GOROOT tells go where its own files are; it finds them by itself. Set to a wrong place, every go command fails.',
  'check.toolchain.go-runs.why':
    'That a go is there does not mean that it starts: it may be damaged, refused by macOS, or wait for a choice of version. Without an answer from it nothing can be built.',
  'check.toolchain.version-manager.why':
    'A version manager such as goenv, asdf or mise decides which Go starts. If it does not get its turn, another Go runs than the one chosen for the project.',
  'check.toolchain.version-supported.why':
    'Each Go release gets fixes for about a year. After that, holes in it stay open, and newer projects may not build with it.',
  'check.toolchain.project-file.why':
    'The file go.mod says which Go a project needs. A Go that is too old to read it ends with an error in a line that is quite in order.',
  'check.toolchain.architecture.why':
    'Macs have two kinds of processors, Apple silicon and Intel. A Go made for the other kind runs slowly by translation, builds for the wrong kind, or does not start.',
  'check.toolchain.downloaded-programs.why':
    'macOS marks what a browser saves and checks it before it starts. A program that does not pass is ended at once, often with nothing but “killed”.',
  'check.toolchain.refused-programs.why':
    'On a Mac with Apple silicon a program starts only if its signature fits its content. If it does not, macOS ends it without a word of why.',
  'check.toolchain.program-identity.why':
    'macOS 26 starts only programs that carry an identification mark (LC_UUID), which an older Go does not write. Without it a tool that worked before ends at its start.',
  'check.toolchain.installed-programs.why':
    'Programs that go installed are made for one kind of processor and one range of macOS. After a new Mac or an upgrade some may no longer start.',
  'check.toolchain.tool-versions.why':
    'Tools that read Go code, such as linters and debuggers, know only the Go they were built with. Under a newer one they fail or report errors that are none.',
  'check.toolchain.cache-owners.why':
    'go keeps downloads and build results in folders of yours. Files in there that belong to root, mostly since a “sudo go”, end builds with “permission denied”.',
  'check.toolchain.gopath.why':
    'GOPATH is the folder for downloaded modules and installed tools. If go cannot use it, nothing can be downloaded or installed.',
  'check.toolchain.gobin.why':
    '`go install` puts programs into one folder. If it cannot be written to, installing fails; if a terminal does not look there, they are “command not found”.',
  'check.toolchain.command-line-tools.why':
    'git and the C compiler come with Apple’s command line tools, and go needs both at times. Upgrades of macOS can remove or damage them.',
  'check.toolchain.linker.why':
    'The linker puts the parts of a program together. Some of Apple’s linkers do not go with some versions of Go, and builds with C code fail.',
  'check.toolchain.debugger.why':
    'A debugger stops a program and looks inside it, for which macOS wants proof of permission. Where a part is missing, debugging fails, though building works.',
  'check.toolchain.c-compiler.why':
    'Some Go packages have parts in C, and go starts the first C compiler on PATH for them. One that is not Apple’s often does not know this Mac, and the build fails.',
};
