import { type Look, Unobservable } from '../../src/engine/fact.ts';
import type { RunRequest, RunResult } from '../../src/machine/port.ts';
import type { Failure } from '../../src/model/outcome.ts';

/**
 * What a program printed, however it ended.
 * @throws {Unobservable} if it could not be run to its end
 */
export async function answerOf(look: Look, argv: RunRequest['argv']): Promise<RunResult> {
  const outcome = await look.machine.run({ argv });
  if (outcome.ok) return outcome.value;
  throw unobservable(argv.join(' '), outcome.failure);
}

/** A verb's failure as the reason why a fact is not known. */
export function unobservable(subject: string, failure: Failure): Unobservable {
  // Looking changes nothing, so nothing can be in the way of it but a fault of our own.
  const code = failure.code === 'conflict' ? 'failed' : failure.code;
  return new Unobservable({ code, subject, detail: failure.detail });
}
