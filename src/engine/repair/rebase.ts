import { diffArrays } from 'diff';
import type { Edit } from '../../model/fix.ts';
import { EditConflict } from './edits.ts';

/**
 * Edits of a file as it is, for the file as it will be when other edits were made before: lines are counted anew.
 * @throws {EditConflict} if one of the lines is among those that will be changed
 */
export function rebaseEdits(edits: readonly Edit[], before: Uint8Array, now: Uint8Array): readonly Edit[] {
  const moved = movedLines(before, now);
  return edits.map((edit) => {
    if (edit.kind !== 'line') return edit;
    const line = moved.get(edit.line);
    if (line === undefined) throw new EditConflict(edit.line, 'another change has this line');
    return { ...edit, line };
  });
}

/** Where each line (1-based) that stays will stand. */
function movedLines(before: Uint8Array, now: Uint8Array): ReadonlyMap<number, number> {
  const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\n');
  const moved = new Map<number, number>();
  let [old, fresh] = [1, 1];
  for (const { added, removed, value } of diffArrays(lines(before), lines(now))) {
    if (added) fresh += value.length;
    else if (removed) old += value.length;
    else for (const _ of value) moved.set(old++, fresh++);
  }
  return moved;
}
