import { defineFact, type Look } from '../../../src/engine/fact.ts';
import {
  type Choice,
  choiceIn,
  globalFileOf,
  isChosenByVariable,
  type ManagerRoot,
  managerOf,
  projectFilesOf,
  toolFoldersOf,
} from '../../../src/go/version-manager.ts';
import { settings } from '../../shell/facts/settings.ts';
import { nearestFile } from '../reading/nearest-file.ts';
import { goInstallations } from './go-installations.ts';

/** A version manager whose stand-in for go is on PATH. */
export interface ManagerOnPath extends ManagerRoot {
  /** The stand-in. */
  readonly path: string;
  /** What a file chooses where the person stands, for this project or for everywhere; null: none does, or a variable. */
  readonly choice: (Choice & { readonly file: string; readonly everywhere: boolean }) | null;
  /** Programs of the chosen version that no stand-in leads to, and nothing else on PATH either. */
  readonly withoutShim: readonly string[];
}

/** Enough to show what is missing. */
const MOST_PROGRAMS = 5;
/** They come with Go, and the manager starts them in its own way. */
const OF_GO: ReadonlySet<string> = new Set(['go', 'gofmt']);

export const versionManagers = defineFact<readonly ManagerOnPath[]>({
  id: 'toolchain.version-managers',
  limitMs: 2_000,
  async observe(look) {
    const [{ onPath }, { environment }] = await Promise.all([look.need(goInstallations), look.need(settings)]);
    const managers = onPath.flatMap(({ path }) => {
      const found = managerOf(path);
      return found ? [{ ...found, path }] : [];
    });
    return Promise.all(
      managers.map(async (manager) => {
        const byVariable = isChosenByVariable(manager.manager, environment);
        const choice = byVariable ? null : await choiceOf(look, manager);
        const withoutShim =
          choice === null ? [] : await programsWithoutShim(look, manager, choice.version, environment);
        return { ...manager, choice, withoutShim };
      }),
    );
  },
});

async function choiceOf(look: Look, manager: ManagerRoot): Promise<ManagerOnPath['choice']> {
  const { workingDirectory, person } = look.machine;
  const near = await nearestFile(look, workingDirectory, projectFilesOf(manager.manager), ({ path, text }) => {
    const choice = choiceIn(path, text);
    return choice && { ...choice, file: path, everywhere: path === globalFileOf(manager, person.home) };
  });
  if (near !== null) return near;
  const file = globalFileOf(manager, person.home);
  const read = await look.machine.readFile(file);
  const choice = read.ok ? choiceIn(file, new TextDecoder().decode(read.value)) : null;
  return choice && { ...choice, file, everywhere: true };
}

async function programsWithoutShim(
  look: Look,
  manager: ManagerRoot,
  version: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const shims = await look.machine.list(`${manager.root}/shims`);
  if (!shims.ok) return [];
  const known = new Set(shims.value.map(({ name }) => name));
  const folders = toolFoldersOf(manager, version, look.machine.person.home, environment);
  const programs = await Promise.all(folders.map((folder) => programsIn(look, folder)));
  const lacking = [...new Set(programs.flat())].filter((name) => !known.has(name) && !OF_GO.has(name)).sort();
  const entries = (environment['PATH'] ?? '').split(':').filter((entry) => entry.startsWith('/'));
  const lost = await Promise.all(
    lacking.slice(0, MOST_PROGRAMS).map(async (name) => {
      const stats = await Promise.all(entries.map((entry) => look.machine.stat(`${entry}/${name}`)));
      return stats.some((stat) => stat.ok) ? [] : [name];
    }),
  );
  return lost.flat();
}

async function programsIn(look: Look, folder: string): Promise<readonly string[]> {
  const entries = await look.machine.list(folder);
  if (!entries.ok) return [];
  const names = entries.value.filter(({ name, type }) => type !== 'directory' && !name.startsWith('.'));
  const stats = await Promise.all(names.map(({ name }) => look.machine.stat(`${folder}/${name}`)));
  return names.flatMap(({ name }, index) => {
    const stat = stats[index];
    return stat?.ok && stat.value.type === 'file' && (stat.value.mode & 0o111) !== 0 ? [name] : [];
  });
}
