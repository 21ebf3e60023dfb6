import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import type { Change, FileMark } from './change.ts';
import type { Conflict } from './conflict.ts';
import { type FixOutcome, type JournalRecord, readJournal } from './journal.ts';
import { type Reverted, revertChange } from './revert.ts';
import { type Decision, settle } from './settle.ts';

export interface PastChange {
  readonly step: number;
  readonly fix: string;
  readonly check: string;
  readonly change: Change;
  /** null: no `done` record, so the program was ended while it ran. */
  readonly after: Readonly<Record<string, FileMark | null>> | null;
}

/** A run as its journal tells it. */
export interface PastRun {
  readonly run: string;
  /** ISO 8601; empty if the journal lost its head. */
  readonly at: string;
  readonly machine: string;
  /** What still stands and can be asked back, oldest first. */
  readonly standing: readonly PastChange[];
  /** A fix was begun and its end never written: the program was killed, or is waiting for the person. */
  readonly open: boolean;
  /** The instruction it waits for, if it was left in `waiting`. */
  readonly waitsFor: string | null;
  /** The fix that is open, with the check it was made for; null if none is. */
  readonly openFix: { readonly fix: string; readonly subject: string; readonly check: string } | null;
}

export interface UndoneChange {
  readonly change: PastChange;
  readonly result: Reverted;
}

export async function pastRun(store: JournalStore, run: string): Promise<PastRun> {
  return summarise(run, await readJournal(store, run));
}

/** Oldest first. */
export async function pastRuns(store: JournalStore): Promise<readonly PastRun[]> {
  const runs: PastRun[] = [];
  for (const run of await store.runs()) runs.push(await pastRun(store, run));
  return runs;
}

export function changeNeedsRoot(change: Change): boolean {
  return change.kind === 'privileged' || (change.kind !== 'run' && change.as === 'root');
}

/**
 * Takes back what a run changed, newest first, to the byte. A file that somebody else changed since is
 * left alone and reported, unless it was decided what becomes of it. Privileged changes need the door open; the caller sees to that before.
 */
export async function undoRun(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  signal: AbortSignal,
  decisions: readonly Decision[] = [],
): Promise<readonly UndoneChange[]> {
  const undone: UndoneChange[] = [];
  const kept = (sha256: string) => store.kept(sha256);
  for (const change of past.standing.toReversed()) {
    const decision = decisions.find(({ conflict }) => conflict.steps.includes(change.step));
    // One decision is about all that the run did to the file; it is carried out when the newest of that comes up.
    const same = decision && undone.find(({ change: { step } }) => decision.conflict.steps.includes(step));
    const result =
      same?.result ??
      (decision
        ? await settle(decision, machine, store, past.run, signal)
        : await revertChange({ machine, signal, kept }, change.change, change.after));
    undone.push({ change, result });
    if (isTakenBack(result)) {
      const at = new Date(machine.now()).toISOString();
      await store.append(past.run, JSON.stringify({ type: 'undone', step: change.step, at }));
    }
  }
  await machine.privilege.close();
  const left = undone.some(({ result }) => !isTakenBack(result) && result.status !== 'cannot');
  if (past.open && !left) await closeRun(store, past.run, 'rolled-back', machine.now());
  return undone;
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

/** Writes the end of a fix that an earlier session left open. */
export async function closeRun(store: JournalStore, run: string, outcome: FixOutcome, now: number): Promise<void> {
  await store.append(run, JSON.stringify({ type: 'fix-ended', outcome, at: new Date(now).toISOString() }));
}

function summarise(run: string, records: readonly JournalRecord[]): PastRun {
  const standing = new Map<number, PastChange>();
  let head: { at: string; machine: string } = { at: '', machine: '' };
  let fix: PastRun['openFix'] = null;
  let open = false;
  let waitsFor: string | null = null;
  for (const record of records) {
    switch (record.type) {
      case 'run':
        head = record;
        break;
      case 'fix':
        fix = record;
        open = true;
        break;
      case 'waiting':
        waitsFor = record.instruction;
        break;
      case 'intent': {
        waitsFor = null;
        const { step, change } = record;
        standing.set(step, { step, change, fix: fix?.fix ?? '', check: fix?.check ?? '', after: null });
        break;
      }
      case 'done': {
        const change = standing.get(record.step);
        if (change) standing.set(record.step, { ...change, after: record.after });
        break;
      }
      case 'failed':
      case 'undone':
        standing.delete(record.step);
        break;
      case 'fix-ended':
        open = false;
        waitsFor = null;
        break;
      case 'put-aside':
      case 'verified':
        break;
    }
  }
  const openFix = open ? fix : null;
  return { run, at: head.at, machine: head.machine, standing: [...standing.values()], open, waitsFor, openFix };
}
