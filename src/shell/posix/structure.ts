import { bareText, type Word } from '../word.ts';
import { type Frame, type FrameKind, Frames, type ScriptVisitor } from './frames.ts';
import type { Lexer, Operator, Token } from './lexer.ts';

/** Commands that always succeed: `&&` behind them is no condition. */
const SURE = /^(?:export|unset|typeset|declare|readonly|alias|true|:)$/;

/** No reserved word is longer. */
const LONGEST = 'function'.length;

class Structure {
  readonly #lexer: Lexer;
  readonly #visitor: ScriptVisitor;
  readonly #frames: Frames;
  /** The token that comes next; undefined where it has not been read yet. */
  #ahead: Token | null | undefined;
  #words: Word[] = [];
  /** The command being read stands behind `&&`, `||` or `|`, or is the body of a short `for`. */
  #chained = false;
  /** A function's name was read; its body comes next. */
  #function: string | null = null;

  constructor(lexer: Lexer, visitor: ScriptVisitor) {
    this.#lexer = lexer;
    this.#visitor = visitor;
    this.#frames = new Frames(visitor);
  }

  run(): void {
    for (let token = this.#next(); token; token = this.#next()) {
      if (token.kind === 'word') this.#takeWord(token);
      else this.#takeOperator(token);
    }
    this.#flush(false);
    this.#frames.closeAll();
  }

  #peek(): Token | null {
    if (this.#ahead === undefined) this.#ahead = this.#lexer.next();
    return this.#ahead;
  }

