import type { Status } from '../../model/finding.ts';

/** How a text may look where it goes. */
export interface TextStyle {
  /** Columns; null: it goes to no screen, so a line that programs may search stays whole. */
  readonly width: number | null;
  readonly colour: boolean;
  /** The place shows more than ASCII. */
  readonly unicode: boolean;
  /** For a screen reader: words alone, no symbols and no columns. */
  readonly accessible: boolean;
  /** Home directory of the examined machine's person, shown as `~`. */
  readonly home: string;
  /** Every look with its time, and the cards of notes. */
  readonly verbose: boolean;
}

export type Tint = 'bold' | 'red' | 'green' | 'yellow' | 'cyan';

// The terminal's own sixteen colours: they follow the person's theme, light or dark.
const CODES: Readonly<Record<Tint, readonly [number, number]>> = {
  bold: [1, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export function tint(text: string, colour: Tint, style: Pick<TextStyle, 'colour'>): string {
  if (!style.colour || text === '') return text;
  const [on, off] = CODES[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

export const STATUS_SYMBOLS: Readonly<Record<Status, string>> = {
  ok: '✓',
  note: 'i',
  warning: '!',
  problem: '✗',
  skipped: '–',
  unknown: '?',
};

export const STATUS_TINTS: Readonly<Record<Status, Tint | null>> = {
  ok: 'green',
  note: 'cyan',
  warning: 'yellow',
  problem: 'red',
  skipped: null,
  unknown: null,
};

// gomend's own typography; what a machine printed stays as it is, whatever the locale.
const ASCII: Readonly<Record<string, string>> = {
  '…': '...',
  '–': '-',
  '—': '-',
  '·': '-',
  '→': '->',
  '←': '<-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '\u00a0': ' ',
};

/** The text as a place without Unicode can show it. */
export function typed(text: string, style: Pick<TextStyle, 'unicode'>): string {
  return style.unicode ? text : text.replace(/[…–—·→←“”‘’≤≥×\u00a0]/gu, (sign) => ASCII[sign] ?? sign);
}
