import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import type { SudoersDropIn } from '../facts/sudoers-drop-ins.ts';
import { grantsOnlyFlush } from '../sudoers-rules.ts';

/**
 * Takes away the right to flush as root without a password. A file that serves nothing else is moved
 * out of sudo's directory, which cannot break sudo. Anything else, and a file that we may not read, is
 * the person's to change with visudo, which refuses a file that would lock everybody out.
 *
 * @param doneWhen checks that see it; none while the job that used the right is still there
 */
export function removeSudoersRule(dropIn: SudoersDropIn, date: string, doneWhen: readonly CheckId[]): Fix {
  const { path, rules } = dropIn;
  // Next to the directory, where only root writes and sudo does not look: a copy in the person's home could
  // be changed by any program of theirs before it is put back.
  const to = `/etc/${baseName(path)}.sudoers-gomend-${date}`;
  const alone = rules !== null && grantsOnlyFlush(rules);
  const step: Step = alone
    ? { kind: 'move', from: path, to, as: 'root' }
    : { kind: 'person', instruction: message('step.launchd.sudoers-by-hand', { path: commandLine([path]) }), doneWhen };
  return {
    id: alone ? 'launchd.move-sudoers-file' : 'launchd.edit-sudoers-file',
    subject: path,
    params: { path, to },
    risk: 'medium',
    effect: 'now',
    steps: [step],
    touches: ['launchd.sudoers-drop-ins'],
    proves: ['launchd.dns-flusher'],
  };
}
