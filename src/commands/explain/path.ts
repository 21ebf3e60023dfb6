import { pathExplanation } from '../../../flows/shell/explain/path-explanation.ts';
import { pathDocument } from '../../report/explain/path-document.ts';
import { jsonDocument } from '../../report/json.ts';
import { pathText } from '../../report/text/path-text.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import type { Explanation } from '../explain.ts';
import { textStyle } from '../look.ts';
import { targetOf, targetSuffix } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { observeOnce } from './observe.ts';

/** `gomend explain path [NAME]`: which line put each entry on PATH, and which NAME is run. */
export const explainPath: Explanation = async (name, invocation, terminal) => {
  if (name?.includes('/')) throw new UsageError('explain-path-name', { word: name });
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  const fact = pathExplanation(name, invocation.startsShell);
  const { observation, interrupted } = await observeOnce(fact, target, invocation, terminal);
  if (interrupted) return EXIT.interrupted;
  const paths = observation.known ? observation.value : [];
  const style = textStyle(invocation, terminal, target.machine.person.home, destination.file === null);
  const context = { words, style, suffix: targetSuffix(target) };
  await destination.write(
    invocation.format === 'json' ? jsonDocument(pathDocument(name, paths)) : pathText(name, paths, context),
  );
  return paths.some((path) => path.how !== 'unknown') ? EXIT.healthy : EXIT.unexaminable;
};
