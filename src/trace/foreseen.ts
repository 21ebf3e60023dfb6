import { hostName, parseGoUrl, portOf } from '../go/go-url.ts';
import type { ModuleRoute } from '../go/module-route.ts';

export type ForeseenRole = 'proxy' | 'origin' | 'database';

/** A host that go asks by the settings that hold here. */
export interface ForeseenHost {
  readonly role: ForeseenRole;
  readonly scheme: string;
  /** Empty: a folder (`file:`). */
  readonly host: string;
  readonly port: number;
  /** As the setting has it: credentials may be in it. */
  readonly source: string;
  /** Is asked, for one module at least, before anybody else of its kind. Else only when those before it have nothing. */
  readonly isFirst: boolean;
  /** Paths of the modules that it would be asked for. */
  readonly modules: readonly string[];
}

/** What go would do for the modules of a command, and what is known beforehand of why it may not. */
export interface Foreseen {
  /** `get`, `mod download`. */
  readonly verb: string;
  /** `path@version`, or the path alone. */
  readonly modules: readonly string[];
  /** In the order in which they are asked. */
  readonly hosts: readonly ForeseenHost[];
  /** Paths of modules that lie in the cache already. */
  readonly cached: readonly string[];
  /** Paths of modules whose checksum go.sum has. */
  readonly summed: readonly string[];
  /** Taken from a directory, or from the project itself. */
  readonly local: readonly string[];
  /** Go's own words where it can fetch nothing. */
  readonly errors: readonly string[];
}

export interface RoutedModule {
  readonly path: string;
  readonly route: ModuleRoute;
}

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** The hosts that these routes lead to, each once. */
export function foreseenHosts(modules: readonly RoutedModule[]): readonly ForeseenHost[] {
  const found = new Map<string, ForeseenHost>();
  const add = (role: ForeseenRole, source: string, isFirst: boolean, path: string) => {
    const { scheme, host, port } = placeOf(source);
    const key = `${role} ${scheme} ${host} ${port}`;
    const present = found.get(key);
    const paths = present?.modules ?? [];
    const all = paths.includes(path) ? paths : [...paths, path];
    found.set(key, { role, scheme, host, port, source, isFirst: isFirst || present?.isFirst === true, modules: all });
  };
  for (const { path, route } of modules) {
    for (const [index, source] of route.fetch.entries()) {
      if (source === 'off') continue;
      if (source === 'direct') add('origin', `https://${path.split('/')[0]}`, index === 0, path);
      else add('proxy', source, index === 0, path);
    }
  }
  for (const { path, route } of modules) {
    const { sumdb, sumdbUrl, viaProxy } = route;
    if (['none', 'off', 'error'].includes(sumdb) || route.fetch.every((source) => source === 'off')) continue;
    for (const probe of route.sumdbProbes) add('proxy', probe, false, path);
    add('database', sumdbUrl ?? `https://${sumdb}`, !viaProxy, path);
  }
  return [...found.values()];
}

function placeOf(source: string): { readonly scheme: string; readonly host: string; readonly port: number } {
  const parsed = parseGoUrl(source);
  if (!parsed.ok) return { scheme: '', host: '', port: 0 };
  const { url } = parsed;
  return {
    scheme: url.scheme,
    host: hostName(url).toLowerCase(),
    port: Number(portOf(url)) || (PORTS[url.scheme] ?? 0),
  };
}
