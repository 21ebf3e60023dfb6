import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { MADE_FROM_STARTUP_FILES } from './startup-edit.ts';

/** Which of the slow lines are needed at every start, only the person knows; they change them, and gomend measures. */
export function quickenStartup(files: readonly string[]): Fix {
  return {
    id: 'shell.quicken-startup',
    subject: files.join(' '),
    params: { files },
    risk: 'low',
    effect: 'new-terminal',
    steps: [
      {
        kind: 'person',
        instruction: message('step.shell.quicken-startup', { files }),
        doneWhen: ['shell.startup'],
      },
    ],
    touches: MADE_FROM_STARTUP_FILES,
    proves: ['shell.startup'],
  };
}
