import { baseName } from '../../src/shell/base-name.ts';
import { Lexer } from '../../src/shell/posix/lexer.ts';
import { rawOf, type Word } from '../../src/shell/word.ts';

/** A program with its arguments, as a script or a property list names them, quotes taken off. */
export type SimpleCommand = readonly string[];

/** Words that stand before a command and are none. */
const BEFORE_COMMAND = new Set([
  'do',
  'then',
  'else',
  'elif',
  'if',
  'while',
  'until',
  '!',
  '{',
  'time',
  'exec',
  'command',
  'nohup',
]);
const MAX_TEXT = 64 * 1024;
/** Commands within commands within … : deeper than anybody writes. */
const DEEPEST = 8;

/**
 * The commands in a piece of shell script, wherever they stand: after `;` and `&&`, in loops, in
 * `$(…)`. Remarks are none of them. It reads, and never decides what would run.
 */
export function simpleCommands(text: string, depth = 0): readonly SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let words: string[] = [];
  let toFile = false;
  const end = () => {
    const command = withoutPrefix(words);
    if (command.length > 0) commands.push(command);
    words = [];
  };
  const lexer = new Lexer(text.slice(0, MAX_TEXT), 'strict');
  for (let token = lexer.next(); token; token = lexer.next()) {
    if (token.kind === 'operator') {
      toFile = token.text === 'redirect';
      if (!toFile) end();
      continue;
    }
    if (depth < DEEPEST) commands.push(...inside(token, depth + 1));
    if (!toFile) words.push(rawOf(token.pieces));
    toFile = false;
  }
  end();
  return commands;
}

function inside(word: Word, depth: number): readonly SimpleCommand[] {
  return word.pieces.flatMap((piece) => (piece.kind === 'command' ? simpleCommands(piece.command, depth) : []));
}

function withoutPrefix(words: readonly string[]): SimpleCommand {
  const start = words.findIndex((word) => !BEFORE_COMMAND.has(word) && !/^[A-Za-z_]\w*=/u.test(word));
  return start < 0 ? [] : words.slice(start);
}

export interface Privileged {
  /** What sudo was asked to run, or the command itself. */
  readonly command: SimpleCommand;
  readonly sudo: boolean;
}

/** Looks through `sudo -n -u root …` and `env A=b …` at the command that they start. */
export function throughSudo(command: SimpleCommand): Privileged {
  let rest = command;
  let sudo = false;
  for (let name = baseName(rest[0] ?? ''); name === 'sudo' || name === 'env'; name = baseName(rest[0] ?? '')) {
    if (name === 'sudo') sudo = true;
    rest = afterOptions(rest.slice(1), name === 'sudo' ? /^-[ugpChRTDrt]$/u : /^-[uPS]$/u);
    if (rest.length === 0) break;
  }
  return { command: rest, sudo };
}

function afterOptions(words: SimpleCommand, takesValue: RegExp): SimpleCommand {
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return words.slice(at + 1);
    if (takesValue.test(word)) at++;
    else if (!word.startsWith('-') && !/^[A-Za-z_]\w*=/u.test(word)) break;
  }
  return words.slice(at);
}
