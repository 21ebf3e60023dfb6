import { TOUCH_ID_RULE } from '../../../src/macos/touch-id-rule.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { SUDO_LOCAL } from '../facts/sudo-touch-id.ts';

/**
 * Makes the file that sudo reads besides its own and that updates leave alone. A slip there can shut sudo, so that the
 * person keeps a root shell open until it has been seen to work.
 */
export function allowTouchId(check: CheckId): Fix {
  return {
    id: 'shell.allow-touch-id',
    subject: '',
    params: { file: SUDO_LOCAL, rule: TOUCH_ID_RULE },
    risk: 'medium',
    effect: 'now',
    steps: [
      { kind: 'person', instruction: message('step.shell.keep-root-shell'), doneWhen: [] },
      {
        kind: 'edit',
        path: SUDO_LOCAL,
        as: 'root',
        edits: [{ kind: 'line', line: 1, was: '', becomes: `${TOUCH_ID_RULE}\n` }],
      },
      { kind: 'person', instruction: message('step.shell.try-touch-id'), doneWhen: [] },
    ],
    touches: ['shell.sudo-touch-id'],
    proves: [check],
  };
}
