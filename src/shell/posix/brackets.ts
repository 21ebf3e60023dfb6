/** How often a bracket may turn out to be never closed before the search is kept short. */
const PATIENCE = 16;
const SHORT = 512;

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
    const open: string[] = [close];
    for (let at = from; at < limit; at++) {
      const char = text[at] ?? '';
      const top = open.at(-1);
      if (top === "'") {
        if (char === "'") open.pop();
      } else if (char === '\\') {
        at++;
      } else if (char === top) {
        open.pop();
        if (open.length === 0) return at + 1;
      } else {
        const opened = openedBy(text, at, top ?? '');
        if (opened) open.push(opened);
        if (opened === ')' && char === '$') at++;
        if (opened === '}') at++;
      }
    }
    this.#failures++;
    return -1;
  }

  /** Index of the `)` that closes a bracket opened before `from` on the same line; -1 where there is none. */
  onLine(from: number, close: ')' | ']'): number {
    const text = this.#text;
    const limit = this.#limit(from);
    let depth = 1;
    for (let at = from; at < limit && text[at] !== '\n'; at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === (close === ')' ? '(' : '[')) depth++;
      else if (text[at] === close && --depth === 0) return at;
    }
    this.#failures++;
    return -1;
  }

  #limit(from: number): number {
    return this.#failures > PATIENCE ? Math.min(this.#text.length, from + SHORT) : this.#text.length;
  }
}

/** What would close the quote or bracket that begins at `at`; null where none begins. */
function openedBy(text: string, at: number, inside: string): string | null {
  const char = text[at] ?? '';
  if (char === '$' && text[at + 1] === '(') return ')';
  if (char === '$' && text[at + 1] === '{') return '}';
  if (char === '`') return '`';
  if (inside === '"') return null;
  if (char === '"' || char === "'") return char;
  return char === '(' && inside !== '}' ? ')' : null;
}
