import { envFilePath, parseEnvFile, settingLine } from './env-file.ts';
import { configuredValue, type EnvSources, layersOf } from './env-layers.ts';

/** What `go env` would be asked on. */
export interface EnvQuestion extends EnvSources {
  /** Of the host: `darwin`, `linux`. */
  readonly goos: string;
  readonly goarch: string;
  /** A C compiler of the default name is on PATH: cgo is off by default without one. */
  readonly hasCompiler: boolean;
  readonly isDirectory: (path: string) => boolean;
}

export type EnvAnswer =
  /** `changed`: `go env -changed` (1.23 and later) would list it. */
  | { readonly ok: true; readonly value: string; readonly changed: boolean }
  /** The go command ends instead, with these words. */
  | { readonly ok: false; readonly error: string };

/** Empty in the list, and so never counted as changed. */
const NEVER_CHANGED: ReadonlySet<string> = new Set(['GOROOT', 'GOWORK', 'GOMOD']);
/** Changed as soon as they are set at all. */
const CHANGED_WHEN_SET: ReadonlySet<string> = new Set([
  'CC',
  'CXX',
  'GOBIN',
  'GOENV',
  'GOEXPERIMENT',
  'GOFLAGS',
  'GOINSECURE',
  'GOPRIVATE',
  'GOTMPDIR',
  'GOVCS',
  'GODEBUG',
]);
/** Compared with `$GOROOT/go.env` where it has the name, else with the built-in default. */
const COMPARED: ReadonlySet<string> = new Set([
  'AR',
  'GOARCH',
  'GOAUTH',
  'GOCACHE',
  'GOCACHEPROG',
  'GOFIPS140',
  'GOMODCACHE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOOS',
  'GOPATH',
  'GOPROXY',
  'GOSUMDB',
  'GOTOOLCHAIN',
]);

/**
 * What `go env NAME` prints, and whether it counts as changed.
 * Source: cmd/go/internal/envcmd MkEnv, cmd/go/internal/cfg; Go 1.27 (older releases print an empty GOBIN).
 */
export function goEnvValue(name: string, question: EnvQuestion): EnvAnswer {
  const error = startError(question);
  if (error !== null) return { ok: false, error };
  const value = name === 'CGO_ENABLED' ? (cgoEnabled(question) ? '1' : '0') : effectiveValue(name, question);
  return { ok: true, value, changed: isChanged(name, value, question) };
}

/** What ends the go command before it looks at its arguments. */
function startError(question: EnvQuestion): string | null {
  const root = configuredValue('GOROOT', question);
  if (root !== '' && !question.isDirectory(root)) return `go: cannot find GOROOT directory: ${root}`;
  for (const entry of configuredValue('GOPATH', question).split(':')) {
    if (entry.startsWith('~')) {
      return `go: GOPATH entry cannot start with shell metacharacter '~': ${JSON.stringify(entry)}`;
    }
    if (entry !== '' && !entry.startsWith('/')) {
      return `go: GOPATH entry is relative; must be absolute path: ${JSON.stringify(entry)}.`;
    }
  }
  return null;
}

function effectiveValue(name: string, question: EnvQuestion): string {
  if (name === 'GOENV') return envFilePath(question.goos, question.environment) ?? '';
  return configuredValue(name, question) || defaultValue(name, question);
}

function defaultValue(name: string, question: EnvQuestion): string {
  const home = question.environment['HOME'] ?? '';
  switch (name) {
    case 'GONOPROXY':
    case 'GONOSUMDB':
      return effectiveValue('GOPRIVATE', question);
    case 'GOPATH':
      return home === '' ? '' : `${home}/go`;
    case 'GOMODCACHE':
      return belowGopath(question, '/pkg/mod');
    case 'GOBIN':
      return belowGopath(question, '/bin');
    case 'GOCACHE':
      return defaultCache(question);
    case 'GOAUTH':
      return 'netrc';
    case 'GOFIPS140':
      return 'off';
    case 'GOOS':
    case 'GOHOSTOS':
      return question.goos;
    case 'GOARCH':
    case 'GOHOSTARCH':
      return question.goarch;
    case 'GOEXE':
      return effectiveValue('GOOS', question) === 'windows' ? '.exe' : '';
    case 'AR':
      return 'ar';
    default:
      return '';
  }
}

/** In the first entry of GOPATH; nothing where that entry is empty. */
function belowGopath(question: EnvQuestion, below: string): string {
  const first = effectiveValue('GOPATH', question).split(':')[0] ?? '';
  return first === '' ? '' : `${first}${below}`;
}

function defaultCache(question: EnvQuestion): string {
  const home = question.environment['HOME'] ?? '';
  if (question.goos === 'darwin') return home === '' ? '' : `${home}/Library/Caches/go-build`;
  const xdg = question.environment['XDG_CACHE_HOME'] ?? '';
  if (xdg !== '') return xdg.startsWith('/') ? `${xdg}/go-build` : '';
  return home === '' ? '' : `${home}/.cache/go-build`;
}

function cgoEnabled(question: EnvQuestion): boolean {
  const set = configuredValue('CGO_ENABLED', question);
  return set === '0' || set === '1' ? set === '1' : cgoByDefault(question);
}

function cgoByDefault(question: EnvQuestion): boolean {
  const native =
    effectiveValue('GOOS', question) === question.goos && effectiveValue('GOARCH', question) === question.goarch;
  return native && (question.hasCompiler || (question.environment['CC'] ?? '') !== '');
}

function isChanged(name: string, value: string, question: EnvQuestion): boolean {
  if (NEVER_CHANGED.has(name)) return false;
  if (name === 'CGO_ENABLED') return (value === '1') !== cgoByDefault(question);
  if (name === 'GO111MODULE') return value !== '' && value !== 'on';
  const [winner] = layersOf(name, question);
  if (!winner || winner.value === '') return false;
  if (CHANGED_WHEN_SET.has(name)) return true;
  if (!COMPARED.has(name)) return false;
  // go/build has already taken GOPATH from the environment for its default, so it compares equal.
  if (name === 'GOPATH' && winner.source === 'environment') return false;
  const shipped = question.gorootFile === null ? null : settingLine(parseEnvFile(question.gorootFile), name);
  return value !== (shipped?.setting?.value ?? defaultValue(name, question));
}
