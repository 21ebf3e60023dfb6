import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import { revertNeedsRoot, revertRunsCommand } from './change.ts';
import type { Conflict } from './conflict.ts';
import { clearDownloads } from './fetched.ts';
import { Journal } from './journal.ts';
import { clearLeftovers } from './leftovers.ts';
import type { PastChange, PastRun } from './past-run.ts';
import { keeping, type Reverted, revertChange, unmake } from './revert.ts';
import { type Decision, settle } from './settle.ts';
import type { StepPermit } from './step-permit.ts';

export type { PastChange, PastRun } from './past-run.ts';
export { pastRun, pastRuns } from './past-run.ts';

export interface UndoneChange {
  readonly change: PastChange;
  readonly result: Reverted;
}

/**
 * Takes back what a run changed, newest first, to the byte. A file that somebody else changed since is left alone and
 * reported, unless it was decided what becomes of it. Privileged changes need the door open; the caller sees to that
 * before.
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
  decisions: readonly Decision[] = [],
  reopen: Reopen = () => machine.privilege.ask(),
): Promise<readonly UndoneChange[]> {
  const journal = Journal.continue(store, past, () => machine.now());
  const taken = await takeBackAll({ machine, journal, signal, permit, decisions, reopen }, past.standing, {
    type: 'undo',
  });
  const { undone, isOurs } = taken;
  if (isOurs) {
    await clearLeftovers(machine, past.begun, signal);
    await clearDownloads(machine, past.begun);
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
  readonly decisions: readonly Decision[];
  readonly reopen: Reopen;
}

/** Lets sudo ask again where the door had to be shut for a command in between. */
export type Reopen = () => Promise<unknown>;

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
  { machine, journal, signal, permit, decisions, reopen }: TakingBack,
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
  let shut = false;
  for (const change of changes.toReversed()) {
    if (signal.aborted) break;
    if (revertRunsCommand(change.change)) {
      await permit.rootDone();
      await machine.privilege.close();
      shut = true;
    } else if (shut && revertNeedsRoot(change.change)) {
      await reopen();
      shut = false;
    }
    const lost = await permit.mayBegin(revertNeedsRoot(change.change));
    if (lost) {
      refused = true;
      undone.push({ change, result: { status: 'not-begun', lost } });
      continue;
    }
    await begin();
    const decision = decisions.find(({ conflict }) => conflict.steps.includes(change.step));
    // One decision is about all that the run did to the file; it is carried out when the newest of that comes up.
    const same = decision && undone.find(({ change: { step } }) => decision.conflict.steps.includes(step));
    const result =
      same?.result ??
      (decision
        ? await unmake(machine, change.change, await settle(decision, machine, journal, signal))
        : await revertChange(context, change.change, change.after));
    undone.push({ change, result });
    if (isTakenBack(result)) await journal.write({ type: 'undone', step: change.step });
  }
  // What was refused may have been root's work alone.
  const isOurs = begun && !refused ? true : (await permit.mayBegin(false)) === null;
  if (isOurs) await begin();
  return { undone, isOurs };
}

/** What an undo tells that is not begun, because files were changed since and nobody has decided about them. */
export function heldBack(past: PastRun, conflicts: readonly Conflict[]): readonly UndoneChange[] {
  return past.standing.toReversed().map((change) => {
    const conflict = conflicts.find(({ steps }) => steps.includes(change.step));
    return { change, result: conflict ? { status: 'conflict', path: conflict.path } : { status: 'held' } };
  });
}

/** Nothing of it stands any more. */
export function isTakenBack(result: Reverted): boolean {
  if (result.status === 'merged') return result.left === 0;
  return ['reverted', 'nothing-to-do', 'put-back'].includes(result.status);
}

/** Nothing that could be taken back is left; what nothing takes back was said before it was done. */
export function isAllBack(undone: readonly UndoneChange[]): boolean {
  return undone.every(({ result }) => isTakenBack(result) || result.status === 'cannot');
}
