import type { Catalogue } from '../words.ts';
import { toolchainCompiler } from './toolchain-compiler.ts';
import { toolchainGates } from './toolchain-gates.ts';
import { toolchainInstall } from './toolchain-install.ts';
import { toolchainPlaces } from './toolchain-places.ts';
import { toolchainPrograms } from './toolchain-programs.ts';
import { toolchainProject } from './toolchain-project.ts';
import { toolchainSettings } from './toolchain-settings.ts';

const facts: Catalogue = {
  'fact.toolchain.go-installations': 'looking for every go on this computer',
  'fact.toolchain.go-version': 'asking go for its version',
  'fact.toolchain.go-env': 'asking go for its settings',
  'fact.toolchain.env-file': 'reading your go settings file',
  'fact.toolchain.goroot': 'looking at what GOROOT points to',
  'fact.toolchain.go-directories': 'looking at where go keeps modules and programs',
  'fact.toolchain.downloaded-programs': 'looking for programs that came through a browser',
  'fact.toolchain.refused-programs': 'looking for programs that do not fit their signature',
  'fact.toolchain.pinned-toolchain': 'looking for an older Go that is asked for by name',
  'fact.toolchain.installed-programs': 'reading what your Go programs are made for',
  'fact.toolchain.debugserver': "looking for Apple's debugserver",
  'fact.toolchain.cache-owners': "looking for files of root's where go keeps its own",
  'fact.toolchain.workspace-file': 'looking for the workspace that GOWORK names',
  'fact.toolchain.command-line-tools': "looking for Apple's command line tools",
};

const checks: Catalogue = {
  'check.toolchain.go-present': 'a terminal finds go',
  'check.toolchain.go-wins': 'which go is started',
  'check.toolchain.env-values': 'settings that can stop Go',
  'check.toolchain.env-file': 'your go settings file',
  'check.toolchain.goroot': 'GOROOT',
  'check.toolchain.go-runs': 'go answers',
  'check.toolchain.version-supported': 'age of your Go',
  'check.toolchain.architecture': 'Go fits this processor',
  'check.toolchain.downloaded-programs': 'programs that came through a browser',
  'check.toolchain.refused-programs': 'signatures of programs',
  'check.toolchain.program-identity': 'programs that newer macOS refuses',
  'check.toolchain.installed-programs': 'programs that fit this Mac',
  'check.toolchain.tool-versions': 'Go that your tools were built with',
  'check.toolchain.cache-owners': "who owns go's files",
  'check.toolchain.gopath': 'GOPATH',
  'check.toolchain.gobin': 'programs that go installs',
  'check.toolchain.command-line-tools': "Apple's command line tools",
  'check.toolchain.linker': "Apple's linker",
  'check.toolchain.debugger': 'the debugger',
};

const present: Catalogue = {
  'finding.toolchain.go-present.ok.summary': 'a new terminal finds go at {path}',
  'finding.toolchain.go-present.new-terminal-only.summary': 'a new terminal finds go, this one does not yet',
  'finding.toolchain.go-present.new-terminal-only.meaning':
    'New terminals look in the folder of {path}. The terminal you are in was opened before that was so, or by a program that does not read your start-up files.',
  'finding.toolchain.go-present.new-terminal-only.advice': 'Open a new terminal. Nothing has to be changed.',
  'finding.toolchain.go-present.not-on-path.summary': 'Go is installed at {path}, but a terminal does not find it',
  'finding.toolchain.go-present.not-on-path.meaning':
    'A terminal looks for programs only in the folders of a list called PATH. {directory} is not on that list, so typing `go` gives "command not found" although Go is there.',
  'finding.toolchain.go-present.not-on-path.advice':
    'I would add that one folder to PATH in your start-up file. Installing Go once more would not help, and setting GOROOT would only make trouble later.',
  'finding.toolchain.go-present.line-ends.summary':
    'a new terminal does not find go: the line that puts {directory} on PATH ends in an invisible character',
  'finding.toolchain.go-present.line-ends.meaning':
    'Your start-up file has Windows line ends. The shell takes the extra character for a part of the name of the folder, and there is no folder of that name.',
  'finding.toolchain.go-present.line-ends.advice':
    'Save that start-up file with Unix line ends, as is said of the start of a new terminal. Installing Go once more, or adding the folder a second time, would not be right.',
  'finding.toolchain.go-present.only-here.summary':
    'this terminal finds go, but a new one will not ({path} is not on its list)',
  'finding.toolchain.go-present.only-here.meaning':
    'The list of folders in which programs are looked for, called PATH, was changed in this terminal only. As soon as you open another one, `go` is not found.',
  'finding.toolchain.go-present.only-here.advice':
    'I would add {directory} to PATH in your start-up file, so that every terminal has it.',
  'finding.toolchain.go-present.not-asked.summary':
    'whether a new terminal finds go could not be seen: your login shell did not answer',
  'finding.toolchain.go-present.not-asked.meaning':
    'Where programs are looked for is decided when a terminal starts. I could not start one, so I do not guess.',
  'finding.toolchain.go-present.not-asked.advice': 'Mend the start of the shell first, then look again.',
  'finding.toolchain.go-present.only-seen-here.meaning':
    'Where programs are looked for is decided when a terminal starts. I could not start one, so I only know about this one.',
  'finding.toolchain.go-present.only-seen-here.advice': 'Mend the start of the shell first, then look again.',
  'finding.toolchain.go-present.only-seen-here.summary':
    'this terminal finds go at {path}; whether a new one does could not be seen, because your login shell did not answer',
};

