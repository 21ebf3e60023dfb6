import type { Change } from '../../engine/repair/change.ts';
import type { Conflict } from '../../engine/repair/conflict.ts';
import type { PastRun, UndoneChange } from '../../engine/repair/undo.ts';

/**
 * The run of gomend itself that stands in the way of a change: the newest with something in place at one of
 * its paths, for runs come off in the order in which a stack does; null: something else changed the file.
 * @param later runs after the one that is taken back, oldest first
 */
export function laterRunOf({ change, result }: UndoneChange, later: readonly PastRun[]): string | null {
  if (result.status !== 'conflict') return null;
  return laterRunAt(pathsOf(change.change), later);
}

/** The same for a file that undoing would meet. */
export function laterRunAtConflict({ target }: Conflict, later: readonly PastRun[]): string | null {
  return laterRunAt([target], later);
}

function laterRunAt(wanted: readonly string[], later: readonly PastRun[]): string | null {
  const paths = new Set(wanted);
  const touches = ({ standing }: PastRun) =>
    standing.some((one) => pathsOf(one.change).some((path) => paths.has(path)));
  return later.findLast(touches)?.run ?? null;
}

/** Files that a change made or changed, links followed. */
function pathsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'replace':
      return [change.file.target];
    case 'move':
      return [change.from, change.to];
    case 'run':
      return change.saved.map(({ target }) => target);
    case 'fetch':
      return change.tree === null ? [] : [change.tree.to];
    case 'privileged':
      return [];
  }
}
