import type { KeyGuard } from './key-guard.ts';
import type { Press } from './key-table.ts';

export type KeyListener = (press: Press) => void;
export type PasteListener = (text: string) => void;

/**
 * Hands keys on one by one. Several can come in one read (a slow connection, a held key), and each must
 * find the view as the one before it left it: so the next one waits until that has been drawn. A paste
 * waits its turn among them, and is never a key.
 */
export class KeyQueue {
  readonly #guard: KeyGuard;
  readonly #listeners = new Set<KeyListener>();
  readonly #pasteListeners = new Set<PasteListener>();
  readonly #waiting: (Press | { readonly pasted: string })[] = [];
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

  /** @returns stops listening */
  listenToPastes(listener: PasteListener): () => void {
    this.#pasteListeners.add(listener);
    return () => {
      this.#pasteListeners.delete(listener);
    };
  }

  push(press: Press): void {
    if (this.#guard.shut) return;
    this.#waiting.push(press);
    if (!this.#busy) this.#next();
  }

  /** Keys in the same breath were not pressed by hand: what is pasted may end its paste, and go on with a `y`. */
  paste(text: string): void {
    this.#waiting.push({ pasted: text });
    if (!this.#busy) this.#next();
    this.#guard.settle();
  }

  #next(): void {
    const next = this.#waiting.shift();
    this.#busy = next !== undefined;
    if (next === undefined) return;
    if ('pasted' in next) for (const listener of [...this.#pasteListeners]) listener(next.pasted);
    // A question may have appeared since this key was pressed: then it was not meant for it.
    else if (!this.#guard.shut) for (const listener of [...this.#listeners]) listener(next);
    // Two turns: React draws in the first.
    setImmediate(() => setImmediate(() => this.#next()));
  }
}
