/** One assignment as it stands in a start-up file; the file was read, not run. */
export interface ScriptAssignment {
  /** 1-based. */
  readonly line: number;
  /** The whole line as it stands there. */
  readonly text: string;
  readonly name: string;
  /** As written, quotes taken off; null for `unset`. The elements of a list are joined by `:`. */
  readonly raw: string | null;
  /** With `$HOME`, `~`, `$NAME` of earlier assignments put in; null where it cannot be known without running it. */
  readonly value: string | null;
  /** Whether the old value of the same variable is part of the new one. */
  readonly keepsOld: boolean;
  /** Inside an `if`, `case`, loop or function, behind `&&` or `||`, or after a `return`: it may never run. */
  readonly conditional: boolean;
  /** Programs get to see it: it is exported here or elsewhere in the file, or was in the environment before. */
  readonly exported: boolean;
}

/** A file that the script reads in its place: `source FILE`, `. FILE`. */
export interface ScriptSource {
  readonly line: number;
  readonly text: string;
  readonly raw: string;
  /** null where it cannot be known without running it. */
  readonly path: string | null;
  readonly conditional: boolean;
}

/** `eval "$(TOOL …)"` and its kin: the output of a program is run. */
export interface ScriptEval {
  readonly line: number;
  readonly text: string;
  /** The command line whose output is run, as written. */
  readonly command: string;
  /** Its program without the directory (`brew`); null where the command does not begin with a plain name. */
  readonly tool: string | null;
  /** Directories that it is known to put in front of PATH. */
  readonly adds: readonly string[];
  readonly conditional: boolean;
}

/** `launchctl setenv NAME VALUE`: for programs started from the Dock, not for this shell. */
export interface SessionAssignment {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  /** null for `launchctl unsetenv`. */
  readonly raw: string | null;
  readonly value: string | null;
  readonly conditional: boolean;
}

/**
 * - `not-shell-syntax`: a line that means to set a variable and does not, in this shell's language.
 * - `unterminated-quote`: the shell reads on to the end of the file and gives up; nothing from there on runs.
 * - `carriage-return`: the lines end as on Windows, so that every value ends in an invisible character.
 */
export type SyntaxFault = 'not-shell-syntax' | 'unterminated-quote' | 'carriage-return';

export interface ScriptFault {
  readonly line: number;
  readonly text: string;
  readonly fault: SyntaxFault;
}

/** Values by name: null: set, but nobody knows to what; an empty text may stand for unset; absent: never touched. */
export type ScriptVariables = ReadonlyMap<string, string | null>;

/** Everything that matters in one start-up file, in file order. */
export interface ScriptFacts {
  readonly assignments: readonly ScriptAssignment[];
  readonly sources: readonly ScriptSource[];
  readonly evals: readonly ScriptEval[];
  readonly session: readonly SessionAssignment[];
  readonly faults: readonly ScriptFault[];
  /** As they stand at the end of the file. */
  readonly variables: ScriptVariables;
}
