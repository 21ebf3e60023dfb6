import type { ScriptFacts } from '../assignment.ts';
import { type Expansion, expand, joinValues, mentions } from '../expand.ts';
import { runOutput } from '../run-output.ts';
import { type ScriptContext, ScriptRecord } from '../script-record.ts';
import { bareText, literalText, type Piece, rawOf, type Word } from '../word.ts';
import { type FishCommand, FishLexer, fishPieces } from './commands.ts';
import { joiner } from './joiner.ts';

/** Words that may stand in front of a command on the same line. */
const BEFORE = new Set(['if', 'else', 'while', 'and', 'or', 'not', 'begin', 'builtin', 'command', 'time']);
const OPENS = new Set(['if', 'while', 'for', 'switch', 'function', 'begin']);
/** No start-up file nests deeper. */
const DEEPEST = 200;

/** In PATH and its like fish writes `.` for an empty element. */
function settled(name: string, value: string | null): string | null {
  return value !== null && joiner(name) === ':' && /^(?::|$)|::|:$/.test(value) ? null : value;
}

class FishInterpreter {
  readonly record: ScriptRecord;
  /** Of each open block, whether it may not run. */
  readonly #open: boolean[] = [];
  /** How many of them may not. */
  #conditional = 0;

  constructor(record: ScriptRecord) {
    this.record = record;
  }

  take(command: FishCommand): void {
    let words = command.words;
    let conditional = command.after !== ';';
    for (;;) {
      const text = bareText(words[0]) ?? '';
      if (text === 'end') {
        this.#leave();
        return;
      }
      if (text === 'case' || text === 'else') this.record.branch();
      if (text === 'case') return;
      if (text === 'and' || text === 'or') conditional = true;
      if (OPENS.has(text)) this.#enter(text, text === 'begin' ? conditional : true, words);
      if (text === 'for' || text === 'switch' || text === 'function') return;
      if (!BEFORE.has(text)) break;
      // `else if` goes on in the same block, which has one `end`.
      if (text === 'else' && bareText(words[1]) === 'if') words = words.slice(1);
      words = words.slice(1);
    }
    if (words.length === 0) return;
    if (conditional) this.record.enter(null);
    this.#command(words, conditional || this.inside, command);
    if (conditional) this.record.leave();
  }

  #enter(kind: string, conditional: boolean, words: readonly Word[]): void {
    if (this.#open.length >= DEEPEST) return;
    this.#open.push(conditional);
    if (!conditional) return;
    this.#conditional++;
    this.record.enter(kind === 'function' ? (literalText(words[1]) ?? '') : null);
  }

  /** Inside a block that may not run. */
  get inside(): boolean {
    return this.#conditional > 0;
  }

  #leave(): void {
    if (!this.#open.pop()) return;
    this.#conditional--;
    this.record.leave();
  }

  finish(): void {
    while (this.#open.length > 0) this.#leave();
  }

  #command(words: readonly Word[], conditional: boolean, command: FishCommand): void {
    const [first] = words;
    const name = bareText(first) ?? '';
    const rest = words.slice(1);
    const line = first?.line ?? 1;
    if (name === 'set') this.#set(rest, line, conditional);
    else if (name === 'fish_add_path') this.#addPath(rest, line, conditional);
    else if (name === 'export') this.#export(rest, line, conditional);
    else if (name === 'source' || name === '.') this.#source(rest, line, conditional, command);
    else if (name === 'eval') this.#eval(rest, line, conditional);
    else if (name === 'launchctl' || name === '/bin/launchctl') this.#launchctl(rest, line, conditional);
    else if ((name === 'return' || name === 'exit' || name === 'exec') && !conditional) this.record.stop();
    else this.record.call(name);
  }

  #expand(pieces: readonly Piece[]): Expansion {
    const expanded = expand(pieces, this.record.variables, fishPieces, 'start');
    return pieces.length > 1 && pieces.some(this.#spreads) ? { raw: expanded.raw, value: null } : expanded;
  }

