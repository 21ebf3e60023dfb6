import { type Piece, ShellSyntaxError, type Word } from './syntax.ts';

/** Characters that end a word outside quotes. */
const BREAKS = ' \t\n;&|<>()';
const OPERATORS = ['&&', '||', ';;', '&>', '>>', '<<', ';', '&', '|', '<', '>', '(', ')', '\n'] as const;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

/** Reads words and operators from a script, one after the other, as the parser asks for them. */
export class Lexer {
  readonly #text: string;
  readonly #subscripts: boolean;
  #at = 0;

  /** `subscripts`: a bracket behind a variable names one of its elements (zsh). */
  constructor(text: string, subscripts: boolean) {
    this.#subscripts = subscripts;
    // A backslash at the end of a line joins it to the next, also between words.
    this.#text = text.replace(/\\\n/g, '');
  }

  get position(): number {
    return this.#at;
  }

  get line(): number {
    return this.#text.slice(0, this.#at).split('\n').length;
  }

  slice(from: number): string {
    return this.#text.slice(from, this.#at);
  }

  restart(position: number): void {
    this.#at = position;
  }

  get atEnd(): boolean {
    this.skipBlanks();
    return this.#at >= this.#text.length;
  }

  /** Blanks and comments, but no line ends. */
  skipBlanks(): void {
    while (' \t\r'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length) this.#at++;
    if (this.#text.charAt(this.#at) !== '#') return;
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** The operator that stands next, without taking it. */
  peekOperator(): string | null {
    this.skipBlanks();
    return OPERATORS.find((operator) => this.#text.startsWith(operator, this.#at)) ?? null;
  }

  takeOperator(operator: string): boolean {
    if (this.peekOperator() !== operator) return false;
    this.#at += operator.length;
    return true;
  }

  /** Whether the text goes on, right here, like this. */
  takeIf(pattern: RegExp): RegExpExecArray | null {
    const match = new RegExp(pattern.source, 'y');
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found;
  }

  /** The next word if it is made of plain unquoted text alone (a reserved word can be nothing else). */
  peekPlain(): string | null {
    this.skipBlanks();
    const start = this.#at;
    let end = start;
    while (end < this.#text.length && !BREAKS.includes(this.#text.charAt(end))) {
      if ('"\'\\$`'.includes(this.#text.charAt(end))) return null;
      end++;
    }
    return end === start ? null : this.#text.slice(start, end);
  }

  takePlain(word: string): boolean {
    if (this.peekPlain() !== word) return false;
    this.#at += word.length;
    return true;
  }

  /** A word, or null where none begins. */
  word(breaks = BREAKS): Word | null {
    this.skipBlanks();
    const pieces: Piece[] = [];
    let plain = '';
    const flush = () => {
      if (plain !== '') pieces.push({ kind: 'text', text: plain, quoted: false });
      plain = '';
    };
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (breaks.includes(character)) break;
      if (character === '\\') {
        flush();
        pieces.push({ kind: 'text', text: this.#text.charAt(this.#at + 1), quoted: true });
        this.#at += 2;
      } else if (character === "'") {
        flush();
        pieces.push({ kind: 'text', text: this.#until("'"), quoted: true });
      } else if (character === '"') {
        flush();
        pieces.push(...this.#doubleQuoted());
      } else if (character === '$' || character === '`') {
        const piece = this.#dollar(false);
        if (piece) {
          flush();
          pieces.push(piece);
        } else plain += this.#text.charAt(this.#at++);
      } else {
        plain += character;
        this.#at++;
      }
    }
    flush();
    return pieces.length === 0 ? null : pieces;
  }

  /** The text up to the closing quote; both quotes are taken. */
  #until(quote: string): string {
    const end = this.#text.indexOf(quote, this.#at + 1);
    if (end < 0) throw new ShellSyntaxError(`unmatched ${quote}`, this.line);
    const text = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return text;
  }

  #doubleQuoted(): Piece[] {
    const line = this.line;
    const pieces: Piece[] = [];
    let plain = '';
    const flush = () => {
      pieces.push({ kind: 'text', text: plain, quoted: true });
      plain = '';
    };
    this.#at++;
    for (;;) {
      const character = this.#text.charAt(this.#at);
      if (this.#at >= this.#text.length) throw new ShellSyntaxError('unmatched "', line);
      if (character === '"') break;
      const piece = character === '$' || character === '`' ? this.#dollar(true) : null;
      if (piece) {
        flush();
        pieces.push(piece);
      } else if (character === '\\' && '"\\$`'.includes(this.#text.charAt(this.#at + 1))) {
        plain += this.#text.charAt(this.#at + 1);
        this.#at += 2;
      } else {
        plain += character;
        this.#at++;
      }
    }
    this.#at++;
    flush();
    return pieces;
  }

  /** What `$` or a backquote begins; null: a dollar sign that stands for itself. */
  #dollar(quoted: boolean): Piece | null {
    const rest = this.#text.slice(this.#at);
    if (rest.startsWith('`')) return { kind: 'command', script: this.#until('`').replace(/\\([`$\\])/g, '$1'), quoted };
    if (rest.startsWith('$((')) return { kind: 'unsupported', text: this.#balanced(2, '(', ')'), quoted };
    if (rest.startsWith('$(')) return { kind: 'command', script: this.#balanced(1, '(', ')').slice(1, -1), quoted };
    if (rest.startsWith("$'")) {
      this.#at++;
      const text = this.#until("'").replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1');
      return { kind: 'text', text, quoted: true };
    }
    if (rest.startsWith('${')) return this.#braced(quoted);
    const name = NAME.exec(rest.slice(1))?.[0] ?? /^[?$#@*!0-9-]/.exec(rest.slice(1))?.[0];
    if (name === undefined) return null;
    this.#at += 1 + name.length;
    const element = this.#subscripts && this.takeIf(/\[[^\]\s]*\]/);
    if (element) return { kind: 'unsupported', text: `$${name}${element[0]}`, quoted };
    return { kind: 'variable', name, operator: '', alternative: [], quoted };
  }

  #braced(quoted: boolean): Piece {
    const inside = this.#balanced(1, '{', '}').slice(1, -1);
    const match = /^([A-Za-z_][A-Za-z0-9_]*|[?$#@*0-9-])(:?[-+=])?([\s\S]*)$/.exec(inside);
    const [, name = '', operator = '', rest = ''] = match ?? [];
    if (!match || (operator === '' && rest !== '')) return { kind: 'unsupported', text: `\${${inside}}`, quoted };
    const alternative = rest === '' ? [] : (new Lexer(rest, this.#subscripts).word('') ?? []);
    return { kind: 'variable', name, operator, alternative, quoted };
  }

  /** From the first `open` on to its partner, quotes respected; `skip` characters are taken before. */
  #balanced(skip: number, open: string, close: string): string {
    const line = this.line;
    this.#at += skip;
    const start = this.#at;
    let depth = 0;
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (character === '\\') this.#at++;
      else if (character === "'") {
        this.#until("'");
        continue;
      } else if (character === open) depth++;
      else if (character === close && --depth === 0) {
        this.#at++;
        return this.#text.slice(start, this.#at);
      }
      this.#at++;
    }
    throw new ShellSyntaxError(`unmatched ${open}`, line);
  }
}
