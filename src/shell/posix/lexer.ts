import { Stops } from '../characters.ts';
import type { Piece, Word } from '../word.ts';
import { PieceReader, type QuoteMode } from './pieces.ts';

/** `;`, `&&`, `|`, `(`, a line end (`\n`), or `redirect`, whose next word is a file and no argument. */
export interface Operator {
  readonly kind: 'operator';
  readonly line: number;
  readonly text: string;
}

export type Token = Word | Operator;

const OPERATOR = /;;&|;;|;&|;\||&&|\|\||\|&|[;&|()]/y;
const REDIRECT = /<<<|<<-?|&>>?[|!]?|<>|[<>]&|>>[|!]?|>[|!]|[<>]/y;
const DELIMITER = /[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([^\s;&|<>()'"]+))/y;
const TAB = 9;
const SPACE = 32;
const OPEN_BRACKET = 40;
const CLOSE_BRACKET = 41;
const ENDS_COMMAND = new Stops(';&|', false);
const GOES_ON = new Stops(';&|>', false);
const BEGINS_OPERATOR = new Stops(';&|()<>', false);
const ENDS_WORD = new Stops(';&|<>)', true);
/** Lists in lists, `a=(b=(…))`: none means anything to a shell. */
const DEEPEST = 50;

/** Splits a script into words and operators; comments and here-documents fall away. Linear in the text. */
export class Lexer {
  readonly #text: string;
  readonly #reader: PieceReader;
  /** Here-documents whose text begins behind the next line end. */
  #documents: { readonly end: string; readonly tabs: boolean }[] = [];
  #depth = 0;

  constructor(text: string, mode: QuoteMode) {
    this.#text = text;
    this.#reader = new PieceReader(text, mode);
  }

  /** null at the end of the text. */
  next(): Token | null {
    for (;;) {
      this.#skipBlanks();
      if (this.#reader.done) return null;
      const token = this.#token();
      if (token) return token;
    }
  }

  #skipBlanks(): void {
    let code = this.#text.charCodeAt(this.#reader.at);
    while (code === SPACE || code === TAB) code = this.#text.charCodeAt(++this.#reader.at);
  }

  /** Lines, up to here, on which a quote opens that was never closed, or was ended by force. */
  get unterminated(): readonly number[] {
    return this.#reader.unterminated;
  }

  /** A quote was still open at the end of the text. */
  get openAtEnd(): boolean {
    return this.#reader.openAtEnd;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#reader.at;
    return pattern.exec(this.#text)?.[0] ?? null;
  }

  #token(): Token | null {
    const char = this.#text[this.#reader.at];
    if (char === '\\' && this.#text[this.#reader.at + 1] === '\n') {
      this.#reader.at += 2;
      this.#reader.line++;
      return null;
    }
    if (char === '#') {
      const end = this.#text.indexOf('\n', this.#reader.at);
      this.#reader.at = end < 0 ? this.#text.length : end;
      return null;
    }
    if (char === '\n') return this.#lineEnd();
    if (!BEGINS_OPERATOR.has(this.#text.charCodeAt(this.#reader.at))) return this.#word();
    return this.#arithmetic() ?? this.#operator() ?? this.#word();
  }

  #lineEnd(): Operator {
    const end: Operator = { kind: 'operator', line: this.#reader.line, text: '\n' };
    this.#reader.at++;
    this.#reader.line++;
    if (this.#documents.length > 0) {
      for (const document of this.#documents) this.#skipDocument(document);
      this.#documents = [];
    }
    return end;
  }

  #skipDocument({ end, tabs }: { readonly end: string; readonly tabs: boolean }): void {
    while (!this.#reader.done) {
      const newline = this.#text.indexOf('\n', this.#reader.at);
      const stop = newline < 0 ? this.#text.length : newline;
      const line = this.#text.slice(this.#reader.at, stop);
      this.#reader.at = Math.min(stop + 1, this.#text.length);
      this.#reader.line++;
      if ((tabs ? line.replace(/^\t+/, '') : line) === end) return;
    }
  }

  /** `(( … ))` on one line: no words of a command are in it. */
  #arithmetic(): Word | null {
    if (!this.#text.startsWith('((', this.#reader.at)) return null;
    const inner = this.#reader.brackets.onLine(this.#reader.at + 2, ')');
    if (inner < 0 || this.#text[inner + 1] !== ')') return null;
    const raw = this.#text.slice(this.#reader.at, inner + 2);
    this.#reader.at = inner + 2;
    return { kind: 'word', line: this.#reader.line, pieces: [{ kind: 'opaque', raw }], elements: null };
  }

  #operator(): Operator | null {
    // `<(…)` is a word: the name of a pipe.
    if (this.#opensPipe()) return null;
    if (this.#standsAlone()) {
      const text = this.#text[this.#reader.at++] ?? '';
      return { kind: 'operator', line: this.#reader.line, text };
    }
    const redirect = this.#match(REDIRECT);
    const text = redirect ?? this.#match(OPERATOR);
    if (text === null) return null;
    const operator: Operator = { kind: 'operator', line: this.#reader.line, text: redirect ? 'redirect' : text };
    this.#reader.at += text.length;
    if (redirect === '<<' || redirect === '<<-') this.#openDocument(redirect === '<<-');
    return operator;
  }

  /** An operator of one character, and no redirection; most are. */
  #standsAlone(): boolean {
    const code = this.#text.charCodeAt(this.#reader.at);
    if (code === OPEN_BRACKET || code === CLOSE_BRACKET) return true;
    return ENDS_COMMAND.has(code) && !GOES_ON.has(this.#text.charCodeAt(this.#reader.at + 1));
  }

  #opensPipe(): boolean {
    const char = this.#text[this.#reader.at];
    return (char === '<' || char === '>') && this.#text[this.#reader.at + 1] === '(';
  }

  #openDocument(tabs: boolean): void {
    DELIMITER.lastIndex = this.#reader.at;
    const [, single, double, plain] = DELIMITER.exec(this.#text) ?? [];
    const end = single ?? double ?? plain;
    if (end !== undefined) this.#documents.push({ end, tabs });
  }

  #word(): Word | null {
    const reader = this.#reader;
    const line = reader.line;
    const start = reader.at;
    const plain = reader.plain();
    // Most words are plain, and end there.
    const pieces: Piece[] = plain === '' ? [] : [{ kind: 'text', text: plain, quoted: false }];
    while (!reader.done) {
      const code = this.#text.charCodeAt(reader.at);
      if (ENDS_WORD.has(code)) {
        if (reader.at !== start || !this.#opensPipe()) break;
        reader.at++;
      } else if (code === OPEN_BRACKET) {
        const elements = assigns(pieces) ? this.#elements() : null;
        if (elements) return { kind: 'word', line, pieces, elements };
        if (!this.#group(pieces)) break;
      } else reader.unquoted(pieces);
    }
    if (reader.at === start) {
      // A character that begins nothing: passed over, so that the text always comes to its end.
      reader.at++;
      return null;
    }
    const follows = this.#text[reader.at];
    if ((follows === '<' || follows === '>') && isNumber(pieces)) return null;
    return { kind: 'word', line, pieces, elements: null };
  }

  /** A pattern's brackets inside a word; false where the bracket belongs to something else. */
  #group(pieces: Piece[]): boolean {
    if (pieces.length > 0 && this.#text[this.#reader.at + 1] === ')') return false;
    const end = this.#reader.brackets.onLine(this.#reader.at + 1, ')');
    if (end < 0) return false;
    pieces.push({ kind: 'opaque', raw: this.#text.slice(this.#reader.at, end + 1) });
    this.#reader.at = end + 1;
    return true;
  }

  #elements(): readonly Word[] | null {
    if (this.#depth >= DEEPEST || this.#reader.brackets.behind(this.#reader.at + 1, ')') < 0) return null;
    const elements: Word[] = [];
    this.#depth++;
    this.#reader.at++;
    for (;;) {
      this.#skipBlanks();
      if (this.#reader.done || this.#text[this.#reader.at] === ')') break;
      const token = this.#token();
      if (token?.kind === 'word') elements.push(token);
    }
    this.#reader.at++;
    this.#depth--;
    return elements;
  }
}

/** `NAME=` or `NAME+=`, with nothing behind it yet. */
function assigns(pieces: readonly Piece[]): boolean {
  const [piece] = pieces;
  return pieces.length === 1 && piece?.kind === 'text' && !piece.quoted && /^[A-Za-z_]\w*\+?=$/.test(piece.text);
}

/** A number in front of a redirection is the number of a file. */
function isNumber(pieces: readonly Piece[]): boolean {
  const [piece] = pieces;
  return pieces.length === 1 && piece?.kind === 'text' && /^\d+$/.test(piece.text);
}
