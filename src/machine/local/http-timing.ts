import type { HttpPhases } from '../port.ts';

type Mark = 'found' | 'connected' | 'reached' | 'secured' | 'asked' | 'answered';

/** When each part of an exchange was over. */
export class Stopwatch {
  readonly #begun = performance.now();
  readonly #marks = new Map<Mark, number>();

  mark(name: Mark): void {
    this.#marks.set(name, performance.now() - this.#begun);
  }

  /** @param named the host is a name, and had to be looked up */
  phases(named: boolean): HttpPhases {
    const at = (name: Mark) => this.#marks.get(name) ?? 0;
    const secured = this.#marks.get('secured');
    return {
      lookup: named ? at('found') : null,
      connect: at('connected') - (named ? at('found') : 0),
      tls: secured === undefined ? null : secured - at('reached'),
      answer: at('answered') - at('asked'),
    };
  }
}
