import type { LeaseFiles } from '../../../src/machine/lease/lease-files.ts';

/** Ends a contender where it stands, as SIGKILL does: what waits for it waits for ever. */
const NEVER = new Promise<never>(() => {});

/** Small and good enough to choose turns by; the same seed gives the same order. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Lets several contenders call the file system one call at a time, in an order that is chosen, so that every
 * call of one can come between any two of another.
 */
export class Turns {
  #waiting: { readonly who: number; readonly go: () => void }[] = [];
  #calling: Promise<unknown> = Promise.resolve();
  readonly #dead = new Set<number>();

  /** The file system as one contender sees it. */
  filesOf(who: number, files: LeaseFiles): LeaseFiles {
    const turn = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        await this.take(who);
        const calling = call(...args);
        this.#calling = calling.catch(() => {});
        const result = await calling;
        return this.#dead.has(who) ? NEVER : result;
      };
    };
    return {
      list: turn(files.list),
      read: turn(files.read),
      write: turn(files.write),
      link: turn(files.link),
      remove: turn(files.remove),
      makeDirectory: turn(files.makeDirectory),
      changedAt: turn(files.changedAt),
    };
  }

  /** Resolves when it is this one's turn. */
  take(who: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ who, go: resolve }));
  }

  kill(who: number): void {
    this.#dead.add(who);
    this.#waiting = this.#waiting.filter((one) => one.who !== who);
  }

  /**
   * @param choose which of so many is next; called before each turn with who waits
   * @param idle called when nobody waits for a turn
   */
  async run(
    everybody: Promise<unknown>,
    choose: (waiting: readonly number[]) => number,
    idle: () => void = () => {},
  ): Promise<void> {
    let over = false;
    const end = everybody.finally(() => {
      over = true;
    });
    while (!over) {
      await this.#calling;
      // Whatever it led to has come to its next call by then.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#waiting.length === 0) {
        idle();
        continue;
      }
      const index = choose(this.#waiting.map(({ who }) => who));
      const [next] = this.#waiting.splice(index, 1);
      next?.go();
    }
    await end;
  }
}
