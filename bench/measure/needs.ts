import type { Check } from '../../src/engine/check.ts';
import type { Fact, Look } from '../../src/engine/fact.ts';

/** What one fact cost in a run, without what it waited for. */
export interface FactCost {
  readonly id: string;
  readonly ownMs: number;
  readonly needs: readonly string[];
}

interface Chain {
  readonly ms: number;
  readonly facts: readonly FactCost[];
}

interface Recorded {
  start: number;
  end: number;
  readonly waits: [from: number, to: number][];
  readonly needs: Set<string>;
}

/**
 * Listens to every fact that these checks lead to: when it looked, and what it waited for meanwhile.
 * Facts are constants of the program, so this is for a process that does nothing else.
 */
export class Needs {
  readonly #facts = new Map<string, Recorded>();
  readonly #heard = new Set<Fact<unknown>>();

  constructor(checks: readonly Check[]) {
    for (const check of checks) {
      for (const fact of [...Object.values(check.needs), ...Object.values(check.hints ?? {})]) this.#listen(fact);
    }
  }

  forget(): void {
    this.#facts.clear();
  }

  /** The dearest way through the needs: no schedule can be done before it. */
  longestChain(): Chain {
    const costs = new Map([...this.#facts].map(([id, recorded]) => [id, costOf(id, recorded)]));
    const best = new Map<string, Chain>();
    const chainTo = (id: string): Chain => {
      const known = best.get(id);
      if (known) return known;
      const cost = costs.get(id) ?? { id, ownMs: 0, needs: [] };
      const before = cost.needs.map(chainTo).reduce((a, b) => (b.ms > a.ms ? b : a), { ms: 0, facts: [] });
      const chain = { ms: before.ms + cost.ownMs, facts: [...before.facts, cost] };
      best.set(id, chain);
      return chain;
    };
    return [...costs.keys()].map(chainTo).reduce((a, b) => (b.ms > a.ms ? b : a), { ms: 0, facts: [] });
  }

  #listen(fact: Fact<unknown>): void {
    if (this.#heard.has(fact)) return;
    this.#heard.add(fact);
    const observe = fact.observe.bind(fact);
    const listened = async (look: Look): Promise<unknown> => {
      const recorded: Recorded = { start: performance.now(), end: 0, waits: [], needs: new Set() };
      this.#facts.set(fact.id, recorded);
      const waiting = async <T>(needed: Fact<unknown>, wait: () => Promise<T>): Promise<T> => {
        this.#listen(needed);
        recorded.needs.add(needed.id);
        const from = performance.now();
        try {
          return await wait();
        } finally {
          recorded.waits.push([from, performance.now()]);
        }
      };
      try {
        return await observe({
          ...look,
          need: (needed) => waiting(needed, () => look.need(needed)),
          ask: (needed) => waiting(needed, () => look.ask(needed)),
        });
      } finally {
        recorded.end = performance.now();
      }
    };
    Object.assign(fact, { observe: listened });
  }
}

function costOf(id: string, { start, end, waits, needs }: Recorded): FactCost {
  let waited = 0;
  let until = start;
  for (const [from, to] of waits.toSorted((a, b) => a[0] - b[0])) {
    waited += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return { id, ownMs: Math.max(0, end - start - waited), needs: [...needs] };
}
