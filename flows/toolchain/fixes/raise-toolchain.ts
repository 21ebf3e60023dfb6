import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import type { PinnedToolchain } from '../facts/pinned-toolchain.ts';

/** Which Go a project is built with its owners decide; gomend does not write into it. */
export function raiseToolchain({ name, file, line }: PinnedToolchain, check: CheckId): Fix {
  const params = { name, file, line };
  const key = file === '' ? 'step.toolchain.drop-pin-of-terminal' : 'step.toolchain.raise-toolchain';
  return {
    id: 'toolchain.raise-toolchain',
    subject: file,
    params,
    risk: 'medium',
    effect: 'new-terminal',
    steps: [{ kind: 'person', instruction: message(key, params), doneWhen: file === '' ? [] : [check] }],
    touches: ['toolchain.pinned-toolchain'],
    proves: [check],
  };
}
