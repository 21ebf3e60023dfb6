import { nameEnd } from '../characters.ts';
import { expand, joinValues, mentions } from '../expand.ts';
import type { ScriptRecord } from '../script-record.ts';
import type { Piece, Word } from '../word.ts';
import { piecesInQuotes } from './pieces.ts';

/** What the interpreter needs to know besides the command. */
export interface Statement {
  readonly record: ScriptRecord;
  readonly conditional: boolean;
  /** zsh ties `path` to `PATH`; in other shells they have nothing to do with each other. */
  readonly zsh: boolean;
}

/** What a word assigns. */
export interface Assigned {
  readonly name: string;
  /** null for `unset`. */
  readonly raw: string | null;
  readonly value: string | null;
  /** What stands between the old value and this one where they are put together; null: the old one is gone. */
  readonly behind: string | null;
  readonly keepsOld: boolean;
  readonly line: number;
}

const PLUS = 43;

/** Length of the name in front of `=` or `+=`; 0 where the word is no assignment. */
export function nameLength(word: Word): number {
  const first = word.pieces[0];
  if (first?.kind !== 'text' || first.quoted) return 0;
  const end = nameEnd(first.text, 0);
  return first.text.startsWith('=', end) || first.text.startsWith('+=', end) ? end : 0;
}

/** zsh's list parameters that are the same variable as a text with colons. */
const TIED = new Map([
  ['path', 'PATH'],
  ['fpath', 'FPATH'],
  ['manpath', 'MANPATH'],
  ['cdpath', 'CDPATH'],
]);

/** What the word assigns, all in it expanded; null where it is no assignment. */
export function evaluate(word: Word, { record, zsh }: Statement): Assigned | null {
  const { pieces, line } = word;
  const first = pieces[0];
  const end = nameLength(word);
  if (first?.kind !== 'text' || end === 0) return null;
  const written = first.text.slice(0, end);
  const own = zsh ? TIED.get(written) : undefined;
  const tied = own === undefined ? null : written;
  const name = own ?? written;
  const adds = first.text.charCodeAt(end) === PLUS;
  const keepsOld = adds || uses(word, name) || (tied !== null && uses(word, tied));
  if (word.elements) return { name, ...list(word.elements, tied, record), behind: adds ? ':' : null, keepsOld, line };
  const text = first.text.slice(adds ? end + 2 : end + 1);
  const { raw, value } = expand(behindName(pieces, text), record.variables, piecesInQuotes, 'start-and-colons');
  return { name, raw, value, behind: adds ? '' : null, keepsOld, line };
}

/** `text`: what the first piece holds behind the name and its `=`. */
function behindName(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (text === '') return pieces.slice(1);
  const piece: Piece = { kind: 'text', text, quoted: false };
  return pieces.length === 1 ? [piece] : pieces.with(0, piece);
}

/** Whether the value, or an element of it, uses the variable. */
function uses(word: Word, name: string): boolean {
  if (mentions(word.pieces, name)) return true;
  return word.elements?.some(({ pieces }) => mentions(pieces, name)) ?? false;
}

/** The value of `NAME=( … )`. A list that is not `tied` is no text that a program could be given. */
function list(elements: readonly Word[], tied: string | null, record: ScriptRecord) {
  const raws: string[] = [];
  const values: (string | null)[] = [];
  for (const word of elements) {
    const { raw, value, vanishes } = element(word, tied, record);
    raws.push(raw);
    if (!vanishes) values.push(value);
  }
  return { raw: raws.join(':'), value: tied === null ? null : joinValues(values, ':') };
}

interface Element {
  readonly raw: string;
  readonly value: string | null;
  /** Without any text or quotes, an empty value is no element at all. */
  readonly vanishes: boolean;
}

/** An element of zsh's list: the list itself (`$path`) stands for all of its old elements. */
function element({ pieces }: Word, tied: string | null, record: ScriptRecord): Element {
  const piece = pieces[0];
  if (pieces.length === 1 && piece?.kind === 'parameter' && piece.name === tied && isWhole(piece.modifier)) {
    // Empty elements of the list are left out.
    const value =
      record.variables
        .get(TIED.get(tied) ?? tied)
        ?.split(':')
        .filter(Boolean)
        .join(':') ?? null;
    return { raw: piece.raw, value, vanishes: value === '' };
  }
  const { raw, value } = expand(pieces, record.variables, piecesInQuotes, 'start');
  return { raw, value, vanishes: value === '' && pieces.every(({ kind }) => kind === 'parameter') };
}

/** `$path`, `${path}`, `${path[@]}`. */
function isWhole(modifier: string): boolean {
  return modifier === '' || modifier === '[@]';
}

/** Takes note of what a word assigned. */
export function put(assigned: Assigned, exported: boolean, { record, conditional }: Statement): void {
  const { name, raw, behind, keepsOld, line } = assigned;
  const value = behind === null ? assigned.value : added(record.variables.get(name) ?? null, assigned.value, behind);
  record.assign({ line, name, raw, value, keepsOld, exported, conditional });
}

function added(old: string | null, more: string | null, between: string): string | null {
  return old === '' ? more : joinValues([old, more], between);
}
