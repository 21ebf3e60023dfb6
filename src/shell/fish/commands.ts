import { Stops } from '../characters.ts';
import type { Piece, Word } from '../word.ts';

/** One command of a fish script; its block words (`if`, `end`, …) stand in front as words of their own. */
export interface FishCommand {
  readonly words: readonly Word[];
  /** What stands in front of it: `;` or a line end, `&&`, `||` or `|`. */
  readonly after: ';' | '&&' | '||' | '|';
}

const LINE_END = 10;
const BEGINS_OTHER = new Stops(';|&<>^#\\\n', false);
const BLANK = new Stops('', true);
const ENDS_WORD = new Stops(';|&<>', true);
const ENDS_TEXT = new Stops(';|&<>\'"($\\{', true);
const IN_SINGLE = new Stops("'\\\n", false);
const IN_DOUBLE = new Stops('"\\\n$', false);
const REDIRECTS = new Stops('<>^', false);
const BRACES = /\{[^{}\s]{0,200}\}/y;
const VARIABLE = /\$+\w+/y;
const INDEX = /\[[^\]\n]{0,80}\]/y;

/** Splits a fish script into its commands. Linear in the text. */
export class FishLexer {
  readonly #text: string;
  #ready: FishCommand | null = null;
  #words: Word[] = [];
  #after: FishCommand['after'] = ';';
  #at = 0;
  #line = 1;
  /** Line on which a quote opens that is never closed; null where all are, up to here. */
  unterminated: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** null at the end of the text. */
  next(): FishCommand | null {
    this.#ready = null;
    while (this.#ready === null && this.#at < this.#text.length) this.#next();
    if (this.#ready === null) this.#flush(';');
    return this.#ready;
  }

  words(): readonly Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#text.length) this.#piece(pieces);
    return pieces;
  }

  #flush(next: FishCommand['after']): void {
    if (this.#words.length > 0) this.#ready = { words: this.#words, after: this.#after };
    // `&&` at the end of a line goes on behind the line end.
    if (this.#words.length > 0 || next !== ';') this.#after = next;
    this.#words = [];
  }

  #next(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (BLANK.has(code) && code !== LINE_END) this.#at++;
    else if (BEGINS_OTHER.has(code)) this.#other(code);
    else this.#word();
  }

  /** What may be no word: the end of a command, a comment, a redirection, a line that goes on. */
  #other(code: number): void {
    const next = this.#text[this.#at + 1];
    switch (this.#text[this.#at]) {
      case '\n':
        this.#flush(';');
        this.#at++;
        this.#line++;
        return;
      case '#': {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#text.length : end;
        return;
      }
      case '\\':
        if (next !== '\n') break;
        this.#at += 2;
        this.#line++;
        return;
      case '&':
        this.#flush(next === '&' ? '&&' : ';');
        this.#at += next === '&' ? 2 : 1;
        return;
      case '|':
        this.#flush(next === '|' ? '||' : '|');
        this.#at += next === '|' ? 2 : 1;
        return;
      case ';':
        this.#flush(';');
        this.#at++;
        return;
    }
    if (REDIRECTS.has(code) && /[<>&?\s/]/.test(next ?? ' ')) this.#redirect();
    else this.#word();
  }

