import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import type { Actor } from '../../model/fix.ts';
import type { FileMark, SavedFile } from './change.ts';
import { type DiffLine, lineDiff } from './diff.ts';
import { imageOf, MissingImage } from './file-image.ts';
import { type Merge, mergeBack } from './merge.ts';
import { sameBytes } from './revert.ts';
import type { PastChange, PastRun } from './undo.ts';

/**
 * What may be done with a file that somebody has changed since gomend did:
 * - `leave`: nothing.
 * - `lines`: gomend's own lines are taken back where nobody has touched them since.
 * - `whole`: all of it as gomend found it; what stands there now is kept first.
 */
export type Way = 'leave' | 'lines' | 'whole';

/** A file that is no longer as gomend left it, seen three ways. */
export interface Conflict {
  /** Steps of the journal that it is about, newest first. */
  readonly steps: readonly number[];
  readonly path: string;
  readonly target: string;
  readonly as: Actor;
  /** As gomend found it; null: nothing stood there. `undefined` here and below: the copy is not kept (any more). */
  readonly found: Uint8Array | null | undefined;
  readonly foundMark: FileMark | null;
  /** As gomend left it. */
  readonly left: Uint8Array | null | undefined;
  /** As it is now; undefined: it cannot be read. */
  readonly present: (FileMark & { readonly bytes: Uint8Array }) | null | undefined;
  /** null: there is no text to merge, or no place of gomend's is untouched. */
  readonly merge: Merge | null;
  /** What can be chosen; `leave` always. */
  readonly ways: readonly Way[];
}

/** What a person decides by: what stands there, and both differences; where gomend's own copy is gone, one. */
export interface ThreeWay {
  /** - `there`: changed. `gone`: nothing stands there. `unreadable`: nobody can tell. */
  readonly now: 'there' | 'gone' | 'unreadable';
  readonly ours: readonly DiffLine[];
  readonly theirs: readonly DiffLine[];
  /** `ours` and `theirs` in one, as it cannot be told who changed what. */
  readonly mixed: boolean;
}

const NONE = new Uint8Array();

export function threeWayOf({ found, left, present }: Conflict): ThreeWay {
  const now = present === undefined ? 'unreadable' : present === null ? 'gone' : 'there';
  const bytes = present?.bytes ?? NONE;
  if (left === undefined) {
    return { now, ours: [], theirs: found === undefined ? [] : lineDiff(found ?? NONE, bytes), mixed: true };
  }
  const ours = found === undefined ? [] : lineDiff(found ?? NONE, left ?? NONE);
  return { now, ours, theirs: present === undefined ? [] : lineDiff(left ?? NONE, bytes), mixed: false };
}

interface Open {
  readonly file: SavedFile;
  readonly as: Actor;
  readonly steps: number[];
  before: FileMark | null;
  readonly after: FileMark | null;
  /** Older changes of the same file do not fit onto this one: somebody came in between already then. */
  broken: boolean;
}

/** Looks at what undoing a run would meet, and changes nothing. Newest first. */
export async function conflictsOf(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  signal: AbortSignal,
): Promise<readonly Conflict[]> {
  const now = new Map<string, Conflict['present']>();
  /** What will stand there when the newer changes are taken back. */
  const then = new Map<string, FileMark | null | undefined>();
  const open = new Map<string, Open>();
  for (const change of past.standing.toReversed()) {
    for (const { file, as, after } of filesOf(change)) {
      const { target, before } = file;
      if (!now.has(target)) {
        now.set(target, await presentAt(machine, target, signal));
        then.set(target, now.get(target));
      }
      const present = then.get(target);
      const known = open.get(target);
      if (known) {
        known.steps.push(change.step);
        if (after !== 'anything' && sameBytes(known.before, after)) known.before = before;
        else known.broken = true;
      } else if (
        present !== undefined &&
        (sameBytes(present, before) || after === 'anything' || sameBytes(present, after))
      ) {
        then.set(target, before);
      } else {
        const left = after === 'anything' ? null : after;
        open.set(target, { file, as, steps: [change.step], before, after: left, broken: after === 'anything' });
      }
    }
  }
  return Promise.all([...open.values()].map((one) => conflictOf(one, now.get(one.file.target), store)));
}

async function conflictOf(one: Open, present: Conflict['present'], store: JournalStore): Promise<Conflict> {
  const bytesOf = async (mark: FileMark | null) =>
    mark === null ? null : ((await store.kept(mark.sha256)) ?? undefined);
  const [found, left] = await Promise.all([bytesOf(one.before), bytesOf(one.after)]);
  const all = !one.broken && present !== undefined;
  const texts = all && found !== undefined && left && present;
  const merge = texts ? mergeBack(found ?? NONE, left, present.bytes) : null;
  const useful = merge !== null && merge.taken > 0 ? merge : null;
  const ways: Way[] = ['leave'];
  if (useful) ways.push('lines');
  if (all && found !== undefined) ways.push('whole');
  const { path, target } = one.file;
  const { steps, as, before: foundMark } = one;
  return { steps, path, target, as, found, foundMark, left, present, merge: useful, ways };
}

/** The files a change is about, with what it left of them. */
function filesOf({ change, after }: PastChange) {
  if (change.kind === 'replace') return [{ file: change.file, as: change.as, after: change.after }];
  if (change.kind !== 'run') return [];
  return change.saved.map((file) => {
    const left: FileMark | null | 'anything' = after === null ? 'anything' : (after[file.target] ?? null);
    return { file, as: 'person' as const, after: left };
  });
}

async function presentAt(machine: Machine, target: string, signal: AbortSignal): Promise<Conflict['present']> {
  try {
    return (await imageOf(machine, target, signal)).content;
  } catch (error) {
    if (!(error instanceof MissingImage)) throw error;
    return undefined;
  }
}
