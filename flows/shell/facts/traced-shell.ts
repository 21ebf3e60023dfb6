import { randomBytes } from 'node:crypto';
import { defineFact, type Fact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { KEPT_VARIABLES } from '../../../src/go/variables.ts';
import { dialectOfShell } from '../../../src/shell/dialect.ts';
import { environmentScript, readEnvironmentAnswer } from '../../../src/shell/environment-script.ts';
import { readUniversalVariables, type UniversalVariable } from '../../../src/shell/fish/universal-variables.ts';
import { withoutMiscounts } from '../../../src/shell/trace/fish-lines.ts';
import { FishSift } from '../../../src/shell/trace/fish-sift.ts';
import { fishStart } from '../../../src/shell/trace/fish-start.ts';
import type { TraceChange } from '../../../src/shell/trace/history.ts';
import { type Trace, TraceSift } from '../../../src/shell/trace/sift.ts';
import { type TraceRequest, tracedStart } from '../../../src/shell/trace/start.ts';
import { unobservable } from '../../machine/answer.ts';
import { lastWords, MAX_OUTPUT_BYTES, usableShell } from '../asking.ts';
import { type ShellStartKind, STARTED_AS } from '../shell-start.ts';
import { shellAccount } from './account.ts';
import { terminalEnvironment } from './terminal-environment.ts';

/** A start of the account's shell, as its trace tells it. */
export interface TracedShell extends Trace {
  readonly kind: ShellStartKind;
  /** The shell's environment before its first line: watched variables alone. */
  readonly begin: Readonly<Record<string, string>>;
  /** What it exports in the end (KEPT_VARIABLES, and the watched ones); null: it did not get there. */
  readonly end: Readonly<Record<string, string>> | null;
  /** Why there is no `end`: it took longer than the limit, or ended by itself. */
  readonly ended: 'answered' | 'timeout' | 'by-itself';
  /** Its last words, where it ended by itself. */
  readonly detail: string;
  readonly ms: number;
}

/** A traced start takes a few times as long as a plain one. */
const TRACE_LIMIT_MS = 8_000;

/** 20,000 commands with a long PATH are some 10 MB. */
const MAX_TRACE_BYTES = 128 * 1024 * 1024;

const facts = new Map<string, Fact<TracedShell>>();

/**
 * The account's shell, started once more with its own trace on, in a session without a terminal. Never in place of
 * the plain question: a start-up file's `x=$(f 2>&1)` takes the trace into its value.
 *
 * @param names variables that are watched
 */
export function tracedShell(kind: ShellStartKind, names: readonly string[]): Fact<TracedShell> {
  const id = ['shell.traced', kind, ...names].join(':');
  const present = facts.get(id);
  if (present) return present;
  const fact = defineFact<TracedShell>({
    id,
    limitMs: TRACE_LIMIT_MS + 1_000,
    observe: (look) => traceShell(look, kind, names, TRACE_LIMIT_MS),
  });
  facts.set(id, fact);
  return fact;
}

/**
 * @param names variables that are watched; none: only where the time goes
 * @throws {Unobservable} as a fact's observer: the shell cannot be started, or not be traced
 */
export async function traceShell(
  look: Look,
  kind: ShellStartKind,
  names: readonly string[],
  limitMs: number,
): Promise<TracedShell> {
  const account = await look.need(shellAccount);
  const environment = await look.need(terminalEnvironment);
  const { person, platform, kind: machineKind } = look.machine;
  const shell = usableShell(account);
  const token = randomBytes(12).toString('hex');
  const isFish = dialectOfShell(shell) === 'fish';
  const request: TraceRequest = {
    program: shell,
    platform,
    home: person.home,
    ...STARTED_AS[kind],
    environment,
    token,
    names,
    question: environmentScript(token, [...new Set([...KEPT_VARIABLES, ...names])]),
    isRoot: person.uid === 0,
  };
  const universal = isFish ? await universalVariables(look, environment) : NO_UNIVERSAL;
  const start = isFish ? fishStart(request, universal.variables) : tracedStart(request);
  const subject = `${shell} (${kind})`;
  if (start === null || machineKind !== 'local') throw new Unobservable({ code: 'unsupported', subject, detail: '' });
  const options = { token, names, start: environment, levels: start.levels };
  const sift = isFish ? new FishSift({ ...options, home: person.home, universal }) : new TraceSift(options);
  const finish = async (ms: number, end: Record<string, string> | null): Promise<Trace> => {
    const trace = sift.finish(ms, end);
    return isFish ? { ...trace, changes: withoutMiscounts(trace.changes, await linesOf(look, trace.changes)) } : trace;
  };
  const outcome = await look.machine.run({
    argv: start.argv,
    environment: start.environment,
    cwd: person.home,
    newSession: true,
    timeoutMs: limitMs,
    maxOutputBytes: MAX_OUTPUT_BYTES,
    sift: { maxBytes: MAX_TRACE_BYTES, take: (chunk, ms) => sift.take(chunk, ms) },
  });
  const begin = Object.fromEntries(Object.entries(environment).filter(([name]) => names.includes(name)));
  const about = { kind, begin, ms: outcome.ms };
  if (!outcome.ok) {
    if (outcome.failure.code !== 'timeout') throw unobservable(subject, outcome.failure);
    return { ...about, ...(await finish(outcome.ms, null)), end: null, ended: 'timeout', detail: '' };
  }
  const answer = readEnvironmentAnswer(outcome.value.stdout, token);
  if (!answer.found) {
    const detail = lastWords(outcome.value);
    return { ...about, ...(await finish(outcome.ms, null)), end: null, ended: 'by-itself', detail };
  }
  const end = answer.variables;
  // A line that takes in what it prints took in the trace: its values are not the person's.
  if (names.some((name) => end[name]?.includes(token))) {
    throw new Unobservable({ code: 'garbage', subject, detail: 'the trace became part of a value' });
  }
  return { ...about, ...(await finish(outcome.ms, end)), end, ended: 'answered', detail: '' };
}

interface Universal {
  readonly file: string;
  readonly variables: readonly UniversalVariable[];
}

const NO_UNIVERSAL: Universal = { file: '', variables: [] };

async function universalVariables(look: Look, environment: Readonly<Record<string, string>>): Promise<Universal> {
  const config = environment['XDG_CONFIG_HOME'] || `${look.machine.person.home}/.config`;
  const file = `${config}/fish/fish_variables`;
  const read = await look.machine.readFile(file);
  return { file, variables: read.ok ? readUniversalVariables(new TextDecoder().decode(read.value)) : [] };
}

/** The files that changes are led to, each read once. */
async function linesOf(
  look: Look,
  changes: readonly TraceChange[],
): Promise<(file: string) => readonly string[] | null> {
  const files = new Set(changes.flatMap(({ cause }) => (cause.kind === 'line' ? [cause.at.file] : [])));
  const texts = await Promise.all(
    [...files].map(async (file) => {
      const read = await look.machine.readFile(file);
      return [file, read.ok ? new TextDecoder().decode(read.value).split('\n') : null] as const;
    }),
  );
  const known = new Map(texts);
  return (file) => known.get(file) ?? null;
}
