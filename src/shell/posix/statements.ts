import { nameEnd } from '../characters.ts';
import { expand, joinValues, mentions } from '../expand.ts';
import { runOutput } from '../run-output.ts';
import type { ScriptRecord } from '../script-record.ts';
import { bareText, literalText, type Piece, rawOf, type Word } from '../word.ts';
import { misshapen } from './misshapen.ts';
import { piecesInQuotes } from './pieces.ts';

/** What the interpreter needs to know besides the command. */
export interface Statement {
  readonly record: ScriptRecord;
  readonly conditional: boolean;
  /** zsh ties `path` to `PATH`; in other shells they have nothing to do with each other. */
  readonly zsh: boolean;
}

/** What a word assigns. */
interface Assigned {
  readonly name: string;
  /** null for `unset`. */
  readonly raw: string | null;
  readonly value: string | null;
  /** What stands between the old value and this one where they are put together; null: the old one is gone. */
  readonly behind: string | null;
  readonly keepsOld: boolean;
  readonly line: number;
}

/** Length of the name in front of `=` or `+=`; 0 where the word is no assignment. */
function nameLength(word: Word): number {
  const first = word.pieces[0];
  if (first?.kind !== 'text' || first.quoted) return 0;
  const end = nameEnd(first.text, 0);
  return first.text.startsWith('=', end) || first.text.startsWith('+=', end) ? end : 0;
}

/** The name in front of `=` or `+=`, where the word is an assignment; else null. */
function assignment(word: Word): { readonly name: string; readonly adds: boolean; readonly rest: Piece[] } | null {
  const first = word.pieces[0];
  const end = nameLength(word);
  if (first?.kind !== 'text' || end === 0) return null;
  const adds = first.text[end] === '+';
  const text = first.text.slice(end + (adds ? 2 : 1));
  const rest = word.pieces.slice(text === '' ? 1 : 0);
  if (text !== '') rest[0] = { kind: 'text', text, quoted: false };
  return { name: first.text.slice(0, end), adds, rest };
}

/** zsh's list parameters that are the same variable as a text with colons. */
const TIED = new Map([
  ['path', 'PATH'],
  ['fpath', 'FPATH'],
  ['manpath', 'MANPATH'],
  ['cdpath', 'CDPATH'],
]);

function plus(old: string | null, more: string | null, between: string): string | null {
  return old === '' ? more : joinValues([old, more], between);
}

interface Element {
  readonly raw: string;
  readonly value: string | null;
  /** Without any text or quotes, an empty value is no element at all. */
  readonly vanishes: boolean;
}

/** An element of zsh's list: the list itself (`$path`) stands for all of its old elements. */
function element(word: Word, tied: string | null, record: ScriptRecord): Element {
  const own = tied === null ? undefined : TIED.get(tied);
  const [piece] = word.pieces;
  const whole = word.pieces.length === 1 && own !== undefined;
  if (whole && piece?.kind === 'parameter' && piece.name === tied && /^(?:|\[@\])$/.test(piece.modifier)) {
    // Empty elements of the list are left out.
    const value = record.variables.get(own)?.split(':').filter(Boolean).join(':') ?? null;
    return { raw: piece.raw, value, vanishes: value === '' };
  }
  const expanded = expand(word.pieces, record.variables, piecesInQuotes, 'start');
  const bare = word.pieces.every((one) => one.kind === 'parameter');
  return { ...expanded, vanishes: bare && expanded.value === '' };
}

/** Whether the value, or an element of it, uses the variable. */
function uses(word: Word, name: string): boolean {
  return mentions(word.pieces, name) || (word.elements?.some(({ pieces }) => mentions(pieces, name)) ?? false);
}

function evaluate(word: Word, { record, zsh }: Statement): Assigned | null {
  const found = assignment(word);
  if (!found) return null;
  const own = zsh ? TIED.get(found.name) : undefined;
  const tied = own === undefined ? null : found.name;
  const name = own ?? found.name;
  const keepsOld = found.adds || uses(word, name) || (tied !== null && uses(word, tied));
  if (!word.elements) {
    const { raw, value } = expand(found.rest, record.variables, piecesInQuotes, 'start-and-colons');
    return { name, raw, value, behind: found.adds ? '' : null, keepsOld, line: word.line };
  }
  const parts = word.elements.map((one) => element(one, tied, record));
  // A list of any other variable is no text that a program could be given.
  const values = parts.flatMap((part) => (part.vanishes ? [] : [part.value]));
  const value = tied === null ? null : joinValues(values, ':');
  const raw = parts.map((part) => part.raw).join(':');
  return { name, raw, value, behind: found.adds ? ':' : null, keepsOld, line: word.line };
}

function put(assigned: Assigned, exported: boolean, { record, conditional }: Statement): void {
  const { name, raw, behind, keepsOld, line } = assigned;
  const old = record.variables.get(name) ?? null;
  const value = behind === null ? assigned.value : plus(old, assigned.value, behind);
  record.assign({ line, name, raw, value, keepsOld, exported, conditional });
}

