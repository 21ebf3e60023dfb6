import { type GoVersion, isAtLeast } from './go-version.ts';
import { godebugValue } from './godebug.ts';
import { type GoflagsFault, parseGoflags, splitQuoted } from './goflags.ts';
import { parseGotoolchain } from './gotoolchain.ts';
import { isPlatform } from './platforms.ts';
import { parseMemoryLimit } from './runtime-values.ts';

/** Why a value stops Go. */
export type BreakingFault =
  | { readonly kind: 'malformed-memory-limit' }
  | { readonly kind: 'goflags'; readonly fault: GoflagsFault }
  | { readonly kind: 'godebug'; readonly item: string }
  | { readonly kind: 'gotoolchain' }
  | { readonly kind: 'relative-path' }
  | { readonly kind: 'literal-tilde'; readonly entry: string }
  | { readonly kind: 'unknown-value'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown-platform' }
  | { readonly kind: 'unterminated-quote' };

/** What it stops: every Go program there is, every go command, or those that build or list. */
export type BreakingReach = 'every-program' | 'go-command' | 'some-commands';

export interface BreakingValue {
  readonly fault: BreakingFault;
  readonly reach: BreakingReach;
}

/**
 * Whether Go refuses a value so that programs or the go command itself end. Only what can be told from
 * the value alone; that a directory is missing, or a flag unknown to one release, is not judged here.
 * `version` is the Go that reads it; null counts as current. Every rule was seen with go1.26.8.
 */
export function breakingValue(name: string, value: string, version: GoVersion | null): BreakingValue | null {
  if (value === '') return null;
  switch (name) {
    case 'GOMEMLIMIT': {
      // Since Go 1.19 (runtime readGOMEMLIMIT).
      const malformed = parseMemoryLimit(value).kind === 'malformed' && since(version, 19);
      return malformed ? { fault: { kind: 'malformed-memory-limit' }, reach: 'every-program' } : null;
    }
    case 'GODEBUG':
      return brokenGodebug(value, version);
    case 'GOFLAGS': {
      const parsed = parseGoflags(value);
      // `go env` and `go bug` go on all the same (base.InitGOFLAGS).
      return parsed.ok ? null : { fault: { kind: 'goflags', fault: parsed.fault }, reach: 'go-command' };
    }
    case 'GOTOOLCHAIN': {
      const refused = since(version, 21) && parseGotoolchain(value).kind === 'error';
      return refused ? { fault: { kind: 'gotoolchain' }, reach: 'go-command' } : null;
    }
    case 'GOPATH':
      return brokenGopath(value);
    case 'GOWORK':
      // cmd/go/internal/modload FindGoWork: `off`, or an absolute path.
      return value === 'off' || value.startsWith('/')
        ? null
        : { fault: { kind: 'relative-path' }, reach: 'go-command' };
    case 'GOCACHE':
      // cmd/go/internal/cache DefaultDir; `off` has been refused since 1.12, too, but only by what builds.
      return value === 'off' || value.startsWith('/')
        ? null
        : { fault: { kind: 'relative-path' }, reach: 'some-commands' };
    case 'GOMODCACHE':
      return value.startsWith('/') ? null : { fault: { kind: 'relative-path' }, reach: 'some-commands' };
    case 'GO111MODULE': {
      const allowed = ['on', 'off', 'auto'];
      return allowed.includes(value) ? null : { fault: { kind: 'unknown-value', allowed }, reach: 'some-commands' };
    }
    case 'CC':
    case 'CXX':
      return 'openQuote' in splitQuoted(value)
        ? { fault: { kind: 'unterminated-quote' }, reach: 'some-commands' }
        : null;
    default:
      return null;
  }
}

/** GOOS and GOARCH are judged together. */
export function brokenPlatform(goos: string, goarch: string): BreakingValue | null {
  return isPlatform(goos, goarch) ? null : { fault: { kind: 'unknown-platform' }, reach: 'some-commands' };
}

function since(version: GoVersion | null, minor: number): boolean {
  return version === null || isAtLeast(version, 1, minor);
}

function brokenGopath(value: string): BreakingValue | null {
  const entries = value.split(':').filter((entry) => entry !== '');
  const tilde = entries.find((entry) => entry.startsWith('~'));
  if (tilde !== undefined) return { fault: { kind: 'literal-tilde', entry: tilde }, reach: 'go-command' };
  const relative = entries.some((entry) => !entry.startsWith('/'));
  return relative ? { fault: { kind: 'relative-path' }, reach: 'go-command' } : null;
}

/** The two settings whose values the runtime or the standard library ends the program for. */
function brokenGodebug(value: string, version: GoVersion | null): BreakingValue | null {
  // runtime `checkGodebug`: cgocheck=2 moved to GOEXPERIMENT in Go 1.21.
  const cgocheck = godebugValue(value, 'cgocheck');
  if (since(version, 21) && cgocheck !== null && /^\d+$/.test(cgocheck) && Number(cgocheck) > 1) {
    return { fault: { kind: 'godebug', item: `cgocheck=${cgocheck}` }, reach: 'every-program' };
  }
  // crypto/internal/fips140 since Go 1.24.
  const fips = godebugValue(value, 'fips140');
  if (since(version, 24) && fips !== null && !['', 'off', 'on', 'only', 'debug'].includes(fips)) {
    return { fault: { kind: 'godebug', item: `fips140=${fips}` }, reach: 'every-program' };
  }
  return null;
}
