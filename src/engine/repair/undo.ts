import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import type { Change } from './change.ts';
import { Journal } from './journal.ts';
import { clearLeftovers } from './leftovers.ts';
import type { PastChange, PastRun } from './past-run.ts';
import { keeping, type Reverted, revertChange } from './revert.ts';

export type { PastChange, PastRun } from './past-run.ts';
export { pastRun, pastRuns } from './past-run.ts';

export interface UndoneChange {
  readonly change: PastChange;
  readonly result: Reverted;
}

export function changeNeedsRoot(change: Change): boolean {
  return change.kind === 'privileged' || (change.kind !== 'run' && change.as === 'root');
}

/**
 * Takes back what a run changed, newest first, to the byte. A file that somebody else changed since is
 * left alone and reported. Privileged changes need the door open; the caller sees to that before.
 * May be cut off at any point and begun again.
 *
 * @throws if the journal cannot be written; what was not taken back by then is still in it
 */
export async function undoRun(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  signal: AbortSignal,
): Promise<readonly UndoneChange[]> {
  const journal = Journal.continue(store, past, () => machine.now());
  await journal.write({ type: 'undo' });
  const undone = await takeBackAll(machine, journal, past.standing, signal);
  await clearLeftovers(machine, past.begun, signal);
  await store.tidy();
  await machine.privilege.close();
  // Stopped in the middle: whoever looks next finds it under way.
  if (signal.aborted) return undone;
  await journal.write({ type: 'undo-ended' });
  if (past.openFix !== null && isAllBack(undone)) await journal.write({ type: 'fix-ended', outcome: 'rolled-back' });
  return undone;
}

/** Newest first, each written down as soon as it is back. */
export async function takeBackAll(
  machine: Machine,
  journal: Journal,
  changes: readonly PastChange[],
  signal: AbortSignal,
): Promise<readonly UndoneChange[]> {
  const undone: UndoneChange[] = [];
  const context = { machine, signal, ...keeping(journal) };
  for (const change of changes.toReversed()) {
    if (signal.aborted) break;
    const result = await revertChange(context, change.change, change.after);
    undone.push({ change, result });
    if (isBack(result)) await journal.write({ type: 'undone', step: change.step });
  }
  return undone;
}

export function isBack({ status }: Reverted): boolean {
  return status === 'reverted' || status === 'nothing-to-do';
}

/** Nothing that could be taken back is left; what nothing takes back was said before it was done. */
export function isAllBack(undone: readonly UndoneChange[]): boolean {
  return undone.every(({ result }) => isBack(result) || result.status === 'cannot');
}
