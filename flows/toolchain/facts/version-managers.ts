import { defineFact, type Look } from '../../../src/engine/fact.ts';
import {
  type Choice,
  choiceIn,
  globalFileOf,
  type ManagerRoot,
  managerOf,
  projectFilesOf,
  toolFoldersOf,
} from '../../../src/go/version-manager.ts';
import { nearestFile } from '../reading/nearest-file.ts';
import { goInstallations } from './go-installations.ts';

/** A version manager whose stand-in for go is on PATH. */
export interface ManagerOnPath extends ManagerRoot {
  /** The stand-in. */
  readonly path: string;
  /** What is chosen where the person stands; null: nothing. */
  readonly choice: (Choice & { readonly file: string }) | null;
  /** Programs of the chosen version that no stand-in leads to. */
  readonly withoutShim: readonly string[];
}

/** Enough to show what is missing. */
const MOST_PROGRAMS = 5;

export const versionManagers = defineFact<readonly ManagerOnPath[]>({
  id: 'toolchain.version-managers',
  limitMs: 2_000,
  async observe(look) {
    const { onPath } = await look.need(goInstallations);
    const managers = onPath.flatMap(({ path }) => {
      const found = managerOf(path);
      return found ? [{ ...found, path }] : [];
    });
    return Promise.all(
      managers.map(async (manager) => {
        const choice = await choiceOf(look, manager);
        const withoutShim = choice === null ? [] : await programsWithoutShim(look, manager, choice.version);
        return { ...manager, choice, withoutShim };
      }),
    );
  },
});

async function choiceOf(look: Look, manager: ManagerRoot): Promise<ManagerOnPath['choice']> {
  const { workingDirectory, person } = look.machine;
  const near = await nearestFile(look, workingDirectory, projectFilesOf(manager.manager), ({ path, text }) => {
    const choice = choiceIn(path, text);
    return choice && { ...choice, file: path };
  });
  if (near !== null) return near;
  const file = globalFileOf(manager, person.home);
  const read = await look.machine.readFile(file);
  const choice = read.ok ? choiceIn(file, new TextDecoder().decode(read.value)) : null;
  return choice && { ...choice, file };
}

async function programsWithoutShim(look: Look, manager: ManagerRoot, version: string): Promise<readonly string[]> {
  const shims = await look.machine.list(`${manager.root}/shims`);
  if (!shims.ok) return [];
  const known = new Set(shims.value.map(({ name }) => name));
  const folders = toolFoldersOf(manager, version, look.machine.person.home);
  const programs = await Promise.all(folders.map((folder) => programsIn(look, folder)));
  return [...new Set(programs.flat())]
    .filter((name) => !known.has(name))
    .sort()
    .slice(0, MOST_PROGRAMS);
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
