import { type Change, revertNeedsRoot } from '../../engine/repair/change.ts';
import type { PastRun } from '../../engine/repair/undo.ts';
import type { PrivilegeDoor, PrivilegedFileChange } from '../../machine/privilege/door.ts';
import { InvalidOperation } from '../../machine/privilege/plain-path.ts';
import { commandLine } from '../../shell/command-line.ts';
import { cleanText } from '../../words/untrusted.ts';

type Door = Pick<PrivilegeDoor, 'commands' | 'fileCommands'>;

/**
 * What root is going to do when a run is taken back, in its order: shown before sudo asks, because the journal lies in
 * the person's home, where any program of theirs can write. What may not pass the door is not among it.
 */
export function rootCommands({ standing }: PastRun, door: Door): readonly string[] {
  const changes = standing.toReversed().map(({ change }) => change);
  return changes.filter(revertNeedsRoot).flatMap((change) => {
    try {
      return commandsOf(change, door).map((argv) => cleanText(commandLine(argv)));
    } catch (error) {
      if (error instanceof InvalidOperation) return [];
      throw error;
    }
  });
}

function commandsOf(change: Change, door: Door): readonly (readonly string[])[] {
  if (change.kind === 'privileged') return change.inverse === null ? [] : door.commands(change.inverse);
  const back = fileChangeBack(change);
  return back === null ? [] : door.fileCommands(back);
}

function fileChangeBack(change: Change): PrivilegedFileChange | null {
  if (change.kind === 'move') return { change: 'move', from: change.to, to: change.from };
  if (change.kind !== 'replace') return null;
  const { target: path, before } = change.file;
  if (before === null) return { change: 'remove', path };
  const { mode, uid, gid } = before;
  return { change: 'replace', path, present: true, mode, uid, gid };
}
