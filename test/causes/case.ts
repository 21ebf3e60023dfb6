import { stringify } from 'yaml';
import { allChecks } from '../../flows/index.ts';
import { Examination } from '../../src/engine/examination.ts';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../src/machine/simulated/index.ts';
import type { Finding } from '../../src/model/finding.ts';

/** A simulated Mac: what is different from a Mac that there is. */
export interface CaseMac {
  /** What is special about it, in words. */
  readonly title: string;
  /** Name of the scenario that it starts from; absent: `healthy`. */
  readonly base?: string;
  /** As a scenario's `state`. */
  readonly state?: object;
  /** It is well, but gomend stands outside of any project there: of the one that a message came from nothing is known. */
  readonly outside?: true;
}

/** One cause, and what tells it from others. Each machine is the whole of a Mac, examined by every check. */
export interface CauseCase {
  /** Label of the cause, as findings carry it. */
  readonly cause: string;
  /** The check that says so. */
  readonly check: string;
  /** What it says it as, where that is no alarm: nothing is wrong by it. */
  readonly as?: 'note';
  /** Macs that have it. */
  readonly found: readonly [CaseMac, ...CaseMac[]];
  /** Macs that look like it and are well: no check says warning or problem there, and none names a cause. */
  readonly healthy: readonly [CaseMac, CaseMac, ...CaseMac[]];
  /** The person sees the same message there, from another cause, which is what is found; null: none that is known. */
  readonly other: CaseMac & { readonly cause: string | null };
}

/** A cause whose message no state of a machine explains, and why. */
export interface UnseenCause {
  readonly cause: string;
  readonly why: string;
}

export async function examined(
  mac: CaseMac,
): Promise<{ readonly findings: readonly Finding[]; readonly machine: SimulatedMachine }> {
  const scenario = { name: 'case', title: mac.title, extends: mac.base ?? 'healthy', state: mac.state ?? {} };
  const text = stringify(scenario, { aliasDuplicateObjects: false });
  const machine = scenarioMachine(loadScenario(text, 'case.yaml'), { pace: 'instant' });
  const findings = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(allChecks);
  return { findings, machine };
}
