import type { ScriptVariables } from '../../src/shell/assignment.ts';
import { expand } from '../../src/shell/expand.ts';
import { piecesInQuotes } from '../../src/shell/posix/pieces.ts';
import type { Piece } from '../../src/shell/word.ts';
import type { Assignment, StartupFile } from './facts/startup-files.ts';

/** One place in a value assigned to PATH. */
export type PathElement =
  /** `$PATH` itself: what was there before. */
  | { readonly kind: 'old' }
  | { readonly kind: 'directory'; readonly path: string }
  /** Only the shell knows. `list`: it may be a whole PATH (`$NEW`), and not one place (`$(go env GOPATH)/bin`). */
  | { readonly kind: 'unknown'; readonly list: boolean };

const PATH_NAMES = new Set(['PATH', 'path', 'fish_user_paths']);

/** An assignment of PATH in whatever spelling of its shell. */
export function setsPath(assignment: Assignment): boolean {
  return PATH_NAMES.has(assignment.name) && assignment.raw !== null;
}

/** In the order in which the shell comes by them, all files together. */
export function inReadingOrder(files: readonly StartupFile[]): readonly Assignment[] {
  const all = files.flatMap((file) => file.assignments);
  return all.every((one) => one.order !== undefined) ? all.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) : all;
}

/**
 * What an assignment of PATH is made of, as far as reading tells.
 * @param earlier assignments before it, whose values its `$NAME`s stand for
 */
export function pathElements(
  assignment: Assignment,
  earlier: readonly Assignment[],
  home: string,
): readonly PathElement[] {
  const variables = valuesOf(earlier, home);
  return splitAtColons(piecesInQuotes(assignment.raw ?? '').flatMap(spelledOut)).map((pieces): PathElement => {
    const [only] = pieces;
    if (pieces.length === 1 && only?.kind === 'parameter' && PATH_NAMES.has(only.name) && only.modifier === '') {
      return { kind: 'old' };
    }
    const { value } = expand(pieces, variables, piecesInQuotes, 'start');
    if (value === null || value === '') {
      const list = pieces.every((piece) => piece.kind !== 'text');
      return { kind: 'unknown', list };
    }
    // Taking the quotes off also took the difference between `~/x` and "~/x": the value tells where it is known.
    const tilde = value.startsWith('~/') && assignment.value?.includes(`${home}${value.slice(1)}`) === true;
    return { kind: 'directory', path: tilde ? home + value.slice(1) : value };
  });
}

function valuesOf(earlier: readonly Assignment[], home: string): ScriptVariables {
  const values = new Map<string, string | null>([['HOME', home]]);
  for (const { name, value, conditional } of earlier) {
    if (!PATH_NAMES.has(name)) values.set(name, conditional && values.get(name) !== value ? null : value);
  }
  return values;
}

/** `${PATH:+:$PATH}` is a careful way to write `:$PATH`, as PATH is never empty where these files are read. */
function spelledOut(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'parameter' || !PATH_NAMES.has(piece.name)) return [piece];
  const [, instead] = /^:?\+([\s\S]*)$/u.exec(piece.modifier) ?? [];
  return instead === undefined ? [piece] : piecesInQuotes(instead);
}

/** A colon inside of braces or brackets separates nothing. */
function splitAtColons(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      parts.at(-1)?.push(piece);
      continue;
    }
    for (const [index, text] of piece.text.split(':').entries()) {
      if (index > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...piece, text });
    }
  }
  return parts.filter((part) => part.length > 0);
}
