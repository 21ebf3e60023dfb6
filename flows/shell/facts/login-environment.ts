import { defineFact } from '../../../src/engine/fact.ts';
import type { UnknownReason } from '../../../src/model/observation.ts';
import { startFlags } from '../../../src/shell/startup-order/step.ts';
import { askShell, type ShellEnvironment } from '../asking.ts';

export type { ShellEnvironment } from '../asking.ts';

import { STARTED_AS } from '../shell-start.ts';

/** Half of what VS Code allows (10 s): a person who waits longer for a prompt knows that something is wrong. */
export const LOGIN_LIMIT_MS = 5_000;

/** The account's login shell, login and interactive, as a new terminal window starts it. */
export const loginEnvironment = defineFact<ShellEnvironment>({
  id: 'shell.login-environment',
  // Longer than the shell's own limit, so that the shell is named as what did not answer.
  limitMs: LOGIN_LIMIT_MS + 1_000,
  observe: (look) => askShell(look, startFlags(STARTED_AS.login), LOGIN_LIMIT_MS),
});

/** Whether the shell itself did not answer in time: a run that was cut short says nothing about the shell. */
export function wasTooSlow({ code, subject }: UnknownReason): boolean {
  return code === 'timeout' && subject !== loginEnvironment.id;
}
