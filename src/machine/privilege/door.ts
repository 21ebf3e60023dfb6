import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { RunResult } from '../port.ts';

/**
 * - `open`: a ticket lives, or none is needed.
 * - `asks`: sudo will ask for something (a password, a finger) on the terminal.
 * - `refused`: this account may not use sudo.
 * - `absent`: there is no sudo on this machine.
 * - `root`: gomend itself runs as root; it repairs nothing then.
 */
export type DoorState = 'open' | 'asks' | 'refused' | 'absent' | 'root';

/**
 * - `absent`: there is no sudo on this machine.
 * - `forgets`: the answer was right, and sudo keeps no ticket of it (`timestamp_timeout=0`, sudoers(5)): the next
 *   command would ask again, and so would each after it.
 */
export type AskResult =
  | 'granted'
  | 'wrong-password'
  | 'not-allowed'
  | 'interrupted'
  | 'no-terminal'
  | 'absent'
  | 'forgets';

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
  /** Drops the ticket, unless one lived before `ask`. */
  close(): Promise<void>;
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
