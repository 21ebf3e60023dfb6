import type { Look } from '../../../src/engine/fact.ts';
import { configuredValue } from '../../../src/go/env-layers.ts';
import type { GoInstallation } from '../facts/go-installations.ts';
import { type KnownPlace, knownPlaces } from './known-places.ts';
import { readInstallation } from './read-installation.ts';

type Environment = Readonly<Record<string, string>>;

/** What may be a go on a list of directories. Relative entries mean another place in every directory. */
export function programsOn(path: string): readonly string[] {
  const directories = path.split(':').filter((entry) => entry.startsWith('/'));
  return [...new Set(directories.map((entry) => `${entry.replace(/\/+$/, '')}/go`))];
}

/** The installer from go.dev leaves its line for path_helper; an unpacked archive does not. */
export async function isFromPackage(look: Look): Promise<boolean> {
  if (look.machine.platform !== 'darwin') return false;
  const file = await look.machine.readFile('/etc/paths.d/go');
  return file.ok && new TextDecoder().decode(file.value).includes('/usr/local/go/bin');
}

/**
 * Paths at which a go stands if it was installed in one of the known ways.
 * @param userFile text of the person's go settings file, which may name another place for modules; null: none
 */
export async function placesToLook(
  look: Look,
  environment: Environment,
  userFile: string | null,
): Promise<readonly string[]> {
  const { home } = look.machine.person;
  const configured = (name: string) => configuredValue(name, { environment, userFile, gorootFile: null });
  const gopath = configured('GOPATH').split(':')[0] || `${home}/go`;
  const moduleCache = configured('GOMODCACHE') || `${gopath}/pkg/mod`;
  const places = knownPlaces(look.machine.platform, { home, moduleCache, environment });
  return (await Promise.all(places.map((place) => programsIn(look, place)))).flat();
}

async function programsIn(look: Look, place: KnownPlace): Promise<readonly string[]> {
  if ('program' in place) return [place.program];
  const entries = await look.machine.list(place.parent);
  if (!entries.ok) return [];
  const names = entries.value.map((entry) => entry.name).filter((name) => name.startsWith(place.prefix));
  return names.sort().map((name) => `${place.parent}/${name}/${place.below}`);
}

/** What stands at the paths, in their order, each real file once. */
export async function readAll(
  look: Look,
  paths: readonly string[],
  byPackage: boolean,
): Promise<readonly GoInstallation[]> {
  const found = await Promise.all(paths.map((path) => readInstallation(look.machine, path, byPackage)));
  const seen = new Set<string>();
  return found.filter((one): one is GoInstallation => {
    if (one === null || seen.has(one.realPath)) return false;
    seen.add(one.realPath);
    return true;
  });
}
