import { loadWords } from '../words/words.ts';
import { checkList } from './check-list.ts';
import { destinationOf } from './destination.ts';
import { examineAndReport } from './examine-and-report.ts';
import { selectChecks } from './selection.ts';
import { targetOf } from './target.ts';
import type { Command } from './verbs.ts';

/** `gomend check`: examine, change nothing, ask nothing. */
export const check: Command = async (invocation, terminal) => {
  const selection = selectChecks(invocation.operands, invocation.only, invocation.skip);
  const destination = await destinationOf(invocation, terminal);
  if (invocation.switches.has('list')) {
    await destination.write(checkList(selection.checks, invocation, await loadWords('en')));
    return 0;
  }
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords('en')]);
  return examineAndReport({ invocation, terminal, selection, destination, target, words });
};
