import { escapeModule } from '../../../src/go/goproxy/escape.ts';
import type { ProxySource } from '../../../src/go/goproxy-list.ts';
import { type ModuleRoute, routeOf, routeSettings } from '../../../src/go/module-route.ts';
import { followAnswers, type SourceAnswer } from '../../../src/go/proxy-fallthrough.ts';
import { type Behaviour, EMPTY_FOLDER, FULL_FOLDER, OWN_DATABASE, type RouteCase, versionOf } from './generate.ts';
import type { Asked, World } from './world.ts';

/** Who is asked, in order, and what for. */
export interface Talk {
  /** Hosts that were asked for the module; `direct`: its origin. */
  readonly sources: readonly string[];
  /** Hosts that were asked whether they pass the database on, and answered. */
  readonly probes: readonly string[];
  /** Where the database was asked: host, and the path in front of `/lookup`; null: nowhere. */
  readonly database: string | null;
  /** go had the module, and took it for right. */
  readonly done: boolean;
}

const hostOf = (source: string): string => (source.includes('://') ? new URL(source).hostname : source);
const answers = (behaviours: Readonly<Record<string, Behaviour>>, chain: readonly ProxySource[]) =>
  Object.fromEntries(
    chain.map(({ source }): [string, SourceAnswer] => {
      if (source.startsWith('file:')) return [source, { status: source.includes(FULL_FOLDER) ? 200 : 404 }];
      const behaviour = behaviours[hostOf(source)] ?? 404;
      return [source, behaviour === 'dead' ? { failed: 'hung up' } : { status: behaviour }];
    }),
  );

/** What the rules of the product make of a case. */
export function predicted(one: RouteCase, env: Readonly<Record<string, string>>, world: World): Talk {
  const route = routeOf(routeSettings(env), one.module);
  const chain = chainOf(route);
  const check = checkOf(route, one, world);
  // Its own git host has nothing for this module, whoever asks.
  const direct = one.module.startsWith('github.com/') ? 'error' : 'ok';
  const given = answers(one.modules, chain);
  let walk = followAnswers(chain, given, direct);
  const got = walk.servedBy !== null;
  // A module that does not pass its check is a failure of its source: behind a `|` the next one is asked.
  while (walk.servedBy !== null && walk.servedBy !== 'direct' && !check.passed) {
    given[walk.servedBy] = { failed: 'did not pass its check' };
    walk = followAnswers(chain, given, direct);
  }
  const asked = walk.contacted.filter((source) => source !== 'off' && !source.startsWith('file:'));
  const sources = [...new Set(asked.map(hostOf))];
  if (!got) return { sources, probes: [], database: null, done: false };
  return { sources, probes: check.probes, database: check.database, done: check.passed };
}

interface Check extends Pick<Talk, 'probes' | 'database'> {
  readonly passed: boolean;
}

function checkOf(route: ModuleRoute, one: RouteCase, world: World): Check {
  if (route.sumdb === 'none' || route.sumdb === 'off') return { probes: [], database: null, passed: true };
  if (route.sumdb === 'error') return { probes: [], database: null, passed: false };
  const passed = route.sumdb === world.database.name;
  if (route.sumdbUrl !== null) return { probes: [], database: placeOf(route.sumdbUrl), passed };
  const said = answers(one.databases, route.chain);
  for (const { source } of route.chain) {
    // A folder says nothing of a database, whatever modules it has.
    if (source.startsWith('file:')) said[source] = { status: 404 };
  }
  const { sumdbProbed, sumdbBase } = followAnswers(route.chain, said, 'ok');
  const probes = [...new Set(sumdbProbed.filter((source) => !source.startsWith('file:')).map(hostOf))];
  if (sumdbBase === 'error') return { probes, database: null, passed: false };
  if (sumdbBase === 'direct') return { probes, database: route.sumdb, passed };
  return { probes, database: `${placeOf(sumdbBase)}/sumdb/${route.sumdb}`, passed };
}

function placeOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${hostname}${pathname.replace(/\/$/, '')}`;
}

function chainOf({ fetch, fallback }: ModuleRoute): readonly ProxySource[] {
  return fetch.map((source, index) => ({ source, fallback: fallback[index] === 'any' ? 'any' : 'not-found' }));
}

/** What go really asked. */
export function heard(one: RouteCase, asked: readonly Asked[], done: boolean): Talk {
  const proxies = Object.keys(one.modules);
  const database = /^(.*)\/lookup\/[^/]/;
  const isDatabase = ({ path }: Asked): boolean =>
    path.includes('/sumdb/') || database.test(path) || path.includes('/tile/') || path.endsWith('/latest');
  const sources = asked
    .filter((each) => !isDatabase(each))
    .map(({ host }) => (proxies.includes(host) ? host : 'direct'));
  const lookups = asked.flatMap(({ host, path }) => {
    const match = database.exec(path);
    return match ? [`${host}${match[1]}`] : [];
  });
  const probes = asked
    .filter(({ host, path }) => path.endsWith('/supported') && one.databases[host] !== 'dead')
    .map(({ host }) => host);
  return { sources: [...new Set(sources)], probes: [...new Set(probes)], database: lookups[0] ?? null, done };
}

/** The environment of a case, its placeholders filled in. */
export function environmentOf(one: RouteCase, world: World, folders: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(one.env).map(([name, value]) => {
      const placed = value
        .replaceAll(EMPTY_FOLDER, `${folders}/empty`)
        .replaceAll(FULL_FOLDER, `${folders}${FULL_FOLDER}`);
      return [name, name === 'GOSUMDB' ? placed.replace(OWN_DATABASE, world.database.verifier) : placed];
    }),
  );
}

export const moduleFolder = (module: string): string => `${escapeModule(module)}/@v`;
export const argumentOf = ({ module }: RouteCase): string => `${module}@${versionOf(module)}`;
