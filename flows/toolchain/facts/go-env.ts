import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

export interface GoEnv {
  /** The go program that was asked: the one that wins in a new terminal. */
  readonly program: string;
  /** What `go env -json` printed. */
  readonly values: Readonly<Record<string, string>>;
  /** What it printed first instead, when it only ran after these variables had been taken away; else null. */
  readonly brokenBy: { readonly variables: readonly string[]; readonly said: string } | null;
}

/** The winning go's own view of its settings, in the environment of a new terminal. */
export const goEnv = defineFact<GoEnv>({
  id: 'toolchain.go-env',
  limitMs: 5_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'toolchain.go-env', detail: '' });
  },
});
