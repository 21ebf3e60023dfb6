import { distance } from 'fastest-levenshtein';
import { envExplanation } from '../../../flows/shell/explain/env-explanation.ts';
import { EXPLAINED_VARIABLES } from '../../go/variables.ts';
import { envDocument } from '../../report/explain/env-document.ts';
import { envText } from '../../report/text/env-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';

/** `gomend explain env NAME`: where a variable of Go's has its value from, and what it hides. */
export const explainEnv: Explanation = async (name, invocation, terminal) => {
  if (name === null) throw new UsageError('explain-env-name');
  if (!EXPLAINED_VARIABLES.includes(name)) throw unknownVariable(name);
  const shapes = { document: envDocument, text: envText };
  return explained(envExplanation(name, invocation.startsShell), 'explain.env.failed', invocation, terminal, shapes);
};

/** As many slips as a name of this kind is worth guessing at. */
const MOST_SLIPS = 3;
const MOST_GUESSES = 3;

function unknownVariable(word: string): UsageError {
  if (word === 'PATH') return new UsageError('explain-env-path');
  const typed = word.toUpperCase();
  const near = EXPLAINED_VARIABLES.map((name) => ({ name, slips: distance(typed, name.toUpperCase()) }))
    .filter(({ slips }) => slips <= Math.min(MOST_SLIPS, Math.floor(typed.length / 2)))
    .toSorted((one, other) => one.slips - other.slips)
    .slice(0, MOST_GUESSES)
    .filter(({ slips }, _, [best]) => slips <= (best?.slips ?? 0) + 1)
    .map(({ name }) => name);
  return near.length === 0
    ? new UsageError('unknown-variable', { word })
    : new UsageError('unknown-variable-near', { word, near });
}
