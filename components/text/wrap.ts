import { atomsOf } from '../../src/report/text/atoms.ts';
import { lettersOf, takeWidth, widthOf } from './width.ts';

/**
 * Breaks a text into rows of at most `width` columns: between words, between wide characters, and
 * inside a word only if it is wider than a row (then behind a slash, if there is one). What stands
 * between back quotes is something to copy, and counts as one word. Line ends stay.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
}

function wrapParagraph(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const atom of atomsOf(lettersOf(text), widthOf)) {
    const gap = row !== '' && atom.spaced ? 1 : 0;
    if (used + gap + atom.width <= width) {
      row += (gap ? ' ' : '') + atom.text;
      used += gap + atom.width;
      continue;
    }
    if (row !== '') rows.push(row);
    const pieces = hardRows(atom.text, width);
    rows.push(...pieces.slice(0, -1));
    row = pieces.at(-1) ?? '';
    used = widthOf(row);
  }
  rows.push(row);
  return rows;
}

/** Nothing is left out, not even spaces: for what must be read letter by letter. Breaks behind a space or a slash. */
export function hardRows(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let rest = text;
  while (widthOf(rest) > width) {
    const row = firstRow(rest, width);
    rows.push(row);
    rest = rest.slice(row.length);
  }
  return [...rows, rest];
}

function firstRow(text: string, width: number): string {
  const most = takeWidth(text, width) || (lettersOf(text)[0] ?? text);
  const seam = Math.max(most.lastIndexOf('/'), most.lastIndexOf(' '));
  return seam > most.length / 2 ? most.slice(0, seam + 1) : most;
}
