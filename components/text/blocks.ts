import { BLANK, type Line, lineText, type Span, span, type Tone } from './line.ts';
import { padEnd, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** A paragraph, every row begun with `indent` spaces. */
export function paragraph(text: string, width: number, tone: Tone = 'plain', indent = 0): readonly Line[] {
  const margin = ' '.repeat(indent);
  return wrap(text, width - indent).map((row) => (row === '' ? BLANK : [span(margin + row, tone)]));
}

/** A paragraph behind a mark; further rows stand under the first one's text. */
export function hanging(mark: readonly Span[], text: string, width: number, tone: Tone = 'plain'): readonly Line[] {
  const indent = widthOf(lineText(mark));
  return paragraph(text, width, tone, indent).map((row, index) =>
    index === 0 ? [...mark, ...row.map((one) => ({ ...one, text: one.text.slice(indent) }))] : row,
  );
}

export function indented(lines: readonly Line[], by: number): readonly Line[] {
  const margin = span(' '.repeat(by));
  return lines.map((one) => (one.length === 0 ? one : [margin, ...one]));
}

/** One part of a card: a name, and what there is to say below it. */
export interface Section {
  readonly label: string;
  /** Lays its lines out in the columns it is given. */
  readonly body: (width: number) => readonly Line[];
}

/** From here on labels stand beside their text; below, above it. */
const COLUMNS_FROM = 72;
const GAP = 3;
/** A label in Chinese has a colon as wide as its letters. */
const WIDE_END = /\p{Script=Han}$/u;

/** A label as it is said over what it is for, with the colon of its script. */
export function spokenLabel(label: string): string {
  return label + (WIDE_END.test(label) ? '：' : ':');
}

/**
 * Sections with their labels in a column of their own where there is room, else above their text.
 *
 * @param spoken for a screen that is read aloud: no columns, no space, every line one to be said
 */
export function card(sections: readonly Section[], width: number, spoken = false): readonly Line[] {
  if (spoken) return sections.flatMap(({ label, body }) => [[span(spokenLabel(label))], ...body(width)]);
  const column = Math.max(0, ...sections.map(({ label }) => widthOf(label))) + GAP;
  const laidOut = sections.map((section) =>
    width < COLUMNS_FROM ? labelAbove(section, width) : labelBeside(section, width, column),
  );
  return laidOut.flatMap((lines, index) => (index === 0 ? lines : [BLANK, ...lines]));
}

function labelAbove({ label, body }: Section, width: number): readonly Line[] {
  return [[span(label, 'strong')], ...indented(body(width - 2), 2)];
}

function labelBeside({ label, body }: Section, width: number, column: number): readonly Line[] {
  return body(width - column).map((row, index) => {
    if (index === 0) return [span(padEnd(label, column), 'strong'), ...row];
    return row.length === 0 ? row : [span(' '.repeat(column)), ...row];
  });
}

/** Left and right on one row; the right part is left out where both do not fit. */
export function between(left: Line, right: Line, width: number): Line {
  const free = width - widthOf(lineText(left)) - widthOf(lineText(right));
  return free < 2 || right.length === 0 ? left : [...left, span(' '.repeat(free)), ...right];
}
