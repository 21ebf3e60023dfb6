import { setTimeout as wait } from 'node:timers/promises';
import type { Failure, Outcome } from '../../model/outcome.ts';
import { interruption } from '../local/limits.ts';
import type { Limits } from '../port.ts';

/** `real`: what takes time takes it. `instant`: it is only counted, so that a slow Mac makes no slow tests. */
export type Pace = 'real' | 'instant';

/** The time of one verb: every part of its work spends some, and the limits see the sum. */
export class Stretch {
  readonly #signal: AbortSignal | undefined;
  readonly #limitMs: number;
  readonly #pace: Pace;
  readonly #passed: (ms: number) => void;
  #spentMs = 0;

  constructor(limits: Limits | undefined, defaultMs: number, pace: Pace, passed: (ms: number) => void) {
    this.#signal = limits?.signal;
    this.#limitMs = limits?.timeoutMs ?? defaultMs;
    this.#pace = pace;
    this.#passed = passed;
  }

  get spentMs(): number {
    return this.#spentMs;
  }

  /** Throws `Interrupted` when the limit comes first, or when nobody waits any more. `Infinity`: until then. */
  async spend(ms: number): Promise<void> {
    if (this.#signal?.aborted) throw new Interrupted(interruption(this.#signal));
    const left = this.#limitMs - this.#spentMs;
    const late = ms > left;
    const span = late ? left : ms;
    if (span > 0 && this.#pace === 'real') await this.#wait(span);
    this.#spentMs += span;
    this.#passed(span);
    if (late) throw new Interrupted({ code: 'timeout', detail: `time limit of ${this.#limitMs} ms` });
  }

  async #wait(ms: number): Promise<void> {
    try {
      await wait(ms, undefined, this.#signal ? { signal: this.#signal } : {});
    } catch (error) {
      if (this.#signal?.aborted) throw new Interrupted(interruption(this.#signal));
      throw error;
    }
  }
}

/** A verb that was ended before its work was done. */
export class Interrupted extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'Interrupted';
    this.failure = failure;
  }
}

/** Does the work of a verb in its stretch of time; what it throws as a failure becomes its outcome. */
export async function outcomeOf<T>(
  stretch: Stretch,
  work: () => Promise<T>,
  failureOf: (error: unknown) => Failure,
): Promise<Outcome<T>> {
  try {
    await stretch.spend(0);
    const value = await work();
    return { ok: true, value, ms: stretch.spentMs };
  } catch (error) {
    const failure = error instanceof Interrupted ? error.failure : failureOf(error);
    return { ok: false, failure, ms: stretch.spentMs };
  }
}