  #next(): Token | null {
    const token = this.#peek();
    this.#ahead = undefined;
    return token;
  }

  /** Past the token that comes next, where it is this operator. */
  #skip(text: string): boolean {
    const found = isOperator(this.#peek(), text);
    if (found) this.#next();
    return found;
  }

  #push(kind: FrameKind, conditional: boolean, name: string | null = null): void {
    this.#frames.push(kind, conditional, name);
    this.#chained = false;
  }

  #close(...kinds: readonly FrameKind[]): void {
    this.#frames.close(kinds);
    this.#chained = false;
  }

  /** Ends the command being read. `piped`: it runs in a process of its own. */
  #flush(piped: boolean): void {
    if (this.#words.length === 0) return;
    const alone = piped || this.#chained;
    if (alone) this.#visitor.enter(null);
    this.#visitor.command(this.#words, alone || this.#frames.conditional);
    if (alone) this.#visitor.leave();
    this.#words = [];
  }

  #takeOperator(operator: Operator): void {
    const { text } = operator;
    if (text === 'redirect') {
      if (this.#peek()?.kind === 'word') this.#next();
    } else if (text === '(') this.#open();
    else if (text === ')') {
      this.#flush(false);
      this.#close('subshell');
    } else if (text.startsWith(';') && text.length > 1) {
      this.#flush(false);
      this.#pattern();
    } else if (text === '&&' || text === '||') {
      const [first] = this.#words;
      const name = bareText(first) ?? '';
      const sure = !this.#chained && this.#words.length > 0 && (SURE.test(name) || /^[A-Za-z_]\w*\+?=/.test(name));
      this.#flush(false);
      this.#chained = !(sure && text === '&&');
      this.#skipLineEnds();
    } else if (text === '|' || text === '|&' || text === '&') {
      this.#flush(true);
      this.#chained = text !== '&';
      if (text !== '&') this.#skipLineEnds();
    } else {
      this.#flush(false);
      this.#chained = false;
    }
  }

  /** Nothing more follows on this line. */
  #ends(): boolean {
    const next = this.#peek();
    return next === null || isOperator(next, '\n') || isOperator(next, ';');
  }

  #skipLineEnds(): void {
    while (this.#skip('\n'));
  }

  /** `NAME ()` begins a function, `(` in front of a command a subshell; elsewhere it means nothing here. */
  #open(): void {
    const name = this.#words.length === 1 ? bareText(this.#words[0]) : null;
    if (this.#words.length <= 1 && this.#skip(')')) {
      this.#words = [];
      this.#function = name ?? '';
    } else if (this.#words.length === 0) this.#push('subshell', true);
  }

  #takeWord(word: Word): void {
    const text = bareText(word);
    const top = this.#frames.top;
    if (this.#words.length > 0 || text === null) {
      // zsh: `if [[ … ]] {` needs no `then`, and no `fi`.
      const braced = text === '{' && top?.kind === 'if' && !top.body && isTest(this.#words[0]);
      if (braced) {
        this.#flush(false);
        this.#frames.becomeBraced();
      } else if (text === '}' && (top?.kind === 'brace' || top?.kind === 'function') && this.#ends()) {
        // zsh: a closing brace needs no `;` before it.
        this.#flush(false);
        this.#close(top.kind);
      } else this.#words.push(word);
      return;
    }
    if (text.length > LONGEST || !this.#reserved(word, text, top)) {
      if (this.#function !== null && text !== '{') this.#function = null;
      this.#words.push(word);
    }
  }

  /** Takes a reserved word in front of a command; false where it is none. */
  #reserved(word: Word, text: string, top: Frame | undefined): boolean {
    switch (text) {
      case 'if':
        this.#push('if', true);
        return true;
      case 'while':
      case 'until':
        this.#push('loop', true);
        return true;
      case 'for':
      case 'select':
        this.#loopHeader();
        return true;
      case 'then':
        if (top?.kind === 'if') top.body = true;
        return true;
      case 'elif':
      case 'else':
        if (top?.kind === 'if') {
          top.body = text === 'else';
          this.#visitor.branch();
        } else if (text === 'elif') this.#push('if', true);
        else this.#bracedBody('brace', true);
        return true;
      case 'fi':
        this.#close('if');
        return true;
      case 'done':
        this.#close('loop');
        return true;
      case 'case':
        this.#push('case', true);
        this.#skipTo('in');
        this.#pattern();
        return true;
      case 'esac':
        this.#close('case');
        return true;
      case '{':
        // Without a name it is run where it stands.
        if (this.#function) this.#push('function', true, this.#function);
        else this.#push('brace', this.#chained);
        this.#function = null;
        return true;
      case '}':
        this.#close('brace', 'function');
        return true;
      case 'function':
        this.#functionHeader();
        return true;
      case '[[':
        this.#test(word);
        return true;
      case 'do':
      case '!':
      case 'time':
        return true;
      default:
        return false;
    }
  }

  /** Up to the word `stop` on the same line; past it. */
  #skipTo(stop: string): void {
    for (let token = this.#peek(); token && !isOperator(token, '\n'); token = this.#peek()) {
      this.#next();
      if (token.kind === 'word' && bareText(token) === stop) return;
    }
  }

  /** `case` patterns up to their `)`; nothing in front of `esac`. */
  #pattern(): void {
    if (this.#frames.top?.kind !== 'case') return;
    this.#visitor.branch();
    this.#skipLineEnds();
    const next = this.#peek();
    if (next?.kind === 'word' && bareText(next) === 'esac') return;
    this.#skip('(');
    for (let token = this.#peek(); token && !isOperator(token, '\n'); token = this.#peek()) {
      this.#next();
      if (isOperator(token, ')')) return;
    }
  }

  /** `for NAME in WORDS`, then `do`, `{`, or (zsh) a single command. */
  #loopHeader(): void {
    let short = false;
    for (let token = this.#peek(); token; token = this.#peek()) {
      if (isOperator(token, '\n') || isOperator(token, ';') || (token.kind === 'word' && bareText(token) === 'do'))
        break;
      this.#next();
      if (!isOperator(token, ')')) continue;
      short = true;
      break;
    }
    let ended = false;
    while (this.#skip('\n') || this.#skip(';')) ended = true;
    const next = this.#peek();
    const word = next?.kind === 'word' ? bareText(next) : null;
    if (word === 'do') this.#push('loop', true);
    else if (word === '{') this.#bracedBody('brace', true);
    else if (short) this.#chained = true;
    else if (ended) this.#chained = false;
  }

  #bracedBody(kind: FrameKind, conditional: boolean): void {
    const next = this.#peek();
    if (next?.kind !== 'word' || bareText(next) !== '{') return;
    this.#next();
    this.#push(kind, conditional);
  }

  #functionHeader(): void {
    const next = this.#peek();
    if (next?.kind !== 'word') return;
    this.#next();
    this.#function = bareText(next) ?? '';
    this.#skip('(');
    this.#skip(')');
    this.#skipLineEnds();
  }

  /** `[[ … ]]` is one command whatever stands in it. */
  #test(start: Word): void {
    for (let token = this.#peek(); token && !isOperator(token, '\n'); token = this.#peek()) {
      this.#next();
      if (token.kind === 'word' && bareText(token) === ']]') break;
    }
    this.#words.push(start);
  }
}

function isOperator(token: Token | null, text: string): boolean {
  return token?.kind === 'operator' && token.text === text;
}

/** `[[ … ]]` or `(( … ))`. */
function isTest(word: Word | undefined): boolean {
  const [piece] = word?.pieces ?? [];
  return bareText(word) === '[[' || (piece?.kind === 'opaque' && piece.raw.startsWith('(('));
}

/** Finds the commands of a script and what they depend on. Linear in the tokens. */
export function structure(lexer: Lexer, visitor: ScriptVisitor): void {
  new Structure(lexer, visitor).run();
}
