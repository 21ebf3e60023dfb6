import { message } from '../../model/message.ts';
import type { SessionServices } from '../../session/services.ts';
import type { Words } from '../../words/words.ts';
import { isRoot, type Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';

/** More scripts of one fix than anybody leaves lying about. */
const MOST = 20;

/** Writes one fix as a script to where the person stands, under a name that is free. */
export function laterScript(
  { machine }: Pick<Target, 'machine'>,
  words: Words,
  terminal: Pick<Terminal, 'environment'>,
): SessionServices['writeScript'] {
  return async (fix, signal) => {
    if (isRoot(machine)) return { why: message('mend.as-root') };
    // Seldom wished for.
    const [{ ScriptCollector }, { scriptFileOf }] = await Promise.all([
      import('../../report/script/collect.ts'),
      import('../fix/script-file.ts'),
    ]);
    const collector = new ScriptCollector({ machine, words, version: VERSION, open: false });
    const taken = await collector.take(fix, signal);
    if (!taken.taken) return { why: taken.why };
    for (let number = 1; ; number++) {
      const name = `gomend-${fix.id}${number === 1 ? '' : `-${number}`}.sh`;
      try {
        const { file, write } = await scriptFileOf(name, terminal);
        await write(collector.text());
        return { file };
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        const taken = error.sentence.key === 'cli.error.script-exists' && number < MOST;
        if (!taken) return { why: error.sentence };
      }
    }
  };
}
