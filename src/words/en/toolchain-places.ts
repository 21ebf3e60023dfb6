import { BY_HAND_GOBIN, BY_HAND_GOPATH } from '../by-hand.ts';
import type { Catalogue } from '../words.ts';
import { byHand } from './toolchain-by-hand.ts';

const gopath: Catalogue = {
  'finding.toolchain.gopath.default.summary': 'GOPATH is not set; go uses {value}',
  'finding.toolchain.gopath.ok.summary': 'GOPATH is in order ({value})',
  'finding.toolchain.gopath.not-yet.summary': 'GOPATH is {value}; go makes the folder when it needs it',
  'finding.toolchain.gopath.tilde.summary': 'GOPATH contains a literal ~ ({entry}), and go stops at it',
  'finding.toolchain.gopath.tilde.meaning':
    'The shell puts your home folder in the place of ~ only where it stands without quotes. Go got the letter itself, and refuses it: go commands stop before they do anything.',
  'finding.toolchain.gopath.tilde.advice':
    'I would take the setting away. Go then uses the folder go in your home, which is what most people want.',
  'finding.toolchain.gopath.relative.summary': 'GOPATH contains {entry}, which does not begin at /, and go stops at it',
  'finding.toolchain.gopath.relative.meaning':
    'GOPATH must say the same place wherever you stand, so Go accepts only full paths. With any other, go commands stop before they do anything.',
  'finding.toolchain.gopath.relative.advice':
    'I would take the setting away. Go then uses the folder go in your home, which is what most people want.',
  'finding.toolchain.gopath.equals-goroot.summary': 'GOPATH and the Go installation are the same folder, {root}',
  'finding.toolchain.gopath.equals-goroot.meaning':
    'GOPATH is where your modules and tools go. Mixed with the installation they get lost or in the way with the next update, and go warns each time.',
  'finding.toolchain.gopath.equals-goroot.advice':
    'I would take the GOPATH setting away, or give it a folder of its own.',
  'finding.toolchain.gopath.goroot-at-default.summary':
    'Go is installed in {root}, where it keeps your modules by default',
  'finding.toolchain.gopath.goroot-at-default.meaning':
    'Go does not use its own folder for your modules, and so has no place for them: "neither GOMODCACHE nor GOPATH is set".',
  'finding.toolchain.gopath.goroot-at-default.advice':
    'I would give GOPATH a folder of its own. Moving the installation elsewhere, for example to the folder sdk in your home, is as good, if you change PATH with it.',
  'finding.toolchain.gopath.not-a-directory.summary': 'GOPATH is {entry}, which is a file and no folder',
  'finding.toolchain.gopath.not-a-directory.meaning': 'Go cannot keep modules or tools there.',
  'finding.toolchain.gopath.not-a-directory.advice':
    'I would take the setting away. Go then uses the folder go in your home.',
  'finding.toolchain.gopath.nowhere.summary': 'GOPATH is {entry}, and that place cannot be made',
  'finding.toolchain.gopath.nowhere.meaning':
    'Of that path only {nearest} is there. It looks like a slip, or like a path from another computer. Downloading modules fails.',
  'finding.toolchain.gopath.nowhere.advice': 'I would take the setting away. Go then uses the folder go in your home.',
  'finding.toolchain.gopath.far.summary': 'GOPATH is {entry}, and of that path only {nearest} is there',
  'finding.toolchain.gopath.far.meaning':
    'Go would make all of these folders. It looks like a slip, or like a path from another computer.',
  'finding.toolchain.gopath.far.advice':
    'I would take the setting away, unless you mean that place. Go then uses the folder go in your home.',
  'finding.toolchain.gopath.not-writable.summary': 'GOPATH is {entry}, where you may not write',
  'finding.toolchain.gopath.not-writable.meaning':
    'Downloading modules and installing tools fails with "permission denied".',
  'finding.toolchain.gopath.not-writable.advice':
    'I would take the setting away, and never use sudo with go: files that belong to root are what makes such folders.',
  'finding.toolchain.gopath.is-bin.summary': 'GOPATH is {entry}, which looks like the folder for programs inside of it',
  'finding.toolchain.gopath.is-bin.meaning':
    'Go adds bin by itself. Tools then land in bin/bin, where nothing finds them.',
  'finding.toolchain.gopath.is-bin.advice': 'I would take the setting away. Go then uses the folder go in your home.',
  'finding.toolchain.gopath.is-home.summary': 'GOPATH is your home folder itself',
  'finding.toolchain.gopath.is-home.meaning': 'It works. Go puts its folders pkg and bin among your own files.',
  'finding.toolchain.gopath.is-home.advice': 'Nothing to do if you like it so.',
};

