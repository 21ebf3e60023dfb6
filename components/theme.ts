import type { Status } from '../src/model/finding.ts';
import { STATUS_SYMBOLS } from '../src/report/text/style.ts';
import type { Tone } from './text/line.ts';

/** Only the 16 colours every terminal has, by name: the person's own palette decides how they look. */
export interface Look {
  readonly color?: 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'magenta';
  readonly bold?: true;
  readonly dimColor?: true;
}

export interface Symbols {
  readonly status: Readonly<Record<Status, string>>;
  readonly pointer: string;
  /** Not begun. */
  readonly pending: string;
  /** Stands for the moving mark where nothing may move. */
  readonly busy: string;
  readonly separator: string;
  readonly ellipsis: string;
  readonly spinner: 'dots' | 'line';
  /** A step of a progress bar that is done, and one that is left. */
  readonly barDone: string;
  readonly barLeft: string;
}

export interface Theme {
  readonly looks: Readonly<Record<Tone, Look>>;
  readonly symbols: Symbols;
  /** Letters beyond ASCII can be shown. */
  readonly unicode: boolean;
  /** The screen is read aloud: words stand where signs would. */
  readonly spoken: boolean;
}

const unicodeSymbols: Symbols = {
  status: STATUS_SYMBOLS,
  pointer: '❯',
  pending: ' ',
  busy: '…',
  separator: '·',
  ellipsis: '…',
  spinner: 'dots',
  barDone: '█',
  barLeft: '░',
};

const asciiSymbols: Symbols = {
  status: { ok: '+', note: 'i', warning: '!', problem: 'x', skipped: '-', unknown: '?' },
  pointer: '>',
  pending: ' ',
  busy: '*',
  separator: '|',
  ellipsis: '...',
  spinner: 'line',
  barDone: '#',
  barLeft: '.',
};

const spokenSymbols: Symbols = {
  ...asciiSymbols,
  status: { ok: '', note: '', warning: '', problem: '', skipped: '', unknown: '' },
  pointer: '',
  separator: ',',
};

const plainLooks: Theme['looks'] = {
  plain: {},
  strong: { bold: true },
  quiet: { dimColor: true },
  hint: {},
  accent: { bold: true },
  code: {},
  ok: {},
  note: {},
  warning: {},
  problem: {},
  skipped: {},
  unknown: {},
};

const colourLooks: Theme['looks'] = {
  ...plainLooks,
  accent: { color: 'cyan', bold: true },
  code: { color: 'cyan' },
  hint: { color: 'cyan' },
  ok: { color: 'green' },
  note: { color: 'cyan' },
  warning: { color: 'yellow' },
  problem: { color: 'red' },
  skipped: {},
  unknown: { color: 'magenta' },
};

export interface ThemeOptions {
  readonly color: boolean;
  readonly unicode: boolean;
  readonly accessible: boolean;
}

export function themeOf({ color, unicode, accessible }: ThemeOptions): Theme {
  const symbols = accessible ? spokenSymbols : unicode ? unicodeSymbols : asciiSymbols;
  return { looks: color && !accessible ? colourLooks : plainLooks, symbols, unicode, spoken: accessible };
}
