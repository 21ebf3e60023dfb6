/** What a piece of text means; the theme decides how that looks. Never the only carrier of a meaning. */
export type Tone =
  | 'plain'
  | 'strong'
  /** What only divides, and would not be missed. */
  | 'quiet'
  /** About the screen itself: that there is more. */
  | 'hint'
  | 'accent'
  /** A path, a command: something a machine understands. */
  | 'code'
  | 'ok'
  | 'note'
  | 'warning'
  | 'problem'
  | 'skipped'
  | 'unknown';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** Drawn as a moving mark of one column; `text` stands for it where nothing may move. */
  readonly moves?: true;
}

/**
 * One row of the terminal. Documents are lists of rows that are cut to the window before they are
 * drawn, so that a frame never grows taller than the screen and scrolling is only arithmetic.
 */
export type Line = readonly Span[];

export const BLANK: Line = [];

export function span(text: string, tone: Tone = 'plain'): Span {
  return { text, tone };
}

export function line(text: string, tone: Tone = 'plain'): Line {
  return [span(text, tone)];
}

export function lineText(one: Line): string {
  return one.map(({ text }) => text).join('');
}
