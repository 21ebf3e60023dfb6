import type { Fact } from '../../engine/fact.ts';
import { jsonDocument } from '../../report/json.ts';
import type { TextContext } from '../../report/text/text-context.ts';
import { EXIT } from '../../session/exit-code.ts';
import { loadWords } from '../../words/words.ts';
import { destinationOf } from '../destination.ts';
import type { Invocation } from '../invocation.ts';
import { textStyle } from '../look.ts';
import { targetOf, targetSuffix } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { observeOnce } from './observe.ts';

export interface Shapes<T> {
  document(value: T): object;
  text(value: T, context: TextContext): string;
  /** Whether it is a problem; absent: it never is. */
  isProblem?(value: T): boolean;
}

/**
 * Finds one thing out and writes it down, in the form that was asked for.
 * @param failed key of the sentence for when it cannot be found out
 */
export async function explained<T>(
  fact: Fact<T>,
  failed: string,
  invocation: Invocation,
  terminal: Terminal,
  shapes: Shapes<T>,
): Promise<number> {
  const destination = await destinationOf(invocation, terminal);
  const [target, words] = await Promise.all([targetOf(invocation, terminal), loadWords(invocation.language)]);
  const { observation, interrupted } = await observeOnce(fact, target, invocation, terminal);
  if (interrupted) return EXIT.interrupted;
  if (!observation.known) {
    const { code, subject, detail } = observation.reason;
    const sentence = words.say(failed, { code, subject, detail });
    terminal.err(`${words.say('cli.error.prefix', { sentence })}\n`);
    return EXIT.unexaminable;
  }
  const style = textStyle(invocation, terminal, target.machine.person.home, destination.file === null);
  const context = { words, style, suffix: targetSuffix(target) };
  const { value } = observation;
  await destination.write(
    invocation.format === 'json' ? jsonDocument(shapes.document(value)) : shapes.text(value, context),
  );
  return shapes.isProblem?.(value) ? EXIT.problems : EXIT.healthy;
}
