import type { Catalogue } from '../words.ts';

const starting: Catalogue = {
  'finding.toolchain.installed-programs.not-on-linux.summary': 'does not apply: these are rules of macOS',
  'finding.toolchain.installed-programs.fine.summary': 'nothing speaks against your Go programs starting on this Mac',
  'finding.toolchain.installed-programs.no-rosetta.summary':
    'made for Intel, and this Mac has nothing that translates: {names}',
  'finding.toolchain.installed-programs.no-rosetta.meaning':
    'This Mac has Apple silicon. Programs for Intel run on it only through Rosetta, which is not installed: you see "bad CPU type in executable". An upgrade of macOS can take Rosetta away.',
  'finding.toolchain.installed-programs.no-rosetta.advice':
    'Best is to have these programs built for Apple silicon. If there is no such build of one, you can install Rosetta; its licence is yours to agree to, so I do not do it.',
  'finding.toolchain.installed-programs.rosetta-unclear.summary':
    'could not tell whether this Mac can start programs made for Intel: {names}',
  'finding.toolchain.installed-programs.rosetta-unclear.meaning':
    'This Mac has Apple silicon. Programs for Intel run on it only through Rosetta, and whether that is installed could not be seen.',
  'finding.toolchain.installed-programs.rosetta-unclear.advice':
    'Nothing to do, unless one of them ends with "bad CPU type in executable".',
  'finding.toolchain.installed-programs.other-cpu.summary': 'made for a processor that this Mac does not have: {names}',
  'finding.toolchain.installed-programs.other-cpu.meaning':
    'They end with "bad CPU type in executable". Mostly such files were copied from another computer.',
  'finding.toolchain.installed-programs.other-cpu.advice': 'Install them anew, so that they are built for this Mac.',
  'finding.toolchain.installed-programs.ancient.summary':
    'built by a Go so old that macOS {macos} cannot run them: {names}',
  'finding.toolchain.installed-programs.ancient.meaning':
    'A Go before 1.11 built them. From macOS 12 on such programs end with "bsdthread_register error". Which Go you have now makes no difference to them. I read it from the files, and started none.',
  'finding.toolchain.installed-programs.ancient.advice':
    'Get a newer release of each, or have it built from its source with the Go that you have now. The old files say nothing of where they came from.',
  'finding.toolchain.installed-programs.macos-too-old.summary': 'made for a newer macOS than {macos}: {names}',
  'finding.toolchain.installed-programs.macos-too-old.meaning':
    'They may start, but end with "Symbol not found" as soon as they need something that this macOS does not have. I read it from the files, and started none.',
  'finding.toolchain.installed-programs.macos-too-old.advice':
    'Have them built with a Go that this macOS is good enough for, take an older release of them, or upgrade macOS when it suits you.',
  'fix.toolchain.install-rosetta.title': 'install Rosetta, if you agree to its licence',
  'fix.toolchain.install-rosetta.why': 'With it this Mac can run programs that are made for Intel.',
  'fix.toolchain.install-rosetta.risk':
    'Apple wants you to agree to a licence. Rosetta cannot easily be removed, and Apple lets it run out: macOS 27 is the last with all of it.',
  'fix.toolchain.install-rosetta.undo': 'Apple offers no way to remove it.',
  'step.toolchain.install-rosetta':
    'In a terminal, run `softwareupdate --install-rosetta`. It shows the licence and asks whether you agree. Nothing is installed if you do not.',
  'fix.toolchain.rebuild-programs.title': 'install {names} anew',
  'fix.toolchain.rebuild-programs.why':
    'Each is built from its source by the Go that you have, or brought by Homebrew, in place of the one that is there.',
  'fix.toolchain.rebuild-programs.risk': 'Only these files go. Other builds of the programs come in their place.',
  'fix.toolchain.rebuild-programs.undo': 'Put the old files back, if you kept them. They do not start on this Mac.',
  'step.toolchain.reinstall-program-with':
    'In a terminal, run `rm "{path}"`, then `GOTOOLCHAIN={toolchain} go install {package}@{version}`, and wait until it is done.',
};

const versions: Catalogue = {
  'finding.toolchain.tool-versions.none.summary': 'neither gopls, golangci-lint nor staticcheck is installed',
  'finding.toolchain.tool-versions.fine.summary': 'built with a Go that is new enough: {names}',
  'finding.toolchain.tool-versions.behind.summary': 'built with an older Go than Go {series}, which you use: {names}',
  'finding.toolchain.tool-versions.behind.meaning':
    'Such a tool reads code by the rules of the Go that built it. In projects that ask for no newer Go it works as before.',
  'finding.toolchain.tool-versions.behind.advice':
    'Nothing to do until one of them refuses a project. Then install that one anew.',
  'finding.toolchain.tool-versions.refuses.summary':
    '{name} was built with Go {go} and refuses this project, which wants Go {wanted}',
  'finding.toolchain.tool-versions.refuses.meaning':
    'Line {line} of {file} asks for Go {wanted}. {name} knows only the rules of the Go that built it, and says that the Go version used to build it is lower than the one of the project, or that the package requires a newer Go version.',
  'finding.toolchain.tool-versions.refuses.advice':
    'Have {name} built anew with the newer Go. The project is right as it is; asking for an older Go there would only hide it.',
  'finding.toolchain.tool-versions.editor-behind.summary':
    'gopls, which helps your editor, was built with Go {go}, and this project wants Go {wanted}',
  'finding.toolchain.tool-versions.editor-behind.meaning':
    'Line {line} of {file} asks for Go {wanted}. gopls goes on, but does not know the newer rules, so that your editor can mark code as wrong that builds well.',
  'finding.toolchain.tool-versions.editor-behind.advice':
    'Have gopls built anew with the newer Go, and restart your editor.',
};

