import type { ScriptVariables } from './assignment.ts';
import type { Piece } from './word.ts';

export interface Expansion {
  readonly raw: string;
  /** null where it cannot be known without running the shell. */
  readonly value: string | null;
}

/** Where a `~` stands for the home directory. */
export type TildePlaces = 'start' | 'start-and-colons';

/** No variable of a person is longer; without a bound `A=$A$A` would grow without end. */
const LONGEST = 65_536;

/** The values one behind the other; null where one is not known, or all together are too long to be meant. */
export function joinValues(values: readonly (string | null)[], between: string): string | null {
  let joined: string | null = null;
  for (const value of values) {
    if (value === null || (joined?.length ?? 0) + value.length > LONGEST) return null;
    joined = joined === null ? value : joined + between + value;
  }
  return joined ?? '';
}

/** Deep enough for `${A:-${B:-$C}}`; what nests deeper is not worth a guess. */
const DEEPEST = 4;

export type ReadPieces = (text: string) => readonly Piece[];

function parameter(
  piece: Piece & { readonly kind: 'parameter' },
  variables: ScriptVariables,
  read: ReadPieces,
  depth: number,
): string | null {
  const known = variables.get(piece.name) ?? null;
  if (piece.modifier === '') return known;
  const [, colon = '', operator = '', word = ''] = /^(:?)([-+=])([\s\S]*)$/.exec(piece.modifier) ?? [];
  // Without the colon only unset counts, which an empty text may stand for here: not told apart.
  if (operator === '' || known === null || depth >= DEEPEST || (colon === '' && known === '')) return null;
  const instead = () => join(read(word), variables, read, depth + 1);
  if (operator === '+') return known === '' ? '' : instead();
  return known === '' ? instead() : known;
}

function partOf(piece: Piece, variables: ScriptVariables, read: ReadPieces, depth: number): string | null {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'parameter' ? parameter(piece, variables, read, depth) : null;
}

function join(pieces: readonly Piece[], variables: ScriptVariables, read: ReadPieces, depth: number): string | null {
  let value = '';
  for (const piece of pieces) {
    const part = partOf(piece, variables, read, depth);
    if (part === null || value.length + part.length > LONGEST) return null;
    value += part;
  }
  return value;
}

/**
 * `~` and `~/…` in unquoted text; null for `~somebody`, or where the home directory is not known. `next`: what
 * follows the text in the same word; with a quote in front of its slash a `~` is only a `~`.
 */
function tilde(
  text: string,
  atStart: boolean,
  next: Piece | undefined,
  places: TildePlaces,
  variables: ScriptVariables,
): string | null {
  if (!text.includes('~')) return text;
  const home = variables.get('HOME') ?? null;
  const parts = places === 'start' ? [text] : text.split(':');
  const done = parts.map((part, index) => {
    if (!part.startsWith('~') || (index === 0 && !atStart)) return part;
    if (next && index === parts.length - 1 && !part.includes('/'))
      return next.kind === 'text' && next.text !== '' ? part : null;
    return home !== null && (part === '~' || part.startsWith('~/')) ? home + part.slice(1) : null;
  });
  return done.includes(null) ? null : done.join(':');
}

/** Puts in what is known: variables, and the home directory for an unquoted `~` at its places. */
export function expand(
  pieces: readonly Piece[],
  variables: ScriptVariables,
  read: ReadPieces,
  places: TildePlaces,
): Expansion {
  const first = pieces[0];
  if (pieces.length === 1 && first?.kind === 'text' && (first.quoted || !first.text.includes('~')))
    return { raw: first.text, value: first.text.length > LONGEST ? null : first.text };
  let raw = '';
  let value: string | null = '';
  let before = '';
  let nothingYet = true;
  let index = 0;
  for (const piece of pieces) {
    let part: string | null;
    if (piece.kind === 'text' && !piece.quoted) {
      const atStart = index === 0 || (places === 'start-and-colons' && before.endsWith(':'));
      // Shells differ about a `~` behind something that turns out to be empty.
      const unsure = index > 0 && nothingYet && piece.text.startsWith('~');
      part = unsure ? null : tilde(piece.text, atStart, pieces[index + 1], places, variables);
      before = piece.text;
    } else {
      part = partOf(piece, variables, read, 0);
      before = '';
    }
    nothingYet &&= piece.kind !== 'text' || piece.text === '';
    raw += piece.kind === 'text' ? piece.text : piece.raw;
    value = value === null || part === null || value.length + part.length > LONGEST ? null : value + part;
    index++;
  }
  return { raw, value };
}

/** Whether the word uses a variable, also deep inside a command or a modifier. */
export function mentions(pieces: readonly Piece[], name: string): boolean {
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    if (piece.kind === 'parameter' && piece.name === name) return true;
    if (piece.raw.includes(name) && new RegExp(`\\$\\{?[(\\w.:)]{0,20}\\b${name}\\b`).test(piece.raw)) return true;
  }
  return false;
}
