import { diffArrays } from 'diff';

/** What came of taking gomend's lines out of a file that somebody has changed since. */
export interface Merge {
  readonly bytes: Uint8Array;
  /** Places of gomend's change that were taken back, or had been already. */
  readonly taken: number;
  /** Places where somebody else has changed the same lines: those stay as they are now. */
  readonly left: number;
}

/** Lines `from` to `to` (0-based, the end not counted) of the text as gomend left it become `lines`. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * A three-way merge on lines. `left` is what both sides began with: `found` takes gomend's change back from it,
 * `present` is what somebody made of it. A place is taken back only where not one of its lines was touched.
 */
export function mergeBack(found: Uint8Array, left: Uint8Array, present: Uint8Array): Merge {
  const base = linesOf(left);
  const theirs = hunksBetween(base, linesOf(present));
  const back = hunksBetween(base, linesOf(found));
  const open = back.filter((hunk) => !theirs.some((their) => isSame(hunk, their)));
  const mine = open.filter((hunk) => !theirs.some((their) => collide(hunk, their)));
  const text = joined(applied(base, [...theirs, ...mine]));
  return {
    bytes: Buffer.from(text, 'latin1'),
    taken: back.length - open.length + mine.length,
    left: open.length - mine.length,
  };
}

/** With their ends, and one character per byte: whatever the encoding, bytes come out as they went in. */
function linesOf(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[^\n]*\n|[^\n]+$/g) ?? []
  );
}

function hunksBetween(base: string[], other: string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(base, other)) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const last = hunks.at(-1);
    const grown = last?.to === at ? hunks.pop() : undefined;
    const from = grown?.from ?? at;
    if (removed) at += value.length;
    hunks.push({ from, to: at, lines: [...(grown?.lines ?? []), ...(added ? value : [])] });
  }
  return hunks;
}

function isSame(one: Hunk, other: Hunk): boolean {
  return one.from === other.from && one.to === other.to && one.lines.join('') === other.lines.join('');
}

/** Neighbours do not collide: who wrote below gomend's lines has not touched them. */
function collide(mine: Hunk, their: Hunk): boolean {
  if (mine.from === mine.to && their.from === their.to) return mine.from === their.from;
  return their.from < mine.to && their.to > mine.from;
}

function applied(base: readonly string[], hunks: readonly Hunk[]): readonly string[] {
  const ordered = hunks.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const lines: string[] = [];
  let at = 0;
  for (const { from, to, lines: fresh } of ordered) {
    lines.push(...base.slice(at, from), ...fresh);
    at = to;
  }
  return [...lines, ...base.slice(at)];
}

/** A last line without an end that is not the last any more gets the end that the others have. */
function joined(lines: readonly string[]): string {
  const end = lines.some((line) => line.endsWith('\r\n')) ? '\r\n' : '\n';
  return lines.map((line, index) => (line.endsWith('\n') || index === lines.length - 1 ? line : line + end)).join('');
}
