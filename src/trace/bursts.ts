/** A time in which something came back, after the connection was asked for. */
export interface Burst {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What follows within that time belongs together. */
const GAP_MS = 20;
/** Beyond that many the gaps that are passed over get longer: a connection of hours takes no more memory. */
const MOST = 100;

/** Keeps when bytes came, and not which. */
export class Bursts {
  #found: { fromMs: number; toMs: number }[] = [];
  #gapMs = GAP_MS;

  add(ms: number): void {
    const last = this.#found.at(-1);
    if (last !== undefined && ms - last.toMs <= this.#gapMs) {
      last.toMs = ms;
      return;
    }
    this.#found.push({ fromMs: ms, toMs: ms });
    if (this.#found.length > MOST) this.#thin();
  }

  all(): readonly Burst[] {
    return this.#found.map((one) => ({ ...one }));
  }

  #thin(): void {
    while (this.#found.length > MOST / 2) {
      this.#gapMs *= 2;
      const before = this.#found;
      this.#found = [];
      for (const { fromMs, toMs } of before) {
        const last = this.#found.at(-1);
        if (last !== undefined && fromMs - last.toMs <= this.#gapMs) last.toMs = toMs;
        else this.#found.push({ fromMs, toMs });
      }
    }
  }
}
