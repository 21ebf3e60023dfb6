import { FORMATS } from './formats/index.ts';
import { requiredWords } from './required-words.ts';
import type { Format } from './sign.ts';
import { WordScanner } from './word-scanner.ts';

/** The begin of a word tells enough, and keeps the table small. In characters. */
const LONG_ENOUGH = 12;

interface Prepared {
  readonly scanner: WordScanner;
  /** From the number of a word to the formats that need it or another. */
  readonly needing: readonly (readonly number[])[];
  /** Formats of which no word could be said. */
  readonly always: readonly number[];
}

let prepared: Prepared | null = null;

/** The formats that may match: those of which a word that they need stands there. In their order. */
export function possibleFormats(text: string): readonly Format[] {
  prepared ??= prepare();
  const {
    scanner: { columns, table },
    scanner,
    needing,
    always,
  } = prepared;
  let state = 0;
  let found: Set<number> | null = null;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Small letters and capitals are one.
    const letter = code >= 65 && code <= 90 ? code + 32 : code;
    state = table[state + (letter < columns.length ? (columns[letter] as number) : 0)] as number;
    if (state >= 0) continue;
    found ??= new Set(always);
    for (const word of scanner.endsAt(state)) for (const format of needing[word] ?? []) found.add(format);
    state = -state;
  }
  if (found === null && always.length === 0) return [];
  return [...(found ?? always)].sort((a, b) => a - b).map((index) => FORMATS[index] as Format);
}

function prepare(): Prepared {
  const formatsOf = new Map<string, number[]>();
  const always: number[] = [];
  for (const [index, { pattern }] of FORMATS.entries()) {
    const words = requiredWords(pattern);
    if (words.length === 0) always.push(index);
    for (const word of new Set(words.map((one) => one.slice(0, LONG_ENOUGH)))) {
      const formats = formatsOf.get(word);
      if (formats) formats.push(index);
      else formatsOf.set(word, [index]);
    }
  }
  const words = [...formatsOf.keys()].map((word) =>
    Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)),
  );
  return { scanner: new WordScanner(words), needing: [...formatsOf.values()], always };
}
