import { defineFact } from '../../../src/engine/fact.ts';
import { askShell, type ShellEnvironment } from '../asking.ts';

const PLAIN_LIMIT_MS = 2_000;

/** The account's shell as scripts and `ssh host command` start it: neither login nor interactive. */
export const plainEnvironment = defineFact<ShellEnvironment>({
  id: 'shell.plain-environment',
  limitMs: PLAIN_LIMIT_MS + 1_000,
  observe: (look) => askShell(look, [], PLAIN_LIMIT_MS),
});
