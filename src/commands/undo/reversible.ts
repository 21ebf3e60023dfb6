import { type Change, changeNeedsRoot } from '../../engine/repair/change.ts';
import type { PastRun } from '../../engine/repair/undo.ts';

/** Something takes it back. What nothing does (an emptied cache) stays in the journal, and holds nobody up. */
export function isReversible(change: Change): boolean {
  if (change.kind === 'privileged') return change.inverse !== null;
  if (change.kind === 'fetch') return change.tree !== null;
  return change.kind !== 'run' || change.saved.length > 0 || change.inverse !== null;
}

export function hasReversible({ standing }: PastRun): boolean {
  return standing.some(({ change }) => isReversible(change));
}

/** sudo has to ask before this run can be taken back. */
export function undoNeedsRoot({ standing }: PastRun): boolean {
  return standing.some(({ change }) => isReversible(change) && changeNeedsRoot(change));
}
