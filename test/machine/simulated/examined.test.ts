import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import {
  differences,
  listScenarios,
  loadScenario,
  scenarioMachine,
  snapshotOf,
} from '../../../src/machine/simulated/index.ts';

describe.each(listScenarios().map(({ name }) => [name] as const))('%s, examined by every check', (name) => {
  it('is asked nothing that the simulation does not know, and is left as it was', async () => {
    const scenario = loadScenario(name);
    const machine = scenarioMachine(scenario, { pace: 'instant' });
    const before = snapshotOf(machine);
    const findings = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(allChecks);
    expect(machine.unknownCommands).toEqual([]);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
    const bad = findings.filter(({ status }) => status === 'problem' || status === 'warning');
    expect(findings.filter(({ status }) => status === 'unknown')).toEqual([]);
    expect(new Set(bad.map(({ cause }) => cause))).toEqual(new Set(scenario.causes));
    const offered = bad.flatMap(({ fixes }) => fixes.map(({ id }) => id));
    // Later ones may show only when the first has helped.
    expect(offered).toEqual(expect.arrayContaining(scenario.fixes.slice(0, 1)));
  });
});
