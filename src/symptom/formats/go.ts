import type { Format } from '../sign.ts';

const STANDARD =
  'archive|bufio|bytes|cmp|compress|container|context|crypto|database|debug|embed|encoding|errors|expvar|flag|fmt|go|hash|html|image|index|internal|io|iter|log|maps|math|mime|net|os|path|plugin|reflect|regexp|runtime|slices|sort|strconv|strings|structs|sync|syscall|testing|text|time|unicode|unique|unsafe|weak';
/** Packages of the standard library that older releases do not have, by the release notes of Go 1.16 to 1.26. */
const YOUNG =
  /^(?:embed|io\/fs|slices|maps|cmp|iter|unique|weak|structs|log\/slog|math\/rand\/v2|crypto\/(?:ecdh|hkdf|mlkem|pbkdf2|sha3|hpke)|testing\/(?:fstest|slogtest|synctest)|go\/version|encoding\/json\/(?:v2|jsontext)|runtime\/(?:cgo|coverage|metrics|secret)|net\/netip)$/;
/** A directory that no installation of Go can be: its program, or where programs stand. */
const NO_ROOT = /\/(?:s?bin|shims?)(?:\/go)?\/?$|\/go\.exe$/;

const ofStandard = (groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...groups,
  age: YOUNG.test(groups['package'] ?? '') ? 'young' : 'old',
});

/** What the go command says of itself and its surroundings. Source: cmd/go, cmd/compile, go/build of Go 1.4 to 1.27. */
export const GO: readonly Format[] = [
  {
    kind: 'go.no-goroot',
    pattern:
      /\bcannot find GOROOT directory: (?:stat )?(?<dir>.*?)(?:: no such file or directory)?$|'go' binary is trimmed and GOROOT is not set/,
    about: (groups) => ({ ...groups, shape: NO_ROOT.test(groups['dir'] ?? '') ? 'no-root' : 'root' }),
  },
  {
    kind: 'go.std-missing',
    pattern: new RegExp(
      String.raw`\bpackage (?<package>(?:${STANDARD})(?:\/[\w/]+)?) is not in (?:std|GOROOT)(?: \((?<dir>[^)]*)\))?`,
    ),
    about: ofStandard,
  },
  {
    kind: 'go.std-missing',
    pattern: new RegExp(String.raw`\bcannot find package "(?<package>(?:${STANDARD})(?:\/[\w/]+)?)" in(?: any of)?:`),
    about: ofStandard,
  },
  {
    // What is not found in GOROOT was looked for in the network, until Go 1.12.
    kind: 'go.std-missing',
    pattern: new RegExp(
      String.raw`\bunrecognized import path "(?<package>(?:${STANDARD})(?:\/[\w/]+)?)" \(import path does not begin with hostname\)`,
    ),
    about: ofStandard,
  },
  {
    kind: 'go.two-versions',
    pattern:
      /\bversion "(?<compiled>go[^"]*)" does not match go tool version "(?<tool>go[^"]*)"|\bobject is \[\w+ \w+ (?<compiled2>go\S+) .*expected \[\w+ \w+ (?<tool2>go\S+) /,
  },
  {
    kind: 'go.gopath-is-goroot',
    pattern: /\bGOPATH set to GOROOT\b|\bboth GOPATH and GOROOT are the same directory\b/,
  },
  { kind: 'go.bad-gopath', pattern: /\bGOPATH entry (?:is relative|cannot start with shell metacharacter)\b/ },
  {
    kind: 'go.bad-setting',
    pattern:
      /^(?:go: )?(?:parsing \$GOFLAGS|flag needs an argument: .*\(from \$GOFLAGS\)|GOMODCACHE entry is relative|cannot install, GOBIN must be an absolute path|unsupported GOOS\/GOARCH pair|unknown GOEXPERIMENT|invalid GOTOOLCHAIN|GOPROXY list is not the empty string|invalid proxy URL|invalid GOSUMDB|missing GOSUMDB)/,
  },
  {
    kind: 'go.bad-setting',
    pattern:
      /\b(?:GOPROXY list is not the empty string, but contains no entries|invalid proxy URL (?:missing )?scheme|invalid GOSUMDB|module lookup disabled by GOPROXY=off|checksum database disabled by GOSUMDB=off)\b/,
  },
  {
    kind: 'go.modules-off',
    pattern:
      /\bmodules disabled (?:by GO111MODULE=off|inside GOPATH)|\bcannot use path@version syntax in GOPATH mode\b|GO111MODULE=off\b/,
  },
  {
    kind: 'go.no-module',
    pattern:
      /\bcannot find main module\b|\bgo\.mod file not found in current directory\b|\bdirectory prefix \S+ does not contain main module\b|\brequires a version when current directory is not in a module\b|\boutside (?:available modules|main module or its selected dependencies)\b|\bcannot determine module path for source directory\b|\bworking directory is not part of a module\b|\bcannot find module for path\b|'go get' is no longer supported outside a module|\bYou are (?:neither in a module nor in your GOPATH|outside of a module and outside of \$GOPATH)|\bgopls was not able to find modules in your workspace\b/,
  },
  {
    kind: 'go.old-for-project',
    pattern:
      /\binvalid go version '(?<wanted>[^']*)': must match format (?<format>[\d.]+)|\bunknown (?:directive|block type): (?<directive>toolchain|godebug|tool|ignore)\b|\binvalid toolchain version '[^']*': must match format\b|\bnote: module requires Go (?<wanted2>[\d.]+)/,
  },
  {
    kind: 'go.too-old',
    pattern: /\brequires go (?:>= ?)?(?<wanted>1\.[\w.]+) \(running go (?<running>[\w.]+)/,
  },
  {
    kind: 'go.no-toolchain',
    pattern:
      /\bdownload go(?<version>\d+\.\d+)(?:(?<patch>\.\d+|rc\d+|beta\d+)\S*)? for (?<platform>\w+\/\w+): toolchain not available\b/,
    about: (groups) => ({ parts: groups['patch'] === undefined ? 'two' : 'three', ...groups }),
  },
  {
    kind: 'go.vendored',
    pattern:
      /\binconsistent vendoring\b|\bcannot query module due to -mod=vendor\b|\b(?:import|module) lookup disabled by -mod=vendor\b|\bGOFLAGS=['"]?-mod=vendor\b/,
  },
  { kind: 'toolchain.only-here', pattern: /\(running go [\w.]+; GOTOOLCHAIN=(?<setting>local)\)/ },
  { kind: 'toolchain.not-on-path', pattern: /\bgo: cannot find "(?<name>go1[\w.]+)" in PATH\b/ },
];
