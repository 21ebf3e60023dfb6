import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { CheckId, Status } from '../../model/finding.ts';
import type { Failure } from '../../model/outcome.ts';
import type { Change, FileMark } from './change.ts';

export type FixOutcome = 'applied' | 'rolled-back' | 'rollback-failed';

/** One line of a run's journal. `step` counts through the whole run. */
export type JournalRecord =
  | { readonly type: 'run'; readonly at: string; readonly gomend: string; readonly machine: string }
  | {
      readonly type: 'fix';
      readonly at: string;
      readonly fix: string;
      readonly subject: string;
      readonly check: CheckId;
    }
  | { readonly type: 'intent'; readonly at: string; readonly step: number; readonly change: Change }
  /** `after`: marks of the files a command changed, by target path; null: gone. */
  | {
      readonly type: 'done';
      readonly at: string;
      readonly step: number;
      readonly after: Readonly<Record<string, FileMark | null>>;
      /** How long the step took. */
      readonly ms?: number;
    }
  /** `failure.detail`: cleaned of credentials. */
  | {
      readonly type: 'failed';
      readonly at: string;
      readonly step: number;
      readonly failure: Failure;
      readonly ms?: number;
    }
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
  | { readonly type: 'verified'; readonly at: string; readonly check: CheckId; readonly status: Status };

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** Writes one run's journal, ahead of what it tells of. */
export class Journal {
  readonly run: string;
  readonly #store: JournalStore;
  readonly #now: () => number;
  #steps = 0;

  private constructor(run: string, store: JournalStore, now: () => number) {
    this.run = run;
    this.#store = store;
    this.#now = now;
  }

  /** @throws if the journal cannot be written: nothing may be repaired then */
  static async begin(
    store: JournalStore,
    about: { readonly gomend: string; readonly machine: string; readonly now: () => number },
  ): Promise<Journal> {
    const journal = new Journal(runId(about.now()), store, about.now);
    await journal.write({ type: 'run', gomend: about.gomend, machine: about.machine });
    return journal;
  }

  /** Goes on in the journal of an earlier run. @param steps steps it has counted already */
  static continue(store: JournalStore, run: string, steps: number, now: () => number): Journal {
    const journal = new Journal(run, store, now);
    journal.#steps = steps;
    return journal;
  }

  write(record: WithoutTime<JournalRecord>): Promise<void> {
    const at = new Date(this.#now()).toISOString();
    return this.#store.append(this.run, JSON.stringify({ ...record, at }));
  }

  nextStep(): number {
    return this.#steps++;
  }

  keep(bytes: Uint8Array): Promise<string> {
    return this.#store.keep(bytes);
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

/** Lines that are not records (a damaged disk, another version) are left out; what is left still tells the truth. */
export async function readJournal(store: JournalStore, run: string): Promise<readonly JournalRecord[]> {
  const lines = await store.read(run);
  return lines.flatMap((line) => {
    try {
      const record: unknown = JSON.parse(line);
      return isRecord(record) ? [record] : [];
    } catch {
      // Damaged lines are expected after a crash of the disk; the neighbours stand on their own.
      return [];
    }
  });
}

function isRecord(value: unknown): value is JournalRecord {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
