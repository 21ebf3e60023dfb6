import { writeSync } from 'node:fs';

/** What the program under test tells the killer, a line each. */
export type Told =
  | { readonly told: 'passed'; readonly n: number; readonly name: string }
  | { readonly told: 'stopped'; readonly n: number; readonly name: string }
  | { readonly told: 'ended'; readonly result: string };

export function tell(line: Told): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/**
 * The points at which the program may be killed, counted. At the one that was asked for it tells, and does nothing
 * more for ever: the killer does the rest.
 */
export class Boundaries {
  readonly #stopAt: number | null;
  #count = 0;
  #on: boolean;

  /** @param stopAt null: pass all, and name them */
  constructor(stopAt: number | null, on: boolean) {
    this.#stopAt = stopAt;
    this.#on = on;
  }

  /** What came before is not what is to be cut off. */
  begin(): void {
    this.#on = true;
  }

  /** Something is about to happen. */
  before(name: string): void {
    this.during(name, () => {});
  }

  /** As `before`, but when it is to stop here, something happens first: the half of a write. */
  during(name: string, half: () => void): void {
    if (this.#isNext()) {
      half();
      this.#stop(name);
    }
    this.#pass(name);
  }

  /** As `during`, for halves that take a while. */
  async meanwhile(name: string, half: () => Promise<void>): Promise<void> {
    if (this.#isNext()) {
      await half();
      this.#stop(name);
    }
    this.#pass(name);
  }

  #isNext(): boolean {
    return this.#on && this.#count === this.#stopAt;
  }

  #pass(name: string): void {
    if (this.#on) tell({ told: 'passed', n: this.#count++, name });
  }

  #stop(name: string): never {
    tell({ told: 'stopped', n: this.#count, name });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    throw new Error('nothing comes after this');
  }
}
