import { allChecks, flows } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import type { Finding } from '../../../src/model/finding.ts';

export interface Examined {
  readonly machine: SimulatedMachine;
  readonly findings: readonly Finding[];
}

/**
 * The resolver and proxy checks over a simulated Mac: the healthy one with what `changes` (the lines below
 * `state:`) say of it.
 */
export async function examineMac(changes: string): Promise<Examined> {
  const state = changes
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  const text = `name: changed\ntitle: changed\nextends: healthy\ncauses: []\nstate:\n${state}\n`;
  const machine = scenarioMachine(loadScenario(text, 'changed.yaml'));
  const examination = new Examination({ machine, catalogue: allChecks, budgetMs: 10_000 });
  const checks = flows.filter(({ id }) => id === 'resolver' || id === 'proxy').flatMap((flow) => flow.checks);
  return { machine, findings: await examination.run(checks) };
}

/** What is wrong, one line each: `check status message cause`. */
export function complaints(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ status }) => status === 'problem' || status === 'warning')
    .map(
      ({ check, status, message, cause }) =>
        `${status} ${message.slice(check.length + 1) || message} ${check} ${cause ?? '-'}`,
    );
}

/** Ids of all fixes that can be planned against the machine as it is; a refusal shows with its reason. */
export async function plans({ machine, findings }: Examined): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(10_000);
  const fixes = findings.flatMap((finding) => finding.fixes);
  return Promise.all(
    fixes.map(async (fix) => {
      const planning = await planFix(machine, fix, signal);
      return planning.ok ? fix.id : `${fix.id} ${JSON.stringify(planning.refusal)}`;
    }),
  );
}