const wins: Catalogue = {
  'finding.toolchain.go-wins.none.summary': 'no go was seen on PATH, so there is nothing to choose between',
  'finding.toolchain.go-wins.only.summary': 'there is one go on PATH, {path}',
  'finding.toolchain.go-wins.stand-in.summary': '{path} comes first and chooses the Go version for each folder',
  'finding.toolchain.go-wins.incomparable.summary': '{path} comes first, and does not say which version it is',
  'finding.toolchain.go-wins.incomparable.meaning':
    'It has no version file beside it, so I cannot tell whether it is older than {others}.',
  'finding.toolchain.go-wins.incomparable.advice':
    'If it is a copy of go without the rest of its folder, take it away: such a copy does not work.',
  'finding.toolchain.go-wins.newest-first.summary': 'of several, the newest go comes first: {path}',
  'finding.toolchain.go-wins.older-on-purpose.summary':
    '{path} ({version}) comes before the newer {better} ({betterVersion}), which looks intended',
  'finding.toolchain.go-wins.older-on-purpose.meaning':
    'The first one lies in a folder that is named after its version. Somebody put it first to have exactly that one.',
  'finding.toolchain.go-wins.older-on-purpose.advice':
    'Nothing to do if you want that version. If not, take its line out of your start-up file.',
  'finding.toolchain.go-wins.pushed-back.summary':
    '{path} ({version}) comes before {better} ({betterVersion}), because macOS reorders the list',
  'finding.toolchain.go-wins.pushed-back.meaning':
    'Your line puts the newer Go first, but it stands in .zshenv. macOS sorts the list again after that file and puts its own folders in front.',
  'finding.toolchain.go-wins.pushed-back.advice':
    'See what I found about the order of PATH. The line belongs in .zprofile, and nothing has to be removed.',
  'finding.toolchain.go-wins.older-patch-first.summary':
    '{path} ({version}) comes before {better}, which is {betterVersion}',
  'finding.toolchain.go-wins.older-patch-first.meaning':
    'Both belong to the same release, and both work. The later one has more bugs mended, and it is not the one that is started.',
  'finding.toolchain.go-wins.older-patch-first.advice':
    'Update the first one, or keep only one of the two. There is no hurry.',
  'finding.toolchain.go-wins.shadowed.summary':
    'an older Go is started: {path} ({version}) hides {better} ({betterVersion})',
  'finding.toolchain.go-wins.shadowed.meaning':
    'The first folder on the list wins. So `go` starts the older one, and updates of the newer one seem to have no effect.',
  'finding.toolchain.go-wins.shadowed.advice':
    'I would change the order, so that the newer one is found first. Nothing is uninstalled by that. Setting GOROOT to the newer one would mix the two and break builds.',
};

