import type { Language } from '../words/language.ts';

/** What every verb can write. */
export const FORMATS: readonly Format[] = ['text', 'json'];
export type Format = 'text' | 'json' | 'html';

/** Default budget of the proofs: a first run compiles the standard library five times over, for other systems too. */
export const PROVING_SECONDS = 300;

/** Default budget of one examination. */
export const DEFAULT_SECONDS = 10;

/** What every verb is told by its command line. */
export interface CommonOptions {
  readonly format: Format;
  /** Of everything that is told; of a JSON document always English. */
  readonly language: Language;
  /** As it was given, so maybe relative to where the person stands; null: standard output. */
  readonly out: string | null;
  readonly budgetMs: number;
  readonly simulate: string | null;
  /** `--no-shell` was not given: the person's shell may be started; else its files are read. */
  readonly startsShell: boolean;
  readonly strict: boolean;
  readonly colour: boolean;
  readonly accessible: boolean;
  readonly verbose: boolean;
}

/** A command line, understood. */
export interface Invocation extends CommonOptions {
  /** Empty: gomend alone. */
  readonly verb: string;
  readonly operands: readonly string[];
  /** The verb's own switches that were given. */
  readonly switches: ReadonlySet<string>;
  /** What was given to the verb's own flags that take a value; the last one counts. */
  readonly values: ReadonlyMap<string, string>;
  /** Everything that was given to the verb's own flags that may be repeated. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Which simulated Mac to practise on; null: any. */
  readonly seed: number | null;
}
