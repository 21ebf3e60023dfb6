import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

/** With Rosetta comes a licence of Apple's, which the person alone can agree to (softwareupdate(8)). */
export function installRosetta(proves: readonly CheckId[]): Fix {
  return {
    id: 'toolchain.install-rosetta',
    subject: '',
    params: {},
    risk: 'medium',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message('step.toolchain.install-rosetta'), doneWhen: proves }],
    touches: ['machine.rosetta', 'toolchain.go-version'],
    proves,
  };
}
