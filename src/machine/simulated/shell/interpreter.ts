import { runTest } from './double-bracket.ts';
import { fieldsOf, patternOf, textOfWord } from './expansion.ts';
import { Parser } from './parser.ts';
import { redirected } from './redirections.ts';
import { Exited, type Output, Returned, type Session } from './session.ts';
import { expander } from './shell-expander.ts';
import { runSimple } from './simple-command.ts';
import { child, leavingOn } from './subshell.ts';
import { type AndOr, type Command, type List, type Pipeline, ShellSyntaxError } from './syntax.ts';

/** A file that reads itself would otherwise never end; real shells give up as well, only later. */
export const DEEPEST = 40;

/** Runs a script in a session. `exit` leaves it by throwing `Exited`. */
export function runScript(script: string, name: string, session: Session): void {
  if (session.depth >= DEEPEST) {
    session.mac.unknown(`${name}: files that read each other without end`);
    return;
  }
  session.depth++;
  const parser = new Parser(script, session.dialect === 'zsh');
  try {
    for (let command = parser.next(); command !== null; command = parser.next()) runAndOr(command, session);
  } catch (error) {
    if (error instanceof ShellSyntaxError) reportSyntax(error, name, session);
    else if (!(error instanceof Returned)) throw error;
  } finally {
    session.depth--;
  }
}

function reportSyntax(error: ShellSyntaxError, name: string, session: Session): void {
  const where = session.dialect === 'zsh' ? `${name}:${error.line}: ` : `${name}: line ${error.line}: `;
  session.output.stderr += `${where}${error.message}\n`;
  session.status = session.dialect === 'zsh' ? 126 : 1;
}

export function runList(list: List, session: Session): void {
  for (const command of list) runAndOr(command, session);
}

function runAndOr({ first, rest }: AndOr, session: Session): void {
  runPipeline(first, session);
  for (const { when, pipeline } of rest) {
    if ((session.status === 0) === (when === '&&')) runPipeline(pipeline, session);
  }
}

function runPipeline({ negated, commands }: Pipeline, session: Session): void {
  let stdin = session.stdin;
  for (const [index, command] of commands.entries()) {
    const last = index === commands.length - 1;
    if (commands.length === 1) runCommand(command, session);
    else stdin = runPart(command, session, stdin, last);
  }
  if (negated) session.status = session.status === 0 ? 1 : 0;
}

/** One part of a pipeline; what it prints is the next one's input. zsh runs the last part in the shell itself. */
function runPart(command: Command, session: Session, stdin: string, last: boolean): string {
  const output: Output = { stdout: '', stderr: '' };
  const inside = last && session.dialect === 'zsh';
  const before = session.output;
  const part = inside ? Object.assign(session, { stdin }) : child(session, { stdin });
  part.output = output;
  if (inside) runCommand(command, part);
  else leavingOn(Exited, () => runCommand(command, part));
  session.output = before;
  session.status = part.status;
  if (!inside) session.ms += part.ms;
  before.stderr += output.stderr;
  if (last) before.stdout += output.stdout;
  return output.stdout;
}

function runCommand(command: Command, session: Session): void {
  switch (command.kind) {
    case 'simple':
      runSimple(command, session);
      break;
    case 'test':
      session.status = runTest(command.words, expander(session), session) ? 0 : 1;
      break;
    case 'if':
      runIf(command, session);
      break;
    case 'for':
      for (const field of command.words.flatMap((word) => fieldsOf(word, expander(session)))) {
        session.variables.set(command.name, field);
        runList(command.body, session);
      }
      break;
    case 'case':
      runCase(command, session);
      break;
    case 'group':
      redirected(command.redirections, session, () => runGroup(command, session));
      break;
    case 'function':
      session.functions.set(command.name, command.body);
      session.status = 0;
      break;
    case 'unsupported':
      session.mac.unknown(command.text.split('\n')[0] ?? '');
      session.status = 0;
  }
}

function runCase(command: Extract<Command, { kind: 'case' }>, session: Session): void {
  const shell = expander(session);
  const text = textOfWord(command.word, shell);
  const arm = command.arms.find(({ patterns }) => patterns.some((one) => patternOf(one, shell).test(text)));
  session.status = 0;
  runList(arm?.body ?? [], session);
}

function runGroup(command: Extract<Command, { kind: 'group' }>, session: Session): void {
  if (!command.subshell) {
    runList(command.body, session);
    return;
  }
  const inner = child(session, {});
  leavingOn(Exited, () => runList(command.body, inner));
  session.status = inner.status;
  session.ms += inner.ms;
}

function runIf(command: Extract<Command, { kind: 'if' }>, session: Session): void {
  for (const { condition, body } of command.branches) {
    runList(condition, session);
    if (session.status !== 0) continue;
    runList(body, session);
    return;
  }
  session.status = 0;
  runList(command.otherwise, session);
}
