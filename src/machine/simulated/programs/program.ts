import type { FailureCode } from '../../../model/outcome.ts';
import type { Actor } from '../files/actor.ts';
import type { FileTree } from '../files/file-tree.ts';
import type { ProgramImage } from '../state/files.ts';
import type { MacState } from '../state/mac-state.ts';

/** A simulated Mac while it runs: what the emulators work with. */
export interface RunningMac {
  readonly state: MacState;
  readonly files: FileTree;
  /** Wall clock of the Mac. */
  now(): number;
  /** A command, flag or construct that the simulation does not know: counted, so that a test can insist on none. */
  unknown(what: string): void;
  launch(launch: Launch): Launched;
}

export interface Launch {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly stdin: string;
  readonly actor: Actor;
  /** It has a terminal; never for what gomend starts itself. */
  readonly terminal?: boolean;
}

export type Launched =
  | { readonly kind: 'ended'; readonly ended: Ended }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string };

/** One run of a program. */
export interface Call extends Launch {
  readonly mac: RunningMac;
  /** Absolute path as it was asked for, links and all. */
  readonly executable: string;
  readonly image: ProgramImage;
  /** `argv` without the program. */
  readonly args: readonly string[];
}

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** It was ended by this signal; then the exit code is the one that a shell gives. */
  readonly signal?: 'SIGKILL' | 'SIGABRT';
  /** Milliseconds that it took; `Infinity`: it never ends by itself. */
  readonly ms: number;
}

export type Program = (call: Call) => Ended;

export function printed(stdout: string, ms = 0): Ended {
  return { stdout, stderr: '', exitCode: 0, ms };
}

export function failed(exitCode: number, stderr: string, stdout = ''): Ended {
  return { stdout, stderr, exitCode, ms: 0 };
}

/** How the real program turns down what it does not know; the simulation may not know it either, so it is counted. */
export function notKnown(call: Call, exitCode: number, stderr: string, stdout = ''): Ended {
  call.mac.unknown(call.argv.join(' '));
  return failed(exitCode, stderr, stdout);
}
