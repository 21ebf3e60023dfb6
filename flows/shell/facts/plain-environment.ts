import { defineFact } from '../../../src/engine/fact.ts';
import { startFlags } from '../../../src/shell/startup-order/step.ts';
import { askShell, type ShellEnvironment } from '../asking.ts';
import { STARTED_AS } from '../shell-start.ts';

const PLAIN_LIMIT_MS = 2_000;

/** The account's shell as scripts and `ssh host command` start it: neither login nor interactive. */
export const plainEnvironment = defineFact<ShellEnvironment>({
  id: 'shell.plain-environment',
  limitMs: PLAIN_LIMIT_MS + 1_000,
  observe: (look) => askShell(look, startFlags(STARTED_AS.plain), PLAIN_LIMIT_MS),
});
