import { Counts } from './counts.ts';
import { secondsBetween, secondsOf } from './log-time.ts';
import { Recent } from './recent.ts';

/** Who wants what. */
export interface Asked {
  readonly client: string;
  readonly name: string | null;
  readonly qtype: string | null;
}

/** Between a question that goes to this computer itself, and the same one coming from there. */
const COMES_BACK_SECONDS = 2;
/** Questions that are under way to this computer itself at a time. */
const MOST_UNDER_WAY = 256;
const MOST_PROGRAMS = 50;

interface UnderWay extends Asked {
  readonly seconds: number | null;
}

/**
 * Questions that go in a circle: mDNSResponder asks a server on this computer, and, while that has not answered,
 * another program wants the very same from mDNSResponder. So does a local server that asks the system for what it is
 * asked. A hint only: two programs may want the same at a time. Hidden names can be compared where they are hashes.
 */
export class Loops {
  readonly #underWay = new Recent<string, UnderWay>(MOST_UNDER_WAY);
  readonly #by = new Counts(MOST_PROGRAMS);
  #returned = 0;

  sent(asked: Asked, timestamp: string | null): void {
    const key = keyOf(asked);
    if (key !== null) this.#underWay.set(key, { ...asked, seconds: timestamp === null ? null : secondsOf(timestamp) });
  }

  answered(asked: Asked): void {
    const key = keyOf(asked);
    if (key !== null) this.#underWay.delete(key);
  }

  asked(asked: Asked, timestamp: string | null): void {
    const key = keyOf(asked);
    const first = key === null ? undefined : this.#underWay.get(key);
    if (!first || first.client === asked.client) return;
    const now = timestamp === null ? null : secondsOf(timestamp);
    if (now !== null && first.seconds !== null && secondsBetween(first.seconds, now) > COMES_BACK_SECONDS) return;
    this.#returned++;
    this.#by.add(asked.client);
  }

  get returned(): number {
    return this.#returned;
  }

  /** Programs that asked for what was being asked of this computer; most first. */
  get by() {
    return this.#by.list();
  }
}

function keyOf({ name, qtype }: Asked): string | null {
  return name === null || name === '<private>' ? null : `${name} ${qtype ?? ''}`;
}
