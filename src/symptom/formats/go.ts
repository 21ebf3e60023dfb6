import type { Format } from '../sign.ts';

const STANDARD =
  'archive|bufio|bytes|cmp|compress|container|context|crypto|database|debug|embed|encoding|errors|expvar|flag|fmt|go|hash|html|image|index|internal|io|iter|log|maps|math|mime|net|os|path|plugin|reflect|regexp|runtime|slices|sort|strconv|strings|structs|sync|syscall|testing|text|time|unicode|unique|unsafe|weak';
const PATH = String.raw`(?<path>\/[^:\n]*?)`;

/** What the go command says of itself and its surroundings. Source: cmd/go, cmd/compile, go/build of Go 1.4 to 1.27. */
export const GO: readonly Format[] = [
  {
    kind: 'go.no-goroot',
    pattern: /\bcannot find GOROOT directory: (?<dir>.*)$|'go' binary is trimmed and GOROOT is not set/,
  },
  {
    kind: 'go.std-missing',
    pattern: new RegExp(
      String.raw`\bpackage (?<package>(?:${STANDARD})(?:\/[\w/]+)?) is not in (?:std|GOROOT)(?: \((?<dir>[^)]*)\))?`,
    ),
  },
  {
    kind: 'go.std-missing',
    pattern: new RegExp(String.raw`\bcannot find package "(?<package>(?:${STANDARD})(?:\/[\w/]+)?)" in(?: any of)?:`),
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
      /\bcannot find main module\b|\bgo\.mod file not found in current directory\b|\bdirectory prefix \S+ does not contain main module\b|\brequires a version when current directory is not in a module\b|\boutside (?:available modules|main module or its selected dependencies)\b/,
  },
  {
    kind: 'go.old-for-project',
    pattern:
      /\binvalid go version '(?<wanted>[^']*)': must match format (?<format>[\d.]+)|\bunknown directive: (?<directive>toolchain|godebug|tool|ignore)\b|\bnote: module requires Go (?<wanted2>[\d.]+)/,
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
      /\binconsistent vendoring\b|\bcannot query module due to -mod=vendor\b|\b(?:import|module) lookup disabled by -mod=vendor\b/,
  },
  {
    kind: 'go.copy-denied',
    pattern: new RegExp(
      String.raw`\bcopying .*a\.out: open ${PATH}: (?:permission denied|read-only file system|operation not permitted)`,
    ),
    about: ({ path = '' }) => ({ path, place: placeOf(path) }),
  },
  {
    kind: 'go.mkdir-denied',
    pattern: new RegExp(
      String.raw`\bmkdir ${PATH}: (?<why>permission denied|read-only file system|not a directory|no such file or directory)`,
    ),
    about: ({ path = '', why = '' }) => ({ path, why, place: placeOf(path) }),
  },
  {
    kind: 'go.cache-denied',
    pattern:
      /\b(?:open|mkdir|create|lock|rename|could not create module cache:.*mkdir|failed to (?:initialize|trim) build cache at) (?<path>\/\S*(?:\/pkg\/mod|\/go-build|\/pkg\/sumdb)\S*?):.*permission denied/,
  },
  {
    kind: 'rm.module-cache',
    pattern:
      /\b(?:rm: (?:cannot remove )?'?(?<path>\S*\/pkg\/mod\b[^':]*)'?: Permission denied|unlinkat (?<path2>\/\S*\/pkg\/mod\S*): permission denied)/,
  },
  { kind: 'gvm.failed', pattern: /\.gvm\/(?:scripts|logs)\// },
];

const REAL =
  /^\/(?:Users\/|home\/|root\/|usr\/|opt\/|var\/|private\/|tmp\/|Library\/|Volumes\/|Applications\/|bin\/|sbin\/|etc\/|snap\/|mnt\/|media\/|srv\/|System\/)/;

function placeOf(path: string): string {
  if (/\/\.(?:asdf|goenv|gvm|mise|govm)\//.test(path)) return 'version-manager';
  if (
    /^\/(?:usr\/local\/go|usr\/lib\/go[^/]*|opt\/homebrew\/(?:opt|Cellar)\/go[^/]*|usr\/local\/(?:opt|Cellar)\/go[^/]*)(?:\/|$)/.test(
      path,
    )
  )
    return 'goroot';
  if (/\/pkg\/(?:mod|sumdb)(?:\/|$)|\/go-build(?:\/|$)/.test(path)) return 'cache';
  if (/^\/(?:bin|sbin|usr\/s?bin|usr\/local\/bin|pkg|go)(?:\/|$)/.test(path)) return 'system';
  return REAL.test(path) ? 'home' : 'nowhere';
}
