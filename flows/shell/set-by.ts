import type { Assignment } from './facts/startup-files.ts';
import { isSystemFile } from './system-file.ts';

/**
 * The line that gave a variable the value it has in a new terminal. A value says more than a place: the
 * last line with just this value is taken, before one whose value nobody can know by reading.
 *
 * @param assignments of this variable, in the order of reading
 * @returns null where no line is likely: it was inherited, or set by something that is no assignment
 */
export function setBy(assignments: readonly Assignment[], value: string | undefined): Assignment | null {
  if (value === undefined) return null;
  const same = assignments.findLast((one) => one.raw !== null && gives(one, value));
  const last = assignments.findLast((one) => !one.conditional);
  // An unreadable value (`$(brew --prefix)/…`) in a line that runs for sure, with nothing known behind it.
  const opaque = last !== undefined && last.raw !== null && last.value === null ? last : null;
  if (same === undefined) return opaque;
  if (opaque === null) return same;
  return assignments.indexOf(opaque) > assignments.indexOf(same) ? opaque : same;
}

/**
 * Whether a line accounts for a value. In a file with Windows line ends the shell takes the carriage return
 * for a part of the value, which the reader of the file does not.
 */
export function gives(assignment: Assignment, value: string): boolean {
  return assignment.value !== null && assignment.value === value.replace(/\r$/u, '');
}

/**
 * Lines of the person's that always run and set a variable as this one does. Where they stand before it,
 * they change nothing today; without it they do.
 */
export function twinsOf(line: Assignment, assignments: readonly Assignment[]): readonly Assignment[] {
  const places = new Set([`${line.file}:${line.line}`]);
  return assignments.filter((one) => {
    const same = line.value === null ? one.value === null && one.raw === line.raw : one.value === line.value;
    const place = `${one.file}:${one.line}`;
    if (one.raw === null || !same || one.conditional || isSystemFile(one.file) || places.has(place)) return false;
    places.add(place);
    return true;
  });
}
