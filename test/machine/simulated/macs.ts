import { stringify } from 'yaml';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../../src/machine/simulated/index.ts';

/** The healthy Mac with some differences, written as a scenario's `state`. */
export function macWith(state: object = {}, base = 'healthy'): SimulatedMachine {
  const text = stringify({ name: 'test', title: 'test', extends: base, state }, { aliasDuplicateObjects: false });
  return scenarioMachine(loadScenario(text, 'test.yaml'), { pace: 'instant' });
}

export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Runs a program as the person and insists that it could be started. */
export async function run(machine: SimulatedMachine, ...argv: [string, ...string[]]): Promise<Said> {
  const outcome = await machine.run({ argv });
  if (!outcome.ok) throw new Error(`${argv.join(' ')}: ${outcome.failure.code} ${outcome.failure.detail}`);
  const { stdout, stderr, exitCode } = outcome.value;
  return { stdout, stderr, exitCode };
}

export async function stdoutOf(machine: SimulatedMachine, ...argv: [string, ...string[]]): Promise<string> {
  return (await run(machine, ...argv)).stdout;
}

/** What the login shell prints for a script, as a new terminal would run it. */
export async function loginShell(
  machine: SimulatedMachine,
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const account = machine.state.accounts[machine.person.name];
  const outcome = await machine.run({
    argv: [account?.shell ?? '', '-l', '-i', '-c', script],
    environment: { HOME: machine.person.home, PATH: '/usr/bin:/bin:/usr/sbin:/sbin', ...environment },
  });
  if (!outcome.ok) throw new Error(`login shell: ${outcome.failure.code} ${outcome.failure.detail}`);
  const { stdout, stderr, exitCode } = outcome.value;
  return { stdout, stderr, exitCode };
}
