import type { JournalStore } from '../../machine/journal/journal-store.ts';
import { Journal } from './journal.ts';
import { retire } from './retention.ts';

/** A new run: its journal, and the end of what is kept of runs long ago. @throws if the journal cannot be written */
export async function beginRun(store: JournalStore, about: Parameters<typeof Journal.begin>[1]): Promise<Journal> {
  const journal = await Journal.begin(store, about);
  // Only tidying up: that it fails must not keep anybody from mending.
  await retire(store, about.now()).catch(() => {});
  return journal;
}
