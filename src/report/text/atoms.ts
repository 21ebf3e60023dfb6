/** A part of a text that stays in one row. */
export interface Atom {
  readonly text: string;
  /** Columns. */
  readonly width: number;
  /** A space stands before it, unless it begins a row. */
  readonly spaced: boolean;
}

// Chinese and Japanese text may be broken between any two letters, but for these. Source: W3C, Requirements for Chinese
// Text Layout (clreq), 3.1.3 "Prohibition Rules for Line Start and Line End".
const NEVER_FIRST = /^[，。、：；！？）」』》〉】〕”’…—％]$/u;
const NEVER_LAST = /^[（「『《〈【〔“‘]$/u;

/**
 * Takes a text, without line ends, apart between words and between wide letters. What stands between back quotes is
 * something to copy, and stays in one.
 * @param letters the text, letter by letter
 * @param widthOf columns of a text
 */
export function atomsOf(letters: Iterable<string>, widthOf: (text: string) => number): readonly Atom[] {
  const atoms: Atom[] = [];
  let word = '';
  let isWide = false;
  let opens = false;
  let spaced = false;
  let quoted = false;
  const close = () => {
    if (word !== '') {
      atoms.push({ text: word, width: widthOf(word), spaced });
      spaced = false;
    }
    word = '';
    opens = false;
  };
  for (const letter of letters) {
    if (letter === '`') quoted = !quoted;
    if (letter === ' ' && !quoted) {
      close();
      spaced = true;
      continue;
    }
    const wide = widthOf(letter) === 2 && !quoted;
    if (word !== '' && NEVER_FIRST.test(letter)) {
      word += letter;
      // Behind it the row may end, whatever comes.
      isWide ||= wide;
      continue;
    }
    if (word !== '' && !opens && (wide || isWide)) close();
    word += letter;
    opens = NEVER_LAST.test(letter);
    isWide = wide;
  }
  close();
  return atoms;
}
