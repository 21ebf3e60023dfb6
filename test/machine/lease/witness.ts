import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';

const DEAD = 0;

/** A file of its own that knows nothing of leases: it can be made by one at a time, and says by whom. */
export class Witness {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * @param isOver whether one has ended without leaving and without having said that it dies
   * @returns null: nobody else is inside; else who is
   */
  enter(who: number, isOver: (pid: number) => boolean): number | null {
    for (;;) {
      try {
        writeFileSync(this.#path, String(who), { flag: 'wx' });
        return null;
      } catch {
        const inside = Number(readFileSync(this.#path, 'utf8'));
        if (inside !== DEAD && !isOver(inside)) return inside;
        unlinkSync(this.#path);
      }
    }
  }

  /** @throws if somebody else is inside, or nobody */
  mustBeInside(who: number): void {
    const inside = Number(readFileSync(this.#path, 'utf8'));
    if (inside !== who) throw new Error(`${inside} is inside, and not ${who}`);
  }

  /** Whoever is inside is about to be killed there. */
  dies(): void {
    writeFileSync(this.#path, String(DEAD));
  }

  leave(): void {
    unlinkSync(this.#path);
  }
}
