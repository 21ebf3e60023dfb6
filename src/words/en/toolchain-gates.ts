import type { Catalogue } from '../words.ts';

const owners: Catalogue = {
  'finding.toolchain.cache-owners.none.summary': 'go keeps nothing here that somebody else could own',
  'finding.toolchain.cache-owners.fine.summary': 'nothing in the folders that go fills belongs to root',
  'finding.toolchain.cache-owners.not-all-seen.summary': 'could not look through all of {trees}',
  'finding.toolchain.cache-owners.not-all-seen.meaning':
    'I was looking for files that belong to root, the administrator. What I could see in time belongs to you.',
  'finding.toolchain.cache-owners.not-all-seen.advice':
    'Nothing to do, unless go says "permission denied" about a file there.',
  'finding.toolchain.cache-owners.folders.summary':
    'root owns {folders|a folder|# folders} where go keeps its own files, such as {example}',
  'finding.toolchain.cache-owners.folders.meaning':
    'root is the administrator of this computer. go runs as you and may not write there, so building, downloading or installing ends with "permission denied". Mostly somebody once ran go with sudo: on a Mac that works in your home, and what it makes belongs to root.',
  'finding.toolchain.cache-owners.folders.advice':
    'I would give these folders of go back to you, and leave everything else in your home alone. Running go with sudo again would make more such files; opening the folders to everybody, or deleting your modules, is not needed.',
  'finding.toolchain.cache-owners.files.summary':
    'root owns {files|a file|# files} where go keeps its own files, such as {example}',
  'finding.toolchain.cache-owners.files.meaning':
    'root is the administrator of this computer. go can read most of them, but ends with "permission denied" as soon as it has to change one. Mostly somebody once ran go with sudo.',
  'finding.toolchain.cache-owners.files.advice':
    'I would give these folders of go back to you, and leave everything else in your home alone. Do not run go with sudo again.',
  'fix.toolchain.give-back-caches.title': 'give {trees} back to you',
  'fix.toolchain.give-back-caches.why':
    'Then go can write there again. Only the owner changes: what the files hold, and who may read them, stays as it is.',
  'fix.toolchain.give-back-caches.risk':
    'Everything in these folders becomes yours. Links in them are not followed, and files that have a second name elsewhere stop it before it begins.',
  'fix.toolchain.give-back-caches.undo': 'Who owned which file before is not kept, and nothing needs root to own them.',
  'step.toolchain.give-back-by-hand':
    'Outside of your home I change no owners: {trees}. Look at them, and if they are only for go, have the administrator give them to you: `sudo chown -h -R -P "$(id -u):$(id -g)" FOLDER`',
};

const downloads: Catalogue = {
  'finding.toolchain.downloaded-programs.not-on-linux.summary': 'does not apply: only macOS marks downloads like this',
  'finding.toolchain.downloaded-programs.none.summary': 'none of your Go programs came through a browser',
  'finding.toolchain.downloaded-programs.let-through.summary':
    'macOS lets programs start that came through a browser: {names}',
  'finding.toolchain.downloaded-programs.refused.summary':
    '{name} came through {agent}, and macOS kills it at its start',
  'finding.toolchain.downloaded-programs.refused-unnamed.summary':
    '{name} came through a browser, and macOS kills it at its start',
  'finding.toolchain.downloaded-programs.refused-unnamed.meaning':
    'macOS marks what a browser saves. A marked program starts only if a developer known to Apple signed it; this one was signed by nobody. You see "killed", or a warning about malware.',
  'finding.toolchain.downloaded-programs.refused-unnamed.advice':
    'The safest way is to throw it away and have go build the program from its source: what go makes has no mark. If you keep the file, make sure first that it is the one its makers published. Switching off the protection of macOS is not needed.',
  'finding.toolchain.downloaded-programs.refused.meaning':
    'macOS marks what a browser saves. A marked program starts only if a developer known to Apple signed it; this one was signed by nobody. You see "killed", or a warning about malware.',
  'finding.toolchain.downloaded-programs.refused.advice':
    'The safest way is to throw it away and have go build the program from its source: what go makes has no mark. If you keep the file, make sure first that it is the one its makers published. Switching off the protection of macOS is not needed.',
  'finding.toolchain.downloaded-programs.unclear.summary':
    'could not tell whether macOS lets {name} start, which came through a browser',
  'finding.toolchain.downloaded-programs.unclear.meaning':
    'macOS marks what a browser saves, and judges a marked program when it starts. Its signature, or whether macOS judges at all, could not be seen.',
  'finding.toolchain.downloaded-programs.unclear.advice':
    'If it ends with "killed", throw it away and install it with `go install`.',
  'fix.toolchain.reinstall-program.title': 'have go build {package} anew in place of {path}',
  'fix.toolchain.reinstall-program.why':
    'go takes the source from where your modules come from, checks it, and builds it here, for this Mac. What it makes has no mark of a download.',
  'fix.toolchain.reinstall-program.risk': 'Only that one file goes. Another build of the program comes in its place.',
  'fix.toolchain.reinstall-program.undo': 'Put the old file back, if you kept it, or download it again.',
  'step.toolchain.reinstall-program':
    'In a terminal, run `rm "{path}"`, then `go install {package}@{version}`, and wait until it is done.',
  'fix.toolchain.trust-download.title': 'take the mark of the download from {path}',
  'fix.toolchain.trust-download.why':
    'Without the mark macOS starts the program. Do it only for a file that you trust.',
  'fix.toolchain.trust-download.risk':
    'Nothing looks at this one file any more before it starts. If somebody changed it on the way, it can do whatever you can.',
  'fix.toolchain.trust-download.undo': 'The mark is put back as it was.',
  'step.toolchain.compare-checksum':
    'Compare the file with the checksum (SHA-256) that its makers publish. In a terminal, run `shasum -a 256 "{path}"`. If they published one for an archive, check the archive. Say yes only if the two are the same, letter for letter.',
};

