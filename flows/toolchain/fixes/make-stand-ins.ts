import type { VersionManager } from '../../../src/go/version-manager.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

/** asdf(1), goenv(1), mise(1). */
const COMMANDS: Readonly<Record<VersionManager, string>> = {
  asdf: 'asdf reshim golang',
  goenv: 'goenv rehash',
  mise: 'mise reshim',
};

/** The manager writes its stand-ins anew. By hand: it is a program of the person's, and may ask things. */
export function makeStandIns({ manager }: { readonly manager: VersionManager }, check: CheckId): Fix {
  const params = { manager, command: COMMANDS[manager] };
  return {
    id: 'toolchain.make-stand-ins',
    subject: manager,
    params,
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message('step.toolchain.make-stand-ins', params), doneWhen: [check] }],
    touches: ['toolchain.version-managers'],
    proves: [check],
  };
}
