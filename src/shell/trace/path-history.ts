import { type HelpedPath, type PathsSource, pathHelper } from '../../macos/path-helper.ts';
import type { TraceCause, TraceChange } from './history.ts';

/** Who put an entry on PATH. */
export type EntryOrigin =
  | { readonly kind: 'traced'; readonly cause: TraceCause }
  /** A system list, by way of path_helper. */
  | { readonly kind: 'listed'; readonly file: string; readonly line: number }
  /** It was there before the shell read its first line. */
  | { readonly kind: 'inherited' };

export interface TracedEntry {
  readonly path: string;
  readonly origin: EntryOrigin;
  /** What moved it to another place afterwards; null: nothing did. `helper`: path_helper moved it behind its lists. */
  readonly moved: { readonly cause: TraceCause; readonly by: 'line' | 'helper' } | null;
}

/** What path_helper reads, where there is one. */
export interface HelperLists {
  readonly paths: PathsSource | null;
  readonly drops: readonly PathsSource[];
}

/**
 * Where each entry of PATH comes from, by the changes of PATH alone.
 * @param start PATH before the first line; null: unset
 */
export function pathHistory(
  start: string | null,
  changes: readonly TraceChange[],
  lists: HelperLists,
): readonly TracedEntry[] {
  let entries: readonly TracedEntry[] = split(start).map((path) => ({
    path,
    origin: { kind: 'inherited' },
    moved: null,
  }));
  // What takes PATH apart and puts it together again lets entries go, and takes them back.
  let dropped: readonly TracedEntry[] = [];
  for (const { name, before, after, cause } of changes) {
    if (name !== 'PATH') continue;
    const helped = helpedPath(before, after, lists);
    const next =
      helped === null ? rearranged(entries, dropped, split(after), cause) : afterHelper(entries, helped, cause);
    const there = new Set(next.map((entry) => entry.path));
    dropped = [...dropped, ...entries].filter((entry) => !there.has(entry.path));
    entries = next;
  }
  return entries;
}

function split(path: string | null): readonly string[] {
  return path === null || path === '' ? [] : path.split(':');
}

/** The change is just what path_helper makes of the PATH before; null: it is not. */
function helpedPath(before: string | null, after: string | null, { paths, drops }: HelperLists): HelpedPath | null {
  if (paths === null || after === null) return null;
  // The order of the lists' files: from macOS 14 on sorted, before that as the directory gives them.
  for (const major of [null, 13]) {
    const helped = pathHelper(paths, drops, before ?? '', major);
    if (helped.entries.map((entry) => entry.path).join(':') === after) return helped;
  }
  return null;
}

function afterHelper(before: readonly TracedEntry[], helped: HelpedPath, cause: TraceCause): readonly TracedEntry[] {
  return helped.entries.map(({ path, source, line }): TracedEntry => {
    if (source !== null && line !== null) return { path, origin: { kind: 'listed', file: source, line }, moved: null };
    const entry = before.find((one) => one.path === path);
    if (entry === undefined) return { path, origin: { kind: 'traced', cause }, moved: null };
    return { ...entry, moved: { cause, by: 'helper' } };
  });
}

/** What stays in its order keeps its origin; what is new there was put there, or moved. */
function rearranged(
  before: readonly TracedEntry[],
  dropped: readonly TracedEntry[],
  after: readonly string[],
  cause: TraceCause,
): readonly TracedEntry[] {
  const kept = alignment(
    before.map((entry) => entry.path),
    after,
  );
  const taken = new Set(kept.filter((index) => index !== null));
  // What takes PATH apart and puts it together again put nothing there.
  const loose: TracedEntry[] = [...before.filter((_, index) => !taken.has(index)), ...dropped];
  return after.map((path, index): TracedEntry => {
    const same = kept[index] ?? null;
    const entry = same === null ? undefined : before[same];
    if (entry !== undefined) return entry;
    const mover = loose.findIndex((one) => one.path === path);
    const [moved] = mover < 0 ? [] : loose.splice(mover, 1);
    if (moved !== undefined) return { ...moved, moved: { cause, by: 'line' } };
    return { path, origin: { kind: 'traced', cause }, moved: null };
  });
}

/** Past this nobody's PATH is told apart any more, only its entries' names. */
const MAX_PAIRS = 1_000_000;

/** For each element of the later list the earlier one's index that it is, or null: a longest common subsequence. */
function alignment(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const result: (number | null)[] = after.map(() => null);
  const fits = (shift: number) => before.every((path, index) => after[index + shift] === path);
  // `PATH=/new:$PATH` and `PATH=$PATH:/new`, told apart even where /new was there before.
  for (const shift of [after.length - before.length, 0]) {
    if (shift < 0 || !fits(shift)) continue;
    for (const index of before.keys()) result[index + shift] = index;
    return result;
  }
  if (before.length * after.length > MAX_PAIRS) return result;
  const lengths = longestFrom(before, after);
  const width = after.length + 1;
  const lengthAt = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = 0, other = 0; one < before.length && other < after.length; ) {
    if (before[one] === after[other]) {
      result[other] = one;
      one++;
      other++;
    } else if (lengthAt(one + 1, other) > lengthAt(one, other + 1)) one++;
    else other++;
  }
  return result;
}

/** Length of the longest common subsequence from each pair of places on, row by row. */
function longestFrom(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const below = (one + 1) * width + other;
      const same = before[one] === after[other];
      lengths[one * width + other] = same
        ? (lengths[below + 1] ?? 0) + 1
        : Math.max(lengths[below] ?? 0, lengths[one * width + other + 1] ?? 0);
    }
  }
  return lengths;
}