const signatures: Catalogue = {
  'finding.toolchain.refused-programs.not-on-linux.summary': 'does not apply: only macOS insists on signatures',
  'finding.toolchain.refused-programs.none.summary': 'nothing shows that macOS refuses one of your Go programs',
  'finding.toolchain.refused-programs.written-over.summary':
    'macOS kills {name} at its start, although nothing is wrong with the file',
  'finding.toolchain.refused-programs.written-over.meaning':
    'It was last killed on {day} for its signature, and the file has not been written since. The signature on the disk is right. This is what happens when a new program is copied over an old one: macOS remembers the signature of the old one for as long as it is the same file.',
  'finding.toolchain.refused-programs.written-over.advice':
    'I would put the same program there as a new file. What copies it there does better to delete the old file first, or to use `install`, so that it does not happen again. Nothing has to be signed, and no protection switched off.',
  'finding.toolchain.refused-programs.damaged.summary':
    'macOS kills {name} at its start: it does not fit its signature',
  'finding.toolchain.refused-programs.damaged.meaning':
    'On Apple silicon every program must fit the signature in it. Something changed this one after it was built: a packer, strip, or a copy that broke off. In the words of codesign: {said}',
  'finding.toolchain.refused-programs.damaged.advice':
    'Delete {path}, and build or install the program again. Go signs what it builds by itself.',
  'finding.toolchain.refused-programs.unclear.summary':
    'macOS killed {name} for its signature, and I could not tell why',
  'finding.toolchain.refused-programs.unclear.meaning':
    'There is a crash report of {day}, but whether the file fits its signature could not be seen in time.',
  'finding.toolchain.refused-programs.unclear.advice':
    'If it is still killed, delete {path}, and build or install the program again.',
  'finding.toolchain.refused-programs.unverified.summary':
    'could not tell in time whether {names} fit their signatures',
  'finding.toolchain.refused-programs.unverified.meaning':
    'On Apple silicon every program must fit the signature in it. The program that checks it (codesign) gave no answer. No crash report speaks against them.',
  'finding.toolchain.refused-programs.unverified.advice': 'Look again later, when the Mac is less busy.',
  'finding.toolchain.refused-programs.reports-hidden.summary':
    'could not tell whether macOS killed one of your programs',
  'finding.toolchain.refused-programs.reports-hidden.meaning':
    'macOS writes down which programs it killed, and why. I may not read that. As far as I could look, the files fit their signatures.',
  'finding.toolchain.refused-programs.reports-hidden.advice': 'Nothing to do, unless one of them ends with "killed".',
  'fix.toolchain.copy-as-new-file.title': 'put {path} there as a new file, with the same content',
  'fix.toolchain.copy-as-new-file.why': 'macOS remembers signatures by file. A new one is looked at anew.',
  'fix.toolchain.copy-as-new-file.risk': 'The program stays the same to the byte.',
  'fix.toolchain.copy-as-new-file.undo': 'There is nothing to put back, as the content does not change.',
};

