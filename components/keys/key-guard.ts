/** Keys that come this soon after a question appears, or after a program gave the terminal back, were not meant for it. */
export const SETTLE_MS = 100;

/** Shuts the keyboard for a moment. */
export class KeyGuard {
  #shutUntil = 0;
  readonly #now: () => number;

  /** @param now monotonic milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  settle(): void {
    this.#shutUntil = this.#now() + SETTLE_MS;
  }

  get shut(): boolean {
    return this.#now() < this.#shutUntil;
  }
}
