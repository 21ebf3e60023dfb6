import type { Timings } from '../../dns/latency.ts';
import { roundTop } from './round-top.ts';

/** Eighths of a cell, from none to all of it. */
const BLOCKS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** The same where only ASCII can be shown: thirds. */
const ASCII_BLOCKS = [' ', '.', ':', '#'];
const ROWS = 3;
/** Columns of a bar, and the space behind it. */
const BAR = 2;
const GAP = 1;
/** Narrower than this nobody could read it, and the numbers beside it say the same. */
const LEAST_COLUMNS = 24;

/** Ends of a scale that people read with ease. */
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/**
 * Times as bars, one a question, in the order they were sent, on a scale that begins at nothing:
 *
 *      20 ms ┤    ██
 *            │ ▆▆ ██ ▅▅    ▅▅
 *       0 ms ┤ ██ ██ ██ ×× ██
 *
 * A lost question has no bar but a cross, so that no colour is needed. Empty where there is nothing to draw, or no room.
 */
export function latencyPlot(timings: Timings, options: { width: number; unicode: boolean }): readonly string[] {
  const times = timings.filter((one) => one !== null);
  if (times.length === 0) return [];
  const top = roundTop(Math.max(...times), ROUND);
  const labels = [`${top} ms`, '0 ms'];
  const margin = Math.max(...labels.map((label) => label.length));
  const room = Math.floor((options.width - margin - 3 + GAP) / (BAR + GAP));
  if (options.width < LEAST_COLUMNS || room < 1) return [];
  const shown = timings.slice(0, room);
  const { blocks, cross, axis, tick } = options.unicode
    ? { blocks: BLOCKS, cross: '×', axis: '│', tick: '┤' }
    : { blocks: ASCII_BLOCKS, cross: 'x', axis: '|', tick: '+' };
  const steps = blocks.length - 1;
  return Array.from({ length: ROWS }, (_, row) => {
    const below = ROWS - 1 - row;
    const cells = shown.map((time) => {
      if (time === null) return (below === 0 ? cross : ' ').repeat(BAR);
      // Whatever came back took some time: at least the smallest bar is there.
      const height = Math.max(1, Math.round((time / top) * ROWS * steps));
      return (blocks[Math.min(steps, Math.max(0, height - below * steps))] ?? ' ').repeat(BAR);
    });
    const label = row === 0 ? labels[0] : below === 0 ? labels[1] : '';
    const head = `${(label ?? '').padStart(margin)} ${label === '' ? axis : tick} `;
    return (head + cells.join(' '.repeat(GAP))).trimEnd();
  });
}