const identity: Catalogue = {
  'finding.toolchain.program-identity.not-on-linux.summary': 'does not apply: only macOS asks programs for an identity',
  'finding.toolchain.program-identity.fine.summary': 'your Go programs say who they are, as newer macOS wants it',
  'finding.toolchain.program-identity.without.summary': 'built by an older Go, without an identity: {names}',
  'finding.toolchain.program-identity.without.meaning':
    'They start. But macOS cannot tell such programs apart (they have no LC_UUID), so it cannot give them the permission to reach computers in your own network.',
  'finding.toolchain.program-identity.without.advice': 'Install them anew with Go 1.24 or later when you next have to.',
  'finding.toolchain.program-identity.pinned-unclear.summary':
    'could not tell whether {name}, which is asked for here, builds programs that macOS {macos} refuses',
  'finding.toolchain.program-identity.pinned-unclear.meaning':
    'A Go before 1.24 writes no identity (LC_UUID) into programs, and macOS 26 and later refuses such a program if C code is linked into it with the new tools. Whether C code is switched on, go did not say.',
  'finding.toolchain.program-identity.pinned-unclear.advice': 'Mend first what keeps go from running, and look again.',
  'finding.toolchain.program-identity.refused.summary': 'macOS {macos} refuses to start {name}',
  'finding.toolchain.program-identity.refused.meaning':
    'The program has no identity in it (LC_UUID), and was built with the tools of macOS 26 or later. It ends with "missing LC_UUID load command".',
  'finding.toolchain.program-identity.refused.advice':
    'Get a newer release of it, or build it with Go 1.24 or later. Nothing about your Mac has to be changed.',
  'finding.toolchain.program-identity.refused-built.summary': 'macOS {macos} refuses to start {name}, which {go} built',
  'finding.toolchain.program-identity.refused-built.meaning':
    'Go before 1.24 writes no identity (LC_UUID) into what it builds. It ends with "missing LC_UUID load command".',
  'finding.toolchain.program-identity.refused-built.advice':
    'Build it anew with the Go that you have now, if that is 1.24 or later. Nothing about your Mac has to be changed.',
  'finding.toolchain.program-identity.pinned.summary':
    'line {line} of {file} asks for {name}, whose tests macOS {macos} ends at their start',
  'finding.toolchain.program-identity.pinned.meaning':
    'Go before 1.24 writes no identity (LC_UUID) into what it builds, and from macOS 26 on the system ends such programs at their start: "missing LC_UUID load command", "signal: abort trap". It concerns what is built together with C code, which tests of packages that use the network are.',
  'finding.toolchain.program-identity.pinned.advice':
    'Ask for Go 1.24 or later there, or take the line away. I have not run a test to see it; the versions of macOS, of its developer tools and of Go say so. Until then, -ldflags=-linkmode=external in GOFLAGS helps for one session. Switching C code off for good, or going back to an older macOS, is not needed.',
  'finding.toolchain.program-identity.pinned-somewhere.summary':
    'GOTOOLCHAIN asks for {name}, whose tests macOS {macos} ends at their start',
  'finding.toolchain.program-identity.pinned-somewhere.meaning':
    'Go before 1.24 writes no identity (LC_UUID) into what it builds, and from macOS 26 on the system ends such programs at their start: "missing LC_UUID load command", "signal: abort trap". It concerns what is built together with C code, which tests of packages that use the network are.',
  'finding.toolchain.program-identity.pinned-somewhere.advice':
    'I could not see what sets GOTOOLCHAIN here. Ask for Go 1.24 or later, or take it away.',
  'fix.toolchain.upgrade-formula.title': 'have Homebrew bring a newer {formula}',
  'fix.toolchain.upgrade-formula.why':
    'Homebrew brought the one that is there. Its newer builds are made with a newer Go.',
  'fix.toolchain.upgrade-formula.risk':
    'Homebrew may bring newer versions of other programs along. The new one may behave differently.',
  'fix.toolchain.upgrade-formula.undo': 'Homebrew does not go back by itself.',
  'step.toolchain.upgrade-formula':
    'In a terminal, run `{brew} upgrade {formula}` and wait until it is done. If Homebrew says that it is the newest already, run `{brew} reinstall {formula}`.',
  'fix.toolchain.raise-toolchain.title': 'ask for a newer Go than {name}',
  'fix.toolchain.raise-toolchain.why': 'Go 1.24 and later write the identity that macOS wants.',
  'fix.toolchain.raise-toolchain.risk':
    'A newer Go can be stricter with old code. Whether a project is ready for it is for its owners to say.',
  'fix.toolchain.raise-toolchain.undo': 'Write the old version there again.',
  'step.toolchain.raise-toolchain':
    'Open {file}. In line {line}, put Go 1.24 or later in place of {name}, such as go1.26.3, or take the line away. If others work on this project, agree with them first. Then open a new terminal, or run `direnv allow` in that folder.',
  'step.toolchain.drop-pin-of-terminal':
    'Find what sets GOTOOLCHAIN={name} in this terminal: a script, an editor, or a command that you typed. Ask for Go 1.24 or later there, or take it away, and open a new terminal.',
};

export const toolchainGates: Catalogue = { ...owners, ...downloads, ...signatures, ...identity };