  /** A list in the middle of a word makes a word of each element, and none of an empty one. */
  readonly #spreads = (piece: Piece): boolean => {
    if (piece.kind !== 'parameter' || piece.quoted) return false;
    const value = this.record.variables.get(piece.name) ?? '';
    return value === '' || value.includes(joiner(piece.name));
  };

  /** `$PATH` in a list is all of its elements, joined the way a program would get them. */
  #join(words: readonly Word[], name: string): Expansion {
    const between = joiner(name);
    const parts = words.map((word) => {
      const [piece] = word.pieces;
      const { raw, value } = this.#expand(word.pieces);
      // A list that was joined in another way cannot be told from a word that holds the other mark.
      const list =
        word.pieces.length === 1 && piece?.kind === 'parameter' && !piece.quoted ? joiner(piece.name) : between;
      return { raw, value: list !== between && value?.includes(list) ? null : value };
    });
    // An empty value may be an empty word or none at all.
    const values = parts.map((part) => (part.value === '' && parts.length > 1 ? null : part.value));
    const raw = parts.map((part) => part.raw).join(between);
    // fish 3.6 takes `\\ #` for the start of a word that ends with its line: which it is depends on the version.
    const value = raw.includes(' #') ? null : settled(name, joinValues(values, between));
    return { raw, value };
  }

  #set(words: readonly Word[], line: number, conditional: boolean): void {
    const flags = words.map((word) => bareText(word) ?? '').filter((text) => text.startsWith('-'));
    const [target, ...values] = words.filter((word) => !bareText(word)?.startsWith('-'));
    const has = (short: string, long: string) =>
      flags.some((flag) => flag === `--${long}` || (/^-\w/.test(flag) && flag.includes(short)));
    const name = literalText(target);
    // `-q` asks, `-n`, `-S` and `-L` print, `-l` and `-f` end with their block.
    if (name === null || !/^\w+$/.test(name) || has('q', 'query') || has('S', 'show') || has('l', 'local')) return;
    if (has('e', 'erase')) {
      this.record.assign({ line, name, raw: null, value: null, keepsOld: false, exported: false, conditional });
      return;
    }
    const old = this.record.variables.get(name) ?? null;
    const appends = has('a', 'append');
    const prepends = has('p', 'prepend');
    const joined = this.#join(values, name);
    const more = joined.value;
    // Nobody kept whether an empty value is an empty word, or nothing.
    const before = old === '' ? null : old;
    const added = joinValues(appends ? [before, more] : [more, before], joiner(name));
    const value = appends || prepends ? added : more;
    const keepsOld = appends || prepends || values.some((word) => mentions(word.pieces, name));
    this.record.assign({ line, name, raw: joined.raw, value, keepsOld, exported: has('x', 'export'), conditional });
  }

  #addPath(words: readonly Word[], line: number, conditional: boolean): void {
    const flags = words.map((word) => bareText(word) ?? '').filter((text) => text.startsWith('-'));
    const paths = words.filter((word) => !bareText(word)?.startsWith('-'));
    const { raw, value } = this.#join(paths, 'PATH');
    const old = this.record.variables.get('PATH') ?? null;
    // Only directories that are there are added, so that all is known only where all are in PATH already.
    const here = new Set(old === null || value === null ? [] : old.split(':'));
    const nothingNew = value?.split(':').every((path) => here.has(path)) ?? false;
    const moves = flags.some((flag) => flag === '--move' || /^-\w*m/.test(flag));
    const known = nothingNew && !moves ? old : null;
    this.record.assign({ line, name: 'PATH', raw, value: known, keepsOld: true, exported: true, conditional });
  }

  /** fish has a function that takes `export NAME=VALUE` as other shells do. */
  #export(words: readonly Word[], line: number, conditional: boolean): void {
    for (const word of words) {
      const first = word.pieces[0];
      if (first?.kind !== 'text' || first.quoted) continue;
      const end = first.text.indexOf('=');
      const name = first.text.slice(0, end);
      if (end < 0 || !/^\w+$/.test(name)) continue;
      // It is a function and no syntax: a `~` behind the `=` stays a `~`.
      const value = word.pieces.with(0, { kind: 'text', text: first.text.slice(end + 1), quoted: true });
      const keepsOld = mentions(value, name);
      const expanded = this.#expand(value);
      const known = settled(name, expanded.value);
      this.record.assign({ line, name, raw: expanded.raw, value: known, keepsOld, exported: true, conditional });
    }
  }

  #source(words: readonly Word[], line: number, conditional: boolean, command: FishCommand): void {
    const [file] = words;
    const [piece] = file?.pieces ?? [];
    if (!file || bareText(file) === '-') return;
    if (piece?.kind === 'command') {
      // `source (brew shellenv | psub)`
      runOutput(this.record, piece.command, line, conditional && command.after !== '|', fishPieces);
      return;
    }
    const { raw, value } = this.#expand(file.pieces);
    this.record.source(line, raw, value, conditional);
  }

  #eval(words: readonly Word[], line: number, conditional: boolean): void {
    for (const piece of words.flatMap((word) => word.pieces)) {
      if (piece.kind === 'command') runOutput(this.record, piece.command, line, conditional, fishPieces);
    }
  }

  #launchctl(words: readonly Word[], line: number, conditional: boolean): void {
    const [verb, name, value] = words;
    const target = literalText(name);
    if (target === null || bareText(verb) !== 'setenv') return;
    const expanded = value ? this.#expand(value.pieces) : { raw: '', value: '' };
    this.record.session(line, target, expanded.raw, expanded.value, conditional);
  }
}

/** `TOOL init fish | source`: the first command's output is run by the second. */
function pipedToSource(command: FishCommand, next: FishCommand | null): boolean {
  const name = bareText(next?.words[0]);
  return next?.after === '|' && (name === 'source' || name === '.') && command.words.length > 0;
}

/** Reads a start-up file of fish. */
export function readFishScript(text: string, context: ScriptContext): ScriptFacts {
  const unix = text.replaceAll('\r\n', '\n');
  // Nearly all quotes close: taken for granted at first, but not where somebody is told of each file that is sourced.
  const hoped = context.onSource ? null : readTo(null, unix, context);
  if (hoped && hoped.unterminated === null) return hoped.facts;
  const lexer = new FishLexer(unix);
  let command = lexer.next();
  while (command) command = lexer.next();
  return readTo(lexer.unterminated, unix, context).facts;
}

/** `unterminated`: line on which a quote opens that is never closed; null: none is known. */
function readTo(unterminated: number | null, unix: string, context: ScriptContext) {
  const record = new ScriptRecord(unix, context);
  const interpreter = new FishInterpreter(record);
  if (unterminated !== null) record.fault(unterminated, 'unterminated-quote');
  const lexer = new FishLexer(unix);
  let next = lexer.next();
  while (next) {
    const command = next;
    next = lexer.next();
    const line = command.words[0]?.line ?? 1;
    if (unterminated !== null && line >= unterminated) record.stop();
    if (pipedToSource(command, next)) {
      const words = command.words.filter((word) => !BEFORE.has(bareText(word) ?? ''));
      const conditional = command.after !== ';' || words.length !== command.words.length || interpreter.inside;
      runOutput(record, words.map((word) => rawOf(word.pieces)).join(' '), line, conditional, fishPieces);
    } else interpreter.take(command);
  }
  interpreter.finish();
  return { facts: record.facts(), unterminated: lexer.unterminated };
}
