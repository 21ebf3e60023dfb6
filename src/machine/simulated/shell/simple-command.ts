import { BUILTINS } from './builtins.ts';
import { fieldsOf, textOfWord } from './expansion.ts';
import { DEEPEST, runList, runScript } from './interpreter.ts';
import { findProgram } from './programs.ts';
import { redirected } from './redirections.ts';
import { Returned, type Session } from './session.ts';
import { expander } from './shell-expander.ts';
import { child, leavingOn } from './subshell.ts';
import type { Assignment, Command, Word } from './syntax.ts';

/** Assignments, then a command of one name: a function, something built in, or a program. */
export function runSimple(command: Extract<Command, { kind: 'simple' }>, session: Session): void {
  const shell = expander(session);
  const words = command.words.flatMap((word, index) =>
    index > 0 && isDeclaration(command.words) && isAssignment(word)
      ? [textOfWord(word, shell, true)]
      : fieldsOf(word, shell),
  );
  const declares = isDeclaration(command.words);
  if (words.length === 0 || declares) {
    session.status = 0;
    for (const assignment of command.assignments) assign(assignment, session);
    if (words.length === 0) return;
  }
  redirected(command.redirections, session, () => {
    const target =
      declares || command.assignments.length === 0 ? session : withAssignments(command.assignments, session);
    callCommand(words, target);
    if (target === session) return;
    session.status = target.status;
    session.ms = target.ms;
  });
}

/** `NAME=value command`: the assignments hold for that command alone. */
function withAssignments(assignments: readonly Assignment[], session: Session): Session {
  const inner = child(session, { ms: session.ms });
  for (const assignment of assignments) {
    assign(assignment, inner);
    inner.variables.export(assignment.name);
  }
  return inner;
}

function callCommand(words: readonly string[], session: Session): void {
  const [name = '', ...rest] = words;
  const body = session.functions.get(name);
  if (body) {
    const before = session.arguments;
    session.arguments = rest;
    session.depth++;
    if (session.depth < DEEPEST) leavingOn(Returned, () => runList(body, session));
    session.depth--;
    session.arguments = before;
    return;
  }
  const builtin = BUILTINS[name];
  if (builtin) {
    session.status = builtin(words, session, (script, file) => runScript(script, file, session));
    return;
  }
  const path = findProgram(name, session);
  if (path === null) {
    const missing = name.includes('/') ? `no such file or directory: ${name}` : `command not found: ${name}`;
    session.output.stderr +=
      session.dialect === 'zsh' ? `zsh: ${missing}\n` : `${session.name}: ${name}: command not found\n`;
    session.status = 127;
    return;
  }
  const launched = session.mac.launch({
    argv: [path, ...rest],
    environment: session.variables.environment(),
    workingDirectory: session.directory,
    stdin: session.stdin,
    actor: session.actor,
    terminal: session.terminal,
  });
  if (launched.kind === 'failed') {
    session.output.stderr += `${session.name}: ${launched.detail}\n`;
    session.status = 126;
    return;
  }
  session.output.stdout += launched.ended.stdout;
  session.output.stderr += launched.ended.stderr;
  session.status = launched.ended.exitCode;
  session.ms += launched.ended.ms;
}

function assign({ name, append, value, array }: Assignment, session: Session): void {
  const shell = expander(session);
  if (array) {
    const elements = (value as readonly Word[]).flatMap((word) => fieldsOf(word, shell));
    session.variables.setArray(name, append ? [...(session.variables.array(name) ?? []), ...elements] : elements);
    return;
  }
  const text = textOfWord(value as Word, shell, true);
  session.variables.set(name, append ? (session.variables.get(name) ?? '') + text : text);
}

function isDeclaration([first]: readonly Word[]): boolean {
  const [piece] = first ?? [];
  return piece?.kind === 'text' && /^(export|typeset|declare|local|readonly|integer)$/.test(piece.text);
}

function isAssignment([piece]: Word): boolean {
  return piece?.kind === 'text' && !piece.quoted && /^[A-Za-z_]\w*\+?=/.test(piece.text);
}
