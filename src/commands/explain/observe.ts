import type { Fact } from '../../engine/fact.ts';
import { Observations } from '../../engine/observations.ts';
import type { Observation } from '../../model/observation.ts';
import type { Invocation } from '../invocation.ts';
import { stopOnInterrupt } from '../stopping.ts';
import type { Target } from '../target.ts';
import type { Terminal } from '../terminal.ts';

export interface Observed<T> {
  readonly observation: Observation<T>;
  readonly interrupted: boolean;
}

/** Finds out one thing within the command line's time, or until the person has enough. */
export async function observeOnce<T>(
  fact: Fact<T>,
  { machine }: Target,
  { budgetMs }: Invocation,
  terminal: Terminal,
): Promise<Observed<T>> {
  const stopping = stopOnInterrupt(terminal);
  const signal = AbortSignal.any([stopping.signal, terminal.readerGone, AbortSignal.timeout(budgetMs)]);
  const observation = await new Observations(machine, signal).observe(fact);
  stopping.release();
  return { observation, interrupted: stopping.signal.aborted };
}
