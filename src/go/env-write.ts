import { splitQuoted } from './goflags.ts';
import { isPlatform } from './platforms.ts';

/** A call of `go env -w …` or `go env -u …`. */
export interface EnvWrite {
  /** After `go env`. */
  readonly args: readonly string[];
  /** Text of the person's file before; null: there is none. */
  readonly before: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the host, for GOOS and GOARCH. */
  readonly goos: string;
  readonly goarch: string;
}

export type EnvWritten =
  /** `warning`: the environment has another value, which goes on winning; null without one. */
  | { readonly ok: true; readonly after: string; readonly warning: string | null }
  /** Go's own words; nothing is written. */
  | { readonly ok: false; readonly error: string };

const FIXED: ReadonlySet<string> = new Set(
  'GOEXE GOGCCFLAGS GOHOSTARCH GOHOSTOS GOMOD GOROOT GOTELEMETRY GOTELEMETRYDIR GOTOOLDIR GOVERSION GOWORK'.split(' '),
);

/** internal/cfg.KnownEnv of Go 1.27, without the CGO flags, whose names follow a rule. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'AR CC CXX FC GCCGO PKG_CONFIG GO_EXTLINK_ENABLED CGO_ENABLED GO111MODULE GO386 GOAMD64 GOARCH GOARM GOARM64 ' +
    'GOAUTH GOBIN GOCACHE GOCACHEPROG GOEXPERIMENT GOFIPS140 GOFLAGS GOINSECURE GOMIPS GOMIPS64 GOMODCACHE ' +
    'GONOPROXY GONOSUMDB GOOS GOPATH GOPPC64 GOPRIVATE GOPROXY GORISCV64 GOSUMDB GOTMPDIR GOTOOLCHAIN GOVCS GOWASM'
  ).split(' '),
);
const CGO_FLAGS = /^CGO_(?:CFLAGS|CPPFLAGS|CXXFLAGS|FFLAGS|LDFLAGS)(?:_ALLOW|_DISALLOW)?$/;

/** Whether `go env -w` and `-u` take the name without finding it in the file. */
export function isKnownSetting(name: string): boolean {
  return KNOWN.has(name) || CGO_FLAGS.test(name);
}

/**
 * What the call does to the person's file.
 * Source: cmd/go/internal/envcmd runEnvW, runEnvU, checkEnvWrite, updateEnvFile; Go 1.27.
 */
export function writeEnv(call: EnvWrite): EnvWritten {
  const flags = call.args.filter((arg) => arg.startsWith('-'));
  const operands = call.args.filter((arg) => !arg.startsWith('-'));
  const refuse = (error: string): EnvWritten => ({ ok: false, error: `go: ${error}` });
  if (flags.includes('-u') && flags.includes('-w')) return refuse('cannot use -u with -w');
  const adding = flags.includes('-w');
  if (operands.length === 0)
    return refuse(adding ? 'no KEY=VALUE arguments given' : "'go env -u' requires an argument");

  const changes = new Map<string, string | null>();
  for (const operand of operands) {
    const equals = operand.indexOf('=');
    if (adding && equals < 0) return refuse(`arguments must be KEY=VALUE: invalid argument: ${operand}`);
    const name = adding ? operand.slice(0, equals) : operand;
    const value = adding ? operand.slice(equals + 1) : '';
    const error = writeError(name, value, call);
    if (error !== null) return refuse(error);
    if (adding && changes.has(name)) return refuse(`multiple values for key: ${name}`);
    changes.set(name, adding ? value : null);
  }
  const goos = changes.get('GOOS') ?? call.goos;
  const goarch = changes.get('GOARCH') ?? call.goarch;
  if (!isPlatform(goos, goarch)) return refuse(`unsupported GOOS/GOARCH pair ${goos}/${goarch}`);
  const tmp = changes.get('GOTMPDIR') ?? '';
  if (tmp !== '' && !tmp.startsWith('/')) return refuse('GOTMPDIR must be an absolute path');
  if (!adding && call.before === null) {
    return refuse('reading go env config: open $GOENV: no such file or directory');
  }
  const hidden = [...changes].find(([name, value]) => {
    const set = call.environment[name] ?? '';
    return value !== null && set !== '' && set !== value;
  });
  const warning = hidden
    ? `warning: go env -w ${hidden[0]}=... does not override conflicting OS environment variable`
    : null;
  return { ok: true, after: updated(call.before ?? '', changes), warning };
}

function writeError(name: string, value: string, call: EnvWrite): string | null {
  if (FIXED.has(name)) return `${name} cannot be modified`;
  if (name === 'GOENV' || name === 'GODEBUG') return `${name} can only be set using the OS environment`;
  const inFile = linesOf(call.before ?? '').some((line) => /^[A-Z]/.test(line) && keyOf(line) === name);
  if (!isKnownSetting(name) && !inFile) return `unknown go command variable ${name}`;
  const special = valueError(name, value);
  if (special !== null) return special;
  if (value.includes('\u0000')) return `invalid NUL in ${name}=... value`;
  return /[\v\r\n]/.test(value) ? `invalid newline in ${name}=... value` : null;
}

function valueError(name: string, value: string): string | null {
  const quoted = JSON.stringify(value);
  const relative = value !== '' && !value.startsWith('/');
  switch (name) {
    case 'GO111MODULE':
      return ['', 'auto', 'on', 'off'].includes(value) ? null : `invalid ${name} value ${quoted}`;
    case 'GOPATH':
      if (value.startsWith('~')) return `GOPATH entry cannot start with shell metacharacter '~': ${quoted}`;
      return relative ? `GOPATH entry is relative; must be absolute path: ${quoted}` : null;
    case 'GOMODCACHE':
      return relative ? `GOMODCACHE entry is relative; must be absolute path: ${quoted}` : null;
    case 'CC':
    case 'CXX':
      return value === '' ? null : compilerError(name, value);
    default:
      return null;
  }
}

function compilerError(name: string, value: string): string | null {
  const words = splitQuoted(value);
  if ('openQuote' in words) return `invalid ${name}: unterminated ${words.openQuote} string`;
  const [program] = words;
  if (program === undefined) return `${name} entry cannot contain only space`;
  if (program.startsWith('/') || !program.includes('/')) return null;
  return `${name} entry is relative; must be absolute path: ${JSON.stringify(program)}`;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The name a line is sorted and replaced by; empty for comments and everything else. */
function keyOf(line: string): string {
  const before = line.slice(0, Math.max(0, line.indexOf('=')));
  return before.includes('#') ? '' : before;
}

/** Earlier duplicates go, lines are replaced in place or added, and runs of settings are sorted. */
function updated(text: string, changes: ReadonlyMap<string, string | null>): string {
  const lines = linesOf(text);
  const last = new Map(lines.map((line, index) => [keyOf(line), index] as const));
  const kept = lines.flatMap((line, index) => {
    const key = keyOf(line);
    if (key === '') return [line];
    if (last.get(key) !== index) return [];
    const change = changes.get(key);
    if (change === undefined) return [line];
    return change === null ? [] : [`${key}=${change}`];
  });
  for (const [key, value] of changes) if (value !== null && !last.has(key)) kept.push(`${key}=${value}`);

  const sorted: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    sorted.push(...run.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)));
    run = [];
  };
  for (const line of kept) {
    if (keyOf(line) !== '') {
      run.push(line);
      continue;
    }
    flush();
    sorted.push(line);
  }
  flush();
  return sorted.map((line) => `${line}\n`).join('');
}
