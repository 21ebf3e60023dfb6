import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

/** What a shell started afresh, as a new terminal starts it, exports of the variables that matter to Go. */
export interface ShellEnvironment {
  /** Only names in `KEPT_VARIABLES`; an absent name is unset there. */
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds from the start of the shell to its answer. */
  readonly ms: number;
}

/** The account's login shell, login and interactive, as a new terminal window starts it. */
export const loginEnvironment = defineFact<ShellEnvironment>({
  id: 'shell.login-environment',
  limitMs: 6_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'shell.login-environment', detail: '' });
  },
});
