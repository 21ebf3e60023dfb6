import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import { type ModuleRoute, routeOf } from '../../../src/go/module-route.ts';
import { type Replaced, replacedHere } from './replaced.ts';
import { type Access, accessOf, type VersionControl, versionControlOf } from './route-access.ts';
import { type ImaginedSettings, imaginedSettings } from './route-settings.ts';
import type { WhatIf } from './what-if.ts';

/** Who gets to know that somebody wants this module. */
export interface Learner {
  /** A proxy's address, a database's name, or the host that the module's path begins with. */
  readonly who: string;
  readonly as: 'proxy' | 'database' | 'origin';
  /** The person's own patterns say that the module is private, and not all of them are heeded on this way. */
  readonly leak: boolean;
}

export interface RouteExplanation {
  readonly module: string;
  readonly version: string | null;
  readonly settings: ImaginedSettings;
  readonly route: ModuleRoute;
  /** null: the project that the person stands in says nothing of it. */
  readonly replaced: Replaced | null;
  /** In the order in which they are asked, as long as each says "not found". */
  readonly learners: readonly Learner[];
  /** The patterns that call the module private; empty: none does. */
  readonly privateBy: readonly PatternList[];
  readonly versionControl: VersionControl | null;
  /** Hosts that are told who is asking. */
  readonly access: readonly Access[];
}

const PATTERN_LISTS = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'] as const;
export type PatternList = (typeof PATTERN_LISTS)[number];

const EXPLAIN_LIMIT_MS = 10_000;

/** From where go would fetch a module, how it would be checked, and who would learn its name. */
export function routeExplanation(module: string, version: string | null, whatIf: WhatIf): Fact<RouteExplanation> {
  return defineFact({
    id: `proxy.route:${module}@${version ?? ''}`,
    limitMs: EXPLAIN_LIMIT_MS,
    observe: (look) => explainRoute(look, module, version, whatIf),
  });
}

async function explainRoute(
  look: Look,
  module: string,
  version: string | null,
  whatIf: WhatIf,
): Promise<RouteExplanation> {
  const settings = await imaginedSettings(look, whatIf);
  const replaced = whatIf.only ? null : await replacedHere(look, module, version, settings.GOWORK);
  const fetched = replaced?.why === 'module' ? replaced.by : module;
  const route = routeOf(settings, fetched);
  const privateBy = PATTERN_LISTS.filter((name) => matchesModulePatterns(settings[name], fetched));
  const goesOut = replaced === null || replaced.why === 'module';
  const learners = goesOut ? learnersOf(route, fetched, privateBy.length > 0) : [];
  const versionControl = goesOut ? versionControlOf(route, settings, fetched) : null;
  const access = goesOut ? await accessOf(look, route, settings, fetched, whatIf) : [];
  return { module, version, settings, route, replaced, learners, privateBy, versionControl, access };
}

function learnersOf(route: ModuleRoute, module: string, isPrivate: boolean): readonly Learner[] {
  const sources = route.fetch
    .filter((source) => source !== 'off')
    .map((source): Learner => {
      // Its own host has it, and so may know that it is wanted.
      if (source === 'direct') return { who: module.split('/')[0] ?? '', as: 'origin', leak: false };
      return { who: source, as: 'proxy', leak: isPrivate && !source.startsWith('file:') };
    });
  const asked = !['none', 'off', 'error'].includes(route.sumdb) && route.fetch.some((source) => source !== 'off');
  if (!asked) return sources;
  // Whoever passes a question on to the database reads it.
  const between = route.sumdbProbes
    .filter((probe) => !route.fetch.includes(probe))
    .map((probe): Learner => ({ who: probe, as: 'proxy', leak: isPrivate && !probe.startsWith('file:') }));
  return [...sources, ...between, { who: route.sumdb, as: 'database', leak: isPrivate }];
}
