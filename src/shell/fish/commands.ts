import type { Piece, Word } from '../word.ts';

/** One command of a fish script; its block words (`if`, `end`, …) stand in front as words of their own. */
export interface FishCommand {
  readonly words: readonly Word[];
  /** What stands in front of it: `;` or a line end, `&&`, `||` or `|`. */
  readonly after: ';' | '&&' | '||' | '|';
}

export interface FishScript {
  readonly commands: readonly FishCommand[];
  /** Line on which a quote opens that is never closed; null where all are. */
  readonly unterminated: number | null;
}

class FishLexer {
  readonly #text: string;
  readonly #commands: FishCommand[] = [];
  #words: Word[] = [];
  #after: FishCommand['after'] = ';';
  #unterminated: number | null = null;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  run(): FishScript {
    while (this.#at < this.#text.length) this.#next();
    this.#flush(';');
    return { commands: this.#commands, unterminated: this.#unterminated };
  }

  words(): readonly Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#text.length) this.#piece(pieces);
    return pieces;
  }

  #flush(next: FishCommand['after']): void {
    if (this.#words.length > 0) this.#commands.push({ words: this.#words, after: this.#after });
    // `&&` at the end of a line goes on behind the line end.
    if (this.#words.length > 0 || next !== ';') this.#after = next;
    this.#words = [];
  }

  #next(): void {
    const char = this.#text[this.#at] ?? '';
    const two = this.#text.slice(this.#at, this.#at + 2);
    if (char === '\n') {
      this.#flush(';');
      this.#at++;
      this.#line++;
    } else if (/\s/.test(char)) this.#at++;
    else if (two === '\\\n') {
      this.#at += 2;
      this.#line++;
    } else if (char === '#') {
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end < 0 ? this.#text.length : end;
    } else if (two === '&&' || two === '||') {
      this.#flush(two);
      this.#at += 2;
    } else if (char === '|') {
      this.#flush('|');
      this.#at++;
    } else if (/[;&]/.test(char)) {
      this.#flush(';');
      this.#at++;
    } else if (/[<>^]/.test(char) && /[<>&?\s/]/.test(two[1] ?? ' ')) this.#redirect();
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
    const pieces: Piece[] = [];
    const start = this.#at;
    while (this.#at < this.#text.length && !/[\s;|&<>]/.test(this.#text[this.#at] ?? '')) this.#piece(pieces);
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
    } else if (char === '{' && this.#run(/\{[^{}\s]{0,200}\}/y) !== '') {
      // `{a,b}` makes several words of one.
      const raw = this.#run(/\{[^{}\s]{0,200}\}/y);
      pieces.push({ kind: 'opaque', raw });
      this.#at += raw.length;
    } else {
      const end = this.#run(/[^\s;|&<>'"($\\{]+/y) || char;
      pieces.push({ kind: 'text', text: end, quoted: false });
      this.#at += end.length;
    }
  }

  #run(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  /** In fish only the quote itself and the backslash are escaped, and `$` in double quotes. */
  #quote(pieces: Piece[], quote: string): void {
    const opened = this.#line;
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
        text += char;
        this.#at++;
      }
    }
    flush();
    if (this.#at >= this.#text.length) this.#unterminated ??= opened;
    this.#at++;
  }

  #variable(pieces: Piece[], quoted: boolean): void {
    const raw = this.#run(/\$+\w+/y);
    if (raw === '') {
      pieces.push({ kind: 'text', text: '$', quoted });
      this.#at++;
      return;
    }
    this.#at += raw.length;
    const index = this.#text[this.#at] === '[' ? this.#run(/\[[^\]\n]{0,80}\]/y) : '';
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
    this.#line += raw.split('\n').length - 1;
    this.#at = at + 1;
  }
}

/** Splits a fish script into its commands. Linear in the text. */
export function fishCommands(text: string): FishScript {
  return new FishLexer(text).run();
}

/** The parts of a single word. */
export function fishPieces(text: string): readonly Piece[] {
  return new FishLexer(text).words();
}
