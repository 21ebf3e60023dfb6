import type { EditStep } from '../../../src/model/fix.ts';
import type { Params } from '../../../src/model/message.ts';
import type { Assignment } from '../facts/startup-files.ts';

/** One line of a start-up file, and what it is to be. */
export interface LineChange {
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
}

/** An assignment and those that would give the same value without it, in the order of their lines. */
export function withTwins(assignment: Assignment): readonly Assignment[] {
  return [...(assignment.twins ?? []), assignment];
}

/** One step a file, as each is planned against the file as it is now. */
export function lineSteps(changes: readonly LineChange[]): readonly EditStep[] {
  return filesOf(changes).map((path) => ({
    kind: 'edit',
    path,
    as: 'person',
    edits: changes
      .filter((change) => change.file === path)
      .map(({ line, was, becomes }) => ({ kind: 'line', line, was, becomes })),
  }));
}

/** Parameters that name all places: `n`, `lines`, `files`. */
export function placesOf(changes: readonly LineChange[]): Params {
  return { n: changes.length, lines: changes.map((change) => `${change.line}`), files: filesOf(changes) };
}

function filesOf(changes: readonly LineChange[]): readonly string[] {
  return [...new Set(changes.map((change) => change.file))];
}
