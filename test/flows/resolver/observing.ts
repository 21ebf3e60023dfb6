import { type Fact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { observedMachine } from '../../../src/engine/observed-machine.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Observation } from '../../../src/model/observation.ts';

export type Given = readonly (readonly [fact: Fact<never>, value: unknown])[];

/** Pairs a fact with the value that a test gives it. */
export function given<T>(fact: Fact<T>, value: T): readonly [Fact<never>, unknown] {
  return [fact as unknown as Fact<never>, value];
}

export interface Observed<T> {
  readonly observation: Observation<T>;
  readonly evidence: readonly Evidence[];
}

/** Looks for one fact on a machine; facts that the test gives are not looked for. */
export async function observe<T>(fact: Fact<T>, machine: Machine, known: Given = []): Promise<Observed<T>> {
  const evidence: Evidence[] = [];
  const signal = AbortSignal.timeout(fact.limitMs + 20_000);
  const look: Look = {
    machine: observedMachine(machine, signal, (one) => evidence.push(one)),
    signal,
    ask: async <U>(needed: Fact<U>) => {
      const present = known.find(([one]) => (one as unknown as Fact<U>) === needed);
      if (present) return { known: true, value: present[1] as U, evidence: [], ms: 0 };
      return (await observe(needed, machine, known)).observation;
    },
    need: async (needed) => {
      const observation = await look.ask(needed);
      if (observation.known) return observation.value;
      throw new Unobservable({ code: 'needs', subject: needed.id, detail: observation.reason.subject });
    },
    given: () => null,
    note: (one) => evidence.push(one),
  };
  try {
    const value = await fact.observe(look);
    return { observation: { known: true, value, evidence, ms: 0 }, evidence };
  } catch (error) {
    if (!(error instanceof Unobservable)) throw error;
    return { observation: { known: false, reason: error.reason, evidence, ms: 0 }, evidence };
  }
}

export async function lookFor<T>(fact: Fact<T>, machine: Machine, known: Given = []): Promise<T> {
  const { observation } = await observe(fact, machine, known);
  if (!observation.known) throw new Error(`${fact.id} is unknown: ${JSON.stringify(observation.reason)}`);
  return observation.value;
}
