import type { Machine } from '../machine/port.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Observation, UnknownReason } from '../model/observation.ts';

/** `<area>.<name>`, stable within a run; fixes name the facts they change by it. */
export type FactId = string;

/**
 * Something that is observed on the machine, once per run.
 * `observe` returns the value, or throws `Unobservable` to say why there is none.
 */
export interface Fact<T> {
  readonly id: FactId;
  /** Milliseconds from its start until it is given up as `timeout`; the wait for needed facts does not count. */
  readonly limitMs: number;
  observe(look: Look): Promise<T>;
}

/** What an observer may use. */
export interface Look {
  /** Carries this fact's abort signal into every verb and keeps a record of each look. */
  readonly machine: Machine;
  readonly signal: AbortSignal;
  /** Another fact's value. If that fact is unknown, so is this one, with reason `needs`. */
  need<U>(fact: Fact<U>): Promise<U>;
  /** Another fact, known or not. */
  ask<U>(fact: Fact<U>): Promise<Observation<U>>;
  /** What was said for this run by a name (an option of the command line); null: nothing was. May hold a credential. */
  given(name: string): string | null;
  /** Adds evidence that no verb of the machine made by itself. */
  note(evidence: Evidence): void;
}

/** Thrown by an observer: the fact cannot be known, and this is why. Never a crash of the run. */
export class Unobservable extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason) {
    super(`${reason.code}: ${reason.subject}`);
    this.name = 'Unobservable';
    this.reason = reason;
  }
}

export function defineFact<T>(fact: Fact<T>): Fact<T> {
  return fact;
}
