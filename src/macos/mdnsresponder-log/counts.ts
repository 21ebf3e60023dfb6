import { own } from './recent.ts';

/** One of a list of what was counted. */
export interface Counted {
  readonly what: string;
  readonly n: number;
}

/** Counts by name; of names beyond the first `most` only how often they came, all together. */
export class Counts {
  readonly #most: number;
  readonly #by = new Map<string, number>();
  #others = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(what: string): void {
    const n = this.#by.get(what);
    if (n !== undefined) this.#by.set(what, n + 1);
    else if (this.#by.size < this.#most) this.#by.set(own(what), 1);
    else this.#others++;
  }

  /** How often something came that is not in the list. */
  get others(): number {
    return this.#others;
  }

  /** The most frequent first; among equals by name. */
  list(): readonly Counted[] {
    return [...this.#by].map(([what, n]) => ({ what, n })).sort((a, b) => b.n - a.n || (a.what < b.what ? -1 : 1));
  }
}
