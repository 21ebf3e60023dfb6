import type { JournalStore } from '../machine/journal/journal-store.ts';
import type { LeasePlace } from '../machine/lease/lease-port.ts';
import type { LeftStore } from '../machine/left/left-store.ts';
import type { Machine } from '../machine/port.ts';
import type { Words } from '../words/words.ts';
import type { Invocation } from './invocation.ts';
import type { Terminal } from './terminal.ts';

/** What is examined, and where what is done to it is written down. */
export interface Target {
  readonly machine: Machine;
  readonly store: JournalStore;
  /** Where it is agreed who repairs it. */
  readonly lease: LeasePlace;
  /** Where it is written down what was under way when the person left. */
  readonly left: LeftStore;
  /** Name of the simulated Mac; null: this computer. */
  readonly simulated: string | null;
  /** The person says that they followed this instruction (its key): a simulated Mac plays it. */
  personDone(instruction: string): void;
}

/** @throws {UsageError} if `--simulate` names none */
export async function targetOf(invocation: Pick<Invocation, 'simulate'>, terminal: Terminal): Promise<Target> {
  if (invocation.simulate !== null) {
    const { simulatedTarget } = await import('./simulated-target.ts');
    return simulatedTarget(invocation.simulate, terminal);
  }
  const { localTarget } = await import('./local-target.ts');
  return localTarget(terminal);
}

/** `this Mac`, `the simulated Mac goroot-gone`. */
export function targetName({ machine, simulated }: Target, words: Words): string {
  if (simulated !== null) return words.say('report.target.simulated', { name: simulated });
  return words.say(`report.target.${machine.platform}`);
}

/** What a suggested command must carry to mean the same machine again. */
export function targetSuffix({ simulated }: Target): string {
  return simulated === null ? '' : ` --simulate ${simulated}`;
}

/** gomend runs as root: what root writes into a person's files and directories is root's, and in their way. */
export function isRoot({ person }: Pick<Machine, 'person'>): boolean {
  return person.uid === 0;
}
