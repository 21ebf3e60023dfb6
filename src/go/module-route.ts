import { modOf } from './goflags.ts';
import { DEFAULT_GOPROXY, type Fallback, type ProxySource, parseGoproxy } from './goproxy-list.ts';
import { DEFAULT_GOSUMDB, parseGosumdb } from './gosumdb.ts';
import { matchesModulePatterns } from './module-patterns.ts';

/** Effective values, as `go env` prints them. */
export interface RouteSettings {
  readonly GOPROXY: string;
  readonly GONOPROXY: string;
  readonly GOSUMDB: string;
  readonly GONOSUMDB: string;
  readonly GOINSECURE: string;
  readonly GOFLAGS: string;
}

export interface ModuleRoute {
  /** The list as Go parsed it, with the implicit `noproxy`; empty where it cannot be parsed. */
  readonly chain: readonly ProxySource[];
  /** What is asked, in order, as long as each says "not found". `off` refuses; `direct` is version control. */
  readonly fetch: readonly string[];
  /** Per entry of `fetch`, what lets Go go on; `stop`: nothing comes after it. */
  readonly fallback: readonly (Fallback | 'stop')[];
  /** Go's words where nothing can be fetched at all. */
  readonly error: string | null;
  /** Go's words where the list ends in `off`. */
  readonly offError: string | null;
  /** Database's name; `none`: this module is not checked; `off`: GOSUMDB=off; `error`: see `sumdbError`. */
  readonly sumdb: string;
  readonly sumdbError: string | null;
  /** Address given in GOSUMDB, asked past the proxies; null without one. */
  readonly sumdbUrl: string | null;
  /** The proxies are asked first whether they serve the database. */
  readonly viaProxy: boolean;
  /** Those proxies, in order. */
  readonly sumdbProbes: readonly string[];
  /** GOINSECURE covers the module: only matters to a direct fetch. */
  readonly insecure: boolean;
}

/** The toolchain is checked against the database whatever GONOSUMDB says. */
const TOOLCHAIN_MODULE = 'golang.org/toolchain';

/** Effective values of an environment alone: no user file, and the `go.env` of an official release. */
export function routeSettings(environment: Readonly<Record<string, string | undefined>>): RouteSettings {
  const value = (name: string, otherwise: string): string => environment[name] || otherwise;
  const gonopriv = value('GOPRIVATE', '');
  return {
    GOPROXY: value('GOPROXY', DEFAULT_GOPROXY),
    GONOPROXY: value('GONOPROXY', gonopriv),
    GOSUMDB: value('GOSUMDB', DEFAULT_GOSUMDB),
    GONOSUMDB: value('GONOSUMDB', gonopriv),
    GOINSECURE: value('GOINSECURE', ''),
    GOFLAGS: value('GOFLAGS', ''),
  };
}

/**
 * From where the go command would fetch a module, and how its checksum would be checked.
 * Source: cmd/go/internal/modfetch (TryProxies, lookup, useSumDB, dbDial, initBase), Go 1.21 to 1.27.
 */
export function routeOf(settings: RouteSettings, module: string): ModuleRoute {
  const insecure = matchesModulePatterns(settings.GOINSECURE, module);
  const parsed = parseGoproxy(settings.GOPROXY, settings.GONOPROXY);
  if (!parsed.ok) return { ...NOTHING_FETCHED, error: parsed.error, insecure };
  const { chain } = parsed;
  if (modOf(settings.GOFLAGS) === 'vendor') {
    return { ...NOTHING_FETCHED, chain, error: 'cannot query module due to -mod=vendor', insecure };
  }
  const asked = sourcesAsked(chain, matchesModulePatterns(settings.GONOPROXY, module));
  const fetch = asked.map((one) => one.source);
  const fallback = asked.map((one, index) => (index === asked.length - 1 ? 'stop' : one.fallback));
  const offError = fetch.at(-1) === 'off' ? 'module lookup disabled by GOPROXY=off' : null;
  return { chain, fetch, fallback, error: null, offError, insecure, ...checkedBy(settings, chain, module) };
}

type Checked = Pick<ModuleRoute, 'sumdb' | 'sumdbError' | 'sumdbUrl' | 'viaProxy' | 'sumdbProbes'>;

const UNCHECKED: Checked = { sumdb: 'none', sumdbError: null, sumdbUrl: null, viaProxy: false, sumdbProbes: [] };

const NOTHING_FETCHED: ModuleRoute = {
  chain: [],
  fetch: [],
  fallback: [],
  error: null,
  offError: null,
  insecure: false,
  ...UNCHECKED,
};

/** A private module goes straight to its origin; the rest walks the list. */
function sourcesAsked(chain: readonly ProxySource[], isPrivate: boolean): readonly ProxySource[] {
  if (!isPrivate) return chain.filter((one) => one.source !== 'noproxy');
  const straight = chain.find((one) => one.source === 'noproxy' || one.source === 'direct');
  return straight ? [{ ...straight, source: 'direct' }] : [];
}

function checkedBy(settings: RouteSettings, chain: readonly ProxySource[], module: string): Checked {
  const isToolchain = module === TOOLCHAIN_MODULE && !isSingleFileProxy(settings.GOPROXY);
  if (!isToolchain) {
    if (settings.GOSUMDB === 'off') return { ...UNCHECKED, sumdb: 'off' };
    if (matchesModulePatterns(settings.GONOSUMDB, module)) return UNCHECKED;
  }
  const database = parseGosumdb(settings.GOSUMDB);
  if (database.kind === 'off') {
    return { ...UNCHECKED, sumdb: 'error', sumdbError: 'checksum database disabled by GOSUMDB=off' };
  }
  if (database.kind === 'error') return { ...UNCHECKED, sumdb: 'error', sumdbError: database.error };
  if (database.url !== null) return { ...UNCHECKED, sumdb: database.name, sumdbUrl: database.url };
  const sumdbProbes = proxiesOf(chain);
  return { ...UNCHECKED, sumdb: database.name, viaProxy: sumdbProbes.length > 0, sumdbProbes };
}

/** The one case in which Go takes a toolchain unchecked: a distribution tried out from a local folder. */
function isSingleFileProxy(goproxy: string): boolean {
  return goproxy.startsWith('file://') && !/[,|]/.test(goproxy);
}

/** The real proxies of a list, in order. */
export function proxiesOf(chain: readonly ProxySource[]): readonly string[] {
  return chain.map((one) => one.source).filter((source) => !['noproxy', 'direct', 'off'].includes(source));
}
