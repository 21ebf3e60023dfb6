import type { TraceChange } from './history.ts';
import type { FileLine } from './place.ts';

/** A line that may set a variable, whatever its name. */
const SETS = /\bset\b|\bread\b|fish_add_path|\bexport\b/u;
/** A line whose text is not all that runs. fish counts the lines of such a text from one, in the name of the file. */
const RUNS_TEXT = /\beval\b|\|\s*(?:source|\.)(?:\s|$|;)/u;

/**
 * Takes back lines that fish can only have counted in a text that a line of the file ran: the line sets nothing, or
 * stands in front of one that was told before.
 * @param linesOf the lines of a file; null: it cannot be read
 */
export function withoutMiscounts(
  changes: readonly TraceChange[],
  linesOf: (file: string) => readonly string[] | null,
): readonly TraceChange[] {
  const furthest = new Map<string, number>();
  return changes.map((change): TraceChange => {
    const { cause } = change;
    if (cause.kind !== 'line') return change;
    const { file, line, via } = cause.at;
    const lines = linesOf(file);
    if (lines === null) return change;
    const text = lines[line - 1] ?? '';
    const runners = lines.flatMap((one, index): FileLine[] =>
      RUNS_TEXT.test(one.replace(/^\s*#.*/u, '')) ? [{ file, line: index + 1 }] : [],
    );
    const before = furthest.get(file) ?? 0;
    const isIndented = /^\s/u.test(text);
    if (SETS.test(text) && (runners.length === 0 || isIndented || line >= before)) {
      if (!isIndented) furthest.set(file, Math.max(before, line));
      return change;
    }
    const [first] = runners;
    const last = runners.at(-1);
    if (first === undefined || last === undefined) return change;
    const at = { ...first, via, inFile: null };
    if (first === last) return { ...change, cause: { kind: 'within', at } };
    return { ...change, cause: { kind: 'between', from: at, to: { ...last, via, inFile: null } } };
  });
}
