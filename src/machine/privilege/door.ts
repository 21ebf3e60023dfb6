import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { RunResult } from '../port.ts';

/**
 * - `open`: a ticket lives, or none is needed.
 * - `asks`: sudo will ask for something (a password, a finger) on the terminal.
 * - `each`: sudo has asked, and keeps no ticket (`timestamp_timeout=0`, sudoers(5)): each command asks by itself, on the
 *   terminal, which must be its own as long as root's commands run.
 * - `refused`: this account may not use sudo.
 * - `absent`: there is no sudo on this machine.
 * - `root`: gomend itself runs as root; it repairs nothing then.
 */
export type DoorState = 'open' | 'asks' | 'each' | 'refused' | 'absent' | 'root';

/**
 * - `absent`: there is no sudo on this machine.
 * - `each`: the answer was right, and the door is in the state of that name.
 */
export type AskResult = 'granted' | 'each' | AskRefusal;
export type AskRefusal = 'wrong-password' | 'not-allowed' | 'interrupted' | 'no-terminal' | 'absent';

/** Root's commands may run now: sudo asks no more, or for each of them by itself. */
export function mayGoOn(asked: AskResult): asked is 'granted' | 'each' {
  return asked === 'granted' || asked === 'each';
}

/** How `ask` ends where sudo has nothing to ask. */
export function refusalAt(state: Exclude<DoorState, 'open' | 'asks' | 'each'>): 'absent' | 'not-allowed' {
  return state === 'absent' ? 'absent' : 'not-allowed';
}

export function refusedBy(asked: AskResult): AskRefusal | null {
  return mayGoOn(asked) ? null : asked;
}

/** The one way to root. Commands behind it come from the closed list of operations alone. */
export interface PrivilegeDoor {
  state(signal?: AbortSignal): Promise<DoorState>;
  /**
   * Lets sudo ask on the real terminal, which must have been handed over to it before. Meanwhile ctrl-c is
   * an answer to sudo and reaches nobody else. Asks nothing where a ticket lives or sudo refuses anyway.
   */
  ask(): Promise<AskResult>;
  /**
   * The exact commands an operation will run, in order and with `sudo` in front, for showing.
   * Throws `InvalidOperation` for what may not pass, as `fileCommands` and `perform` do.
   */
  commands(operation: PrivilegedOperation): readonly (readonly string[])[];
  /** The exact commands by which a root-owned file is replaced, moved or removed, for showing. */
  fileCommands(change: PrivilegedFileChange): readonly (readonly string[])[];
  perform(operation: PrivilegedOperation, signal?: AbortSignal): Promise<Outcome<RunResult>>;
  /**
   * Runs what only records, and hands over what it prints as it comes, until `stop`; absent: this machine has nothing
   * to record. The door may be closed as soon as the first bytes are there.
   */
  record?(operation: RecordOperation, recorder: Recorder): Promise<Outcome<RunResult>>;
  /** Drops the ticket, unless one lived before `ask`; ends the state `each`. */
  close(): Promise<void>;
}

export type RecordOperation = Extract<PrivilegedOperation, { op: 'record-dns' }>;

export interface Recorder {
  take(chunk: Uint8Array): void;
  readonly stop: AbortSignal;
  /** Milliseconds after which it is not waited for any more; what sudo's own question takes does not count. */
  readonly limitMs: number;
}

export type PrivilegedFileChange =
  | {
      readonly change: 'replace';
      readonly path: string;
      /** A file stands there: what it has besides bytes stays. */
      readonly present: boolean;
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
    }
  | { readonly change: 'move'; readonly from: string; readonly to: string }
  | { readonly change: 'remove'; readonly path: string };
