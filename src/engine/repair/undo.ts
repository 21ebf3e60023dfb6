import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import { revertNeedsRoot } from './change.ts';
import { Journal } from './journal.ts';
import { clearLeftovers } from './leftovers.ts';
import type { PastChange, PastRun } from './past-run.ts';
import { keeping, type Reverted, revertChange } from './revert.ts';
import type { StepPermit } from './step-permit.ts';

export type { PastChange, PastRun } from './past-run.ts';
export { pastRun, pastRuns } from './past-run.ts';

export interface UndoneChange {
  readonly change: PastChange;
  readonly result: Reverted;
}

/**
 * Takes back what a run changed, newest first, to the byte. A file that somebody else changed since is
 * left alone and reported. Privileged changes need the door open; the caller sees to that before.
 * What may not be begun any more is left as it is, and the run as it was: open, or with changes in place.
 * May be cut off at any point and begun again.
 *
 * @throws if the journal cannot be written; what was not taken back by then is still in it
 */
export async function undoRun(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  signal: AbortSignal,
  permit: StepPermit,
): Promise<readonly UndoneChange[]> {
  const journal = Journal.continue(store, past, () => machine.now());
  const taken = await takeBackAll({ machine, journal, signal, permit }, past.standing, { type: 'undo' });
  const { undone, isOurs } = taken;
  if (isOurs) {
    await clearLeftovers(machine, past.begun, signal);
    await store.tidy();
  }
  await permit.rootDone();
  await machine.privilege.close();
  // Stopped in the middle: whoever looks next finds it under way.
  if (signal.aborted || !isOurs) return undone;
  await journal.write({ type: 'undo-ended' });
  if (past.openFix !== null && isAllBack(undone)) await journal.write({ type: 'fix-ended', outcome: 'rolled-back' });
  return undone;
}

export interface TakingBack {
  readonly machine: Machine;
  readonly journal: Journal;
  readonly signal: AbortSignal;
  readonly permit: StepPermit;
}

export interface TakenBack {
  readonly undone: readonly UndoneChange[];
  /** It was begun, and the lease is ours still: else another gomend may be writing into the same journal. */
  readonly isOurs: boolean;
}

/**
 * Newest first, each written down as soon as it is back.
 *
 * @param beginning is written as soon as anything may begin
 */
export async function takeBackAll(
  { machine, journal, signal, permit }: TakingBack,
  changes: readonly PastChange[],
  beginning: Parameters<Journal['write']>[0],
): Promise<TakenBack> {
  const undone: UndoneChange[] = [];
  const context = { machine, signal, ...keeping(journal) };
  let begun = false;
  const begin = async () => {
    if (!begun) await journal.write(beginning);
    begun = true;
  };
  let refused = false;
  for (const change of changes.toReversed()) {
    if (signal.aborted) break;
    const lost = await permit.mayBegin(revertNeedsRoot(change.change));
    if (lost) {
      refused = true;
      undone.push({ change, result: { status: 'not-begun', lost } });
      continue;
    }
    await begin();
    const result = await revertChange(context, change.change, change.after);
    undone.push({ change, result });
    if (isBack(result)) await journal.write({ type: 'undone', step: change.step });
  }
  // What was refused may have been root's work alone.
  const isOurs = begun && !refused ? true : (await permit.mayBegin(false)) === null;
  if (isOurs) await begin();
  return { undone, isOurs };
}

export function isBack({ status }: Reverted): boolean {
  return status === 'reverted' || status === 'nothing-to-do';
}

/** Nothing that could be taken back is left; what nothing takes back was said before it was done. */
export function isAllBack(undone: readonly UndoneChange[]): boolean {
  return undone.every(({ result }) => isBack(result) || result.status === 'cannot');
}
