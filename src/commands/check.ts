import { loadWords } from '../words/words.ts';
import { captureOf } from './capture.ts';
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
  const capture = await captureOf(invocation, terminal, destination);
  if (invocation.switches.has('list')) {
    await destination.write(checkList(selection.checks, invocation, await loadWords(invocation.language)));
    return 0;
  }
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  const request = { invocation, terminal, selection, destination, words };
  if (capture === null) return examineAndReport({ ...request, target });
  const code = await examineAndReport({ ...request, target: { ...target, machine: capture.over(target.machine) } });
  const n = await capture.write();
  terminal.err(`${words.say('report.captured', { n, file: capture.file })}\n`);
  return code;
};
