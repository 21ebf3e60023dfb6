import { fileJournalStore, stateDirectory } from '../machine/journal/file-store.ts';
import { localMachine } from '../machine/local/index.ts';
import type { Target } from './target.ts';
import type { Terminal } from './terminal.ts';

/** The computer that gomend runs on, with its journal in the person's own place for such things. */
export async function localTarget({ environment: given }: Pick<Terminal, 'environment'>): Promise<Target> {
  const machine = localMachine({ environment: given });
  const { platform, person, environment } = machine;
  return {
    machine,
    store: fileJournalStore(stateDirectory(platform, person.home, environment)),
    simulated: null,
    // The person at this computer has done it; there is nothing to play.
    personDone: () => {},
  };
}
