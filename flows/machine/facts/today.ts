import { defineFact } from '../../../src/engine/fact.ts';

/**
 * The day of this examination, `YYYY-MM-DD`. Checks are pure, so a fix that dates what it takes out of
 * a file gets its date from here. UTC, so that one machine gives one answer wherever it is judged.
 */
export const today = defineFact<string>({
  id: 'machine.today',
  limitMs: 1_000,
  async observe(look) {
    return new Date(look.machine.now()).toISOString().slice(0, 10);
  },
});
