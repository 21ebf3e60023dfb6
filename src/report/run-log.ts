import type { Change } from '../engine/repair/change.ts';
import type { FixOutcome, JournalRecord } from '../engine/repair/journal.ts';
import { cleanText } from '../words/untrusted.ts';
import { cleanArgv } from './clean.ts';
import { commandsOrNone } from './finding.ts';
import type { CommandsOf } from './report.ts';

/** One file in a change: what it was before and after by SHA-256; null: it was not there, or nobody knows. */
export interface LoggedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type LogEntry =
  | { readonly at: string; readonly what: 'fix'; readonly fix: string; readonly check: string }
  | {
      readonly at: string;
      readonly what: 'change';
      readonly step: number;
      readonly kind: Change['kind'];
      /** As root's or the person's programs were started, credentials masked. */
      readonly commands: readonly (readonly string[])[];
      readonly files: readonly LoggedFile[];
      /** `unknown`: gomend was ended before it could write down how it went. */
      readonly result: 'done' | 'failed' | 'unknown';
      /** Of the last command; null: there was none, or it ended otherwise. */
      readonly exitCode: number | null;
      readonly ms: number | null;
      /** Why it failed. */
      readonly detail: string | null;
    }
  | { readonly at: string; readonly what: 'undone'; readonly step: number }
  | {
      readonly at: string;
      readonly what: 'put-aside';
      readonly step: number;
      readonly path: string;
      readonly sha256: string;
    }
  | { readonly at: string; readonly what: 'waiting' }
  | { readonly at: string; readonly what: 'ended'; readonly outcome: FixOutcome }
  | { readonly at: string; readonly what: 'verified'; readonly check: string; readonly status: string };

/** What a run did, when, and with what result: its journal, put into entries. No contents. */
export interface RunLog {
  readonly schema: 'gomend.run/1';
  readonly run: string;
  readonly at: string;
  /** Version that made the changes. */
  readonly gomend: string;
  readonly entries: readonly LogEntry[];
}

export function runLog(run: string, records: readonly JournalRecord[], commandsOf: CommandsOf): RunLog {
  const head = records.find((record) => record.type === 'run');
  const entries = records.flatMap((record) => entryOf(record, records, commandsOf) ?? []);
  return {
    schema: 'gomend.run/1',
    run: cleanText(run),
    at: cleanText(head?.at ?? ''),
    gomend: cleanText(head?.type === 'run' ? head.gomend : ''),
    entries,
  };
}

function entryOf(record: JournalRecord, all: readonly JournalRecord[], commandsOf: CommandsOf): LogEntry | null {
  const at = cleanText(record.at);
  switch (record.type) {
    case 'fix':
      return { at, what: 'fix', fix: cleanText(record.fix), check: cleanText(record.check) };
    case 'intent':
      return { at, what: 'change', ...changeEntry(record, all, commandsOf) };
    case 'undone':
      return { at, what: 'undone', step: record.step };
    case 'put-aside':
      return {
        at,
        what: 'put-aside',
        step: record.step,
        path: cleanText(record.path),
        sha256: cleanText(record.sha256),
      };
    case 'waiting':
      return { at, what: 'waiting' };
    case 'fix-ended':
      return { at, what: 'ended', outcome: record.outcome };
    case 'verified':
      return { at, what: 'verified', check: cleanText(record.check), status: record.status };
    // The head is the log's own; how a step ended stands with the step.
    default:
      return null;
  }
}

function changeEntry(
  { step, change }: Extract<JournalRecord, { type: 'intent' }>,
  all: readonly JournalRecord[],
  commandsOf: CommandsOf,
) {
  const end = all.find((record) => (record.type === 'done' || record.type === 'failed') && record.step === step);
  const done = end?.type === 'done' ? end : null;
  const failed = end?.type === 'failed' ? end : null;
  const commands = commandsIn(change, commandsOf);
  const exit = /^exit (\d+)/.exec(failed?.failure.detail ?? '')?.[1];
  return {
    step,
    kind: change.kind,
    commands,
    files: filesIn(change, done),
    result: done ? ('done' as const) : failed ? ('failed' as const) : ('unknown' as const),
    exitCode: commands.length === 0 ? null : done ? 0 : exit === undefined ? null : Number(exit),
    ms: done?.ms ?? failed?.ms ?? null,
    detail: failed ? cleanText(failed.failure.detail || failed.failure.code) : null,
  };
}

function commandsIn(change: Change, commandsOf: CommandsOf): readonly (readonly string[])[] {
  if (change.kind === 'run') return [cleanArgv(change.argv)];
  return change.kind === 'privileged' ? commandsOrNone(commandsOf, change.operation).map(cleanArgv) : [];
}

function filesIn(change: Change, done: Extract<JournalRecord, { type: 'done' }> | null): readonly LoggedFile[] {
  switch (change.kind) {
    case 'replace': {
      const after = done ? change.after.sha256 : null;
      return [{ path: cleanText(change.file.target), before: change.file.before?.sha256 ?? null, after }];
    }
    case 'move':
      return [
        { path: cleanText(change.from), before: change.sha256, after: null },
        { path: cleanText(change.to), before: null, after: done ? change.sha256 : null },
      ];
    case 'run':
      return change.saved.map(({ target, before }) => ({
        path: cleanText(target),
        before: before?.sha256 ?? null,
        after: done?.after[target]?.sha256 ?? null,
      }));
    case 'fetch': {
      const [path, after] = [change.tree?.to, done?.after[change.tree?.to ?? '']?.sha256 ?? null];
      return path === undefined ? [] : [{ path: cleanText(path), before: null, after }];
    }
    case 'privileged':
      return [];
  }
}
