import type { JournalStore } from '../../machine/journal/journal-store.ts';

/**
 * A journal that takes nothing: a session cannot begin a repair without one, so it examines and no more.
 * @param why what the person is told instead
 */
export function refusingStore(why: string): JournalStore {
  const refuse = async (): Promise<never> => {
    throw new Error(why);
  };
  return {
    place: '',
    append: refuse,
    keep: refuse,
    read: async () => [],
    runs: async () => [],
    allKept: async () => [],
    forget: refuse,
    keptAt: () => '',
    kept: async () => null,
    tidy: async () => {},
  };
}
