import { type Look, Unobservable } from '../../../src/engine/fact.ts';
import { pathHelper } from '../../../src/macos/path-helper.ts';
import type { UnknownReason } from '../../../src/model/observation.ts';
import { dialectOfShell } from '../../../src/shell/dialect.ts';
import { startFlags } from '../../../src/shell/startup-order/step.ts';
import { pathHistory } from '../../../src/shell/trace/path-history.ts';
import { askShell } from '../asking.ts';
import { shellAccount } from '../facts/account.ts';
import { type ListedPaths, listedPaths } from '../facts/listed-paths.ts';
import { LOGIN_LIMIT_MS } from '../facts/login-environment.ts';
import { readStartupFiles } from '../facts/startup-files.ts';
import { terminalEnvironment } from '../facts/terminal-environment.ts';
import { type TracedShell, tracedShell } from '../facts/traced-shell.ts';
import { type Addition, additions } from '../path-origin.ts';
import { type ShellStartKind, STARTED_AS } from '../shell-start.ts';
import { INHERITED, type Origin, originOfCause, originOfEntry, originOfLine, UNKNOWN_ORIGIN } from './origin.ts';

/**
 * How PATH is known.
 * - `traced`: the shell was started with its trace on.
 * - `asked`: the shell was started and asked; the lines were found by reading its files.
 * - `read`: the files were read and nothing was started; the order and the lines are what they say.
 */
export type HowKnown = 'traced' | 'asked' | 'read';

export interface SourcedEntry {
  readonly path: string;
  readonly origin: Origin;
  /** What put it in another place afterwards, or took it off and put it back. */
  readonly moved: { readonly by: 'line' | 'helper'; readonly origin: Origin } | null;
}

export interface ShellPath {
  readonly how: HowKnown;
  /** PATH in its order; as far as it came where `stopped`. */
  readonly entries: readonly SourcedEntry[];
  /** The shell did not get to its prompt: why, and in which line it was. */
  readonly stopped: { readonly code: 'timeout' | 'garbage'; readonly at: Origin; readonly ms: number } | null;
}

/**
 * PATH of one kind of start, each entry with where it comes from.
 * @param startsShell false: nothing is started, the files are read
 * @throws {Unobservable} where neither the shell nor its files tell
 */
export async function shellPath(look: Look, kind: ShellStartKind, startsShell: boolean): Promise<ShellPath> {
  if (!startsShell) return byReading(look, kind, null);
  const traced = await look.ask(tracedShell(kind, ['PATH']));
  if (traced.known && !isOnlySlow(traced.value)) return byTrace(look, traced.value);
  if (!traced.known && !isOfTheTrace(traced.reason)) throw new Unobservable(traced.reason);
  const { shell } = await look.need(shellAccount);
  // csh cannot be asked together with its login files.
  if (dialectOfShell(shell) === 'csh') return byReading(look, kind, null);
  const answer = await askShell(look, startFlags(STARTED_AS[kind]), LOGIN_LIMIT_MS);
  return byReading(look, kind, answer.variables['PATH'] ?? '');
}

/** It was still at work when its time was over: without the trace it may be done long before. */
function isOnlySlow({ ended, longest }: TracedShell): boolean {
  return ended === 'timeout' && (longest?.ms ?? 0) < STANDSTILL_MS;
}

/** Nothing that start-up files do by themselves takes longer between two commands. */
const STANDSTILL_MS = 3_000;

/** The shell cannot be traced, or the trace got into what it was to show; asking it may do all the same. */
function isOfTheTrace({ code }: UnknownReason): boolean {
  return code === 'unsupported' || code === 'garbage';
}

async function byTrace(look: Look, shell: TracedShell): Promise<ShellPath> {
  const lists = await look.ask(listedPaths);
  const helper = lists.known ? lists.value : { paths: null, drops: [] };
  const entries = pathHistory(shell.begin['PATH'] ?? null, shell.changes, helper);
  const sourced = entries.map((entry): SourcedEntry => {
    const moved = entry.moved && { by: entry.moved.by, origin: originOfCause(entry.moved.cause) };
    return { path: entry.path, origin: originOfEntry(entry), moved };
  });
  if (shell.ended === 'answered') return { how: 'traced', entries: sourced, stopped: null };
  const at = shell.last === null ? UNKNOWN_ORIGIN : originOfCause({ kind: 'line', at: shell.last });
  const code = shell.ended === 'timeout' ? 'timeout' : 'garbage';
  return { how: 'traced', entries: sourced, stopped: { code, at, ms: shell.ms } };
}

/** @param asked PATH as the shell itself gave it; null: only its files are known */
async function byReading(look: Look, kind: ShellStartKind, asked: string | null): Promise<ShellPath> {
  const [{ files, path }, begin, lists] = await Promise.all([
    readStartupFiles(look, kind),
    look.need(terminalEnvironment),
    look.ask(listedPaths),
  ]);
  const listed = lists.known && kind === 'login' ? asListed(lists.value) : [];
  const added = additions(files, look.machine.person.home, listed);
  const inherited = split(begin['PATH'] ?? '');
  const entries = split(asked ?? path ?? putTogether(inherited, added).join(':'));
  const sourced = entries.map((entry): SourcedEntry => {
    const one = added.findLast((addition) => addition.path === entry.replace(/\r$/u, ''));
    const before = inherited.includes(entry) ? INHERITED : UNKNOWN_ORIGIN;
    const origin = one === undefined ? before : originOfLine(one.origin, one.origin.order < 0);
    return { path: entry, origin, moved: null };
  });
  return { how: asked === null ? 'read' : 'asked', entries: sourced, stopped: null };
}

function split(path: string): readonly string[] {
  return path === '' ? [] : path.split(':');
}

/** Where reading does not know PATH as a whole: every line that runs for sure, one after the other. */
function putTogether(inherited: readonly string[], added: readonly Addition[]): readonly string[] {
  const listed = added.filter((one) => one.origin.order < 0).map((one) => one.path);
  let path = [...listed, ...inherited.filter((one) => !listed.includes(one))];
  const lines = Map.groupBy(
    added.filter((one) => one.origin.order >= 0 && !one.conditional),
    (one) => one.origin.order,
  );
  for (const line of lines.values()) {
    const before = line.filter((one) => one.first).map((one) => one.path);
    const behind = line.filter((one) => !one.first).map((one) => one.path);
    path = [...before, ...path, ...behind];
  }
  return path;
}

function asListed({ paths, drops }: ListedPaths) {
  return pathHelper(paths, drops, '', null).entries.flatMap(({ path, source, line }) =>
    source === null || line === null ? [] : [{ path, file: source, line }],
  );
}
