import { goExplanation } from '../../../flows/toolchain/explain/go-explanation.ts';
import { gosDocument } from '../../report/explain/gos-document.ts';
import { jsonDocument } from '../../report/json.ts';
import { gosText } from '../../report/text/gos-text.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import type { Explanation } from '../explain.ts';
import { textStyle } from '../look.ts';
import { targetOf, targetSuffix } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { observeOnce } from './observe.ts';

/** `gomend explain go`: every Go there is, who starts it, and what is to be said of it. */
export const explainGo: Explanation = async (word, invocation, terminal) => {
  if (word !== null) throw new UsageError('explain-go-word', { word });
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords('en')]);
  const fact = goExplanation(invocation.startsShell);
  const { observation, interrupted } = await observeOnce(fact, target, invocation, terminal);
  if (interrupted) return EXIT.interrupted;
  if (!observation.known) {
    const { code, subject, detail } = observation.reason;
    const sentence = words.say('explain.gos.failed', { code, subject, detail });
    terminal.err(`${words.say('cli.error.prefix', { sentence })}\n`);
    return EXIT.unexaminable;
  }
  const style = textStyle(invocation, terminal, target.machine.person.home, destination.file === null);
  const context = { words, style, suffix: targetSuffix(target) };
  const { value } = observation;
  await destination.write(invocation.format === 'json' ? jsonDocument(gosDocument(value)) : gosText(value, context));
  return EXIT.healthy;
};