const gobin: Catalogue = {
  'finding.toolchain.gobin.none.summary': 'go has no folder for programs it installs yet',
  'finding.toolchain.gobin.on-path.summary': 'programs that go installs are found ({directory})',
  'finding.toolchain.gobin.nothing-installed.summary': 'no programs were installed with go yet',
  'finding.toolchain.gobin.not-on-path.summary': 'programs in {directory} are not found: {programs}',
  'finding.toolchain.gobin.not-on-path.meaning':
    'You installed them with `go install`, and the folder they lie in is not on PATH, the list of folders in which a terminal looks.',
  'finding.toolchain.gobin.not-on-path.advice':
    'I would put that folder at the end of the list, where it hides nothing. Copying the programs elsewhere would leave old ones behind.',
  'finding.toolchain.gobin.relative.summary':
    'GOBIN is {value}, which does not begin at /, so nothing can be installed',
  'finding.toolchain.gobin.relative.meaning': '`go install` ends with "GOBIN must be an absolute path".',
  'finding.toolchain.gobin.relative.advice': 'I would take the setting away. Go then uses the folder bin below GOPATH.',
  'finding.toolchain.gobin.in-shims.summary': "GOBIN is {directory}, among your version manager's own files",
  'finding.toolchain.gobin.in-shims.meaning':
    'That folder holds stand-ins which the manager makes and deletes. Programs installed there get lost, or replace a stand-in.',
  'finding.toolchain.gobin.in-shims.advice': 'I would take the setting away, and update the version manager.',
  'finding.toolchain.gobin.not-a-directory.summary': '{directory} is a file, so go cannot install programs there',
  'finding.toolchain.gobin.not-a-directory.meaning': '`go install` needs a folder of that name.',
  'finding.toolchain.gobin.not-a-directory.advice': 'Take the setting away, or move that file aside.',
  'finding.toolchain.gobin.not-writable.summary': 'go cannot install programs: you may not write to {directory}',
  'finding.toolchain.gobin.not-writable.meaning':
    '`go install` ends with "permission denied". The folder belongs to somebody else, or lies where you may make none ({nearest}).',
  'finding.toolchain.gobin.not-writable.advice':
    'I would take the setting away, so that the folder bin below GOPATH is used. `sudo go install` would leave files behind that belong to root.',
  'finding.toolchain.gobin.cannot-be-made.summary': '{directory} is not there, and you may not make it',
  'finding.toolchain.gobin.cannot-be-made.meaning': 'It does not matter until you install a program with go.',
  'finding.toolchain.gobin.cannot-be-made.advice': 'Look at who owns {nearest} before you install something.',
};

