import { type SimulatedMachine, type SimulationOptions, simulatedMachine } from './machine.ts';
import { unmetFacts } from './scenario/after.ts';
import { act } from './scenario/person.ts';
import type { Scenario } from './scenario/scenario.ts';

export type { SimulatedMachine, SimulationOptions } from './machine.ts';
export { simulatedMachine } from './machine.ts';
export { proseIn } from './scenario/prose.ts';
export type { Scenario } from './scenario/scenario.ts';
export { listScenarios, loadScenario } from './scenario/scenario.ts';
export { ScenarioError } from './scenario/scenario-error.ts';
export { differences, type MacSnapshot, snapshotOf } from './snapshot.ts';
export type { MacState } from './state/mac-state.ts';

const SCENARIOS = new WeakMap<SimulatedMachine, Scenario>();

/** The Mac of a scenario, fresh. */
export function scenarioMachine(scenario: Scenario, options: SimulationOptions = {}): SimulatedMachine {
  const machine = simulatedMachine(scenario.state, options);
  SCENARIOS.set(machine, scenario);
  return machine;
}

/** The person follows an instruction, as the scenario says they would. false: the scenario does not say. */
export function playPerson(machine: SimulatedMachine, instructionKey: string): boolean {
  const scenario = SCENARIOS.get(machine);
  return scenario ? act(machine.state, scenario, instructionKey) : false;
}

/** What the machine's scenario expects of a mended Mac and does not find yet. Empty also where it expects nothing. */
export function unmetExpectations(machine: SimulatedMachine): readonly string[] {
  const scenario = SCENARIOS.get(machine);
  return scenario ? unmetFacts(machine.state, scenario) : [];
}
