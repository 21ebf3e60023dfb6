import type { Assignment } from './facts/startup-files.ts';

/**
 * The line that gave a variable the value it has in a new terminal. A value says more than a place: the
 * last line with just this value is taken, before one whose value nobody can know by reading.
 *
 * @param assignments of this variable, in the order of reading
 * @returns null where no line is likely: it was inherited, or set by something that is no assignment
 */
export function setBy(assignments: readonly Assignment[], value: string | undefined): Assignment | null {
  if (value === undefined) return null;
  const same = assignments.findLast((one) => one.raw !== null && one.value === value);
  const last = assignments.findLast((one) => !one.conditional);
  // An unreadable value (`$(brew --prefix)/…`) in a line that runs for sure, with nothing known behind it.
  const opaque = last !== undefined && last.raw !== null && last.value === null ? last : null;
  if (same === undefined) return opaque;
  if (opaque === null) return same;
  return assignments.indexOf(opaque) > assignments.indexOf(same) ? opaque : same;
}
