import type { KeyGuard } from './key-guard.ts';
import type { Press } from './key-table.ts';

export type KeyListener = (press: Press) => void;

/**
 * Hands keys on one by one. Several can come in one read (a slow connection, a held key), and each must
 * find the view as the one before it left it: so the next one waits until that has been drawn.
 */
export class KeyQueue {
  readonly #guard: KeyGuard;
  readonly #listeners = new Set<KeyListener>();
  readonly #waiting: Press[] = [];
  #busy = false;

  constructor(guard: KeyGuard) {
    this.#guard = guard;
  }

  /** @returns stops listening */
  listen(listener: KeyListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  push(press: Press): void {
    if (this.#guard.shut) return;
    this.#waiting.push(press);
    if (!this.#busy) this.#next();
  }

  #next(): void {
    const press = this.#waiting.shift();
    this.#busy = press !== undefined;
    if (press === undefined) return;
    // A question may have appeared since this key was pressed: then it was not meant for it.
    if (!this.#guard.shut) for (const listener of [...this.#listeners]) listener(press);
    // Two turns: React draws in the first.
    setImmediate(() => setImmediate(() => this.#next()));
  }
}
