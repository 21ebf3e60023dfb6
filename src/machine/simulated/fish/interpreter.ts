import { BUILTINS } from './builtins.ts';
import type { FishSession } from './session.ts';
import { type FishCommand, type FishWord, fishCommands } from './syntax.ts';

const DEEPEST = 20;

/** Runs a script in a fish that runs already. What is not known is counted and passed over. */
export function runFish(script: string, session: FishSession): void {
  if (session.depth >= DEEPEST) return;
  session.depth++;
  block(fishCommands(script), 0, session, true);
  session.depth--;
}

/** From a command on to the `end` or `else` of its block; answers with the index of that. */
function block(commands: readonly FishCommand[], from: number, session: FishSession, runs: boolean): number {
  let at = from;
  let stdin = '';
  while (at < commands.length) {
    const command = commands[at] as FishCommand;
    const name = plainName(command);
    if (name === 'end' || name === 'else') return at;
    if (name === 'if') {
      at = conditional(commands, at, session, runs);
      continue;
    }
    if (name === 'begin') {
      at = block(commands, at + 1, session, runs) + 1;
      continue;
    }
    if (name === 'for' || name === 'while' || name === 'switch' || name === 'function') {
      // A function that nobody calls changes nothing; the others are counted where they are reached.
      if (runs && name !== 'function') session.call.mac.unknown(`fish: ${name}`);
      at = block(commands, at + 1, session, false) + 1;
      continue;
    }
    const wanted = command.when === 'always' || (command.when === 'success') === (session.status === 0);
    if (runs && wanted) stdin = pipelinePart(command, stdin, session);
    at++;
  }
  return at;
}

function conditional(commands: readonly FishCommand[], start: number, session: FishSession, runs: boolean): number {
  let at = start;
  let done = !runs;
  let asks = true;
  for (;;) {
    if (asks && !done) {
      session.status = 1;
      const condition = commands[at] as FishCommand;
      pipelinePart({ ...condition, words: condition.words.slice(at === start ? 1 : 2) }, '', session);
      // `if …; and …` is one condition, and so is `if … && …`.
      for (let next = commands[at + 1]; next && goesOn(next); next = commands[at + 1]) {
        at++;
        if (next.when === 'always' || (next.when === 'success') === (session.status === 0))
          pipelinePart(next, '', session);
      }
    }
    const takes = !done && (!asks || session.status === 0);
    at = block(commands, at + 1, session, takes);
    done ||= takes;
    const command = commands[at];
    if (command === undefined || plainName(command) !== 'else') return at + 1;
    asks = command.words.length > 1;
  }
}

/** A command with its words taken apart; what it prints becomes the input of the next where a pipe follows. */
function pipelinePart(command: FishCommand, stdin: string, session: FishSession): string {
  const words = command.words.flatMap((word) => valuesOf(word, session));
  const outer = session.output;
  if (command.piped) session.output = { stdout: '', stderr: outer.stderr };
  execute(words, stdin, session);
  if (!command.piped) return '';
  const { stdout, stderr } = session.output;
  session.output = { stdout: outer.stdout, stderr };
  return stdout;
}

function execute(words: readonly string[], stdin: string, session: FishSession): void {
  const [first = '', ...rest] = words;
  if (first === 'not' || first === '!') {
    execute(rest, stdin, session);
    session.status = session.status === 0 ? 1 : 0;
    return;
  }
  if (first === 'and' || first === 'or') {
    if ((first === 'and') === (session.status === 0)) execute(rest, stdin, session);
    return;
  }
  const builtin = BUILTINS[first];
  if (builtin) {
    session.status = builtin(rest, session, stdin, runFish);
    return;
  }
  const path = session.program(first);
  if (path === null) {
    session.output.stderr += `fish: Unknown command: ${first}\n`;
    session.status = 127;
    return;
  }
  const { actor, mac, workingDirectory } = session.call;
  const environment = session.environment();
  const launched = mac.launch({ argv: [path, ...rest], environment, workingDirectory, stdin, actor });
  if (launched.kind === 'failed') {
    session.output.stderr += `fish: ${launched.detail}\n`;
    session.status = 126;
    return;
  }
  session.output.stdout += launched.ended.stdout;
  session.output.stderr += launched.ended.stderr;
  session.status = launched.ended.exitCode;
  session.ms += launched.ended.ms;
}

/** Every list in a word multiplies it; an empty one takes the whole word away, unless it is quoted. */
function valuesOf(word: FishWord, session: FishSession): readonly string[] {
  let values: readonly string[] = [''];
  for (const [index, piece] of word.entries()) {
    const own = piece.kind === 'text' ? [index === 0 && !piece.quoted ? tilde(piece.text, session) : piece.text] : [];
    if (piece.kind === 'variable') {
      const list = session.list(piece.name) ?? [];
      own.push(...(piece.index === 0 ? list : list.slice(piece.index - 1, piece.index)));
    }
    if (piece.kind === 'command') own.push(...substituted(piece.script, session));
    const joined = piece.quoted && piece.kind !== 'text' ? [own.join(' ')] : own;
    values = values.flatMap((before) => joined.map((after) => before + after));
  }
  return values;
}

function substituted(script: string, session: FishSession): readonly string[] {
  const outer = session.output;
  session.output = { stdout: '', stderr: outer.stderr };
  runFish(script, session);
  const { stdout, stderr } = session.output;
  session.output = { stdout: outer.stdout, stderr };
  const lines = stdout.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function tilde(text: string, session: FishSession): string {
  return text === '~' || text.startsWith('~/') ? session.home + text.slice(1) : text;
}

function plainName({ words: [first] }: FishCommand): string {
  const [piece, ...more] = first ?? [];
  return piece?.kind === 'text' && !piece.quoted && more.length === 0 ? piece.text : '';
}

function goesOn(command: FishCommand): boolean {
  return command.when !== 'always' || ['and', 'or'].includes(plainName(command));
}
