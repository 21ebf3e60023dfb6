/** A part of a word, as a shell would expand it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  /** `$NAME`, `${NAME}`; `modifier` is what else stands in the braces (`:-/usr`). */
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly modifier: string;
      readonly raw: string;
      readonly quoted: boolean;
    }
  /** `$(…)`, backticks, `(…)` of fish. */
  | { readonly kind: 'command'; readonly command: string; readonly raw: string }
  /** Anything else whose value only the shell itself knows. */
  | { readonly kind: 'opaque'; readonly raw: string };

export interface Word {
  readonly kind: 'word';
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** `NAME=( … )`: the words between the brackets; null for every other word. */
  readonly elements: readonly Word[] | null;
}

export function rawOf(pieces: readonly Piece[]): string {
  let raw = '';
  for (const piece of pieces) raw += piece.kind === 'text' ? piece.text : piece.raw;
  return raw;
}

/** The word where it is plain text without any quotes, as reserved words must be; else null. */
export function bareText(word: Word | undefined): string | null {
  if (!word || word.elements || word.pieces.length !== 1) return null;
  const piece = word.pieces[0];
  return piece?.kind === 'text' && !piece.quoted ? piece.text : null;
}

/** The word where nothing in it needs to be expanded; else null. */
export function literalText(word: Word | undefined): string | null {
  if (!word || word.elements) return null;
  return word.pieces.every((piece) => piece.kind === 'text') ? rawOf(word.pieces) : null;
}
