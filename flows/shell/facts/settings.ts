import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import type { Assignment } from './startup-files.ts';

/** Where a variable has its value from, for one of the two truths: this terminal and a new one. */
export interface Setting {
  readonly name: string;
  /** In a new terminal; undefined: unset there. */
  readonly inNewTerminal: string | undefined;
  /** In the terminal (or program) that gomend was started from; undefined: unset there. */
  readonly here: string | undefined;
  /** The start-up line that most likely set the value of a new terminal; null: none was found. */
  readonly setBy: Assignment | null;
}

export interface Settings {
  /** `login-shell`: asked of a fresh shell. `here`: that failed, so only this process's environment is known. */
  readonly source: 'login-shell' | 'here';
  of(name: string): Setting;
  /** The environment a new terminal gives to programs: the person's own, with the kept variables as they are there. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Every variable that matters to Go, in both truths, with the line that set it. */
export const settings = defineFact<Settings>({
  id: 'shell.settings',
  limitMs: 1_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'shell.settings', detail: '' });
  },
});
