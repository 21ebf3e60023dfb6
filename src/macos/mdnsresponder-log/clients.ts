import { own } from './recent.ts';

/** A program that asked for names, by what mDNSResponder calls it (16 letters at most: MAXCOMLEN). */
export interface LogClient {
  readonly name: string;
  /** Questions. */
  readonly asked: number;
  /** How often it was told that there is nothing. */
  readonly negative: number;
  /** The most questions within one minute of the clock; 0 where the lines tell no time. */
  readonly mostInAMinute: number;
  /** `2026-11-20 10:56`; null where the lines tell no time. */
  readonly busiestMinute: string | null;
}

interface Counting {
  asked: number;
  negative: number;
  readonly rate: PerMinute;
}

/** Programs told apart; more than any Mac runs, fewer than a forged log could name. */
const MOST_CLIENTS = 500;

/** Counts by program. What it holds does not grow with the log. */
export class Clients {
  readonly #by = new Map<string, Counting>();
  /** Questions of programs that are not told apart. */
  #others = 0;

  asked(name: string, minute: string | null): void {
    const client = this.#of(name);
    if (client === null) {
      this.#others++;
      return;
    }
    client.asked++;
    if (minute !== null) client.rate.add(minute);
  }

  negative(name: string): void {
    const client = this.#by.get(name);
    if (client) client.negative++;
  }

  get others(): number {
    return this.#others;
  }

  /** Who asked most first. */
  list(): readonly LogClient[] {
    return [...this.#by]
      .map(([name, { asked, negative, rate }]) => ({
        name,
        asked,
        negative,
        mostInAMinute: rate.most,
        busiestMinute: rate.busiest,
      }))
      .sort((a, b) => b.asked - a.asked || (a.name < b.name ? -1 : 1));
  }

  #of(name: string): Counting | null {
    const known = this.#by.get(name);
    if (known) return known;
    if (this.#by.size >= MOST_CLIENTS) return null;
    const made = { asked: 0, negative: 0, rate: new PerMinute() };
    this.#by.set(own(name), made);
    return made;
  }
}

/** The most within one minute. Two are kept: lines of several threads are not quite in order. */
export class PerMinute {
  most = 0;
  busiest: string | null = null;
  #minute = '';
  #n = 0;
  #before = '';
  #nBefore = 0;

  add(minute: string): void {
    if (minute === this.#before) this.#told(minute, ++this.#nBefore);
    else {
      if (minute !== this.#minute) {
        [this.#before, this.#nBefore] = [this.#minute, this.#n];
        [this.#minute, this.#n] = [minute, 0];
      }
      this.#told(minute, ++this.#n);
    }
  }

  #told(minute: string, n: number): void {
    if (n <= this.most) return;
    this.most = n;
    this.busiest = minute;
  }
}
