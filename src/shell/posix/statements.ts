import { isName } from '../characters.ts';
import { expand } from '../expand.ts';
import { runOutput } from '../run-output.ts';
import type { ScriptRecord } from '../script-record.ts';
import { bareText, literalText, rawOf, type Word } from '../word.ts';
import { evaluate, nameLength, put, type Statement } from './assigned.ts';
import { misshapen } from './misshapen.ts';
import { piecesInQuotes } from './pieces.ts';

/** `export`, `typeset`, … with the arguments behind it: all are expanded before any is assigned. */
function declare(command: string, words: readonly Word[], statement: Statement): void {
  const flags = flagsOf(words);
  // `-f` names functions, `-n` takes the export back, `-T` ties, `-p` prints; a local variable ends with its function.
  if (flags.includes('f') || flags.includes('T') || command === 'local') return;
  const exports = (command === 'export' && !flags.includes('n')) || flags.includes('x');
  const values = words.map((word) => evaluate(word, statement));
  for (let index = 0; index < values.length; index++) {
    const assigned = values[index];
    const name = assigned ? null : bareText(words[index]);
    if (assigned) put(assigned, exports, statement);
    else if (exports && name !== null && isName(name)) statement.record.export(name);
  }
}

function flagsOf(words: readonly Word[]): string {
  let flags = '';
  for (const word of words) {
    const text = bareText(word);
    if (text?.startsWith('-') && /^-\w/.test(text)) flags += text;
  }
  return flags;
}

function unset(words: readonly Word[], statement: Statement): void {
  if (words.some((word) => bareText(word) === '-f')) return;
  for (const word of words) {
    const name = bareText(word) ?? '';
    if (isName(name))
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
  const fault = misshapen(words);
  if (fault !== null) record.fault(fault, 'not-shell-syntax');
  const at = firstOther(words);
  if (at === words.length) {
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

/** Index of the first word that is no assignment. */
function firstOther(words: readonly Word[]): number {
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word && nameLength(word) === 0) break;
  }
  return at;
}

function allExport(words: readonly Word[], record: ScriptRecord): void {
  const texts = words.map((word) => (bareText(word) ?? '').toLowerCase().replaceAll('_', ''));
  if (texts.includes('-a') || texts.includes('allexport')) record.exportsAll = !texts.includes('+o');
  if (texts.includes('+a')) record.exportsAll = false;
}
