import type { Assignment, StartupFile } from './facts/startup-files.ts';
import { inReadingOrder, pathElements, setsPath } from './path-elements.ts';

/** The line that put a directory on PATH. */
export interface PathOrigin {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** Where it is an assignment, which can be edited; null for `eval "$(brew shellenv)"` and the system's lists. */
  readonly assignment: Assignment | null;
  /** Position among all that start-up files do; what the system lists comes before them. */
  readonly order: number;
}

/** A directory as it stands in `/etc/paths` or in a file of `/etc/paths.d`. */
export interface ListedPath {
  readonly path: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Which line put the directory on PATH; the last one that says so, as it has the last word on the place.
 * @param directory as it stands in PATH
 * @returns null where no line is known to
 */
export function lineThatAdds(
  directory: string,
  files: readonly StartupFile[],
  home: string,
  listed: readonly ListedPath[] = [],
): PathOrigin | null {
  return additions(files, home, listed).findLast((one) => one.path === directory)?.origin ?? null;
}

export interface Addition {
  /** As it comes out on PATH. */
  readonly path: string;
  readonly origin: PathOrigin;
  /** It may never run. */
  readonly conditional: boolean;
  /** It stands in front of what was on PATH before. */
  readonly first: boolean;
}

/** Everything that is known to be put on PATH, in the order of reading. */
export function additions(
  files: readonly StartupFile[],
  home: string,
  listed: readonly ListedPath[] = [],
): readonly Addition[] {
  const assignments = inReadingOrder(files);
  const assigned = assignments.flatMap((assignment, index): readonly Addition[] => {
    if (!setsPath(assignment)) return [];
    const { file, line, text, order = index } = assignment;
    const origin = { file, line, text, assignment, order };
    const elements = pathElements(assignment, assignments.slice(0, index), home);
    const old = elements.findIndex((element) => element.kind === 'old');
    return elements.flatMap((element, at) => {
      if (element.kind !== 'directory') return [];
      const first = old < 0 ? !assignment.keepsOld || assignment.name === 'fish_user_paths' : at < old;
      return spellings(element.path, home).map((path) => ({
        path,
        origin,
        conditional: assignment.conditional,
        first,
      }));
    });
  });
  const evaluated = files.flatMap((file) =>
    (file.evaluated ?? []).flatMap(({ file: path, line, text, adds, conditional, order }) => {
      const origin = { file: path, line, text, assignment: null, order };
      return adds.map((directory) => ({ path: directory, origin, conditional, first: true }));
    }),
  );
  const system = listed.map(({ path, file, line }) => {
    const origin = { file, line, text: path, assignment: null, order: -1 };
    return { path, origin, conditional: false, first: true };
  });
  return [...system, ...assigned, ...evaluated].toSorted((a, b) => a.origin.order - b.origin.order);
}

/** A `~` may have been in quotes, where it stays as it is: then it stands on PATH like that. */
function spellings(path: string, home: string): readonly string[] {
  return path.startsWith('~/') ? [path, home + path.slice(1)] : [path];
}
