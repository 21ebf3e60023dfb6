import type { JournalStore } from '../../machine/journal/journal-store.ts';
import { type JournalRecord, readJournal } from './journal.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Copies of files are kept this long, and for so many runs. What the runs did stays written down. */
export const RETENTION = { days: 90, runs: 100 } as const;

/**
 * Lets go of copies that no run within the retention needs. A run that is open, or the last one, keeps its copies
 * however old it is. A copy that no run names (gomend was ended between the two) goes by its own age.
 * @param now milliseconds since 1970
 */
export async function retire(store: JournalStore, now: number): Promise<void> {
  const runs = await store.runs();
  const oldest = now - RETENTION.days * DAY_MS;
  const needed = new Set<string>();
  const named = new Set<string>();
  for (const [index, run] of runs.entries()) {
    const { records, newer } = await readJournal(store, run);
    const isRecent = index >= runs.length - RETENTION.runs && lastOf(records) >= oldest;
    const keeps = isRecent || index === runs.length - 1 || newer || isOpen(records);
    for (const sha256 of copiesOf(records)) (keeps ? needed : named).add(sha256);
  }
  for (const { sha256, keptSince } of await store.allKept()) {
    if (!needed.has(sha256) && (named.has(sha256) || keptSince < oldest)) await store.forget(sha256);
  }
}

/** A fix was begun, or an undo, and its end never written. */
function isOpen(records: readonly JournalRecord[]): boolean {
  const last = records.findLast(({ type }) => type === 'fix' || type === 'fix-ended');
  const undoing = records.findLast(({ type }) => type === 'undo' || type === 'undo-ended');
  return last?.type === 'fix' || undoing?.type === 'undo';
}

/** When something was last written down; a journal without any time is as old as can be. */
function lastOf(records: readonly JournalRecord[]): number {
  return Math.max(0, ...records.map(({ at }) => Date.parse(at)).filter((time) => !Number.isNaN(time)));
}

function copiesOf(records: readonly JournalRecord[]): readonly string[] {
  return records
    .flatMap((record): readonly (string | undefined)[] => {
      switch (record.type) {
        case 'fix':
          return [record.plan];
        case 'intent': {
          const { change } = record;
          if (change.kind === 'replace') return [change.file.before?.sha256, change.after.sha256];
          if (change.kind !== 'run') return [];
          return [change.inverseKept, ...change.saved.map(({ before }) => before?.sha256)];
        }
        case 'done':
          return Object.values(record.after).map((mark) => mark?.sha256);
        case 'put-aside':
          return [record.sha256];
        default:
          return [];
      }
    })
    .filter((sha256) => sha256 !== undefined);
}