const runs: Catalogue = {
  'finding.toolchain.go-runs.ok.summary': 'go answers: {version} {target}',
  'finding.toolchain.go-runs.no-version-selected.summary': '{path} is a stand-in, and no Go version is chosen for it',
  'finding.toolchain.go-runs.no-version-selected.meaning':
    'A version manager such as goenv, asdf or mise put it there. It does not know which Go to start. In its own words: {said}',
  'finding.toolchain.go-runs.no-version-selected.advice':
    'Choose a version for everywhere with your manager, for example `goenv global 1.27.3` or `mise use -g go@1.27`.',
  'finding.toolchain.go-runs.only-in-folder.summary':
    'go answers in {folder}: {version}. Elsewhere no version is chosen',
  'finding.toolchain.go-runs.only-in-folder.meaning':
    '{path} is a stand-in of a version manager. The folder you are in names a Go version, and no version is chosen for everywhere else. That is fine if you work only in such folders.',
  'finding.toolchain.go-runs.only-in-folder.advice':
    'Nothing to do. If you want go in every folder, choose a version for everywhere with your manager, for example `goenv global 1.27.3` or `mise use -g go@1.27`.',
  'finding.toolchain.go-runs.cannot-start.summary': '{path} cannot be started',
  'finding.toolchain.go-runs.cannot-start.meaning':
    'The system refuses it, mostly because it is made for another processor or damaged. In its own words: {said}',
  'finding.toolchain.go-runs.cannot-start.advice': 'Install Go again for this processor, the way it was installed.',
  'finding.toolchain.go-runs.killed.summary': '{path} is killed at once by the system',
  'finding.toolchain.go-runs.killed.meaning':
    'macOS does that to programs whose signature does not fit any more, or that came through a browser unchecked.',
  'finding.toolchain.go-runs.killed.advice':
    'Install Go again from go.dev/dl or with Homebrew. Switching off protections of macOS is not needed.',
  'finding.toolchain.go-runs.fails.summary': 'go does not answer: {said}',
  'finding.toolchain.go-runs.fails.meaning': 'Even `go version` fails, and no setting of yours is to blame for it.',
  'finding.toolchain.go-runs.fails.advice':
    'The installation behind {path} is probably damaged. Install Go again, the way it was installed.',
};

const tools: Catalogue = {
  'finding.toolchain.command-line-tools.not-on-linux.summary': 'does not apply: these tools are a part of macOS',
  'finding.toolchain.command-line-tools.ok.summary': "Apple's command line tools are in order ({selected})",
  'finding.toolchain.command-line-tools.no-sdk.summary':
    "could not tell whether Apple's command line tools are complete",
  'finding.toolchain.command-line-tools.no-sdk.meaning':
    'They are there, and did not say in time where their libraries are.',
  'finding.toolchain.command-line-tools.no-sdk.advice': 'Nothing to do as long as builds with C code work.',
  'finding.toolchain.command-line-tools.licence.summary': "Xcode's licence has not been accepted yet",
  'finding.toolchain.command-line-tools.licence.meaning':
    'Until then git and the C compiler of Xcode refuse to work, and go needs both at times. In their own words: {said}',
  'finding.toolchain.command-line-tools.licence.advice':
    'It is your decision, so I do not do it: open Xcode once, or run `sudo xcodebuild -license`.',
  'finding.toolchain.command-line-tools.damaged.summary': "Apple's command line tools are there, but not complete",
  'finding.toolchain.command-line-tools.damaged.meaning':
    'They cannot say where their libraries are, so programs with C code do not build. In their own words: {said}',
  'finding.toolchain.command-line-tools.damaged.advice':
    'Look for an update of the tools in System Settings, Software Update. Only if there is none, install them anew.',
  'finding.toolchain.command-line-tools.override-dangling.summary':
    'DEVELOPER_DIR points to {selected}, where there are no developer tools',
  'finding.toolchain.command-line-tools.override-dangling.meaning':
    'That setting overrules which tools are used. git and the C compiler fail in every terminal that has it.',
  'finding.toolchain.command-line-tools.override-dangling.advice': 'I would take the setting away.',
  'finding.toolchain.command-line-tools.dangling.summary':
    'macOS looks for its developer tools in {selected}, but they are in {present}',
  'finding.toolchain.command-line-tools.dangling.meaning':
    'git and the C compiler fail with "invalid active developer path", and go needs both at times.',
  'finding.toolchain.command-line-tools.dangling.advice':
    'I would point macOS to the tools that are there. Nothing has to be downloaded.',
  'finding.toolchain.command-line-tools.missing.summary': "Apple's command line tools are gone",
  'finding.toolchain.command-line-tools.missing.meaning':
    'An update of macOS often removes them. git fails, and so does everything that go builds with C code. Plain Go code still builds.',
  'finding.toolchain.command-line-tools.missing.advice':
    'I would install them again. Switching C code off for good (CGO_ENABLED=0) would only hide it, and the whole of Xcode is not needed.',
  'finding.toolchain.command-line-tools.not-installed.summary': "Apple's command line tools are not installed",
  'finding.toolchain.command-line-tools.not-installed.meaning':
    'Plain Go code builds without them. git, and code that uses C, do not work.',
  'finding.toolchain.command-line-tools.not-installed.advice':
    'I would install them. The whole of Xcode is not needed.',
};

