import { Lexer } from './lexer.ts';
import {
  type AndOr,
  type Assignment,
  type Command,
  type List,
  type Pipeline,
  type Redirection,
  ShellSyntaxError,
  type Word,
} from './syntax.ts';

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
    if (this.#lexer.position === before) throw this.#error();
    return command;
  }

  #error(): ShellSyntaxError {
    const near = this.#lexer.peekOperator() ?? this.#lexer.peekPlain() ?? '';
    return new ShellSyntaxError(`parse error near \`${near === '\n' ? '\\n' : near}'`, this.#lexer.line);
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
      if (this.#lexer.atEnd || (word !== null && CLOSERS.includes(word))) throw this.#error();
      const before = this.#lexer.position;
      list.push(this.#andOr());
      if (this.#lexer.position === before) throw this.#error();
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
      return { kind: 'group', body, subshell: false, redirections: this.#redirections() };
    }
    if (this.#lexer.takeOperator('(')) {
      const body = this.#list([')']);
      this.#lexer.takeOperator(')');
      return { kind: 'group', body, subshell: true, redirections: this.#redirections() };
    }
    return this.#function() ?? this.#simple();
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
    if (name === undefined || !this.#lexer.takePlain('in')) throw this.#error();
    const words = this.#words();
    this.#skipSeparators();
    if (!this.#lexer.takePlain('do')) throw this.#error();
    const body = this.#list(['done']);
    this.#lexer.takePlain('done');
    return { kind: 'for', name, words, body };
  }

  #case(): Command {
    this.#lexer.takePlain('case');
    const word = this.#lexer.word();
    if (word === null || !this.#lexer.takePlain('in')) throw this.#error();
    const arms: { patterns: Word[]; body: List }[] = [];
    for (;;) {
      this.#skipSeparators();
      if (this.#lexer.takePlain('esac')) return { kind: 'case', word, arms };
      this.#lexer.takeOperator('(');
      const patterns: Word[] = [];
      do {
        const pattern = this.#lexer.word();
        if (pattern === null) throw this.#error();
        patterns.push(pattern);
      } while (this.#lexer.takeOperator('|'));
      if (!this.#lexer.takeOperator(')')) throw this.#error();
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
      else throw this.#error();
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
        if (operator === null) throw this.#error();
        this.#lexer.takeOperator(operator);
      }
      if (word === 'done' && --depth === 0) return { kind: 'unsupported', text: this.#lexer.slice(start).trim() };
    }
  }

  #simple(): Command {
    const start = this.#lexer.position;
    const assignments: Assignment[] = [];
    for (let one = this.#assignment(); one !== null; one = this.#assignment()) assignments.push(one);
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      redirections.push(...this.#redirections());
      if (this.#lexer.peekOperator() === '<<') {
        return this.#skipHereDocument(start);
      }
      const array = words.length > 0 ? this.#assignment(true) : null;
      if (array) {
        // `typeset -U path=(…)`: the declaration itself changes nothing that the assignment does not.
        assignments.push(array);
        continue;
      }
      const word = this.#lexer.word();
      if (word === null) break;
      words.push(word);
    }
    return { kind: 'simple', assignments, words, redirections };
  }

  #assignment(arraysOnly = false): Assignment | null {
    const start = this.#lexer.position;
    this.#lexer.skipBlanks();
    const found = this.#lexer.takeIf(arraysOnly ? /([A-Za-z_]\w*)(\+?)=(?=\()/ : /([A-Za-z_]\w*)(\+?)=/);
    if (!found) {
      this.#lexer.restart(start);
      return null;
    }
    const [, name = '', plus = ''] = found;
    if (!this.#lexer.takeIf(/\(/)) {
      // A blank right after the sign leaves the value empty.
      const value = this.#lexer.takeIf(/(?=[ \t])/) ? [] : (this.#lexer.word() ?? []);
      return { name, append: plus !== '', value, array: false };
    }
    const value = this.#words();
    while (!this.#lexer.takeOperator(')')) {
      if (!this.#lexer.takeOperator('\n')) throw this.#error();
      value.push(...this.#words());
    }
    return { name, append: plus !== '', value, array: true };
  }

  #words(): Word[] {
    const words: Word[] = [];
    for (let word = this.#lexer.word(); word !== null; word = this.#lexer.word()) words.push(word);
    return words;
  }

  #redirections(): Redirection[] {
    const redirections: Redirection[] = [];
    for (;;) {
      this.#lexer.skipBlanks();
      const found = this.#lexer.takeIf(/(?:(&>)>?|([12])?>>?(?!&)|([12])?>&([12-])|(<)(?!<))/);
      if (!found) return redirections;
      const [, both, number, duplicated, onto, input] = found;
      if (duplicated !== undefined || onto !== undefined) {
        redirections.push({
          stream: duplicated === '2' ? 'err' : 'out',
          target: [],
          toOut: duplicated === '2' && onto === '1',
        });
        continue;
      }
      const target = this.#lexer.word();
      if (target === null) throw this.#error();
      const stream = both ? 'both' : input ? 'in' : number === '2' ? 'err' : 'out';
      redirections.push({ stream, target, toOut: false });
    }
  }

  #skipHereDocument(start: number): Command {
    this.#lexer.takeOperator('<<');
    const mark = this.#lexer.takeIf(/-?\s*['"]?(\w+)['"]?/)?.[1];
    this.#lexer.takeIf(new RegExp(`[\\s\\S]*?\\n\\t*${mark ?? ''}(?=\\n|$)`));
    return { kind: 'unsupported', text: this.#lexer.slice(start).trim() };
  }
}
