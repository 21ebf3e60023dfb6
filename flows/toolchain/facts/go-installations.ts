import { defineFact, type Look } from '../../../src/engine/fact.ts';
import type { GoInstaller } from '../../../src/go/installer.ts';
import { settings } from '../../shell/facts/settings.ts';
import { type KnownPlace, knownPlaces } from '../reading/known-places.ts';
import { readInstallation } from '../reading/read-installation.ts';

export type Installer = GoInstaller;

export interface GoInstallation {
  /** As found: an entry of PATH plus `go`, or a known place. */
  readonly path: string;
  readonly realPath: string;
  /** The tree it belongs to (the directory above `bin`), null where that is no Go tree (a shim, a lone file). */
  readonly root: string | null;
  /** From the tree's VERSION file (`go1.26.3`), null where there is none. */
  readonly version: string | null;
  /** CPU the binary is made for, from its header: `arm64`, `x86_64`, or `script`; null where unreadable. */
  readonly arch: string | null;
  readonly installer: Installer;
}

export interface GoInstallations {
  /** In the order of PATH in a new terminal; the first one wins. Each real file once. */
  readonly onPath: readonly GoInstallation[];
  /** In known places, but not on PATH. */
  readonly elsewhere: readonly GoInstallation[];
  /** The first `go` on the PATH of the terminal that gomend was started from; null: none. */
  readonly here: string | null;
}

export const goInstallations = defineFact<GoInstallations>({
  id: 'toolchain.go-installations',
  limitMs: 3_000,
  async observe(look) {
    const set = await look.need(settings);
    const byPackage = await isFromPackage(look);
    const candidates = programsOn(set.environment['PATH'] ?? '');
    const [onPath, others, here] = await Promise.all([
      readAll(look, candidates, byPackage),
      placesToLook(look, set.environment).then((paths) => readAll(look, paths, byPackage)),
      readAll(look, programsOn(set.of('PATH').here ?? ''), byPackage),
    ]);
    const elsewhere = others.filter((one) => onPath.every((other) => other.realPath !== one.realPath));
    return { onPath, elsewhere, here: here[0]?.path ?? null };
  },
});

/** Relative entries of PATH mean another place in every directory, so they say nothing about a new terminal. */
function programsOn(path: string): readonly string[] {
  const directories = path.split(':').filter((entry) => entry.startsWith('/'));
  return [...new Set(directories.map((entry) => `${entry.replace(/\/+$/, '')}/go`))];
}

/** The installer from go.dev leaves its line for path_helper; an unpacked archive does not. */
async function isFromPackage(look: Look): Promise<boolean> {
  if (look.machine.platform !== 'darwin') return false;
  const file = await look.machine.readFile('/etc/paths.d/go');
  return file.ok && new TextDecoder().decode(file.value).includes('/usr/local/go/bin');
}

async function placesToLook(look: Look, environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { home } = look.machine.person;
  const gopath = (environment['GOPATH'] ?? '').split(':')[0] || `${home}/go`;
  const moduleCache = environment['GOMODCACHE'] || `${gopath}/pkg/mod`;
  const places = knownPlaces(look.machine.platform, home, moduleCache);
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
async function readAll(look: Look, paths: readonly string[], byPackage: boolean): Promise<readonly GoInstallation[]> {
  const found = await Promise.all(paths.map((path) => readInstallation(look.machine, path, byPackage)));
  const seen = new Set<string>();
  return found.filter((one): one is GoInstallation => {
    if (one === null || seen.has(one.realPath)) return false;
    seen.add(one.realPath);
    return true;
  });
}
