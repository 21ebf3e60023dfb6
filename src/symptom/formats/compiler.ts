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
      /\/(?:ana|mini)conda\d?\/|\/miniforge\d?\/|\/mambaforge\/|\bx86_64-apple-darwin[\d.]*-clang\b|\barm64-apple-darwin[\d.]*-clang\b|\bclang-4\.0: error\b/,
  },
  {
    kind: 'cc.other',
    pattern: /\/(?:opt\/local|opt\/pkg|usr\/local\/opt\/llvm|opt\/homebrew\/opt\/llvm)\S*\/clang\b|\bccache\b.*clang/,
  },
  { kind: 'cgo.runtime', pattern: /^# runtime\/cgo$|\b_cgo_export\.c:/ },
  {
    kind: 'ld.old-format',
    pattern:
      /\bunsupported tapi file type\b|\bfile was built for unsupported file format \( ?0x2D 0x2D\b|\.tbd['"]?,? (?:file was built for|unsupported|unknown) |\bmalformed (?:tbd )?file\b.*\.tbd/,
  },
  {
    kind: 'ld.other-cpu',
    pattern:
      /\bbuilding for mac(?:OS|os)-(?<built>\w+) but attempting to link with file built for (?:mac(?:OS|os)-)?(?<file>\w+)|\bfound architecture '(?<file2>\w+)', required architecture '(?<built2>\w+)'/,
  },
  { kind: 'ld.symbols', pattern: /\bsymbol\(s\) not found for architecture (?<arch>\w+)/ },
  {
    // Of what every program of cgo is linked with.
    kind: 'cgo.linked',
    pattern: /\b_x_cgo_init in\b|\b__cgo_[0-9a-f]{6,}_Cfunc_|\/link: running \S*(?:clang|cc|gcc) failed\b/,
  },
  {
    kind: 'ld.no-system',
    pattern: /\blibrary not found for -lSystem\b|\blibrary '?System'? not found\b|\bmust link with libSystem\b/,
  },
  { kind: 'cc.no-sysroot', pattern: /\bno such sysroot directory: '(?<path>[^']*)'/ },
  {
    kind: 'cc.none',
    pattern:
      /\bcgo: C compiler "(?<name>clang|cc|gcc)" not found|\bexec: "(?<name2>clang|cc)": executable file not found/,
  },
  { kind: 'cc.exit-69', pattern: /\bC compiler "(?<name>\w+)": exit status 69\b/ },
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
