import type { CheckId } from '../../model/finding.ts';

/** A process, told apart from every other one that ever had its number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, as the system counts; two processes of one number differ in it. null: not to be found out. */
  readonly started: string | null;
  /** This start of this computer, `[0-9a-z]+`; empty: not to be found out. */
  readonly boot: string;
}

/** What is being changed under a lease. */
export interface LeaseWork {
  readonly check: CheckId;
  readonly fix: string;
}

/** Who may repair this computer, until when. Times are wall-clock milliseconds since 1970. */
export interface LeaseOwner extends ProcessIdentity {
  /** Random: nobody else's lease has it. */
  readonly token: string;
  readonly uid: number;
  readonly user: string;
  readonly since: number;
  readonly expires: number;
  /** null: it examines, or is between two fixes. */
  readonly work: LeaseWork | null;
}

/** The record as it is. Every change of it has a number of its own, one higher than the last. */
export interface LeaseEntry {
  readonly generation: number;
  /** null: nobody's. `damaged`: something stands there that gomend did not write whole. */
  readonly owner: LeaseOwner | 'damaged' | null;
}

/** Where one person's gomends agree who repairs. */
export interface LeaseStore {
  /** @throws if it cannot be read */
  read(): Promise<LeaseEntry>;
  /**
   * Compare and swap: puts the new record in the place of `from`, if that is still the newest. Of any number
   * that try at once one succeeds.
   * @returns the new entry; null: somebody was there before
   * @throws if it cannot be written
   */
  swap(from: LeaseEntry, owner: LeaseOwner | null): Promise<LeaseEntry | null>;
  /**
   * Gives it back while the process is ending, when nothing can be waited for any more: if the newest record is of
   * this token, whatever was under way with it.
   */
  releaseNow(token: string): void;
}

/**
 * - `gone`: there is no such process, or it has ended and only its parent does not know yet.
 * - `there`: a process has this number; `started` as in its identity, null where the system does not tell.
 */
export type ProcessSight = { readonly status: 'gone' } | { readonly status: 'there'; readonly started: string | null };

export interface Processes {
  own(): Promise<ProcessIdentity>;
  look(pid: number): Promise<ProcessSight>;
}

/** A mark on the whole computer, as somebody who may only look sees it. */
export interface MarkSeen {
  /** Its name, to take exactly this one over; null: whoever set it has not got so far, or was cut off. */
  readonly id: string | null;
  readonly owner: (ProcessIdentity & { readonly uid: number; readonly user: string }) | null;
  /** Wall-clock milliseconds. */
  readonly since: number;
}

/** `failed`: it could not be set, and nobody else's stands there. */
export type MarkSet =
  | { readonly status: 'set' }
  | { readonly status: 'taken' }
  | { readonly status: 'failed'; readonly detail: string };

/**
 * The second level: while root's work is done for one person, no other person's gomend may do any. Setting and
 * clearing it needs the privilege door open; looking needs nothing.
 */
export interface ComputerMark {
  read(): Promise<readonly MarkSeen[]>;
  /** @param stale the one to take over, whose owner is gone and about which the person was asked; null: none */
  set(owner: LeaseOwner, stale: MarkSeen | null): Promise<MarkSet>;
  clear(owner: LeaseOwner): Promise<void>;
}

export interface LeaseClock {
  /** Wall clock, milliseconds since 1970: it goes on while the computer sleeps. */
  now(): number;
  /** Calls once, after so many milliseconds awake; gives the way to call it off. Keeps no process alive. */
  after(ms: number, call: () => void): () => void;
  /** Resolves after so many milliseconds awake. */
  pause(ms: number): Promise<void>;
}

/** All that a lease needs of the computer gomend runs on. */
export interface LeasePlace {
  readonly store: LeaseStore;
  readonly processes: Processes;
  readonly mark: ComputerMark;
  readonly clock: LeaseClock;
  readonly person: { readonly uid: number; readonly name: string };
  /** Calls when the process ends, however it does as long as it still can. Gives the way to call it off. */
  atExit(call: () => void): () => void;
}
