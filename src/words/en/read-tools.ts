import type { Catalogue } from '../words.ts';

const brew: Catalogue = {
  'read.brew-config.version': 'Homebrew {version} on macOS {macos}.',
  'read.brew-config.apple-silicon': 'Its place ({prefix}) is the usual one for Apple silicon, and it runs natively.',
  'read.brew-config.intel': 'Its place ({prefix}) is the usual one of the Homebrew for Intel.',
  'read.brew-config.rosetta':
    'This is a Homebrew for Intel ({prefix}) on a Mac with Apple silicon, translated by Rosetta. What it installs, Go included, is for Intel, too.',
  'read.brew-config.prefix-of-other-cpu':
    'It runs as {arch}, and its place is {prefix}; usual for that is {usual}. The two do not fit.',
  'read.brew-config.own-prefix':
    'Its place {prefix} is not the usual one ({usual}), so it has to build many things itself instead of fetching them.',
  'read.brew-config.mirror': 'It updates itself from {origin}, not from Homebrew’s own address.',
  'read.brew-config.no-tools':
    'Neither the Command Line Tools nor Xcode are installed: git, clang and all that needs a C compiler are missing.',
  'read.brew-config.xcode-only':
    'The Command Line Tools are not installed on their own; Xcode has its own copy of them.',
  'read.brew-config.clt': 'The Command Line Tools are there, version {version}.',
  'read.brew-config.complaints': 'Other programs complained in between: {lines}.',
  'read.brew-doctor.ready': 'Homebrew found nothing to complain about.',
  'read.brew-doctor.warnings': '{n|1 warning|# warnings}: {warnings}.',
  'read.brew-doctor.for-makers':
    'These help Homebrew’s makers. If everything works, they can be left alone; Homebrew says so itself.',
  'read.brew-doctor.tools':
    'One is about the Command Line Tools or Xcode: without them nothing with C code can be built.',
  'read.brew-doctor.path': 'One is about PATH: it decides which of two programs of the same name runs.',
  'read.brew-doctor.unlinked': 'One is about unlinked kegs: those are installed, but not found by their name.',
  'read.brew-doctor.rosetta': 'One is about the kind of CPU: programs for Intel may have got mixed in.',
};

const system: Catalogue = {
  'read.sw-vers.version': 'This is macOS {version}.',
  'read.sw-vers.named': 'This is macOS {version}, {name}.',
  'read.sw-vers.build-only': 'Only the build is in it: {build}.',
  'read.sw-vers.extra': '{extra} is a small security update that was put in between two versions.',
  'read.sw-vers.go': 'The newest Go known here that runs on it is Go {series}.',
  'read.sw-vers.compatibility':
    '{version} is no real version: macOS {real} or newer says so to programs that were built for older ones.',
  'read.csrutil.enabled': 'System Integrity Protection is on, as it should be.',
  'read.csrutil.disabled':
    'System Integrity Protection is off: every program that runs as root can change macOS itself. It should be on.',
  'read.csrutil.custom': 'Somebody has switched off parts of System Integrity Protection; Apple does not support that.',
  'read.csrutil.other': 'macOS calls the state of System Integrity Protection “{status}”.',
  'read.csrutil.off': 'Switched off: {names}.',
  'read.csrutil.go': 'Go needs none of it to be off, its debugger included.',
  'read.csrutil.only-recovery': 'It can be changed in Recovery only, which is why gomend never does.',
};

const xcode: Catalogue = {
  'read.xcode-tools.selected-clt': 'The Command Line Tools are selected ({path}).',
  'read.xcode-tools.selected-path': 'These developer tools are selected: {path}.',
  'read.xcode-tools.may-be-gone': 'It does not say whether that directory is still there.',
  'read.xcode-tools.sdk': 'The headers and libraries of macOS, for building, are in {path}.',
  'read.xcode-tools.receipt': 'macOS remembers that {id} was installed, version {version}.',
  'read.xcode-tools.no-receipt': 'macOS does not remember that {id} was ever installed.',
  'read.xcode-tools.receipt-may-outlive':
    'That note can outlive the tools, and the tools can be there without it: only a look at the directory tells.',
  'read.xcode-tools.none': 'No developer tools are installed.',
  'read.xcode-tools.dialog': 'macOS has opened a window that offers to install them: look for it on the screen.',
  'read.xcode-tools.install': '`xcode-select --install` offers to install them, in a window on the screen.',
  'read.xcode-tools.gone':
    'The selected developer tools are not in {path} any more. That often happens with an upgrade of macOS.',
  'read.xcode-tools.lookup': 'The selected developer tools do not know “{item}”.',
  'read.xcode-tools.lookup-platform': 'Only Xcode knows that; the Command Line Tools alone do not have it.',
  'read.xcode-tools.requires-xcode':
    '{tool} belongs to Xcode, and only the Command Line Tools are selected. Go never needs it.',
  'read.xcode-tools.license':
    'Xcode’s licence was not agreed to, so its tools refuse to run. `sudo xcodebuild -license` shows it and asks.',
  'read.xcode-tools.install-requested':
    'A window that offers to install the tools was opened; nothing is installed yet.',
  'read.xcode-tools.already-installed':
    'They are installed already; Software Update in System Settings brings newer ones.',
  'read.xcode-tools.go':
    'Go needs these tools only for git, and for packages with C code (cgo); everything else is built without them.',
};

export const readTools: Catalogue = { ...brew, ...system, ...xcode };