const version: Catalogue = {
  'finding.toolchain.version-supported.ok.summary': '{version} gets security fixes (as known on {knownOn})',
  'finding.toolchain.version-supported.newer-than-known.summary':
    '{version} is newer than the list I carry, which ends on {knownOn}',
  'finding.toolchain.version-supported.older-patch.summary': '{version} works; {newest} had been released by {knownOn}',
  'finding.toolchain.version-supported.older-patch.meaning':
    'Your release still gets fixes, and at least one round of them is not installed here.',
  'finding.toolchain.version-supported.older-patch.advice':
    'Update Go the way you installed it, when it suits you. There may be a newer one than {newest}: my list ends on {knownOn}.',
  'finding.toolchain.version-supported.perhaps-ended.summary': '{version} may no longer get security fixes',
  'finding.toolchain.version-supported.perhaps-ended.meaning':
    'Each Go release is looked after until two newer ones are out. By the calendar that should have happened to Go {series}, but my list ends on {knownOn}, so I cannot be sure.',
  'finding.toolchain.version-supported.perhaps-ended.advice':
    'Look at go.dev/dl: the releases on top are the ones that get fixes.',
  'finding.toolchain.version-supported.ended.summary': '{version} gets no security fixes any more',
  'finding.toolchain.version-supported.ended.meaning':
    'The Go project looks after {supported} (as known on {knownOn}). Go {series} still runs, but holes that are found in it stay open, and projects that ask for a newer Go may not build.',
  'finding.toolchain.version-supported.ended.advice':
    'I would install a supported release the way this one was installed. Your projects need no change for that: newer Go builds older code.',
  'finding.toolchain.version-supported.macos-too-old.summary':
    '{version} needs macOS {minimum} or later, and this is macOS {macos}',
  'finding.toolchain.version-supported.macos-too-old.meaning':
    'Go, or programs that it builds, may stop at their start with a message about a missing symbol.',
  'finding.toolchain.version-supported.macos-too-old.advice':
    'The last release made for this macOS is Go {newest}. Updating macOS, where your Mac allows it, is the better way, because old releases get no security fixes.',
  'finding.toolchain.version-supported.lc-uuid.summary':
    'macOS {macos} may refuse programs that {version} builds (missing LC_UUID)',
  'finding.toolchain.version-supported.lc-uuid.meaning':
    'Since macOS 26 a program must carry an identification mark that Go writes by itself only from 1.24 on. Tests and programs built here can end with "missing LC_UUID load command" and "abort trap". Not every program is hit.',
  'finding.toolchain.version-supported.lc-uuid.advice':
    'I would move to Go 1.24 or later. Switching off protections of macOS does not help and is not needed.',
  'finding.toolchain.version-supported.not-seen.summary':
    'could not be told: which go a new terminal starts was not seen',
  'finding.toolchain.version-supported.not-seen.meaning':
    'Your login shell did not answer, and this terminal finds no go. There may be one all the same.',
  'finding.toolchain.version-supported.not-seen.advice': 'Mend the start of the shell first, then look again.',
  'finding.toolchain.version-supported.unreadable.summary': 'could not tell which Go version {path} is',
  'finding.toolchain.version-supported.unreadable.meaning':
    'It has no version file beside it, and it did not say its version.',
  'finding.toolchain.version-supported.unreadable.advice': 'See why go does not answer first.',
};

