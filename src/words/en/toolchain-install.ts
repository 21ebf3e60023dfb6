import type { Catalogue } from '../words.ts';

const facts: Catalogue = {
  'fact.toolchain.go-download': 'looking up the newest Go for this computer',
};

const findings: Catalogue = {
  'finding.toolchain.go-present.none.summary': 'there is no Go on this computer, as far as I can see',
  'finding.toolchain.go-present.none.meaning':
    'I looked in every folder in which a terminal looks for programs, and in the places where Go is usually installed. Nothing that needs Go can work.',
  'finding.toolchain.go-present.none.advice':
    'I would install {version}, the newest that {source} lists for this computer. One way is enough; each is shown before anything happens.',
  'finding.toolchain.go-present.none-older.summary': 'there is no Go on this computer, as far as I can see',
  'finding.toolchain.go-present.none-older.meaning':
    'I looked in every folder in which a terminal looks for programs, and in the places where Go is usually installed. The newest Go, {newest}, needs macOS {minimum} or later, and this Mac has an older one.',
  'finding.toolchain.go-present.none-older.advice':
    'I would install {version}, the newest that this macOS runs. Updating macOS, where your Mac allows it, is the better way in the long run, because old releases get no security fixes.',
  'finding.toolchain.go-present.none-unlisted.summary':
    'there is no Go on this computer, as far as I can see, and I could not look up which one to get',
  'finding.toolchain.go-present.none-unlisted.meaning':
    'Nothing that needs Go can work. The list of downloads was not to be had from {subject}.',
  'finding.toolchain.go-present.none-unlisted.advice':
    'Mend the network first, if something is said of it, and look again. Without the internet, name a mirror, a folder or a file: `gomend --go-from PLACE`. Or get the installer for your processor from go.dev/dl yourself.',
};

const fixes: Catalogue = {
  'fix.toolchain.install-go-package.title': 'install {version} for everybody, with the official installer',
  'fix.toolchain.install-go-package.why':
    'It is the way that the Go project recommends. {version} comes from {source}; its size, its checksum and the signature of Google are checked before it runs. Every new terminal finds it.',
  'fix.toolchain.install-go-package.risk':
    'The installer writes /usr/local/go and /etc/paths.d/go, and takes away what stood at /usr/local/go before. Your own files and projects stay.',
  'fix.toolchain.install-go-package.undo':
    'Nobody can take this back for you: an older Go, where one stood there, is gone. To remove Go later, delete /usr/local/go and /etc/paths.d/go.',
  'fix.toolchain.install-go-home.title': 'install {version} for you alone, without sudo',
  'fix.toolchain.install-go-home.why':
    '{version} comes from {source}; its size and its checksum are checked before it is used. It goes into {to}, and a line in {files} lets new terminals find it.',
  'fix.toolchain.install-go-home.risk':
    'Nothing of the system is touched, and nothing that is there is replaced. It takes about 300 MB of your disk.',
  'fix.toolchain.install-go-home.undo': 'takes the folder and the line away again.',
  'fix.toolchain.install-go-home-elsewhere.title': 'install {version} for you alone, without sudo, from {source}',
  'fix.toolchain.install-go-home-elsewhere.why':
    'Its size and its checksum are checked against what {source} itself says, and against nothing of the Go project: you trust that place. It goes into {to}, and a line in {files} lets new terminals find it.',
  'fix.toolchain.install-go-home-elsewhere.risk':
    'Whoever fills {source} decides what runs when you type `go`. Nothing of the system is touched, and nothing that is there is replaced. It takes about 300 MB of your disk.',
  'fix.toolchain.install-go-home-elsewhere.undo': 'takes the folder and the line away again.',
  'fix.toolchain.install-go-homebrew.title': 'install Go with Homebrew',
  'fix.toolchain.install-go-homebrew.why':
    'You have Homebrew, which then keeps Go up to date with everything else. It installs the version that it has, which may be a few days behind {version}.',
  'fix.toolchain.install-go-homebrew.risk': 'Homebrew may update itself first, and takes minutes for that.',
  'fix.toolchain.install-go-homebrew.undo': 'has Homebrew remove Go again. What it updated of itself stays.',
  'fix.toolchain.upgrade-go-homebrew.title': 'have Homebrew update Go',
  'fix.toolchain.upgrade-go-homebrew.why':
    'Your Go came with Homebrew, so Homebrew should update it. {version} is out; Homebrew may be a few days behind.',
  'fix.toolchain.upgrade-go-homebrew.risk': 'Homebrew may update itself first, and takes minutes for that.',
  'fix.toolchain.upgrade-go-homebrew.undo': 'Homebrew keeps no older one to go back to.',
};

/** Getting a Go: what could be had, and the ways to have it. */
export const toolchainInstall: Catalogue = { ...facts, ...findings, ...fixes };
