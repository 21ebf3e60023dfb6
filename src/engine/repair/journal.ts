import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { CheckId, Status } from '../../model/finding.ts';
import type { Failure } from '../../model/outcome.ts';
import type { Change, FileMark } from './change.ts';
import { parsed, sealed, unsealed } from './journal-line.ts';

/** Of the journal as this gomend writes it. 1 had no numbers, no sums and no plan. A higher one is not touched. */
export const JOURNAL_FORMAT = 2;

export type FixOutcome = 'applied' | 'rolled-back' | 'rollback-failed';

/** One line of a run's journal. `step` counts through the whole run. */
export type JournalRecord =
  | {
      readonly type: 'run';
      readonly at: string;
      readonly gomend: string;
      readonly machine: string;
      readonly format?: number;
    }
  /** `plan`: SHA-256 of the kept fix, with which its remaining steps can be done later. */
  | {
      readonly type: 'fix';
      readonly at: string;
      readonly fix: string;
      readonly subject: string;
      readonly check: CheckId;
      readonly plan?: string;
      readonly steps?: number;
    }
  /** `index`: the step's place in its fix, from 0. */
  | {
      readonly type: 'intent';
      readonly at: string;
      readonly step: number;
      readonly index?: number;
      readonly change: Change;
    }
  /** `after`: marks of the files a command changed, by target path; null: gone. */
  | {
      readonly type: 'done';
      readonly at: string;
      readonly step: number;
      readonly after: Readonly<Record<string, FileMark | null>>;
      /** How long the step took. */
      readonly ms?: number;
    }
  /** It did not work, and what it may have done is taken back; with `left`, it could not be. `failure.detail`: without credentials. */
  | {
      readonly type: 'failed';
      readonly at: string;
      readonly step: number;
      readonly failure: Failure;
      readonly left?: boolean;
      readonly ms?: number;
    }
  /** From here on the open fix goes backwards. */
  | { readonly type: 'taking-back'; readonly at: string }
  | { readonly type: 'undone'; readonly at: string; readonly step: number }
  /** What somebody had made of a file was kept before an undo wrote over it. */
  | {
      readonly type: 'put-aside';
      readonly at: string;
      readonly step: number;
      readonly path: string;
      readonly sha256: string;
    }
  | { readonly type: 'waiting'; readonly at: string; readonly instruction: string }
  | { readonly type: 'fix-ended'; readonly at: string; readonly outcome: FixOutcome }
  /** The whole run is being taken back. */
  | { readonly type: 'undo'; readonly at: string }
  | { readonly type: 'undo-ended'; readonly at: string }
  | { readonly type: 'verified'; readonly at: string; readonly check: CheckId; readonly status: Status };

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** Where a journal goes on: numbers that the next line and the next step get. */
export interface Continuation {
  readonly line: number;
  readonly step: number;
}

/** Writes one run's journal, ahead of what it tells of. */
export class Journal {
  readonly run: string;
  readonly #store: JournalStore;
  readonly #now: () => number;
  #line: number;
  #step: number;

  private constructor(run: string, store: JournalStore, now: () => number, next: Continuation) {
    this.run = run;
    this.#store = store;
    this.#now = now;
    this.#line = next.line;
    this.#step = next.step;
  }

  /** @throws if the journal cannot be written: nothing may be repaired then */
  static async begin(
    store: JournalStore,
    about: { readonly gomend: string; readonly machine: string; readonly now: () => number },
  ): Promise<Journal> {
    const journal = new Journal(runId(about.now()), store, about.now, { line: 1, step: 0 });
    await journal.write({ type: 'run', gomend: about.gomend, machine: about.machine, format: JOURNAL_FORMAT });
    return journal;
  }

  /** Goes on in the journal of an earlier run. */
  static continue(store: JournalStore, past: { readonly run: string; readonly next: Continuation }, now: () => number) {
    return new Journal(past.run, store, now, past.next);
  }

  /** @throws if it is not on the disk afterwards */
  async write(record: WithoutTime<JournalRecord>): Promise<void> {
    const at = new Date(this.#now()).toISOString();
    await this.#store.append(this.run, sealed({ ...record, at }, this.#line));
    this.#line++;
  }

  nextStep(): number {
    return this.#step++;
  }

  keep(bytes: Uint8Array): Promise<string> {
    return this.#store.keep(bytes);
  }

  /** Where a person finds kept bytes. */
  keptAt(sha256: string): string {
    return this.#store.keptAt(sha256);
  }

  kept(sha256: string): Promise<Uint8Array | null> {
    return this.#store.kept(sha256);
  }
}

/** `20261120T221503123-1a2b`: sorts by time to the millisecond, and two of one millisecond differ. */
function runId(now: number): string {
  const stamp = new Date(now).toISOString().replace(/[-:.Z]/g, '');
  const random = Math.floor(Math.random() * 0x10000);
  return `${stamp}-${random.toString(16).padStart(4, '0')}`;
}

export interface ReadJournal {
  /** What can be read and believed, in its order. */
  readonly records: readonly JournalRecord[];
  /** A newer gomend wrote it: what its lines mean is not known here. */
  readonly newer: boolean;
  /** Lines are missing in the middle, or are not as they were written. */
  readonly damaged: boolean;
  readonly lines: number;
}

/**
 * A line that was being written when the power went never counted; its number is given again. A number that
 * nobody has was a line once, and is damage.
 */
export async function readJournal(store: JournalStore, run: string): Promise<ReadJournal> {
  const lines = await store.read(run);
  const newer = lines.some((line) => formatOf(parsed(line)) > JOURNAL_FORMAT);
  const records: JournalRecord[] = [];
  const numbers = new Set<number>();
  for (const line of lines) {
    const { record, n } = unsealed(line) ?? {};
    if (!isRecord(record)) continue;
    records.push(record);
    numbers.add(n ?? numbers.size + 1);
  }
  const last = Math.max(0, ...numbers);
  return { records, newer, damaged: numbers.size < last, lines: last };
}

function formatOf(record: object | null): number {
  if (record === null || !('type' in record) || record.type !== 'run') return 1;
  return 'format' in record && typeof record.format === 'number' ? record.format : 1;
}

function isRecord(value: unknown): value is JournalRecord {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