const fixes: Catalogue = {
  'fix.toolchain.unset-go-setting.title': 'take {name} out of your go settings file',
  'fix.toolchain.unset-go-setting.why': 'Then the default of Go counts again. It is done with `go env -u`.',
  'fix.toolchain.unset-go-setting.risk': 'One line of {file} goes, and the file is kept as it was for undo.',
  'fix.toolchain.unset-go-setting.undo': '{file} is put back as it was.',
  'fix.toolchain.write-go-setting.title': 'have go write {name}={value} to your go settings file',
  'fix.toolchain.write-go-setting.why':
    'Then the line stands there as go itself writes it. It is done with `go env -w`.',
  'fix.toolchain.write-go-setting.risk': 'One line of {file} changes, and the file is kept as it was for undo.',
  'fix.toolchain.write-go-setting.undo': '{file} is put back as it was.',
  'fix.toolchain.remove-settings-line.title': 'take line {line} out of {file}',
  'fix.toolchain.remove-settings-line.why': 'The line reads "{text}". Without it the default of Go counts.',
  'fix.toolchain.remove-settings-line.risk': 'Only that one line goes.',
  'fix.toolchain.remove-settings-line.undo': 'The line is put back.',
  'fix.toolchain.install-command-line-tools.title': "install Apple's command line tools",
  'fix.toolchain.install-command-line-tools.why':
    'They bring git and the C compiler back. macOS downloads them from Apple; it can take some minutes.',
  'fix.toolchain.install-command-line-tools.risk': 'A large download, and nothing of yours is changed.',
  'fix.toolchain.install-command-line-tools.undo': 'Nothing takes an installation back. It does no harm.',
  'fix.toolchain.select-developer-directory.title': 'point macOS to the developer tools in {to}',
  'fix.toolchain.select-developer-directory.why': 'That place is there, and the one selected now is not.',
  'fix.toolchain.select-developer-directory.risk': "Every program that builds with Apple's tools uses them then.",
  'fix.toolchain.select-developer-directory.undo': 'The old place is gone, so it cannot be selected again.',
  'fix.toolchain.leave-rosetta.title': 'let the terminal run without Rosetta',
  'fix.toolchain.leave-rosetta.why': 'Then everything started from it runs natively, and builds for Apple silicon.',
  'fix.toolchain.leave-rosetta.risk': 'Programs that are really made for Intel still run.',
  'fix.toolchain.leave-rosetta.undo': 'Tick the box again.',
  'step.toolchain.finish-tools-dialog':
    'A window of macOS asks whether to install the tools. Press Install there, and wait until it says that they are installed.',
  'step.toolchain.install-tools-at-the-mac':
    'The window that installs the tools cannot open here. Sit down at the Mac, open Terminal and run `xcode-select --install`.',
  'step.toolchain.install-tools-perhaps-here':
    'I could not tell whether a window can open here. In Terminal, at the Mac itself, run `xcode-select --install`. Then press Install in the window that opens, and wait until it says that the tools are installed.',
  'step.toolchain.leave-rosetta':
    'Quit {terminal}. In Finder select it, choose File, Get Info, and take the tick from "Open using Rosetta". Open it again. If there is no such tick, install the Node for Apple silicon.',
};

export const toolchainPlaces: Catalogue = {
  ...gopath,
  ...byHand(gopath, BY_HAND_GOPATH),
  ...gobin,
  ...byHand(gobin, BY_HAND_GOBIN),
  ...runs,
  ...tools,
  ...byHand(tools, ['command-line-tools.override-dangling']),
  ...fixes,
};
