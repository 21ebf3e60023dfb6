import { memoryJournalStore } from '../machine/journal/memory-store.ts';
import { memoryLease } from '../machine/lease/memory-lease.ts';
import { memoryLeftStore } from '../machine/left/left-store.ts';
import {
  listScenarios,
  loadScenario,
  playPerson,
  type Scenario,
  ScenarioError,
  scenarioMachine,
} from '../machine/simulated/index.ts';
import { unknownWord } from './nearest.ts';
import { readScenarioFile } from './scenario-file.ts';
import type { Target } from './target.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * A Mac in memory, by its name or from a scenario file: what has a slash or ends like YAML is a file.
 * @throws {UsageError} if there is none such, or the file is no scenario
 */
export async function simulatedTarget(nameOrFile: string, terminal: Pick<Terminal, 'environment'>): Promise<Target> {
  const scenario = await scenarioOf(nameOrFile, terminal);
  const machine = scenarioMachine(scenario);
  return {
    machine,
    store: memoryJournalStore(),
    lease: memoryLease(),
    left: memoryLeftStore(),
    simulated: nameOrFile,
    personDone: (instruction) => void playPerson(machine, instruction),
  };
}

/** @throws {UsageError} if there is none such, or the file is no scenario */
export async function scenarioOf(nameOrFile: string, terminal: Pick<Terminal, 'environment'>): Promise<Scenario> {
  const isFile = nameOrFile.includes('/') || /\.ya?ml$/.test(nameOrFile);
  return isFile ? fromFile(nameOrFile, terminal) : byName(nameOrFile);
}

function byName(name: string): Scenario {
  // Only the list knows all names, and to make it every scenario is read: not for a name that is right.
  if (!/^[\w.-]+$/.test(name)) throw unknownScenario(name);
  try {
    return loadScenario(name);
  } catch (error) {
    if (error instanceof ScenarioError && error.problem === 'no-such-scenario') throw unknownScenario(name);
    throw error;
  }
}

function unknownScenario(name: string): UsageError {
  const names = listScenarios().map((scenario) => scenario.name);
  return unknownWord('unknown-scenario', name, names);
}

async function fromFile(file: string, terminal: Pick<Terminal, 'environment'>): Promise<Scenario> {
  const text = await readScenarioFile(file, terminal);
  try {
    return loadScenario(text, file);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new UsageError('scenario-file', { file, detail: error.message });
  }
}
