import { Stops } from '../characters.ts';

/** How often a bracket may turn out to be never closed before the search is kept short. */
const PATIENCE = 16;
const SHORT = 512;

const BACKSLASH = 92;
const SINGLE = 39;
const DOUBLE = 34;
const BACKTICK = 96;
const DOLLAR = 36;
const OPEN = 40;
const CLOSE = 41;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** What may open or close anything; all between them is passed over. */
const TELLING = new Stops('\\\'"`$()}', false);

/** Finds the ends of nested quotes and brackets, in time that stays linear however damaged the text is. */
export class BracketFinder {
  readonly #text: string;
  #failures = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Index just behind the `close` that belongs to a bracket opened before `from`; -1 where there is none. */
  behind(from: number, close: ')' | '}' | '`'): number {
    const text = this.#text;
    const limit = this.#limit(from);
    const outer: number[] = [];
    let top = close.charCodeAt(0);
    for (let at = TELLING.next(text, from, limit); at < limit; at = TELLING.next(text, at + 1, limit)) {
      const code = text.charCodeAt(at);
      if (code === top) {
        const around = outer.pop();
        if (around === undefined) return at + 1;
        top = around;
      } else if (top === SINGLE) {
        // Nothing but its end means anything in single quotes.
      } else if (code === BACKSLASH) at++;
      else {
        const opened = openedBy(text, at, top);
        if (opened === 0) continue;
        outer.push(top);
        top = opened;
        if (code === DOLLAR) at++;
      }
    }
    this.#failures++;
    return -1;
  }

  /** Index of the `)` that closes a bracket opened before `from` on the same line; -1 where there is none. */
  onLine(from: number, close: ')' | ']'): number {
    const text = this.#text;
    const limit = this.#limit(from);
    const [opening, closing] = close === ')' ? [OPEN, CLOSE] : [91, 93];
    let depth = 1;
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) break;
      if (code === BACKSLASH) at++;
      else if (code === opening) depth++;
      else if (code === closing && --depth === 0) return at;
    }
    this.#failures++;
    return -1;
  }

  #limit(from: number): number {
    return this.#failures > PATIENCE ? Math.min(this.#text.length, from + SHORT) : this.#text.length;
  }
}

/** What would close the quote or bracket that begins at `at`; 0 where none begins. */
function openedBy(text: string, at: number, inside: number): number {
  const code = text.charCodeAt(at);
  if (code === DOLLAR) {
    const next = text.charCodeAt(at + 1);
    return next === OPEN ? CLOSE : next === OPEN_BRACE ? CLOSE_BRACE : 0;
  }
  if (code === BACKTICK) return BACKTICK;
  if (inside === DOUBLE) return 0;
  if (code === DOUBLE || code === SINGLE) return code;
  return code === OPEN && inside !== CLOSE_BRACE ? CLOSE : 0;
}
