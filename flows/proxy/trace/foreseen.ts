import { defineFact, type Fact, type Look } from '../../../src/engine/fact.ts';
import { escapeModule } from '../../../src/go/goproxy/escape.ts';
import { readModuleFile } from '../../../src/go/module-file.ts';
import { routeOf } from '../../../src/go/module-route.ts';
import type { GoCommand, ModuleVersion } from '../../../src/go/named-modules.ts';
import { type Foreseen, foreseenHosts } from '../../../src/trace/foreseen.ts';
import { textOf } from '../../machine/file-text.ts';
import { nearestFile } from '../../toolchain/reading/nearest-file.ts';
import { replacedHere } from '../explain/replaced.ts';
import { goValues, settingsOf } from '../explain/route-settings.ts';
import { AS_IT_IS } from '../explain/what-if.ts';

const LIMIT_MS = 10_000;
/** So many are looked up in the cache; who requires more learns of the first. */
const MOST_MODULES = 500;

/**
 * Whom go would ask for the modules that a command names, or else that go.mod requires, and which of them it has.
 * @param freshCache the command gets a module cache of its own, which is empty
 */
export function foreseen(command: GoCommand, freshCache: boolean): Fact<Foreseen> {
  return defineFact({
    id: 'proxy.trace-foreseen',
    limitMs: LIMIT_MS,
    observe: (look) => foresee(look, command, freshCache),
  });
}

async function foresee(look: Look, command: GoCommand, freshCache: boolean): Promise<Foreseen> {
  const directory = standing(look.machine.workingDirectory, command.directory);
  const inDirectory: Look = { ...look, machine: { ...look.machine, workingDirectory: directory } };
  const [values, project] = await Promise.all([goValues(look, AS_IT_IS), projectOf(look, directory, command)]);
  const settings = settingsOf(values);
  const cache = freshCache ? null : values.effective('GOMODCACHE') || null;
  const required = project === null ? [] : readModuleFile(project.text).require;
  const wanted = command.named.length > 0 ? command.named.map((one) => versionIn(one, required)) : required;
  const modules = wanted.slice(0, MOST_MODULES);
  const replaced = await Promise.all(
    modules.map(({ path, version }) => replacedHere(inDirectory, path, version, settings.GOWORK)),
  );
  const fetched = modules.flatMap((module, index): readonly ModuleVersion[] => {
    const by = replaced[index] ?? null;
    if (by === null) return [module];
    return by.why === 'module' ? [{ path: by.by, version: by.byVersion }] : [];
  });
  const routed = fetched.map(({ path }) => ({ path, route: routeOf(settings, path) }));
  const sums = project === null ? '' : ((await textOf(look, project.path.replace(/\.mod$/, '.sum'))) ?? '');
  const cached = await Promise.all(fetched.map((module) => isCached(look, cache, module)));
  return {
    verb: command.verb,
    modules: modules.map(({ path, version }) => (version === null ? path : `${path}@${version}`)),
    hosts: foreseenHosts(routed),
    cached: fetched.filter((_, index) => cached[index]).map(({ path }) => path),
    summed: fetched.filter((module) => isSummed(sums, module)).map(({ path }) => path),
    local: modules.filter((_, index) => replaced[index] && replaced[index]?.why !== 'module').map(({ path }) => path),
    errors: [...new Set(routed.flatMap(({ route }) => [route.error, route.offError].filter((one) => one !== null)))],
  };
}

function standing(here: string, given: string | null): string {
  if (given === null) return here;
  return given.startsWith('/') ? given : `${here}/${given}`;
}

async function projectOf(look: Look, directory: string, { modFile }: GoCommand) {
  if (modFile === null) return nearestFile(look, directory, ['go.mod'], (file) => file);
  const path = standing(directory, modFile);
  const text = await textOf(look, path);
  return text === null ? null : { path, text };
}

/** A package's module is the longest one in whose path it lies. */
function versionIn(named: ModuleVersion, required: readonly ModuleVersion[]): ModuleVersion {
  if (named.version !== null) return named;
  const around = required.filter(({ path }) => named.path === path || named.path.startsWith(`${path}/`));
  return around.toSorted((one, other) => other.path.length - one.path.length)[0] ?? named;
}

/** A version that is one, and not a question for one: its zip lies in the cache. Source: go.dev/ref/mod#module-cache */
async function isCached(look: Look, cache: string | null, { path, version }: ModuleVersion): Promise<boolean> {
  if (cache === null || version === null || !/^v\d+\.\d+\.\d+/.test(version)) return false;
  const stat = await look.machine.stat(`${cache}/cache/download/${escapeModule(path)}/@v/${escapeModule(version)}.zip`);
  return stat.ok;
}

function isSummed(sums: string, { path, version }: ModuleVersion): boolean {
  return version !== null && sums.split('\n').some((line) => line.startsWith(`${path} ${version} `));
}
