import type { Machine } from '../../machine/port.ts';
import { chezmoiTargetName, isChezmoiTemplate } from '../../shell/dotfiles/chezmoi.ts';
import { readGitIndex } from '../../shell/dotfiles/git-index.ts';
import type { FileImage } from './file-image.ts';

/** Where a file is kept besides where it stands, so that a change here alone would be missed or lost there. */
export interface FileOrigin {
  /**
   * - `link`: a link leads to it, into `place`, which is under git (stow and its like, a checkout of one's own).
   * - `chezmoi`, `chezmoi-template`: chezmoi makes it from `place`.
   * - `yadm`, `git`: the repository `place` has the home directory as its work tree.
   */
  readonly kind: 'link' | 'chezmoi' | 'chezmoi-template' | 'yadm' | 'git';
  readonly place: string;
}

/** Nix's store is read-only, and what is in it is made from a configuration elsewhere (home-manager, nix-darwin, NixOS). */
const STORE = '/nix/store/';
const INDEX_BYTES = 4 * 1024 * 1024;
const MOST_PARENTS = 32;

/** Repositories that keep the home directory itself, in their usual places. */
const REPOSITORIES = [
  ['yadm', '.local/share/yadm/repo.git'],
  ['yadm', '.config/yadm/repo.git'],
  ['yadm', '.yadm/repo.git'],
  ['git', '.git'],
  ['git', '.cfg'],
  ['git', '.dotfiles'],
  ['git', '.dotfiles.git'],
] as const;

export function isInStore({ target }: Pick<FileImage, 'target'>): boolean {
  return target.startsWith(STORE);
}

/** null: nobody else is known to keep it. Looks at a few files, and runs nothing. */
export async function originOf(
  machine: Machine,
  { path, target }: Pick<FileImage, 'path' | 'target'>,
  signal: AbortSignal,
): Promise<FileOrigin | null> {
  if (path !== target) {
    const place = await checkoutOf(machine, target, signal);
    if (place !== null) return { kind: 'link', place };
  }
  const { home } = machine.person;
  if (!path.startsWith(`${home}/`)) return null;
  const inside = path.slice(home.length + 1);
  return (await chezmoiSource(machine, inside, signal)) ?? (await repositoryOf(machine, inside, signal));
}

/** The directory with `.git` in which a file stands. */
async function checkoutOf(machine: Machine, target: string, signal: AbortSignal): Promise<string | null> {
  let directory = parentOf(target);
  for (let left = MOST_PARENTS; left > 0 && directory !== '/'; left--) {
    if ((await machine.lstat(`${directory}/.git`, { signal })).ok) return directory;
    directory = parentOf(directory);
  }
  return null;
}

/** Name by name through chezmoi's source, whose names carry attributes. */
async function chezmoiSource(machine: Machine, inside: string, signal: AbortSignal): Promise<FileOrigin | null> {
  const root = `${machine.person.home}/.local/share/chezmoi`;
  const elsewhere = await machine.readFile(`${root}/.chezmoiroot`, { signal });
  const below = elsewhere.ok ? Buffer.from(elsewhere.value).toString('utf8').trim() : '';
  let place = below === '' ? root : `${root}/${below}`;
  for (const name of inside.split('/')) {
    const listed = await machine.list(place, { signal });
    const found = listed.ok ? listed.value.find((entry) => chezmoiTargetName(entry.name) === name) : undefined;
    if (!found) return null;
    place = `${place}/${found.name}`;
  }
  return { kind: isChezmoiTemplate(place) ? 'chezmoi-template' : 'chezmoi', place };
}

async function repositoryOf(machine: Machine, inside: string, signal: AbortSignal): Promise<FileOrigin | null> {
  for (const [kind, name] of REPOSITORIES) {
    const place = `${machine.person.home}/${name}`;
    const read = await machine.readFile(`${place}/index`, { signal, maxBytes: INDEX_BYTES });
    if (read.ok && readGitIndex(read.value)?.includes(inside)) return { kind, place };
  }
  return null;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
