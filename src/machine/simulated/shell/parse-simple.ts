import type { Lexer } from './lexer.ts';
import { type Assignment, type Command, type Redirection, ShellSyntaxError, type Word } from './syntax.ts';

export function parseError(lexer: Lexer): ShellSyntaxError {
  const near = lexer.peekOperator() ?? lexer.peekPlain() ?? '';
  return new ShellSyntaxError(`parse error near \`${near === '\n' ? '\\n' : near}'`, lexer.line);
}

/** Assignments, words and redirections up to the end of the command. */
export function simpleCommand(lexer: Lexer): Command {
  const start = lexer.position;
  const assignments: Assignment[] = [];
  for (let one = assignmentAt(lexer); one !== null; one = assignmentAt(lexer)) assignments.push(one);
  const words: Word[] = [];
  const redirections: Redirection[] = [];
  for (;;) {
    redirections.push(...redirectionsAt(lexer));
    if (lexer.peekOperator() === '<<') {
      return skipHereDocument(lexer, start);
    }
    const array = words.length > 0 ? assignmentAt(lexer, true) : null;
    if (array) {
      // `typeset -U path=(…)`: the declaration itself changes nothing that the assignment does not.
      assignments.push(array);
      continue;
    }
    const word = lexer.word();
    if (word === null) break;
    words.push(word);
  }
  return { kind: 'simple', assignments, words, redirections };
}

function assignmentAt(lexer: Lexer, arraysOnly = false): Assignment | null {
  const start = lexer.position;
  lexer.skipBlanks();
  const found = lexer.takeIf(arraysOnly ? /([A-Za-z_]\w*)(\+?)=(?=\()/ : /([A-Za-z_]\w*)(\+?)=/);
  if (!found) {
    lexer.restart(start);
    return null;
  }
  const [, name = '', plus = ''] = found;
  if (!lexer.takeIf(/\(/)) {
    // A blank right after the sign leaves the value empty.
    const value = lexer.takeIf(/(?=[ \t])/) ? [] : (lexer.word() ?? []);
    return { name, append: plus !== '', value, array: false };
  }
  const value = wordsAt(lexer);
  while (!lexer.takeOperator(')')) {
    if (!lexer.takeOperator('\n')) throw parseError(lexer);
    value.push(...wordsAt(lexer));
  }
  return { name, append: plus !== '', value, array: true };
}

export function wordsAt(lexer: Lexer): Word[] {
  const words: Word[] = [];
  for (let word = lexer.word(); word !== null; word = lexer.word()) words.push(word);
  return words;
}

export function redirectionsAt(lexer: Lexer): Redirection[] {
  const redirections: Redirection[] = [];
  for (;;) {
    lexer.skipBlanks();
    const found = lexer.takeIf(/(?:(&>)>?|([12])?>>?(?!&)|([12])?>&([12-])|(<)(?!<))/);
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
    const target = lexer.word();
    if (target === null) throw parseError(lexer);
    const stream = both ? 'both' : input ? 'in' : number === '2' ? 'err' : 'out';
    redirections.push({ stream, target, toOut: false });
  }
}

function skipHereDocument(lexer: Lexer, start: number): Command {
  lexer.takeOperator('<<');
  const mark = lexer.takeIf(/-?\s*['"]?(\w+)['"]?/)?.[1];
  lexer.takeIf(new RegExp(`[\\s\\S]*?\\n\\t*${mark ?? ''}(?=\\n|$)`));
  return { kind: 'unsupported', text: lexer.slice(start).trim() };
}