const debugging: Catalogue = {
  'finding.toolchain.debugger.not-on-linux.summary': "does not apply: only on a Mac Delve needs a program of Apple's",
  'finding.toolchain.debugger.none.summary': 'Delve, the debugger for Go, is not installed',
  'finding.toolchain.debugger.fine.summary': 'Delve has what it needs to debug programs ({path})',
  'finding.toolchain.debugger.unclear.summary': 'could not tell whether Delve has what it needs to debug programs',
  'finding.toolchain.debugger.unclear.meaning':
    "On a Mac Delve works by way of Apple's debugserver. Whether that is there could not be seen in time.",
  'finding.toolchain.debugger.unclear.advice': 'Nothing to do, unless debugging ends with "debugserver not found".',
  'finding.toolchain.debugger.under-rosetta.summary':
    '{path} is the Intel version of Delve, which does not debug on Apple silicon',
  'finding.toolchain.debugger.under-rosetta.meaning':
    'It would run through translation (Rosetta), and refuses that: "can not run under Rosetta". Mostly an Intel version of Go built it.',
  'finding.toolchain.debugger.under-rosetta.advice':
    'Have Delve built anew by the Go for Apple silicon, and restart your editor. The editor, too, has to be the version for Apple silicon.',
  'finding.toolchain.debugger.old.summary': '{path} is Delve {version}, from before its first full release',
  'finding.toolchain.debugger.old.meaning':
    'Delve that old debugs on a Mac only when it was signed with a certificate that you made yourself, and ends with "could not fork/exec" otherwise. Newer ones need no such thing.',
  'finding.toolchain.debugger.old.advice': 'Install the Delve of today in its place. No certificate is needed for it.',
  'finding.toolchain.debugger.no-debugserver.summary': "Delve is installed, but Apple's debugserver is not",
  'finding.toolchain.debugger.no-debugserver.meaning':
    'Delve holds on to programs by way of debugserver, which comes with Apple\'s command line tools. They are there, but this part of them is not. Debugging ends with "debugserver or lldb-server not found".',
  'finding.toolchain.debugger.no-debugserver.advice':
    'Install the command line tools anew. Building and testing work meanwhile.',
};

const linking: Catalogue = {
  'finding.toolchain.linker.not-on-linux.summary': "does not apply: Apple's linker is a part of macOS's tools",
  'finding.toolchain.linker.fine.summary': "nothing is known against your Go and Apple's linker together",
  'finding.toolchain.linker.strict.summary':
    "{version} and the linker of Apple's command line tools {tools} do not get along",
  'finding.toolchain.linker.strict.meaning':
    'The linker puts the parts of a program together. The one of version 15.0 was new, and stricter than before. Where C code is in a program, this Go makes it say "malformed LC_DYSYMTAB", and at times fail. I have not built a program to see it; the two versions say so.',
  'finding.toolchain.linker.strict.advice':
    "Update Go, and then Apple's command line tools in System Settings, Software Update. Until then, -ldflags=-extldflags=-Wl,-ld_classic helps for one build. Older tools are not needed.",
  'finding.toolchain.command-line-tools.no-headers.summary':
    "Apple's command line tools are there, but the files that C code needs are missing",
  'finding.toolchain.command-line-tools.no-headers.meaning':
    'Programs with C code end with "\'stdlib.h\' file not found". Software Update takes the tools for complete, so an update does not help. Plain Go code still builds.',
  'finding.toolchain.command-line-tools.no-headers.advice':
    'Install the tools anew. Setting SDKROOT, or the whole of Xcode, is not needed.',
  'fix.toolchain.agree-to-xcode-licence.title': "agree to Xcode's licence, if you want to",
  'fix.toolchain.agree-to-xcode-licence.why': 'git and the C compiler of Xcode work only after somebody has agreed.',
  'fix.toolchain.agree-to-xcode-licence.risk':
    'You agree to a contract with Apple. Read it first; I never do it for you.',
  'fix.toolchain.agree-to-xcode-licence.undo': 'What was agreed to stays agreed to.',
  'step.toolchain.agree-to-xcode-licence':
    "Open Xcode once, or run `sudo xcodebuild -license` in a terminal. Read what it shows, and agree if you want to; it takes an administrator of this Mac. Without Xcode, Apple's command line tools alone are enough for Go; they ask for no such thing.",
  'fix.toolchain.renew-command-line-tools.title': "install Apple's command line tools anew",
  'fix.toolchain.renew-command-line-tools.why': 'What is missing in them comes back with a whole installation.',
  'fix.toolchain.renew-command-line-tools.risk':
    'Until the download is done there are no tools at all. Make sure first that the network works; it is about 1 GB.',
  'fix.toolchain.renew-command-line-tools.undo': 'Move the old folder back to its name.',
  'step.toolchain.renew-command-line-tools':
    'In a terminal, run `sudo mv "{directory}" "{directory}.old"`, then `xcode-select --install`, and agree in the dialog. It takes an administrator of this Mac. When everything works, throw the old folder away.',
};

export const toolchainPrograms: Catalogue = { ...starting, ...versions, ...debugging, ...linking };
