import { describe, expect, it } from 'vitest';
import {
  differences,
  listScenarios,
  loadScenario,
  scenarioMachine,
  snapshotOf,
} from '../../../src/machine/simulated/index.ts';
import { PENDING } from './pending.ts';
import { examine, wrong } from './repairing.ts';

describe.each(listScenarios().map(({ name }) => [name] as const))('%s, examined by every check', (name) => {
  it('is asked nothing that the simulation does not know, and is left as it was', async () => {
    const scenario = loadScenario(name);
    const machine = scenarioMachine(scenario, { pace: 'instant' });
    const before = snapshotOf(machine);
    const findings = await examine(machine);
    expect(machine.unknownCommands).toEqual([]);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
    expect(findings.filter(({ status }) => status === 'unknown')).toEqual([]);
    // Every cause is found, be it by a note; and nothing is called wrong for another reason.
    const named = new Set(findings.map(({ cause }) => cause));
    const missed = scenario.causes.filter((cause) => !named.has(cause));
    if (name in PENDING) expect(missed).not.toEqual([]);
    else expect(missed).toEqual([]);
    const blamed = wrong(findings).map(({ cause }) => cause);
    expect(blamed.filter((cause) => cause === null || !scenario.causes.includes(cause))).toEqual([]);
  });
});

it('waits only for Macs that there are', () => {
  const names = listScenarios().map(({ name }) => name);
  expect(Object.keys(PENDING).filter((name) => !names.includes(name))).toEqual([]);
});
