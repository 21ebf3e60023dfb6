import { nameEnd, Stops } from '../characters.ts';
import type { Piece } from '../word.ts';
import { BracketFinder } from './brackets.ts';

/**
 * What to do about a quote that is open at the end of a line: `strict`: read on, as the shell does;
 * `recover`: end it where the next line looks like a statement of its own; `cut`: end it there always.
 */
export type QuoteMode = 'strict' | 'recover' | 'cut';

const STATEMENT = /[ \t]*(?:(?:export|unset|source|eval|alias|typeset|declare|setenv)[ \t]|#|[A-Za-z_]\w*\+?=)/y;
/** Where plain text ends outside of quotes: at what is read in its own way, and at what ends a word. */
const PLAIN = new Stops(';&|<>()\'"$`\\', true);
const IN_SINGLE = new Stops("'\n", false);
const IN_ANSI = new Stops("'\\\n", false);
const PLAIN_IN_DOUBLE = new Stops('"$`\\\n', false);
const ESCAPED_IN_DOUBLE = new Stops('$`"\\\n', false);
/** Names of one character, which stand for what the shell knows by itself. */
const SPECIAL = new Stops('0123456789@*#?$!-', false);
const MARKS = new Stops('~=^+', false);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', e: '\u001b', a: '\u0007', b: '\b' };

/** Reads the inside of words: quotes, escapes, and what begins with a dollar sign. */
export class PieceReader {
  readonly text: string;
  readonly brackets: BracketFinder;
  /** Lines on which a quote opens that was never closed, or was ended by force. */
  readonly unterminated: number[] = [];
  /** A quote was still open at the end of the text. */
  openAtEnd = false;
  at = 0;
  line = 1;
  readonly #mode: QuoteMode;

  constructor(text: string, mode: QuoteMode) {
    this.text = text;
    this.#mode = mode;
    this.brackets = new BracketFinder(text);
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** The whole text as if it stood between double quotes. */
  quoted(): readonly Piece[] {
    const pieces: Piece[] = [];
    while (!this.done) this.#inDouble(pieces);
    return pieces;
  }

  /** Reads plain text that stands outside of quotes; empty where something else begins. */
  plain(): string {
    const from = this.at;
    this.at = PLAIN.next(this.text, from);
    return this.text.slice(from, this.at);
  }

  /** Reads one run of plain text, one quote, or one expansion that stands outside of quotes. */
  unquoted(pieces: Piece[]): void {
    const char = this.text[this.at] ?? '';
    if (char === "'") this.#single(pieces);
    else if (char === '"') this.#double(pieces);
    else if (char === '$' || char === '`') this.#dollar(pieces, false);
    else if (char === '\\') {
      const next = this.text[this.at + 1] ?? '';
      if (next === '\n') this.line++;
      else add(pieces, next, true);
      this.at += 2;
    } else this.#run(pieces, PLAIN, false);
  }

  /** Plain text up to one of `stops`; that one alone where it comes at once. */
  #run(pieces: Piece[], stops: Stops, quoted: boolean): void {
    const end = stops.next(this.text, this.at + 1);
    add(pieces, this.text.slice(this.at, end), quoted);
    this.at = end;
  }

  /** Whether a quote ends at the line end that stands at `at`. */
  #endsHere(at: number): boolean {
    if (this.#mode === 'strict') return false;
    if (this.#mode === 'cut') return true;
    STATEMENT.lastIndex = at + 1;
    return STATEMENT.test(this.text);
  }

  #single(pieces: Piece[]): void {
    const opened = this.line;
    const from = ++this.at;
    for (;;) {
      this.at = IN_SINGLE.next(this.text, this.at);
      if (this.text[this.at] !== '\n') break;
      if (this.#endsHere(this.at)) {
        this.unterminated.push(opened);
        add(pieces, this.text.slice(from, this.at), true);
        return;
      }
      this.line++;
      this.at++;
    }
    add(pieces, this.text.slice(from, this.at), true);
    this.#closed(opened);
  }

  #double(pieces: Piece[]): void {
    const opened = this.line;
    const from = ++this.at;
    this.at = PLAIN_IN_DOUBLE.next(this.text, from);
    add(pieces, this.text.slice(from, this.at), true);
    while (!this.done && this.text[this.at] !== '"') {
      if (this.text[this.at] === '\n' && this.#endsHere(this.at)) {
        this.unterminated.push(opened);
        return;
      }
      this.#inDouble(pieces);
    }
    this.#closed(opened);
  }

  /** Steps over a closing quote, or takes note that the text ended without it. */
  #closed(opened: number): void {
    if (this.done) {
      this.openAtEnd = true;
      this.unterminated.push(opened);
    }
    this.at++;
  }

  #inDouble(pieces: Piece[]): void {
    const char = this.text[this.at] ?? '';
    if (char === '$' || char === '`') this.#dollar(pieces, true);
    else if (char === '\\' && ESCAPED_IN_DOUBLE.has(this.text.charCodeAt(this.at + 1))) {
      const next = this.text[this.at + 1] ?? '';
      if (next === '\n') this.line++;
      else add(pieces, next, true);
      this.at += 2;
    } else {
      if (char === '\n') this.line++;
      this.#run(pieces, PLAIN_IN_DOUBLE, true);
    }
  }

  /** `$…` and backticks, in or out of double quotes. */
  #dollar(pieces: Piece[], quoted: boolean): void {
    const next = this.text[this.at + 1];
    if (this.text[this.at] === '`') this.#substitution(pieces, 1, '`', quoted);
    else if (next === '(') this.#substitution(pieces, 2, ')', quoted);
    else if (next === '{') this.#braces(pieces, quoted);
    else if (next === "'" && !quoted) this.#ansi(pieces);
    else if (next === '"' && !quoted) {
      // bash translates the text, other shells see a dollar and a text.
      pieces.push({ kind: 'opaque', raw: '$' });
      this.at++;
    } else this.#name(pieces, quoted);
  }

  #substitution(pieces: Piece[], skip: number, close: ')' | '`', quoted: boolean): void {
    const end = this.brackets.behind(this.at + skip, close);
    if (end < 0) {
      add(pieces, this.text[this.at] ?? '', quoted);
      this.at++;
      return;
    }
    const raw = this.text.slice(this.at, end);
    const command = raw.slice(skip, -1);
    pieces.push(raw.startsWith('$((') ? { kind: 'opaque', raw } : { kind: 'command', command, raw });
    this.#step(end);
  }

  #braces(pieces: Piece[], quoted: boolean): void {
    const end = this.brackets.behind(this.at + 2, '}');
    if (end < 0) {
      add(pieces, '$', quoted);
      this.at++;
      return;
    }
    const raw = this.text.slice(this.at, end);
    const from = this.at + 2;
    const behind = nameEnd(this.text, from);
    const name = this.text.slice(from, behind);
    const modifier = this.text.slice(behind, end - 1);
    pieces.push(name === '' ? { kind: 'opaque', raw } : { kind: 'parameter', name, modifier, raw, quoted });
    this.#step(end);
  }

  #name(pieces: Piece[], quoted: boolean): void {
    const from = this.at + 1;
    const behind = nameEnd(this.text, from);
    const name = this.text.slice(from, behind);
    const special = name === '' && SPECIAL.has(this.text.charCodeAt(from));
    const raw = this.text.slice(this.at, special ? from + 1 : behind);
    if (this.#strange(this.at + raw.length, raw === '$')) {
      // zsh takes letters beyond ASCII for a part of the name, and some marks for orders; others for text.
      pieces.push({ kind: 'opaque', raw: '$' });
      this.at++;
      return;
    }
    if (raw === '$') {
      add(pieces, '$', quoted);
      this.at++;
      return;
    }
    this.at += raw.length;
    // zsh: an element of a list. In other shells the bracket would be text, which hardly ever follows a name.
    const end = !quoted && name !== '' && this.text[this.at] === '[' ? this.brackets.onLine(this.at + 1, ']') : -1;
    if (end >= 0) {
      pieces.push({ kind: 'opaque', raw: raw + this.text.slice(this.at, end + 1) });
      this.at = end + 1;
    } else pieces.push(name === '' ? { kind: 'opaque', raw } : { kind: 'parameter', name, modifier: '', raw, quoted });
  }

  /** What stands at `at`, behind a dollar sign (`alone`) or a name, is more than text to some shells. */
  #strange(at: number, alone: boolean): boolean {
    const code = this.text.codePointAt(at) ?? 0;
    return code < 128 ? alone && MARKS.has(code) : /\p{L}/u.test(String.fromCodePoint(code));
  }

  /** `$'…'`: like single quotes, with escapes. */
  #ansi(pieces: Piece[]): void {
    const opened = this.line;
    this.at += 2;
    add(pieces, '', true);
    while (!this.done && this.text[this.at] !== "'") {
      const char = this.text[this.at] ?? '';
      if (char === '\n') {
        if (this.#endsHere(this.at)) {
          this.unterminated.push(opened);
          return;
        }
        this.line++;
      }
      if (char === '\\') {
        const next = this.text[this.at + 1] ?? '';
        add(pieces, ESCAPES[next] ?? next, true);
        this.at += 2;
      } else this.#run(pieces, IN_ANSI, true);
    }
    this.#closed(opened);
  }

  /** Goes on at `end`, counting the lines in between. */
  #step(end: number): void {
    for (let at = this.at; at < end; at++) if (this.text.charCodeAt(at) === 10) this.line++;
    this.at = end;
  }
}

/** Adds text to the last piece where that is text of the same kind. */
function add(pieces: Piece[], text: string, quoted: boolean): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text' && last.quoted === quoted) {
    pieces[pieces.length - 1] = { kind: 'text', text: last.text + text, quoted };
  } else pieces.push({ kind: 'text', text, quoted });
}

/** Reads a text as it is read between double quotes. */
export function piecesInQuotes(text: string): readonly Piece[] {
  return new PieceReader(text, 'strict').quoted();
}
