import type { Look } from '../../../src/engine/fact.ts';
import { hostName, parseGoUrl } from '../../../src/go/go-url.ts';
import { parseGoauth } from '../../../src/go/goauth.ts';
import { allowsVcs, parseGovcs } from '../../../src/go/govcs.ts';
import { matchesModulePatterns } from '../../../src/go/module-patterns.ts';
import type { ModuleRoute } from '../../../src/go/module-route.ts';
import { netrcPath, readNetrc } from '../../../src/go/netrc.ts';
import { textOf } from '../../machine/file-text.ts';
import type { ImaginedSettings } from './route-settings.ts';
import { imagined, type WhatIf } from './what-if.ts';

/** Which programs go may start at the origin; `error`: in go's words, why none. */
export interface VersionControl {
  readonly allowed: readonly string[];
  readonly error: string | null;
}

/**
 * How go proves who is asking.
 *
 * - `address`: by what stands in the address itself. `netrc`: that file has an entry for the host.
 * - `program`: GOAUTH names a program, and only that knows.
 */
export interface Access {
  readonly host: string;
  readonly by: 'address' | 'netrc' | 'program';
  /** The netrc; else null. */
  readonly file: string | null;
}

/** Programs that go knows (cmd/go/internal/vcs; bzr until 1.26). */
const PROGRAMS = ['git', 'hg', 'svn', 'fossil'] as const;

/** null: nothing is fetched straight from where the module is kept. */
export function versionControlOf(
  route: ModuleRoute,
  settings: ImaginedSettings,
  module: string,
): VersionControl | null {
  if (!route.fetch.includes('direct')) return null;
  const parsed = parseGovcs(settings.GOVCS);
  if (!parsed.ok) return { allowed: [], error: parsed.error };
  const isPrivate = matchesModulePatterns(settings.GOPRIVATE, module);
  return { allowed: PROGRAMS.filter((program) => allowsVcs(parsed.rules, module, isPrivate, program)), error: null };
}

/** Hosts on the way that are told who is asking; go tells only those that it asks over https (cmd/go/internal/web). */
export async function accessOf(
  look: Look,
  route: ModuleRoute,
  settings: ImaginedSettings,
  module: string,
  whatIf: WhatIf,
): Promise<readonly Access[]> {
  const places = route.fetch.flatMap((source) => {
    if (source === 'direct') return [{ host: module.split('/')[0] ?? '', named: false }];
    const parsed = parseGoUrl(source);
    if (!parsed.ok || parsed.url.scheme !== 'https') return [];
    return [{ host: hostName(parsed.url), named: parsed.url.user !== null }];
  });
  const goauth = parseGoauth(settings.GOAUTH);
  const commands = goauth.kind === 'commands' ? goauth : null;
  const file = commands?.netrc && !whatIf.only ? await netrcFor(look, whatIf) : null;
  return places.flatMap(({ host, named }): readonly Access[] => {
    if (named) return [{ host, by: 'address', file: null }];
    if (file?.machines.includes(host)) return [{ host, by: 'netrc', file: file.path }];
    const asks = commands !== null && commands.others + commands.gitDirectories.length > 0;
    return asks ? [{ host, by: 'program', file: null }] : [];
  });
}

async function netrcFor(
  look: Look,
  whatIf: WhatIf,
): Promise<{ readonly path: string; readonly machines: readonly string[] }> {
  const environment = imagined(look.machine.environment, whatIf);
  const { person, workingDirectory } = look.machine;
  const path = netrcPath(environment, environment['HOME'] ?? person.home, workingDirectory);
  const text = await textOf(look, path);
  return { path, machines: text === null ? [] : readNetrc(text).machines };
}
