import type { Actor } from '../files/actor.ts';
import type { RunningMac } from '../programs/program.ts';
import type { List } from './syntax.ts';
import type { Variables } from './variables.ts';

export type Dialect = 'zsh' | 'bash' | 'sh';

/** One running shell: what its commands share. */
export interface Session {
  readonly mac: RunningMac;
  readonly actor: Actor;
  readonly dialect: Dialect;
  readonly interactive: boolean;
  readonly login: boolean;
  readonly variables: Variables;
  readonly functions: Map<string, List>;
  stdin: string;
  /** Directory of the shell; `cd` changes it. */
  directory: string;
  /** What goes to standard output and error; a command substitution has an output of its own. */
  output: Output;
  status: number;
  /** Milliseconds spent by what was started and by `sleep`. */
  ms: number;
  /** How deep files and functions call each other. */
  depth: number;
  arguments: readonly string[];
  readonly name: string;
  /** There is a terminal on its standard streams: never for what gomend starts itself. */
  readonly terminal: boolean;
  /** The most files that a program may raise its own limit to (RLIMIT_NOFILE); null: as many as it likes. */
  openFiles: number | null;
  /** It came with macOS, and has what only Apple's has. */
  readonly ofApple: boolean;
}

export interface Output {
  stdout: string;
  stderr: string;
}

/** `return`: leaves the file or function. */
export class Returned extends Error {}

/** `exit`: leaves the shell. */
export class Exited extends Error {}
