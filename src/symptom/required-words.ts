/**
 * What a text must have for a pattern to match: of each of these lists one word, whatever else. It is read off the pattern
 * itself, so that no list beside it can be wrong. In small letters; none: nothing that could be said.
 */
export function requiredWords(pattern: RegExp): readonly Words[] {
  const { exact, needed } = new PatternReader(pattern).whole();
  return [...wordsOf(exact), ...needed];
}

type Words = readonly string[];
interface Part {
  /** Words that are all that can stand there; null: too many, or not known. */
  readonly exact: Words | null;
  /** Lists of words; each match has one of each. */
  readonly needed: readonly Words[];
}

/** More ways to write one thing than these are not followed. */
const MOST_WORDS = 40;
/** A longer word tells hardly more; a shorter one nothing. In characters. */
const LONG_ENOUGH = 12;
const TOO_SHORT = 3;
const NOTHING: Part = { exact: [''], needed: [] };
const ANYTHING: Part = { exact: null, needed: [] };

const unique = (words: Words): Words => [...new Set(words)];
const shortest = (words: Words): number => Math.min(LONG_ENOUGH, ...words.map(({ length }) => length));
const wordsOf = (exact: Words | null): readonly Words[] =>
  exact === null || shortest(exact) <= TOO_SHORT ? [] : [exact];

/** The list that tells most: of long words, then of few. */
function best({ exact, needed }: Part): Words | null {
  const all = [...wordsOf(exact), ...needed];
  return all.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0] ?? null;
}

function oneAfterTheOther(parts: readonly Part[]): Part {
  let exact: Words = [''];
  const needed: Words[] = [];
  let whole = true;
  for (const part of parts) {
    const both = part.exact && exact.flatMap((a) => part.exact?.map((b) => a + b) ?? []);
    if (both !== null && both.length <= MOST_WORDS) {
      exact = unique(both);
      continue;
    }
    needed.push(...wordsOf(exact), ...part.needed);
    whole = false;
    exact = part.exact ?? [''];
  }
  return whole ? { exact, needed } : { exact: null, needed: [...needed, ...wordsOf(exact)] };
}

function oneOf(branches: readonly Part[]): Part {
  const [first] = branches;
  if (first && branches.length === 1) return first;
  const exacts = branches.map(({ exact }) => exact);
  const all = exacts.flatMap((exact) => exact ?? []);
  if (exacts.every((exact) => exact !== null) && all.length <= MOST_WORDS) return { exact: unique(all), needed: [] };
  const words = branches.map(best);
  if (words.some((one) => one === null)) return ANYTHING;
  return { exact: null, needed: [unique(words.flatMap((one) => one ?? []))] };
}

/** Reads the source of a regular expression (ECMA-262, "Patterns"); what it does not know, it says nothing of. */
class PatternReader {
  readonly #source: string;
  readonly #eitherCase: boolean;
  #at = 0;

  constructor({ source, ignoreCase }: RegExp) {
    this.#source = source;
    this.#eitherCase = ignoreCase;
  }

  whole(): Part {
    return this.#alternatives();
  }

  #alternatives(): Part {
    const branches: Part[] = [];
    do branches.push(this.#sequence());
    while (this.#take('|'));
    return oneOf(branches);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      parts.push(this.#repeated(this.#atom()));
    }
    return oneAfterTheOther(parts);
  }

  #repeated(part: Part): Part {
    const [found = ''] = this.#match(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (found === '') return part;
    this.#take('?');
    if (found === '?') return part.exact === null ? ANYTHING : { exact: unique([...part.exact, '']), needed: [] };
    if (found === '*' || /^\{0/.test(found)) return ANYTHING;
    return { exact: null, needed: [...wordsOf(part.exact), ...part.needed] };
  }

  #atom(): Part {
    if (this.#take('(')) {
      const [around = ''] = this.#match(/\?(?:<?[=!]|:|<\w+>)/y);
      if (around === '' && this.#source[this.#at] === '?') throw new Error(`a group of a new kind: ${this.#source}`);
      const inner = this.#alternatives();
      this.#take(')');
      // What stands before or behind is no part of it, and what must not stand there least of all.
      return /^\?<?[=!]/.test(around) ? NOTHING : inner;
    }
    const [listed] = this.#match(/\[(?:\\.|[^\]\\])*\]/y);
    if (listed !== undefined) return /^\[[\w '"]{1,4}\]$/.test(listed) ? this.#letters(listed.slice(1, -1)) : ANYTHING;
    const [escaped] = this.#match(/\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|.)/y);
    if (escaped !== undefined) return this.#ofEscape(escaped.slice(1));
    const one = this.#source[this.#at++] ?? '';
    if (one === '^' || one === '$') return NOTHING;
    return one === '.' ? ANYTHING : this.#letters(one);
  }

  #ofEscape(escaped: string): Part {
    if (/^[bB]$/.test(escaped)) return NOTHING;
    if (/^[ux]./.test(escaped)) return this.#letters(String.fromCharCode(Number.parseInt(escaped.slice(1), 16)));
    // A class, a control character, another group's text.
    return /^\w/.test(escaped) ? ANYTHING : this.#letters(escaped);
  }

  /** One of them. Which capitals others than ASCII's have is not known here. */
  #letters(text: string): Part {
    if (this.#eitherCase && /[^\0-\x7f]/.test(text)) return ANYTHING;
    return { exact: unique([...text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())]), needed: [] };
  }

  #take(text: string): boolean {
    const there = this.#source.startsWith(text, this.#at);
    if (there) this.#at += text.length;
    return there;
  }

  #match(pattern: RegExp): readonly string[] {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at += found[0].length;
    return found ?? [];
  }
}
