import type { Format } from '../sign.ts';

/** What the go command says of a module that it does not get, or does not believe. Source: cmd/go/internal/modfetch, modload, vcs; git. */
export const MODULES: readonly Format[] = [
  { kind: 'sum.mismatch', pattern: /\bchecksum mismatch\b/ },
  { kind: 'sum.with-go-sum', pattern: /^go\.sum:\s+h1:|\bearlier download recorded in go\.sum\b/ },
  { kind: 'sum.with-database', pattern: /^sum\.golang\.org:\s+h1:|\bthe one reported by the checksum server\b/ },
  { kind: 'sum.not-found', pattern: /\breading https:\/\/sum\.golang\.\S+\/lookup\/\S+: (?<status>404|410)\b/ },
  { kind: 'proxy.not-found', pattern: /\breading https?:\/\/\S+\/@(?:v\/\S+|latest): (?<status>404|410)\b/ },
  {
    kind: 'proxy.refused',
    pattern: /\breading https?:\/\/(?<host>[^/\s]+)\/\S+\/@(?:v\/\S+|latest): (?<status>401|403|407|429|5\d\d)\b/,
  },
  {
    kind: 'git.no-prompt',
    pattern: /\bterminal prompts disabled\b/,
  },
  {
    kind: 'git.no-user',
    pattern: /\bcould not read (?:Username|Password) for '(?<url>[^']*)'/,
  },
  {
    kind: 'git.no-access',
    pattern:
      /\bPermission denied \(publickey|\bRepository not found\b|\bAuthentication failed for '(?<url>[^']*)'|\bHost key verification failed\b/,
  },
  { kind: 'go.unknown-import', pattern: /\bunrecognized import path "(?<path>[^"]*)"/ },
  { kind: 'go.revision', pattern: /\binvalid version: (?:unknown revision|git (?:fetch|ls-remote)\b)/ },
  {
    kind: 'go.about-module',
    pattern:
      /^go(?: get| install| list)?: (?:downloading |module )?\S+@v?\S+|^go mod \w+: (?:downloading |module )?\S+@v?\S+|\bgo get \S+|^go: (?:module )?\S+\.\S+\/\S+|\bgit (?:ls-remote|fetch|init)\b.*\bpkg\/mod\/cache\/vcs\/|\bmodule \S+\.\S+\/\S+: git /,
  },
  {
    kind: 'module.broken',
    pattern:
      /\bmalformed (?:file|module) path\b|\bmodule declares its path as\b|\bcreate zip: .*(?:malformed|case-insensitive file name collision)|\bgo\.mod has (?:post-v\d|non-\.\.\.)|\binvalid char '/,
  },
  {
    kind: 'govcs.forbids',
    pattern: /\bGOVCS disallows using (?<program>\w+) for (?<class>public|private) (?<path>\S+?);?(?: |$)/,
  },
  {
    kind: 'govcs.invalid',
    pattern:
      /\b(?:malformed|empty) (?:entry|pattern|VCS list|VCS name) in GOVCS\b|\b(?:relative pattern not allowed|unreachable pattern) in GOVCS\b/,
  },
  {
    kind: 'goauth.refused',
    pattern:
      /\bGOAUTH (?:encountered an empty command)|\bGOAUTH=off cannot be combined\b|\bGOAUTH=git dir method requires\b/,
  },
  { kind: 'module.no-replacement', pattern: /\breplacement directory (?<path>\S+) does not exist\b/ },
  { kind: 'work.no-member', pattern: /\bcannot load module (?<path>\S+) listed in go\.work file\b/ },
  {
    kind: 'toolchain.unchecked',
    pattern: /\bgolang\.org\/toolchain@\S+: .*checksum database disabled by GOSUMDB=off\b/,
  },
  { kind: 'git.bad-config', pattern: /\bbad config (?:line \d+ in file|file|variable) (?<path>\S+)/ },
];
