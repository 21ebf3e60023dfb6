import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import { LIST_RIGHTS } from '../../../src/machine/privilege/commands.ts';
import { passwordlessCommands } from '../../../src/macos/sudo-list.ts';
import { answerOf } from '../../machine/answer.ts';
import { sudoersDropIns } from './sudoers-drop-ins.ts';

/**
 * What sudo lets this account do without a password. Asked only where there is a rule file that may not be read: sudo
 * tells an account its own rules, and nothing is run or changed by that. Empty where it would want a password even
 * for telling them, as then no rule does without one (sudoers(5), `listpw`).
 */
export const passwordless = defineFact<readonly string[]>({
  id: 'launchd.passwordless',
  limitMs: 3_000,
  async observe(look) {
    const dropIns = await look.need(sudoersDropIns);
    if (look.machine.platform !== 'darwin' || dropIns.every(({ rules }) => rules !== null)) return [];
    const { exitCode, stderr, stdout } = await answerOf(look, LIST_RIGHTS);
    if (exitCode === 0) return passwordlessCommands(stdout);
    if (/^sudo: a password is required/mu.test(stderr)) return [];
    throw new Unobservable({ code: 'failed', subject: LIST_RIGHTS.join(' '), detail: stderr.trim().slice(0, 200) });
  },
});