const cpu: Catalogue = {
  'finding.toolchain.architecture.none.summary': 'no go is on PATH, so there is nothing to compare',
  'finding.toolchain.architecture.native.summary': 'go is made for this processor ({cpu})',
  'finding.toolchain.architecture.unreadable.summary': 'could not tell for which processor {path} is made',
  'finding.toolchain.architecture.unreadable.meaning':
    'The file is not a program I can read, and go did not say it either.',
  'finding.toolchain.architecture.unreadable.advice': 'Nothing to do as long as go works.',
  'finding.toolchain.architecture.translated.summary':
    'this terminal runs as if the Mac had an Intel processor (Rosetta)',
  'finding.toolchain.architecture.translated.meaning':
    'Rosetta translates Intel programs on Apple silicon. The terminal, or the Node that runs gomend, is started that way, and so is everything started from it. Builds become slow, and come out for Intel.',
  'finding.toolchain.architecture.translated.advice':
    'I would switch it off for the terminal, and start the terminal again. Setting GOARCH instead would only hide it. Rosetta itself goes: macOS 27 is the last with all of it.',
  'finding.toolchain.architecture.amd64.summary': '{path} is the Intel version of Go, on a Mac with Apple silicon',
  'finding.toolchain.architecture.amd64.meaning':
    'It runs only through translation, builds Intel programs unless told otherwise, and cannot be linked with native libraries.',
  'finding.toolchain.architecture.amd64.advice':
    'Install the Go for Apple silicon (arm64) the way this one was installed, and rebuild the tools you installed with it. Setting GOARCH for good is not a cure.',
  'finding.toolchain.architecture.amd64-native-there.summary':
    '{path} is the Intel version of Go, while {better} fits this Mac',
  'finding.toolchain.architecture.amd64-native-there.meaning':
    'The Intel one is found first. It runs only through translation, builds Intel programs unless told otherwise, and cannot be linked with native libraries.',
  'finding.toolchain.architecture.amd64-native-there.advice':
    'I would put the fitting one first on the list. Afterwards install again the tools that the Intel one built.',
  'finding.toolchain.architecture.intel-homebrew.summary':
    '{path} comes from a Homebrew made for Intel, on a Mac with Apple silicon',
  'finding.toolchain.architecture.intel-homebrew.meaning':
    'That Homebrew, in /usr/local, was probably copied from an older Mac. Everything it installs runs only through translation, Go included.',
  'finding.toolchain.architecture.intel-homebrew.advice':
    'Set up the Homebrew for Apple silicon, in /opt/homebrew, and install Go with it. Keep the old one until all you need has moved.',
  'finding.toolchain.architecture.intel-homebrew-native-there.summary':
    '{path} comes from a Homebrew made for Intel, while {better} fits this Mac',
  'finding.toolchain.architecture.intel-homebrew-native-there.meaning':
    'The Intel Homebrew in /usr/local is found first. Everything from it runs only through translation, Go included.',
  'finding.toolchain.architecture.intel-homebrew-native-there.advice':
    'I would put the fitting Go first. Afterwards install again the tools in ~/go/bin that the Intel one built. The old Homebrew can stay until all you need has moved.',
  'finding.toolchain.architecture.no-rosetta.summary': '{path} is the Intel version of Go, which this Mac cannot start',
  'finding.toolchain.architecture.no-rosetta.meaning':
    'This Mac has Apple silicon. Programs for Intel run on it only through Rosetta, which is not installed: you see "bad CPU type in executable".',
  'finding.toolchain.architecture.no-rosetta.advice':
    'Install the Go for Apple silicon (arm64) the way this one was installed. Rosetta would only make the wrong Go start.',
  'finding.toolchain.architecture.no-rosetta-native-there.summary':
    '{path} is the Intel version of Go, which this Mac cannot start, while {better} fits it',
  'finding.toolchain.architecture.no-rosetta-native-there.meaning':
    'The Intel one is found first. It would run only through Rosetta, which is not installed: you see "bad CPU type in executable".',
  'finding.toolchain.architecture.no-rosetta-native-there.advice':
    'I would put the fitting one first on the list. Rosetta would only make the wrong Go start.',
  'finding.toolchain.architecture.cannot-run.summary': '{path} is made for {arch}, which this Mac ({cpu}) cannot run',
  'finding.toolchain.architecture.cannot-run.meaning': 'Starting it ends with "bad CPU type in executable".',
  'finding.toolchain.architecture.cannot-run.advice':
    'Install the Go for Intel Macs (amd64) in its place, the way this one was installed.',
  'finding.toolchain.architecture.narrower.summary': '{path} is a 32-bit Go on a 64-bit computer',
  'finding.toolchain.architecture.narrower.meaning': 'It works, and builds 32-bit programs unless told otherwise.',
  'finding.toolchain.architecture.narrower.advice': 'Nothing to do if that is wanted.',
  'finding.toolchain.architecture.other-cpu.summary': '{path} is made for {arch}, on a computer with {cpu}',
  'finding.toolchain.architecture.other-cpu.meaning': 'It can run only with the help of an emulator, if at all.',
  'finding.toolchain.architecture.other-cpu.advice': 'Install the Go for {cpu}, the way this one was installed.',
};

export const toolchain: Catalogue = {
  ...facts,
  ...checks,
  ...present,
  ...wins,
  ...version,
  ...cpu,
  ...toolchainSettings,
  ...toolchainGates,
  ...toolchainInstall,
  ...toolchainPlaces,
  ...toolchainCompiler,
  ...toolchainProject,
  ...toolchainPrograms,
};
