import type { Machine } from '../../machine/port.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Conflict, Way } from './conflict.ts';
import type { Journal } from './journal.ts';
import type { Reverted } from './revert.ts';

/** What the person decided about one file. */
export interface Decision {
  readonly conflict: Conflict;
  readonly way: Way;
}

/**
 * Does what was decided. What somebody made of the file is kept before it is written over, and the journal knows where.
 * The file keeps the rights it has now.
 */
export async function settle(
  { conflict, way }: Decision,
  machine: Machine,
  journal: Journal,
  signal: AbortSignal,
): Promise<Reverted> {
  const { path, present, found, foundMark, merge } = conflict;
  if (way === 'leave') return { status: 'left', path };
  if (present === undefined || !conflict.ways.includes(way)) return { status: 'conflict', path };
  const emptied = merge?.bytes.length === 0 && found === null;
  const bytes = way === 'whole' ? (found ?? null) : emptied ? null : (merge?.bytes ?? null);
  const kept = present === null ? null : await keepTheirs(journal, conflict);
  const done = await write(machine, conflict, bytes, present ?? foundMark, signal);
  if (!done.ok) return { status: 'failed', failure: done.failure };
  if (way === 'whole') return { status: 'put-back', path, kept };
  return { status: 'merged', path, kept, left: merge?.left ?? 0 };
}

async function keepTheirs(journal: Journal, conflict: Conflict): Promise<string> {
  const sha256 = await journal.keep(conflict.present?.bytes ?? new Uint8Array());
  const [step = 0] = conflict.steps;
  await journal.write({ type: 'put-aside', step, path: conflict.target, sha256 });
  return journal.keptAt(sha256);
}

async function write(
  machine: Machine,
  { target, as, present }: Conflict,
  bytes: Uint8Array | null,
  rights: { readonly mode: number; readonly uid: number; readonly gid: number } | null,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const expect = present?.sha256 ?? null;
  if (bytes === null || rights === null) {
    if (expect === null) return { ok: true, value: null, ms: 0 };
    return machine.removeFile({ path: target, expect, as, signal });
  }
  const { mode, uid, gid } = rights;
  return machine.replaceFile({ path: target, content: { bytes, mode, uid, gid }, expect, as, signal });
}