  /** The operator and the file behind it are no arguments. */
  #redirect(): void {
    while (/[<>&?^\d]/.test(this.#text[this.#at] ?? '')) this.#at++;
    while (this.#text[this.#at] === ' ') this.#at++;
    const count = this.#words.length;
    if (/[^\s;|&]/.test(this.#text[this.#at] ?? ' ')) this.#word();
    this.#words.length = count;
  }

  #word(): void {
    const line = this.#line;
    const start = this.#at;
    this.#at = ENDS_TEXT.next(this.#text, start);
    // Most words are plain, and end there.
    const plain = this.#text.slice(start, this.#at);
    const pieces: Piece[] = plain === '' ? [] : [{ kind: 'text', text: plain, quoted: false }];
    while (this.#at < this.#text.length && !ENDS_WORD.has(this.#text.charCodeAt(this.#at))) this.#piece(pieces);
    if (this.#at === start) this.#at++;
    if (pieces.length > 0) this.#words.push({ kind: 'word', line, pieces, elements: null });
  }

  #piece(pieces: Piece[]): void {
    const char = this.#text[this.#at] ?? '';
    const next = this.#text[this.#at + 1] ?? '';
    if (char === "'" || char === '"') this.#quote(pieces, char);
    else if (char === '(') this.#substitution(pieces, 1);
    else if (char === '$' && next === '(') this.#substitution(pieces, 2);
    else if (char === '$') this.#variable(pieces, false);
    else if (char === '\\') {
      if (next === '\n') this.#line++;
      else pieces.push({ kind: 'text', text: next, quoted: true });
      this.#at += 2;
    } else {
      // `{a,b}` makes several words of one.
      const braces = char === '{' ? this.#run(BRACES) : '';
      const end = ENDS_TEXT.next(this.#text, this.#at);
      const text = this.#text.slice(this.#at, end) || char;
      pieces.push(braces === '' ? { kind: 'text', text, quoted: false } : { kind: 'opaque', raw: braces });
      this.#at += braces === '' ? text.length : braces.length;
    }
  }

  #run(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  /** In fish only the quote itself and the backslash are escaped, and `$` in double quotes. */
  #quote(pieces: Piece[], quote: string): void {
    const opened = this.#line;
    const stops = quote === '"' ? IN_DOUBLE : IN_SINGLE;
    this.#at++;
    let text = '';
    const flush = () => pieces.push({ kind: 'text', text, quoted: true });
    while (this.#at < this.#text.length && this.#text[this.#at] !== quote) {
      const char = this.#text[this.#at] ?? '';
      const next = this.#text[this.#at + 1] ?? '';
      if (char === '\n') this.#line++;
      if (char === '\\' && (next === quote || next === '\\' || (quote === '"' && next === '$'))) {
        text += next;
        this.#at += 2;
      } else if (quote === '"' && char === '$') {
        flush();
        text = '';
        if (next === '(') this.#substitution(pieces, 2);
        else this.#variable(pieces, true);
      } else {
        const end = stops.next(this.#text, this.#at + 1);
        text += this.#text.slice(this.#at, end);
        this.#at = end;
      }
    }
    flush();
    if (this.#at >= this.#text.length) this.unterminated ??= opened;
    this.#at++;
  }

  #variable(pieces: Piece[], quoted: boolean): void {
    const raw = this.#run(VARIABLE);
    if (raw === '') {
      pieces.push({ kind: 'text', text: '$', quoted });
      this.#at++;
      return;
    }
    this.#at += raw.length;
    const index = this.#text[this.#at] === '[' ? this.#run(INDEX) : '';
    this.#at += index.length;
    const plain = index === '' && !raw.startsWith('$$');
    if (plain) pieces.push({ kind: 'parameter', name: raw.slice(1), modifier: '', raw, quoted });
    else pieces.push({ kind: 'opaque', raw: raw + index });
  }

  #substitution(pieces: Piece[], skip: number): void {
    const start = this.#at;
    let depth = 0;
    let at = start + skip - 1;
    // A bracket that is not closed soon is damage, and must not swallow the rest.
    const limit = Math.min(this.#text.length, start + 4096);
    for (; at < limit; at++) {
      if (this.#text[at] === '(') depth++;
      else if (this.#text[at] === ')' && --depth === 0) break;
    }
    if (at >= limit) {
      pieces.push({ kind: 'text', text: '(', quoted: true });
      this.#at += skip;
      return;
    }
    const raw = this.#text.slice(start, at + 1);
    pieces.push({ kind: 'command', command: raw.slice(skip, -1), raw });
    for (let index = 0; index < raw.length; index++) if (raw.charCodeAt(index) === 10) this.#line++;
    this.#at = at + 1;
  }
}

/** The parts of a single word. */
export function fishPieces(text: string): readonly Piece[] {
  return new FishLexer(text).words();
}
