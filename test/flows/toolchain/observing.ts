import type { Settings } from '../../../flows/shell/facts/settings.ts';
import { settings as settingsFact } from '../../../flows/shell/facts/settings.ts';
import type { Fact, Look } from '../../../src/engine/fact.ts';
import { Unobservable } from '../../../src/engine/fact.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Observation } from '../../../src/model/observation.ts';

/** Looks for one fact, with the shell's settings as a test gives them. */
export async function observe<T>(fact: Fact<T>, machine: Machine, settings: Settings): Promise<Observation<T>> {
  const ask = async <U>(needed: Fact<U>): Promise<Observation<U>> => {
    if ((needed as Fact<unknown>) === (settingsFact as Fact<unknown>)) {
      return { known: true, value: settings as U, evidence: [], ms: 0 };
    }
    return observe(needed, machine, settings);
  };
  const look: Look = {
    machine,
    signal: new AbortController().signal,
    ask,
    need: async (needed) => {
      const observation = await ask(needed);
      if (observation.known) return observation.value;
      throw new Unobservable({ code: 'needs', subject: needed.id, detail: observation.reason.subject });
    },
    given: () => null,
    note: () => {},
  };
  try {
    return { known: true, value: await fact.observe(look), evidence: [], ms: 0 };
  } catch (error) {
    if (!(error instanceof Unobservable)) throw error;
    return { known: false, reason: error.reason, evidence: [], ms: 0 };
  }
}

export async function knownValue<T>(fact: Fact<T>, machine: Machine, settings: Settings): Promise<T> {
  const observation = await observe(fact, machine, settings);
  if (!observation.known) throw new Error(`${fact.id} is unknown: ${JSON.stringify(observation.reason)}`);
  return observation.value;
}
