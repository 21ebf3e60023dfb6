import { roundTop } from './round-top.ts';

/** Times of one thing, drawn on a scale that all rows share. */
export interface BoxRow {
  readonly label: string;
  /** Milliseconds; null: no answer in time. */
  readonly times: readonly (number | null)[];
  /** Least, quarter, half, three quarters, most; null: too few to tell. */
  readonly box: readonly [number, number, number, number, number] | null;
  /** Behind the drawing: the number that it shows. */
  readonly figure: string;
}

/** Narrower than this nobody could read it, and the numbers say the same. */
const LEAST_COLUMNS = 16;
const TICKS = 4;

/** Ends of a scale that people read with ease. */
const ROUND = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10];

/**
 * Each row's times as a line from least to most, the middle half thick, the median marked:
 *
 *     near    ──██┃██──                                     25 ms
 *     far                           ────────██████┃████──  165 ms
 *           ┬──────────┬───────────┬──────────┬──────────┬
 *           0         50          100        150    200 ms
 *
 * The marks differ in shape, so no colour is needed. Empty where there is no room, or nothing to draw.
 */
export function boxPlot(rows: readonly BoxRow[], options: { width: number; unicode: boolean }): readonly string[] {
  const times = rows.flatMap((row) => row.times.filter((one) => one !== null));
  const labels = Math.max(...rows.map((row) => row.label.length));
  const figures = Math.max(...rows.map((row) => row.figure.length));
  const columns = options.width - labels - figures - 4;
  if (times.length === 0 || columns < LEAST_COLUMNS) return [];
  const top = roundTop(Math.max(...times), ROUND);
  const marks = options.unicode
    ? { line: '─', box: '█', median: '┃', tick: '┬', base: '─' }
    : { line: '-', box: '=', median: '|', tick: '+', base: '-' };
  const at = (ms: number) => Math.min(columns - 1, Math.round((ms / top) * (columns - 1)));
  const drawn = rows.map((row) => {
    const cells = Array.from({ length: columns }, () => ' ');
    const fill = (from: number, to: number, sign: string) => cells.fill(sign, at(from), at(to) + 1);
    if (row.box !== null) {
      const [least, low, half, high, most] = row.box;
      fill(least, most, marks.line);
      fill(low, high, marks.box);
      cells[at(half)] = marks.median;
    }
    return `${row.label.padEnd(labels)}  ${cells.join('')}  ${row.figure.padStart(figures)}`.trimEnd();
  });
  return [...drawn, ...scale(columns, top, marks, at).map((line) => `${' '.repeat(labels)}  ${line}`.trimEnd())];
}

function scale(
  columns: number,
  top: number,
  marks: { readonly tick: string; readonly base: string },
  at: (ms: number) => number,
): readonly string[] {
  const line = Array.from({ length: columns }, () => marks.base);
  let numbers = '';
  for (let n = 0; n <= TICKS; n++) {
    const ms = (top / TICKS) * n;
    const place = at(ms);
    line[place] = marks.tick;
    const text = `${Number(ms.toPrecision(3))}${n === TICKS ? ' ms' : ''}`;
    const begin = n === 0 ? 0 : n === TICKS ? columns - text.length : place - (text.length >> 1);
    numbers = numbers.padEnd(begin) + text;
  }
  return [line.join(''), numbers];
}
