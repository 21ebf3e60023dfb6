import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

export interface PersonFacts {
  /** Member of `admin` (macOS) or of `sudo`/`wheel` (Linux). Neither necessary nor sufficient for sudo. */
  readonly administrator: boolean;
  readonly groups: readonly string[];
}

export const person = defineFact<PersonFacts>({
  id: 'machine.person',
  limitMs: 2_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'machine.person', detail: '' });
  },
});
