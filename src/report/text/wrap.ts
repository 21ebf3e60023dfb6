import { atomsOf } from './atoms.ts';

// Two columns each in every terminal: East Asian wide and full-width letters, and pictographs.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mark}/u;

/** Columns that a text takes on a terminal. It must be free of controls. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : NO_WIDTH.test(letter) ? 0 : 1;
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The longest beginning that fits. */
export function takeColumns(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const letter of text) {
    used += displayWidth(letter);
    if (used > width) break;
    taken += letter;
  }
  return taken;
}

/**
 * Breaks a text into lines of at most `width` columns, between words and between wide letters. What stands between back
 * quotes is something to copy, and a word may be a path: neither is ever broken, however long.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const atom of atomsOf(text, displayWidth)) {
    const longer = line === '' ? atom.text : line + (atom.spaced ? ' ' : '') + atom.text;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = atom.text;
    } else line = longer;
  }
  return [...lines, line];
}
