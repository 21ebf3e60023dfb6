/**
 * What a text must have for a pattern to match: one of these words, whatever else. It is read off the pattern itself, so
 * that no list beside it can be wrong. In small letters; empty: nothing that could be said.
 */
export function requiredWords(pattern: RegExp): readonly string[] {
  const { exact, needed } = new PatternReader(pattern).whole();
  return better(wordsOf(exact), needed) ?? [];
}

/** Words that are all that can stand there; null: too many, or not known. */
type Exact = readonly string[] | null;
/** Words of which each match has one; null: not known. */
type Needed = readonly string[] | null;
interface Part {
  readonly exact: Exact;
  readonly needed: Needed;
}

/** More ways to write one thing than these are not followed. */
const MOST_WORDS = 40;
/** A longer word tells hardly more. In characters. */
const LONG_ENOUGH = 12;
const NOTHING: Part = { exact: [''], needed: null };
const ANYTHING: Part = { exact: null, needed: null };

/** Words that tell more: long ones, then few. */
function better(one: Needed, other: Needed): Needed {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [shortest(one), shortest(other)];
  return a > b || (a === b && one.length <= other.length) ? one : other;
}

const shortest = (words: readonly string[]): number => Math.min(LONG_ENOUGH, ...words.map(({ length }) => length));
const wordsOf = (exact: Exact): Needed => (exact === null || shortest(exact) === 0 ? null : exact);
const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

function oneAfterTheOther(parts: readonly Part[]): Part {
  let exact: Exact = [''];
  let needed: Needed = null;
  let whole = true;
  for (const part of parts) {
    const before: readonly string[] = exact ?? [''];
    const both: readonly string[] | null = part.exact && before.flatMap((a) => part.exact?.map((b) => a + b) ?? []);
    if (both !== null && both.length <= MOST_WORDS) {
      exact = unique(both);
      continue;
    }
    needed = better(better(needed, wordsOf(before)), part.needed);
    whole = false;
    exact = part.exact === null ? [''] : part.exact;
  }
  return whole ? { exact, needed: null } : { exact: null, needed: better(needed, wordsOf(exact)) };
}

function oneOf(branches: readonly Part[]): Part {
  const [first] = branches;
  if (first && branches.length === 1) return first;
  const exacts = branches.map(({ exact }) => exact);
  const all = exacts.flatMap((exact) => exact ?? []);
  if (exacts.every((exact) => exact !== null) && all.length <= MOST_WORDS) return { exact: unique(all), needed: null };
  const words = branches.map(({ exact, needed }) => better(wordsOf(exact), needed));
  return { exact: null, needed: words.every((one) => one !== null) ? unique(words.flatMap((one) => one ?? [])) : null };
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
    if (found === '?') return part.exact === null ? ANYTHING : { exact: unique([...part.exact, '']), needed: null };
    if (found === '*' || /^\{0/.test(found)) return ANYTHING;
    return { exact: null, needed: better(wordsOf(part.exact), part.needed) };
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
    return { exact: unique([...text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())]), needed: null };
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