/** `export`, `typeset`, … with the arguments behind it: all are expanded before any is assigned. */
function declare(command: string, words: readonly Word[], statement: Statement): void {
  let flags = '';
  for (const word of words) {
    const text = bareText(word) ?? '';
    if (text.startsWith('-') && /^-\w/.test(text)) flags += text;
  }
  // `-f` names functions, `-n` takes the export back, `-T` ties, `-p` prints; a local variable ends with its function.
  if (flags.includes('f') || flags.includes('T') || command === 'local') return;
  const exports = (command === 'export' && !flags.includes('n')) || flags.includes('x');
  const values = words.map((word) => evaluate(word, statement));
  for (const [index, assigned] of values.entries()) {
    const name = bareText(words[index]) ?? '';
    if (assigned) put(assigned, exports, statement);
    else if (exports && /^[A-Za-z_]\w*$/.test(name)) statement.record.export(name);
  }
}

function unset(words: readonly Word[], statement: Statement): void {
  if (words.some((word) => bareText(word) === '-f')) return;
  for (const word of words) {
    const name = bareText(word) ?? '';
    if (/^[A-Za-z_]\w*$/.test(name))
      put({ name, raw: null, value: null, behind: null, keepsOld: false, line: word.line }, false, statement);
  }
}

function source(words: readonly Word[], { record, conditional }: Statement): void {
  const [file] = words.filter((word) => bareText(word) !== '--');
  if (!file) return;
  const [piece] = file.pieces;
  if (file.pieces.length === 1 && piece?.kind === 'opaque' && piece.raw.startsWith('(')) {
    runOutput(record, piece.raw.slice(1, -1), file.line, conditional, piecesInQuotes);
    return;
  }
  const { raw, value } = expand(file.pieces, record.variables, piecesInQuotes, 'start');
  record.source(file.line, raw, value, conditional);
}

function evaluateText(words: readonly Word[], { record, conditional }: Statement): void {
  const line = words[0]?.line ?? 1;
  let runs = false;
  for (const { pieces } of words) {
    for (const piece of pieces) {
      if (piece.kind !== 'command') continue;
      runs = true;
      runOutput(record, piece.command, line, conditional, piecesInQuotes);
    }
  }
  const text = runs ? '' : words.map((word) => rawOf(word.pieces)).join(' ');
  if (text !== '') {
    record.eval(line, { command: text, tool: null, adds: [] }, conditional);
    record.forget('PATH');
  }
}

function launchctl(words: readonly Word[], { record, conditional }: Statement): void {
  const [verb, name, value] = words;
  const target = literalText(name);
  if (!verb || target === null) return;
  if (bareText(verb) === 'unsetenv') record.session(verb.line, target, null, null, conditional);
  if (bareText(verb) !== 'setenv') return;
  const expanded = expand(value?.pieces ?? [], record.variables, piecesInQuotes, 'start');
  record.session(verb.line, target, expanded.raw, expanded.value, conditional);
}

/** Words in front of a command that change nothing about what it sets. */
const PREFIXES = new Set(['builtin', 'command', 'noglob', 'nocorrect', '-']);

const DECLARES = new Set(['export', 'typeset', 'declare', 'readonly', 'local', 'integer', 'float']);

/** Takes one command of a script. */
export function takeCommand(all: readonly Word[], statement: Statement): void {
  const { record, conditional } = statement;
  let words = all;
  while (words.length > 1 && PREFIXES.has(bareText(words[0]) ?? '')) words = words.slice(1);
  const at = words.findIndex((word) => nameLength(word) === 0);
  const fault = misshapen(words);
  if (fault !== null) record.fault(fault, 'not-shell-syntax');
  if (at < 0) {
    // One after the other, each sees those before it.
    for (const word of words) {
      const assigned = evaluate(word, statement);
      if (assigned) put(assigned, false, statement);
    }
    return;
  }
  const command = bareText(words[at]) ?? '';
  const rest = words.slice(at + 1);
  if (DECLARES.has(command)) declare(command, rest, statement);
  else if (command === 'unset') unset(rest, statement);
  else if (command === 'source' || command === '.') source(rest, statement);
  else if (command === 'eval') evaluateText(rest, statement);
  else if (command === 'launchctl' || command === '/bin/launchctl') launchctl(rest, statement);
  else if (command === 'set' || command === 'setopt') allExport(rest, record);
  else if (command === 'return' || command === 'exit' || command === 'exec') {
    if (!conditional && rest.length + Number(command !== 'exec') > 0) record.stop();
  } else record.call(command);
}

function allExport(words: readonly Word[], record: ScriptRecord): void {
  const texts = words.map((word) => (bareText(word) ?? '').toLowerCase().replaceAll('_', ''));
  if (texts.includes('-a') || texts.includes('allexport')) record.exportsAll = !texts.includes('+o');
  if (texts.includes('+a')) record.exportsAll = false;
}
