import { statSync } from 'node:fs';
import { fileJournalStore } from '../machine/journal/file-store.ts';
import { localLease } from '../machine/lease/local-lease.ts';
import { fileLeftStore } from '../machine/left/file-left-store.ts';
import { localMachine } from '../machine/local/index.ts';
import { stateDirectory } from '../machine/state-directory.ts';
import { isLeft } from '../session/left/left-journey.ts';
import type { Target } from './target.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * The computer that gomend runs on, with its journal in the person's own place for such things.
 * @throws {UsageError} if root was given somebody else's home, as sudo of macOS does: their start-up files and programs
 *   would run as root
 */
export async function localTarget({ environment: given }: Pick<Terminal, 'environment'>): Promise<Target> {
  const machine = localMachine({ environment: given });
  const { platform, person, environment } = machine;
  if (process.geteuid?.() === 0 && !isOfRoot(person.home)) throw new UsageError('with-sudo', { home: person.home });
  const state = stateDirectory(platform, person.home, environment);
  return {
    machine,
    store: fileJournalStore(state),
    lease: localLease(machine, state),
    left: fileLeftStore(state, isLeft),
    simulated: null,
    // The person at this computer has done it; there is nothing to play.
    personDone: () => {},
  };
}

/** Of a home that is not there nothing can be run. */
function isOfRoot(home: string): boolean {
  try {
    return statSync(home).uid === 0;
  } catch {
    return true;
  }
}
