import { type Told, tellMore } from '../../src/symptom/told.ts';

/** A text while it is told: the lines that have ended, and the one that is typed. */
export interface Telling {
  /** As it was after each piece, so that the last can be taken back. */
  readonly pieces: readonly Told[];
  readonly line: string;
}

export const NOTHING_YET: Telling = { pieces: [], line: '' };

/** Pieces that can be taken back one by one. */
const MOST_PIECES = 100;
/** A line that goes on without an end is no longer typed: it counts as ended. */
const LONGEST_LINE = 8_000;

const LINE_END = /\r\n|[\r\n]/;

export function toldBy({ pieces }: Telling): Told | null {
  return pieces.at(-1) ?? null;
}

/** @param text whole lines, or with an end behind it that counts as one */
export function withPiece(telling: Telling, text: string): Telling {
  const before = toldBy(telling) ?? { head: '', tail: '', lines: 0, bytes: 0 };
  const told = tellMore(before, telling.line + text);
  return { pieces: [...telling.pieces.slice(-MOST_PIECES), told], line: '' };
}

/** Adds what was typed, or came as quickly as if it were pasted: its last line is still open. */
export function withInput(telling: Telling, input: string): Telling {
  const parts = input.split(LINE_END);
  const last = parts.at(-1) ?? '';
  const ended = parts.length === 1 ? telling : withPiece(telling, parts.slice(0, -1).join('\n'));
  const line = ended.line + last;
  return line.length > LONGEST_LINE ? withPiece({ ...ended, line: '' }, line) : { ...ended, line };
}

/** Takes a letter back; where none is typed, the last piece. */
export function withoutLast({ pieces, line }: Telling, letters: (text: string) => readonly string[]): Telling {
  if (line === '') return { pieces: pieces.slice(0, -1), line };
  return { pieces, line: letters(line).slice(0, -1).join('') };
}
