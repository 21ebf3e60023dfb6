import type { Format } from '../sign.ts';

const HEADERS =
  'stdlib|stdio|string|errno|pthread|sys\\/types|sys\\/cdefs|stdint|stddef|stdarg|limits|math|unistd|assert|_types|TargetConditionals|CoreFoundation\\/CoreFoundation|Security\\/Security|AvailabilityMacros|inttypes|wchar|signal|time|ctype|netdb|os\\/log';

/** What clang and Apple's linker say under cgo. Source: clang DiagnosticLexKinds, ld64 `ld.cpp` and `InputFiles.cpp`, cmd/cgo, cmd/link. */
export const COMPILER: readonly Format[] = [
  {
    kind: 'cc.no-header',
    pattern: new RegExp(String.raw`\bfatal error: '(?<header>(?:${HEADERS})\.h)' file not found`),
  },
  {
    kind: 'cc.conda',
    pattern:
      /\/(?:ana|mini)conda\d?\/|\/miniforge\d?\/|\/mambaforge\/|\bx86_64-apple-darwin[\d.]*-clang\b|\barm64-apple-darwin[\d.]*-clang\b/,
  },
  {
    kind: 'cc.other',
    pattern: /\/(?:opt\/local|opt\/pkg|usr\/local\/opt\/llvm|opt\/homebrew\/opt\/llvm)\S*\/clang\b|\bccache\b.*clang/,
  },
  { kind: 'cgo.runtime', pattern: /^# runtime\/cgo$|\b_cgo_export\.c:/ },
  {
    kind: 'ld.old-format',
    pattern:
      /\bfile was built for unsupported file format \( ?0x2D 0x2D\b|\.tbd['"]?,? (?:file was built for|unsupported|unknown) |\bmalformed (?:tbd )?file\b.*\.tbd/,
  },
  {
    kind: 'ld.other-cpu',
    pattern:
      /\bbuilding for mac(?:OS|os)-(?<built>\w+) but attempting to link with file built for (?:mac(?:OS|os)-)?(?<file>\w+)|\bfound architecture '(?<file2>\w+)', required architecture '(?<built2>\w+)'/,
  },
  { kind: 'ld.malformed', pattern: /\bhas malformed LC_DYSYMTAB\b/ },
  {
    kind: 'ld.crashed',
    pattern: /\bld: Assertion failed\b|\bld: .*file cannot be open\(\)ed, errno=\d+ path=.*go\.o\b/,
  },
  {
    kind: 'ld.harmless',
    pattern:
      /^(?:\/\S+\/)?ld: warning: (?:ignoring duplicate libraries|search path '[^']*' not found|-no_pie is deprecated|object file .* was built for newer)/,
  },
];
