import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import { revertNeedsRoot } from './change.ts';
import { clearDownloads } from './fetched.ts';
import { Journal } from './journal.ts';
import { clearLeftovers, type Leftover, leftoversBeside } from './leftovers.ts';
import { type PastRun, standingOfOpenFix } from './past-run.ts';
import type { Decision } from './settle.ts';
import type { StepPermit } from './step-permit.ts';
import { isAllBack, type Reopen, takeBackAll, type UndoneChange, undoRun } from './undo.ts';

export interface RolledBack {
  readonly undone: readonly UndoneChange[];
  /** Temporary files of ours that could not be taken away. */
  readonly leftovers: readonly Leftover[];
}

/**
 * Takes back what was cut off: the fix that is open, and no other of the run; or the whole run, where that was being
 * taken back. Each look is at the machine as it is now, so this may itself be cut off, and begun again. Root's
 * part needs the door open; the caller sees to that before.
 *
 * @throws if the journal cannot be written; what was not taken back by then is still in it
 */
export async function rollBack(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  signal: AbortSignal,
  permit: StepPermit,
  decisions: readonly Decision[] = [],
  reopen: Reopen = () => machine.privilege.ask(),
): Promise<RolledBack> {
  if (past.stage === 'undoing') {
    const undone = await undoRun(machine, store, past, signal, permit, decisions, reopen);
    return { undone, leftovers: await leftoversBeside(machine, past.begun, signal) };
  }
  const standing = standingOfOpenFix(past);
  const journal = Journal.continue(store, past, () => machine.now());
  const taking = { machine, journal, signal, permit, decisions, reopen };
  const { undone, isOurs } = await takeBackAll(taking, standing, { type: 'taking-back' });
  const leftovers = isOurs ? await clearLeftovers(machine, past.begun, signal) : [];
  if (isOurs) await clearDownloads(machine, past.begun);
  if (isOurs) await store.tidy();
  await permit.rootDone();
  await machine.privilege.close();
  // Stopped in the middle: whoever looks next finds it under way.
  if (signal.aborted || !isOurs) return { undone, leftovers };
  const outcome = isAllBack(undone) ? 'rolled-back' : 'rollback-failed';
  await journal.write({ type: 'fix-ended', outcome });
  return { undone, leftovers };
}

/** The run with what `rollBack` takes back of it alone. */
export function partToTakeBack(past: PastRun): PastRun {
  return past.stage === 'undoing' ? past : { ...past, standing: standingOfOpenFix(past) };
}

/** Whether root has to take something back, or away. What nothing takes back asks for nobody's password. */
export async function rollBackNeedsRoot(machine: Machine, past: PastRun, signal: AbortSignal): Promise<boolean> {
  const changes = partToTakeBack(past).standing.map(({ change }) => change);
  if (changes.some(revertNeedsRoot)) return true;
  return (await leftoversBeside(machine, past.begun, signal)).some(({ as }) => as === 'root');
}
