import { createHash } from 'node:crypto';
import { type Look, Unobservable } from '../../src/engine/fact.ts';
import type { Person, RunResult } from '../../src/machine/port.ts';
import { dialectOfShell } from '../../src/shell/dialect.ts';
import { environmentScript, readEnvironmentAnswer } from '../../src/shell/environment-script.ts';
import { unobservable } from '../machine/answer.ts';
import { type ShellAccount, shellAccount } from './facts/account.ts';
import { terminalEnvironment } from './facts/terminal-environment.ts';

/** What a shell started afresh, as a new terminal starts it, exports of the variables that matter to Go. */
export interface ShellEnvironment {
  /** Only names in `KEPT_VARIABLES`; an absent name is unset there. */
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds from the start of the shell to its answer. */
  readonly ms: number;
}

/** Start-up files may print a lot; past this the shell is not answering any more. */
export const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;

/**
 * Starts the account's shell with these flags and asks it for its environment. It gets nothing to read,
 * no terminal to ask on, and a session of its own, so that whatever its files start ends with it.
 *
 * @throws {Unobservable} `timeout` with the shell's command as subject: it did not answer within
 *   `limitMs`; `garbage`: it, or the program that it handed over to, ended by itself without asking the
 *   question; `failed`: a signal ended it, its answer is damaged, or awk could not be run
 */
export async function askShell(look: Look, flags: readonly string[], limitMs: number): Promise<ShellEnvironment> {
  const account = await look.need(shellAccount);
  const environment = await look.need(terminalEnvironment);
  const shell = usableShell(account);
  const subject = [shell, ...flags].join(' ');
  const mark = markFor(look.machine.person, shell);
  const outcome = await look.machine.run({
    argv: [shell, ...flags, '-c', environmentScript(mark)],
    environment,
    cwd: look.machine.person.home,
    newSession: true,
    timeoutMs: limitMs,
    maxOutputBytes: MAX_OUTPUT_BYTES,
  });
  if (!outcome.ok) throw unobservable(subject, outcome.failure);
  const answer = readEnvironmentAnswer(outcome.value.stdout, mark);
  if (answer.found) return { variables: answer.variables, ms: outcome.ms };
  const asked = answer.why === 'damaged' || QUESTION_FAILED.test(outcome.value.stderr);
  const itself = outcome.value.signal === null && !outcome.value.truncated;
  const code = itself && !asked ? 'garbage' : 'failed';
  throw new Unobservable({ code, subject, detail: lastWords(outcome.value) });
}

/** The start-up files are done, and the question itself could not be put (a Linux without `/usr/bin/awk`). */
const QUESTION_FAILED = /\bawk\b|\/usr\/bin\/env\b/u;

/** @throws {Unobservable} if the account's shell cannot be started, or not be asked */
export function usableShell({ shell, state }: ShellAccount): string {
  // A shell that could not be looked at may well start: trying it tells more than giving up does.
  if (state === 'missing' || state === 'not-executable')
    throw new Unobservable({ code: state, subject: shell, detail: '' });
  const dialect = dialectOfShell(shell);
  // csh takes `-l` only alone, and other shells speak no language in which the question could be put.
  if (dialect === null || dialect === 'csh')
    throw new Unobservable({ code: 'unsupported', subject: shell, detail: '' });
  return shell;
}

/** Nobody's start-up files print it by chance, and a recorded question can be asked again word for word. */
function markFor({ name, home }: Person, shell: string): string {
  return createHash('sha256').update(`${name}\0${home}\0${shell}`).digest('hex').slice(0, 24);
}

export function lastWords({ stderr, exitCode, signal }: RunResult): string {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  return line === '' ? (signal ?? `exit ${exitCode}`) : line.slice(0, 200);
}
