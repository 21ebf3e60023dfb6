import { jobExplanation } from '../../../flows/launchd/explain/job-explanation.ts';
import { jobDocument } from '../../report/explain/job-document.ts';
import { jsonDocument } from '../../report/json.ts';
import { jobText } from '../../report/text/job-text.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import type { Explanation } from '../explain.ts';
import { textStyle } from '../look.ts';
import { targetOf, targetSuffix } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { observeOnce } from './observe.ts';

/** A label as launchd's own tools take it: nothing that could be another target. */
const LABEL = /^[A-Za-z0-9_][\w.@:-]*$/;

/** `gomend explain job LABEL`: one background job, with what is certain of it and what is a hint. */
export const explainJob: Explanation = async (label, invocation, terminal) => {
  if (label === null) throw new UsageError('explain-job-label');
  if (!LABEL.test(label)) throw new UsageError('explain-job-no-label', { word: label });
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords('en')]);
  const fact = jobExplanation(label);
  const { observation, interrupted } = await observeOnce(fact, target, invocation, terminal);
  if (interrupted) return EXIT.interrupted;
  if (!observation.known) {
    const { code, subject, detail } = observation.reason;
    const sentence = words.say('explain.job.failed', { code, subject, detail });
    terminal.err(`${words.say('cli.error.prefix', { sentence })}\n`);
    return EXIT.unexaminable;
  }
  const style = textStyle(invocation, terminal, target.machine.person.home, destination.file === null);
  const context = { words, style, suffix: targetSuffix(target) };
  const { value } = observation;
  await destination.write(invocation.format === 'json' ? jsonDocument(jobDocument(value)) : jobText(value, context));
  return EXIT.healthy;
};
