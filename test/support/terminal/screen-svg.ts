import type { IBufferCell } from '@xterm/headless';
import type { OpenTerminal } from './open-terminal.ts';

/** The colours of one terminal theme, and its geometry. */
export interface ScreenLook {
  readonly background: string;
  readonly foreground: string;
  /** The 16 ANSI colours. */
  readonly palette: readonly string[];
  readonly fontSize: number;
}

export const DARK: ScreenLook = {
  background: '#1b1e24',
  foreground: '#d7dae0',
  palette: [
    '#1b1e24',
    '#e0787c',
    '#8fbf7f',
    '#d9b36c',
    '#7aa6da',
    '#b892d0',
    '#6fb8c4',
    '#d7dae0',
    '#5c6370',
    '#ec8f92',
    '#a5d394',
    '#e8c583',
    '#94bbec',
    '#cba8e2',
    '#87ccd8',
    '#f2f4f8',
  ],
  fontSize: 16,
};

interface Run {
  readonly column: number;
  readonly cells: number;
  readonly text: string;
  readonly color: string;
  readonly background: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
}

const CELL = 0.602;
const ROW = 1.3;
const MARGIN = 1.25;

/** The rows in sight as a picture, cell by cell, as the emulator holds them. */
export function screenSvg(terminal: OpenTerminal, look: ScreenLook = DARK): string {
  const { emulator } = terminal;
  const { fontSize } = look;
  const [cell, row, margin] = [fontSize * CELL, fontSize * ROW, fontSize * MARGIN];
  const width = Math.ceil(emulator.cols * cell + 2 * margin);
  const height = Math.ceil(emulator.rows * row + 2 * margin);
  const parts = Array.from({ length: emulator.rows }, (_, y) => {
    return runsOf(terminal, y, look).map((run) => runSvg(run, margin + y * row));
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" rx="${fontSize / 2}" fill="${look.background}"/>`,
    `<g font-family="DejaVu Sans Mono" font-size="${fontSize}" xml:space="preserve">`,
    ...parts.flat(),
    cursorSvg(),
    '</g></svg>',
  ].join('\n');

  /** Where a person would type. */
  function cursorSvg(): string {
    const { cursorX, cursorY } = emulator.buffer.active;
    if (!terminal.cursorIsVisible()) return '';
    const [x, y] = [margin + cursorX * cell, margin + cursorY * row];
    return `<rect x="${x}" y="${y}" width="${cell}" height="${row}" fill="${look.foreground}" opacity="0.7"/>`;
  }

  function runSvg(run: Run, top: number): string {
    const x = margin + run.column * cell;
    const box = run.background
      ? `<rect x="${x}" y="${top}" width="${run.cells * cell}" height="${row}" fill="${run.background}"/>`
      : '';
    const weight = run.bold ? ' font-weight="bold"' : '';
    const dim = run.dim ? ' opacity="0.6"' : '';
    const line = run.underline ? ' text-decoration="underline"' : '';
    const baseline = top + row * 0.75;
    if (run.text.trim() === '') return box;
    // Every letter has its own place: a font's advance is never exactly a cell.
    const places = Array.from(run.text, (_, index) => (x + index * cell).toFixed(2)).join(' ');
    // Named, for the forms of mainland China: the first of the collection is Japanese.
    const font = run.cells === 2 ? ' font-family="Noto Sans Mono CJK SC"' : '';
    const text = `<text x="${places}" y="${baseline.toFixed(2)}" fill="${run.color}"${font}${weight}${dim}${line}>${escaped(run.text)}</text>`;
    return box + text;
  }
}

function runsOf(terminal: OpenTerminal, y: number, look: ScreenLook): readonly Run[] {
  const { emulator } = terminal;
  const line = emulator.buffer.active.getLine(emulator.buffer.active.viewportY + y);
  const runs: Run[] = [];
  if (!line) return runs;
  for (let column = 0; column < emulator.cols; column++) {
    const cell = line.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const next = runOf(cell, column, look);
    const last = runs.at(-1);
    // A wide letter is a run of its own, so that the ones behind it stand in their cells.
    if (last && next.cells === 1 && last.cells === Array.from(last.text).length && sameLook(last, next)) {
      runs[runs.length - 1] = { ...last, text: last.text + next.text, cells: last.cells + 1 };
    } else runs.push(next);
  }
  return runs.filter((run) => run.background !== null || run.text.trim() !== '');
}

function sameLook(a: Run, b: Run): boolean {
  return (
    a.color === b.color &&
    a.background === b.background &&
    a.bold === b.bold &&
    a.dim === b.dim &&
    a.underline === b.underline
  );
}

function runOf(cell: IBufferCell, column: number, look: ScreenLook): Run {
  const front = cell.isFgDefault() ? look.foreground : colour(cell.getFgColor(), cell.isFgRGB(), look);
  const back = cell.isBgDefault() ? null : colour(cell.getBgColor(), cell.isBgRGB(), look);
  const inverse = cell.isInverse() !== 0;
  return {
    column,
    cells: cell.getWidth(),
    text: cell.getChars() === '' ? ' ' : cell.getChars(),
    color: inverse ? (back ?? look.background) : front,
    background: inverse ? front : back,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

function colour(value: number, rgb: boolean, look: ScreenLook): string {
  if (rgb) return `#${value.toString(16).padStart(6, '0')}`;
  return look.palette[value] ?? look.foreground;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
