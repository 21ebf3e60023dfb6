import { FORMATS } from './formats/index.ts';
import { requiredWords } from './required-words.ts';
import type { Format } from './sign.ts';
import { WordScanner } from './word-scanner.ts';

/** The begin of a word tells enough, and keeps the table small. In characters. */
const LONG_ENOUGH = 12;
/** As many as a number has bits to spare. */
const MOST_LISTS = 30;

/** One of a format's lists of words, of which each has to be met. */
interface Need {
  readonly format: number;
  /** A bit of its own among those of its format. */
  readonly bit: number;
}
interface Prepared {
  readonly scanner: WordScanner;
  /** From the number of a word to the lists that it is in. */
  readonly needs: readonly (readonly Need[])[];
  /** Of each format, the bits of all its lists. */
  readonly all: readonly number[];
}

let prepared: Prepared | null = null;

/** The formats that may match: those of which all words that they need stand there. In their order. */
export function possibleFormats(text: string): readonly Format[] {
  prepared ??= prepare();
  const { scanner, needs, all } = prepared;
  const { columns, table } = scanner;
  let state = 0;
  let met: number[] | null = null;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Small letters and capitals are one.
    const letter = code >= 65 && code <= 90 ? code + 32 : code;
    state = table[state + (letter < columns.length ? (columns[letter] as number) : 0)] as number;
    if (state >= 0) continue;
    met ??= new Array<number>(FORMATS.length).fill(0);
    for (const word of scanner.endsAt(state)) {
      for (const { format, bit } of needs[word] ?? []) met[format] = (met[format] ?? 0) | bit;
    }
    state = -state;
  }
  if (met === null) return [];
  const bits = met;
  return FORMATS.filter((_, index) => bits[index] === all[index]);
}

function prepare(): Prepared {
  const needsOf = new Map<string, Need[]>();
  const all = FORMATS.map(({ kind, pattern }, format) => {
    const lists = requiredWords(pattern).slice(0, MOST_LISTS);
    if (lists.length === 0) throw new Error(`${kind}: no word is needed for ${pattern.source}`);
    for (const [at, words] of lists.entries()) {
      for (const word of new Set(words.map((one) => one.slice(0, LONG_ENOUGH)))) {
        const need = { format, bit: 1 << at };
        const needs = needsOf.get(word);
        if (needs) needs.push(need);
        else needsOf.set(word, [need]);
      }
    }
    return (1 << lists.length) - 1;
  });
  const words = [...needsOf.keys()].map((word) => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)));
  return { scanner: new WordScanner(words), needs: [...needsOf.values()], all };
}
