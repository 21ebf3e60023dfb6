import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Change, FileMark } from './change.ts';
import { type Continuation, type JournalRecord, type ReadJournal, readJournal } from './journal.ts';

export interface PastChange {
  readonly step: number;
  /** The step's place in its fix, from 0; null in a journal that does not say. */
  readonly index: number | null;
  /** Which fix of the run it belongs to, from 1: a run may do the same fix twice. */
  readonly fixNumber: number;
  readonly fix: string;
  readonly check: string;
  readonly change: Change;
  /** null: no `done` record, so the program was ended while it ran. */
  readonly after: Readonly<Record<string, FileMark | null>> | null;
}

export interface OpenFix {
  readonly fix: string;
  readonly subject: string;
  readonly check: string;
  /** SHA-256 of the kept plan; null in a journal that has none. */
  readonly plan: string | null;
  /** Steps of the whole plan; 0 where the journal does not say. */
  readonly steps: number;
}

/**
 * Where a run stands.
 * - `closed`: nothing is under way.
 * - `between`: a fix is open, and none of its steps was under way.
 * - `step`: the program was ended while a step ran, or before it could write that it had.
 * - `waiting`: the next step is the person's.
 * - `taking-back`: the open fix was being taken back.
 * - `undoing`: the whole run was being taken back.
 */
export type RunStage = 'closed' | 'between' | 'step' | 'waiting' | 'taking-back' | 'undoing';

/** A run as its journal tells it. */
export interface PastRun {
  readonly run: string;
  /** ISO 8601; empty if the journal lost its head. */
  readonly at: string;
  readonly machine: string;
  /** What still stands and can be asked back, oldest first. */
  readonly standing: readonly PastChange[];
  /** Something was begun and its end never written: the program was killed, or is waiting for the person. */
  readonly open: boolean;
  readonly stage: RunStage;
  /** The instruction it waits for, if it was left in `waiting`. */
  readonly waitsFor: string | null;
  /** The fix that is open, with the check it was made for; null if none is. */
  readonly openFix: OpenFix | null;
  /** Its number in the run, as `PastChange` has it; 0: no fix was begun. */
  readonly fixNumber: number;
  /** Every change that was ever begun in this run, also those that do not stand any more. */
  readonly begun: readonly Change[];
  /** Lines of the journal are missing or cannot be believed: what they told of is not known. */
  readonly damaged: boolean;
  /** A newer gomend wrote it. Nothing of it is touched. */
  readonly newer: boolean;
  readonly next: Continuation;
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

/** The newest run that was cut off or waits; null: there is none. */
export async function unfinishedRun(store: JournalStore): Promise<PastRun | null> {
  for (const run of (await store.runs()).toReversed()) {
    const past = await pastRun(store, run);
    if (past.open) return past;
  }
  return null;
}

/** The change that was under way when the program ended; null: none was. */
export function underWay(past: PastRun): PastChange | null {
  const last = past.standing.at(-1);
  return past.stage === 'step' && last !== undefined && last.after === null ? last : null;
}

/** What belongs to the fix that is open, oldest first. */
export function standingOfOpenFix(past: PastRun): readonly PastChange[] {
  return past.openFix === null ? [] : past.standing.filter(({ fixNumber }) => fixNumber === past.fixNumber);
}

function summarise(run: string, { records, newer, damaged, lines }: ReadJournal): PastRun {
  const story = new Story();
  if (!newer) for (const record of records) story.read(record);
  const head = records.find((record) => record.type === 'run');
  const { stage, standing, fix, fixNumber, waitsFor, begun } = story;
  return {
    run,
    at: head?.at ?? '',
    machine: head?.machine ?? '',
    standing: [...standing.values()],
    open: stage !== 'closed',
    stage,
    waitsFor: stage === 'waiting' ? waitsFor : null,
    openFix: fix,
    fixNumber,
    begun,
    damaged,
    newer,
    next: { line: lines + 1, step: story.nextStep },
  };
}

class Story {
  readonly standing = new Map<number, PastChange>();
  readonly begun: Change[] = [];
  stage: RunStage = 'closed';
  waitsFor: string | null = null;
  /** null as soon as its end is written. */
  fix: OpenFix | null = null;
  fixNumber = 0;
  nextStep = 0;
  #names = { fix: '', check: '' };
  #last: OpenFix | null = null;
  /** What is open behind an undo of the whole run. */
  #before: RunStage = 'closed';

  read(record: JournalRecord): void {
    switch (record.type) {
      case 'run':
      case 'put-aside':
      case 'verified':
        break;
      case 'fix': {
        const { fix, check, subject, plan = null, steps = 0 } = record;
        this.fix = { fix, subject, check, plan, steps };
        this.#last = this.fix;
        this.#names = { fix, check };
        this.fixNumber++;
        this.stage = 'between';
        break;
      }
      case 'waiting':
        this.waitsFor = record.instruction;
        this.stage = 'waiting';
        break;
      case 'intent': {
        const { step, change, index = null } = record;
        const { fixNumber } = this;
        this.standing.set(step, { step, index, fixNumber, ...this.#names, change, after: null });
        this.begun.push(change);
        this.nextStep = Math.max(this.nextStep, step + 1);
        this.stage = 'step';
        break;
      }
      case 'done': {
        const change = this.standing.get(record.step);
        if (change) this.standing.set(record.step, { ...change, after: record.after });
        this.#stepEnded();
        break;
      }
      case 'failed':
        if (record.left !== true) this.standing.delete(record.step);
        this.#stepEnded();
        break;
      case 'undone':
        this.standing.delete(record.step);
        this.#stepEnded();
        break;
      case 'taking-back':
        this.stage = 'taking-back';
        // Its end may have been written, and not have been known to be.
        this.fix = this.#last;
        break;
      case 'fix-ended':
        this.stage = 'closed';
        this.fix = null;
        break;
      case 'undo':
        // No step is under way any more: what it had done is among what is taken back.
        if (this.stage !== 'undoing') this.#before = this.stage === 'step' ? 'taking-back' : this.stage;
        this.stage = 'undoing';
        break;
      case 'undo-ended':
        this.stage = this.#before;
        break;
    }
  }

  #stepEnded(): void {
    if (this.stage === 'step') this.stage = 'between';
  }
}
