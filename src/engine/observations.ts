import type { Machine } from '../machine/port.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Observation, UnknownReason } from '../model/observation.ts';
import { type Fact, type FactId, type Look, Unobservable } from './fact.ts';
import { observedMachine } from './observed-machine.ts';

export type ObservationEvent =
  | { readonly type: 'fact-started'; readonly fact: FactId; readonly at: number }
  | {
      readonly type: 'fact-ended';
      readonly fact: FactId;
      readonly observation: Observation<unknown>;
      readonly at: number;
    };

interface Entry {
  readonly fact: Fact<unknown>;
  readonly promise: Promise<Observation<unknown>>;
  readonly abort: AbortController;
  settled: Observation<unknown> | null;
  /** Facts that were made from this one, and are worth nothing once it is forgotten. */
  readonly usedBy: Set<FactId>;
}

/**
 * The facts of one run: each observed at most once, as soon as somebody asks, side by side with all
 * others. A fact that fails, hangs or is skipped becomes an unknown value and never takes the run down.
 */
export class Observations {
  readonly #machine: Machine;
  readonly #signal: AbortSignal;
  readonly #emit: (event: ObservationEvent) => void;
  readonly #entries = new Map<FactId, Entry>();
  readonly #without: ReadonlySet<FactId>;
  readonly #given: ReadonlyMap<string, string>;

  /**
   * @param signal ends the whole run: what is not known by then is `cancelled`, or `timeout` if the
   *   signal's reason is a `TimeoutError`.
   * @param without facts that are not looked for at all, as if the person had skipped them
   */
  constructor(
    machine: Machine,
    signal: AbortSignal,
    emit: (event: ObservationEvent) => void = () => {},
    earlier: Observations | null = null,
    without: readonly FactId[] = [],
    given: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#given = given;
    this.#machine = machine;
    this.#without = new Set(without);
    this.#signal = signal;
    this.#emit = emit;
    const before = earlier === null ? [] : earlier.#entries;
    for (const [id, entry] of before) {
      // What an earlier run did not live to see is worth another try.
      if (entry.settled && !wasCutShort(entry.settled)) this.#entries.set(id, entry);
    }
  }

  observe<T>(fact: Fact<T>): Promise<Observation<T>> {
    const present = this.#entries.get(fact.id);
    if (present) {
      if (present.fact !== (fact as Fact<unknown>)) throw new Error(`two facts share the id ${fact.id}`);
      return present.promise as Promise<Observation<T>>;
    }
    const abort = new AbortController();
    // The entry must be there before the observer starts: an observer that needs itself is a bug worth seeing.
    const { promise, resolve } = Promise.withResolvers<Observation<unknown>>();
    const entry: Entry = { fact: fact as Fact<unknown>, promise, abort, settled: null, usedBy: new Set() };
    this.#entries.set(fact.id, entry);
    if (this.#without.has(fact.id)) abort.abort(new SkippedByPerson());
    void this.#look(fact, abort).then((observation) => {
      entry.settled = observation;
      this.#emit({ type: 'fact-ended', fact: fact.id, observation, at: performance.now() });
      resolve(observation);
    });
    return promise as Promise<Observation<T>>;
  }

  /** What is known of a fact by now; null while it is being looked for, or was never asked for. */
  settled<T>(fact: Fact<T>): Observation<T> | null {
    return (this.#entries.get(fact.id)?.settled ?? null) as Observation<T> | null;
  }

  /** The person does not want to wait for it. */
  skip(id: FactId): void {
    this.#entries.get(id)?.abort.abort(new SkippedByPerson());
  }

  /** These facts and all that were made from them. */
  dependants(ids: Iterable<FactId>): ReadonlySet<FactId> {
    const found = new Set<FactId>();
    const queue = [...ids];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(...(this.#entries.get(id)?.usedBy ?? []));
    }
    return found;
  }

  /** Forgets these facts, and every fact that was made from them, so that they are observed again. */
  forget(ids: Iterable<FactId>): void {
    for (const id of this.dependants(ids)) this.#entries.delete(id);
  }

  async #look<T>(fact: Fact<T>, skip: AbortController): Promise<Observation<T>> {
    this.#emit({ type: 'fact-started', fact: fact.id, at: performance.now() });
    const evidence: Evidence[] = [];
    const started = performance.now();
    // Time spent waiting for other facts is theirs, so the clock of this one stands still meanwhile.
    const clock = new PausableTimeout(fact.limitMs);
    const signal = AbortSignal.any([this.#signal, skip.signal, clock.signal]);
    const waitFor = async <U>(needed: Fact<U>): Promise<Observation<U>> => {
      const resume = clock.pause();
      try {
        const observing = this.observe(needed);
        this.#entries.get(needed.id)?.usedBy.add(fact.id);
        return await observing;
      } finally {
        resume();
      }
    };
    const look: Look = {
      machine: observedMachine(this.#machine, signal, (one) => evidence.push(one)),
      signal,
      ask: waitFor,
      need: async <U>(needed: Fact<U>): Promise<U> => {
        const observation = await waitFor(needed);
        if (observation.known) return observation.value;
        throw new Unobservable({ code: 'needs', subject: needed.id, detail: observation.reason.subject });
      },
      given: (name) => this.#given.get(name) ?? null,
      note: (one) => evidence.push(one),
    };
    try {
      signal.throwIfAborted();
      const value = await Promise.race([fact.observe(look), rejectOn(signal)]);
      return { known: true, value, evidence, ms: performance.now() - started };
    } catch (error) {
      return { known: false, reason: reasonOf(error, fact.id, signal), evidence, ms: performance.now() - started };
    } finally {
      clock.stop();
    }
  }
}

class SkippedByPerson extends Error {}

function wasCutShort(observation: Observation<unknown>): boolean {
  return !observation.known && ['cancelled', 'timeout', 'skipped-by-person'].includes(observation.reason.code);
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function reasonOf(error: unknown, id: FactId, signal: AbortSignal): UnknownReason {
  if (signal.aborted) {
    const why: unknown = signal.reason;
    if (why instanceof SkippedByPerson) return { code: 'skipped-by-person', subject: id, detail: '' };
    if (why instanceof DOMException && why.name === 'TimeoutError') return { code: 'timeout', subject: id, detail: '' };
    return { code: 'cancelled', subject: id, detail: '' };
  }
  if (error instanceof Unobservable) return error.reason;
  // A bug in an observer must not end the run of a person in trouble; it is said, with its words.
  return { code: 'failed', subject: id, detail: error instanceof Error ? error.message : String(error) };
}

/** A time limit that can stand still. */
class PausableTimeout {
  readonly #controller = new AbortController();
  #left: number;
  #startedAt = performance.now();
  #timer: NodeJS.Timeout | null = null;
  #pauses = 0;

  constructor(ms: number) {
    this.#left = ms;
    this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  pause(): () => void {
    if (this.#pauses++ === 0) {
      this.#left -= performance.now() - this.#startedAt;
      this.stop();
    }
    return () => {
      if (--this.#pauses === 0) this.#start();
    };
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #start(): void {
    this.#startedAt = performance.now();
    const expire = () => this.#controller.abort(new DOMException('time limit', 'TimeoutError'));
    this.#timer = setTimeout(expire, Math.max(0, this.#left));
  }
}
