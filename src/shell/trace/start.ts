import { dialectOfShell } from '../dialect.ts';
import { type ShellStart, type StartupStep, startFlags } from '../startup-order/step.ts';
import { startupOrder } from '../startup-order.ts';
import { bashPrompt, zshPrompt } from './format.ts';

/** How a shell is started so that it writes events, and where they are to be read. */
export interface TracedStart {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** Level signs mean something. */
  readonly levels: boolean;
}

export interface TraceRequest extends ShellStart {
  readonly environment: Readonly<Record<string, string>>;
  readonly token: string;
  /** Variables whose values are told. Each costs time at every command: only what is asked for. */
  readonly names: readonly string[];
  /** Run when the start-up files are done, by `-c`. */
  readonly question: string;
  /** root's bash takes no PS4 from its environment (bash 4.4 CHANGES). */
  readonly isRoot: boolean;
}

/** The descriptor that bash writes its trace to, where it can (4.1 and later): a line's own `2>file` is not in the way then. */
const TRACE_DESCRIPTOR = 9;

/** null: a shell that writes no lines where it traces. Events come on standard error. */
export function tracedStart(request: TraceRequest): TracedStart | null {
  switch (dialectOfShell(request.program)) {
    case 'zsh':
      return zshStart(request);
    case 'bash':
      return request.isRoot ? bashAsRoot(request) : bashStart(request);
    default:
      return null;
  }
}

/** Options that hold from the first file on. Source: zshoptions(1), PROMPT_SUBST and XTRACE. */
function zshStart(request: TraceRequest): TracedStart {
  const { program, token, names, question, environment } = request;
  return {
    argv: [program, ...startFlags(request), '-o', 'xtrace', '-o', 'promptsubst', '-c', question],
    environment: { ...environment, PS4: zshPrompt(token, names) },
    levels: false,
  };
}

/** Opens the descriptor as a copy of standard error, and becomes the shell. */
function withDescriptor(shell: readonly string[]): readonly [string, ...string[]] {
  return ['/bin/sh', '-c', `exec "$0" "$@" ${TRACE_DESCRIPTOR}>&2`, ...shell];
}

function bashStart(request: TraceRequest): TracedStart {
  const { program, token, names, question, environment } = request;
  return {
    argv: withDescriptor([program, ...startFlags(request), '-x', '-c', question]),
    environment: { ...environment, PS4: bashPrompt(token, names), BASH_XTRACEFD: String(TRACE_DESCRIPTOR) },
    levels: true,
  };
}

/** Reads no file by itself; then the files that it would have read, in its order, with the trace on. */
function bashAsRoot(request: TraceRequest): TracedStart {
  const { program, login, interactive, token, names, question, environment } = request;
  const prompt = bashPrompt(token, names);
  const files = (startupOrder(request) ?? []).map(sourcing);
  const script = [`PS4=${quoted(prompt)}`, 'set -x', ...files, question].join('\n');
  const { BASH_ENV: _, ...rest } = environment;
  const none = [...(login ? ['--noprofile'] : []), ...(interactive ? ['--norc'] : [])];
  return {
    argv: withDescriptor([program, ...none, ...startFlags(request), '-c', script]),
    environment: { ...rest, BASH_XTRACEFD: String(TRACE_DESCRIPTOR) },
    levels: true,
  };
}

function sourcing(step: StartupStep): string {
  const paths = step.kind === 'file' ? [step.path] : step.kind === 'first-of' ? step.paths : [];
  // An `if` for each, in one another: the first that can be read is read.
  const opened = paths.map((path) => `if [ -r ${quoted(path)} ]; then . ${quoted(path)}; else :;`);
  return `${opened.join(' ')}${' fi;'.repeat(opened.length)}`;
}

/** As one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
