import type { Catalogue } from '../words.ts';

export const readGo: Catalogue = {
  'read.go-env.version': 'It is {version}.',
  'read.go-env.unsupported': 'Go {series} gets no security fixes any more (known on {day}).',
  'read.go-env.from-homebrew': 'It comes from Homebrew ({path}).',
  'read.go-env.from-macports': 'It comes from MacPorts ({path}).',
  'read.go-env.from-goenv': 'goenv has put it there ({path}).',
  'read.go-env.from-gvm': 'gvm has put it there ({path}).',
  'read.go-env.from-asdf': 'asdf has put it there ({path}).',
  'read.go-env.from-mise': 'mise has put it there ({path}).',
  'read.go-env.from-nix': 'It comes from Nix ({path}).',
  'read.go-env.from-toolchain-module':
    'Another Go has fetched it ({path}), because a module or GOTOOLCHAIN asks for this version.',
  'read.go-env.from-other': 'Its own files are in {path}.',
  'read.go-env.intel':
    'This go is built for Intel. On a Mac with Apple silicon it runs translated, and slower; which of them the Mac is does not stand here.',
  'read.go-env.cross':
    'It builds for {target}, although it runs on {host}: what it builds does not run on that computer unless that is asked for anew.',
  'read.go-env.modules-off':
    'GO111MODULE=off switches modules off: go.mod files are not read, and `go install NAME@VERSION` does not work.',
  'read.go-env.modules-auto':
    'GO111MODULE=auto: modules are used only where a go.mod file is found, as before Go 1.16.',
  'read.go-env.modules-on': 'GO111MODULE=on says what has been the default since Go 1.16; it does nothing more.',
  'read.go-env.no-module': 'It was printed outside of any module (no go.mod file there), which is no fault.',
  'read.go-env.workspace': 'A workspace is in use: {path} decides which modules belong together.',
  'read.go-env.gopath-is-goroot':
    'GOPATH and GOROOT are the same directory; go warns about that, and they must differ.',
  'read.go-env.gopath-several':
    'GOPATH has several directories; what go downloads and installs goes to the first, {path}.',
  'read.go-env.gobin': '`go install` puts programs into {path}; they are found by their name only if that is on PATH.',
  'read.go-env.cgo-off':
    'CGO_ENABLED is 0: packages with C code are not built. Somebody switched that off, or (since Go 1.20) no C compiler was found.',
  'read.go-env.toolchain-local':
    'GOTOOLCHAIN=local: go never fetches another version, also where a module asks for a newer one.',
  'read.go-env.toolchain': 'GOTOOLCHAIN asks for {value}, whichever go is installed.',
  'read.go-env.goenv-off': 'GOENV=off: what `go env -w` wrote is not read.',
  'read.go-env.more-set': 'Set as well, which is not usual: {settings}.',
  'read.go-env.refused-every-program': 'Go refuses {name}={value}: every Go program ends because of it, go itself too.',
  'read.go-env.refused-go-command': 'Go refuses {name}={value}: hardly any go command works with it.',
  'read.go-env.refused-some-commands':
    'Go refuses {name}={value}: commands that build or list packages do not work with it.',
  'read.go-env.no-platform': 'There is no Go for {target}, so nothing can be built.',
  'read.go-env.goproxy': 'Modules come from {sources} instead of the default, proxy.golang.org.',
  'read.go-env.goproxy-alone': 'Nothing stands behind it: what is not there is not looked for elsewhere.',
  'read.go-env.goproxy-plain':
    'Not encrypted: {sources}. Anybody on the way can read and change what comes from there.',
  'read.go-env.goproxy-direct': 'GOPROXY=direct: every module is fetched from where it was written, mostly with git.',
  'read.go-env.goproxy-off': 'GOPROXY=off: go downloads no module that it does not have already.',
  'read.go-env.goproxy-invalid': 'go cannot read GOPROXY={value} ({said}), so it downloads nothing.',
  'read.go-env.gosumdb-off': 'GOSUMDB=off: nobody checks whether a module is the one that everybody else gets.',
  'read.go-env.gosumdb': 'Checksums are asked of {name} instead of the default, sum.golang.org.',
  'read.go-env.gosumdb-invalid': 'go cannot read GOSUMDB={value} ({said}).',
  'read.go-env.direct': 'These are fetched from where they were written, not through a module proxy: {patterns}.',
  'read.go-env.unchecked': 'The public checksum database is not asked about these: {patterns}.',
  'read.go-env.insecure': 'For these, go accepts a server without valid encryption: {patterns}.',
  'read.go-env.nothing-odd': 'None of the settings that gomend knows to matter is unusual in it.',
  'read.go-env.where-from':
    'It shows the values that count, not who set them: `gomend check toolchain` on that computer looks for the lines.',
};
