import { message } from '../../model/message.ts';
import type { SessionServices } from '../../session/services.ts';
import type { Words } from '../../words/words.ts';
import { isRoot, type Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { underFreeName } from './free-name.ts';

/** Writes one fix as a script to where the person stands, under a name that is free. */
export function laterScript(
  { machine }: Pick<Target, 'machine'>,
  words: Words,
  terminal: Pick<Terminal, 'environment'>,
): SessionServices['writeScript'] {
  return async (fix, signal) => {
    if (isRoot(machine)) return { why: message('mend.as-root') };
    // Seldom wished for.
    const [{ ScriptCollector }, { newFileOf, SCRIPT_MODE }] = await Promise.all([
      import('../../report/script/collect.ts'),
      import('../new-file.ts'),
    ]);
    const collector = new ScriptCollector({ machine, words, version: VERSION, open: false });
    const taken = await collector.take(fix, signal);
    if (!taken.taken) return { why: taken.why };
    return underFreeName(`gomend-${fix.id}`, '.sh', (name) => newFileOf(name, terminal, SCRIPT_MODE), collector.text());
  };
}
