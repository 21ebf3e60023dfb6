import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

/**
 * Only the person can take the mark from the terminal's Get Info window, and it counts when the
 * terminal is started anew, so this run cannot see it.
 */
export function leaveRosetta(terminal: string | null): Fix {
  const params = { terminal: terminal ?? 'Terminal' };
  return {
    id: 'toolchain.leave-rosetta',
    subject: '',
    params,
    risk: 'low',
    effect: 'restart-app',
    steps: [{ kind: 'person', instruction: message('step.toolchain.leave-rosetta', params), doneWhen: [] }],
    touches: ['machine.system'],
    proves: ['toolchain.architecture'],
  };
}
