import { Lexer } from './lexer.ts';
import { parseError, redirectionsAt, simpleCommand, wordsAt } from './parse-simple.ts';
import type { AndOr, Command, List, Pipeline, Word } from './syntax.ts';

/** Words that end the list in which they stand as a command. */
const CLOSERS = ['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}'];
const NOT_SIMULATED = ['while', 'until', 'select', 'repeat', 'coproc'];

/** Parses a script one complete command at a time, as shells do: what stands before an error has already run. */
export class Parser {
  readonly #lexer: Lexer;

  constructor(script: string, zsh: boolean) {
    this.#lexer = new Lexer(script, zsh);
  }

  get line(): number {
    return this.#lexer.line;
  }

  /** The next complete command; null at the end. Throws `ShellSyntaxError`. */
  next(): AndOr | null {
    this.#skipSeparators();
    if (this.#lexer.atEnd) return null;
    const before = this.#lexer.position;
    const command = this.#andOr();
    if (this.#lexer.position === before) throw parseError(this.#lexer);
    return command;
  }

  #skipSeparators(): void {
    while (this.#lexer.takeOperator('\n') || this.#lexer.takeOperator(';') || this.#lexer.takeOperator('&')) {}
  }

  #skipLines(): void {
    while (this.#lexer.takeOperator('\n')) {}
  }

  #list(ends: readonly string[]): List {
    const list: AndOr[] = [];
    for (;;) {
      this.#skipSeparators();
      const word = this.#lexer.peekPlain();
      const operator = this.#lexer.peekOperator();
      if ((word !== null && ends.includes(word)) || (operator !== null && ends.includes(operator))) return list;
      if (this.#lexer.atEnd || (word !== null && CLOSERS.includes(word))) throw parseError(this.#lexer);
      const before = this.#lexer.position;
      list.push(this.#andOr());
      if (this.#lexer.position === before) throw parseError(this.#lexer);
    }
  }

  #andOr(): AndOr {
    const first = this.#pipeline();
    const rest: { when: '&&' | '||'; pipeline: Pipeline }[] = [];
    for (;;) {
      const when = this.#lexer.takeOperator('&&') ? '&&' : this.#lexer.takeOperator('||') ? '||' : null;
      if (when === null) return { first, rest };
      this.#skipLines();
      rest.push({ when, pipeline: this.#pipeline() });
    }
  }

  #pipeline(): Pipeline {
    const negated = this.#lexer.takePlain('!');
    const commands = [this.#command()];
    while (this.#lexer.peekOperator() === '|') {
      this.#lexer.takeOperator('|');
      this.#skipLines();
      commands.push(this.#command());
    }
    return { negated, commands };
  }

  #command(): Command {
    const word = this.#lexer.peekPlain();
    if (word === 'if') return this.#if();
    if (word === 'for') return this.#for();
    if (word === 'case') return this.#case();
    if (word === '[[') return this.#test();
    if (word !== null && NOT_SIMULATED.includes(word)) return this.#skipLoop();
    if (word === '{') {
      this.#lexer.takePlain('{');
      const body = this.#list(['}']);
      this.#lexer.takePlain('}');
      return { kind: 'group', body, subshell: false, redirections: redirectionsAt(this.#lexer) };
    }
    if (this.#lexer.takeOperator('(')) {
      const body = this.#list([')']);
      this.#lexer.takeOperator(')');
      return { kind: 'group', body, subshell: true, redirections: redirectionsAt(this.#lexer) };
    }
    return this.#function() ?? simpleCommand(this.#lexer);
  }

  #function(): Command | null {
    const start = this.#lexer.position;
    this.#lexer.skipBlanks();
    const named = this.#lexer.takeIf(/function[ \t]+([\w:.-]+)[ \t]*(?:\([ \t]*\))?\s*(?=\{)/);
    const found = named ?? this.#lexer.takeIf(/([\w:.-]+)[ \t]*\([ \t]*\)\s*(?=\{)/);
    if (!found) {
      this.#lexer.restart(start);
      return null;
    }
    this.#lexer.takePlain('{');
    const body = this.#list(['}']);
    this.#lexer.takePlain('}');
    return { kind: 'function', name: found[1] ?? '', body };
  }

  #if(): Command {
    const branches: { condition: List; body: List }[] = [];
    let otherwise: List = [];
    this.#lexer.takePlain('if');
    do {
      const condition = this.#list(['then']);
      this.#lexer.takePlain('then');
      branches.push({ condition, body: this.#list(['elif', 'else', 'fi']) });
    } while (this.#lexer.takePlain('elif'));
    if (this.#lexer.takePlain('else')) otherwise = this.#list(['fi']);
    this.#lexer.takePlain('fi');
    return { kind: 'if', branches, otherwise };
  }

  #for(): Command {
    this.#lexer.takePlain('for');
    this.#lexer.skipBlanks();
    const name = this.#lexer.takeIf(/[A-Za-z_]\w*/)?.[0];
    if (name === undefined || !this.#lexer.takePlain('in')) throw parseError(this.#lexer);
    const words = wordsAt(this.#lexer);
    this.#skipSeparators();
    if (!this.#lexer.takePlain('do')) throw parseError(this.#lexer);
    const body = this.#list(['done']);
    this.#lexer.takePlain('done');
    return { kind: 'for', name, words, body };
  }

  #case(): Command {
    this.#lexer.takePlain('case');
    const word = this.#lexer.word();
    if (word === null || !this.#lexer.takePlain('in')) throw parseError(this.#lexer);
    const arms: { patterns: Word[]; body: List }[] = [];
    for (;;) {
      this.#skipSeparators();
      if (this.#lexer.takePlain('esac')) return { kind: 'case', word, arms };
      this.#lexer.takeOperator('(');
      const patterns: Word[] = [];
      do {
        const pattern = this.#lexer.word();
        if (pattern === null) throw parseError(this.#lexer);
        patterns.push(pattern);
      } while (this.#lexer.takeOperator('|'));
      if (!this.#lexer.takeOperator(')')) throw parseError(this.#lexer);
      arms.push({ patterns, body: this.#list([';;', 'esac']) });
      this.#lexer.takeOperator(';;');
    }
  }

  /** `[[ … ]]`: operators between the brackets are words of the test. */
  #test(): Command {
    this.#lexer.takePlain('[[');
    const words: Word[] = [];
    while (!this.#lexer.takePlain(']]')) {
      const operator = this.#lexer.peekOperator();
      const word = operator === null ? this.#lexer.word(' \t\n') : null;
      if (operator !== null && operator !== '\n' && this.#lexer.takeOperator(operator)) {
        words.push([{ kind: 'text', text: operator, quoted: false }]);
      } else if (word !== null) words.push(word);
      else throw parseError(this.#lexer);
    }
    return { kind: 'test', words };
  }

  /** A loop that is not simulated: taken whole, so that what follows is still understood. */
  #skipLoop(): Command {
    const start = this.#lexer.position;
    let depth = 0;
    for (;;) {
      const word = this.#lexer.peekPlain();
      if (word === 'do') depth++;
      if (word !== null) this.#lexer.takePlain(word);
      else if (this.#lexer.word() === null) {
        const operator = this.#lexer.peekOperator();
        if (operator === null) throw parseError(this.#lexer);
        this.#lexer.takeOperator(operator);
      }
      if (word === 'done' && --depth === 0) return { kind: 'unsupported', text: this.#lexer.slice(start).trim() };
    }
  }
}
