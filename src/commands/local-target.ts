import { fileJournalStore, stateDirectory } from '../machine/journal/file-store.ts';
import { localLease } from '../machine/lease/local-lease.ts';
import { localMachine } from '../machine/local/index.ts';
import type { Target } from './target.ts';
import type { Terminal } from './terminal.ts';

/** The computer that gomend runs on, with its journal in the person's own place for such things. */
export async function localTarget({ environment: given }: Pick<Terminal, 'environment'>): Promise<Target> {
  const machine = localMachine({ environment: given });
  const { platform, person, environment } = machine;
  const state = stateDirectory(platform, person.home, environment);
  return {
    machine,
    store: fileJournalStore(state),
    lease: localLease(machine, state),
    simulated: null,
    // The person at this computer has done it; there is nothing to play.
    personDone: () => {},
  };
}
