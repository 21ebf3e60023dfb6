import { diffArrays } from 'diff';
import { printing } from './shell-text.ts';
import type { Tools } from './tools.ts';

/** A part of the new file: lines of the old one (1-based, both included), or lines that are new. */
export type Piece =
  | { readonly kind: 'old'; readonly from: number; readonly to: number }
  /** One character a byte, line ends included. */
  | { readonly kind: 'new'; readonly lines: readonly string[] };

/** Lines of a file of whatever encoding, one character a byte; the last one may have no end. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  const chars = Buffer.from(bytes).toString('latin1');
  return chars === '' ? [] : chars.split(/(?<=\n)/);
}

/** The new file as parts of the old one and lines that are new; put together they are the new bytes exactly. */
export function piecesOf(before: Uint8Array, after: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  for (const { added, removed, value } of diffArrays([...linesOf(before)], [...linesOf(after)])) {
    if (added) pieces.push({ kind: 'new', lines: value });
    else if (removed) line += value.length;
    else {
      pieces.push({ kind: 'old', from: line + 1, to: line + value.length });
      line += value.length;
    }
  }
  return pieces;
}

/**
 * Commands that print the new file. Lines of the old one are cut out by head(1) and tail(1), which leave bytes alone;
 * sed would not, on macOS: it ends a last line that has no end.
 * @param old how the script writes the old file's name
 */
export function composing(pieces: readonly Piece[], oldLines: number, old: string, tools: Tools): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'new') return piece.lines.map(printing);
    const { from, to } = piece;
    if (from === 1) return [to === oldLines ? `${tools.cat} ${old}` : `${tools.head} -n ${to} ${old}`];
    if (to === oldLines) return [`${tools.tail} -n +${from} ${old}`];
    return [`${tools.head} -n ${to} ${old} | ${tools.tail} -n +${from}`];
  });
}
