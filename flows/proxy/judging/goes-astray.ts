import type { SourceAnswer } from '../facts/source-answers.ts';
import { outcomeOf } from './source-outcome.ts';

/** Whether the first module proxy that go asks over the network does not answer at all. */
export function goesAstray(answers: readonly SourceAnswer[]): boolean {
  const [first] = answers.filter((answer) => answer.kind === 'web');
  return first !== undefined && outcomeOf(first) === 'none';
}
