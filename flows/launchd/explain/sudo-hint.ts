import { defineFact } from '../../../src/engine/fact.ts';
import { rights } from '../../machine/facts/rights.ts';

/**
 * What sudo says of this account's rights without being given a password. A hint: rules for all accounts stand in files
 * that only root may read.
 * - `not-asked`: the account is no administrator, or that is not known: sudo could report the question as an incident
 *   (sudoers(5), `mail_no_user`).
 * - `refused`: it wants a password for that. By its default (`listpw=any`) it would not if any rule had none.
 * - `told`: these commands it runs without a password.
 */
export interface SudoHint {
  readonly answer: 'not-asked' | 'refused' | 'told';
  readonly passwordless: readonly string[];
}

const NOT_ASKED: SudoHint = { answer: 'not-asked', passwordless: [] };

/** Asked only where a person wants one job that calls sudo explained: a refusal leaves a line in the system's log. */
export const sudoHint = defineFact<SudoHint>({
  id: 'launchd.sudo-hint',
  limitMs: 5_000,
  async observe(look) {
    const account = await look.ask(rights);
    const { uid } = look.machine.person;
    if (uid === 0 || !account.known || account.value.administrator !== true) return NOT_ASKED;
    const outcome = await look.machine.run({ argv: ['/usr/bin/sudo', '-n', '-l'], timeoutMs: 3_000 });
    if (!outcome.ok) return NOT_ASKED;
    const { exitCode, stdout } = outcome.value;
    if (exitCode !== 0) return { answer: 'refused', passwordless: [] };
    return { answer: 'told', passwordless: passwordlessIn(stdout) };
  },
});

/** `    (root) NOPASSWD: /usr/bin/killall, /usr/bin/dscacheutil`; a tag holds until another takes it back (sudoers(5)). */
function passwordlessIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const rule = /^\s+\([^)]*\)\s*(.*)$/u.exec(line)?.[1] ?? '';
    let free = false;
    return rule.split(',').flatMap((part) => {
      if (/\bNOPASSWD:/u.test(part)) free = true;
      else if (/\bPASSWD:/u.test(part)) free = false;
      const command = part.replaceAll(/\b[A-Z_]+:\s*/gu, '').trim();
      return free && command !== '' ? [command] : [];
    });
  });
}
