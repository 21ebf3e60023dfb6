import { commandLine } from '../../shell/command-line.ts';
import type { LogEntry, RunLog } from '../run-log.ts';
import { prose, type TextContext } from './text-context.ts';

/** As much of a SHA-256 as tells two files apart at a glance; the whole of it is in the JSON. */
const HASH_DIGITS = 12;

/** What a run did, line by line, in its order. */
export function runLogText(log: RunLog, context: TextContext): string {
  const { words } = context;
  const head = words.say('log.head', { run: log.run, at: log.at, version: log.gomend });
  const lines = [...prose(head, 0, context), ...log.entries.flatMap((entry) => entryLines(entry, context))];
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: LogEntry, context: TextContext): readonly string[] {
  const { words } = context;
  const { at } = entry;
  const say = (key: string, params = {}) => prose(words.say(`log.${key}`, { at, ...params }), 2, context);
  switch (entry.what) {
    case 'fix':
      return say('fix', { fix: entry.fix, check: entry.check });
    case 'undone':
      return say('undone', { step: entry.step + 1 });
    case 'put-aside':
      return say('put-aside', { path: entry.path, sha: short(entry.sha256, context) });
    case 'waiting':
      return say('waiting');
    case 'ended':
      return say(`ended.${entry.outcome}`);
    case 'verified':
      return say('verified', { check: entry.check, status: entry.status });
    case 'change':
      return changeLines(entry, context, say);
  }
}

function changeLines(
  entry: Extract<LogEntry, { what: 'change' }>,
  context: TextContext,
  say: (key: string, params?: Record<string, string | number>) => readonly string[],
): readonly string[] {
  const { words } = context;
  const { step, result, ms, exitCode, detail } = entry;
  const timed = ms === null ? words.say('log.no-time') : words.say('log.time', { ms });
  const exit = exitCode === null ? '' : words.say('log.exit', { code: exitCode });
  const inner = (key: string, params: Record<string, string>) => prose(words.say(`log.${key}`, params), 4, context);
  return [
    ...say(`change.${result}`, { step: step + 1, timed, exit, detail: detail ?? '' }),
    ...entry.commands.flatMap((argv) => inner('command', { command: commandLine(argv) })),
    ...entry.files.flatMap(({ path, before, after }) =>
      inner('file', { path, before: short(before, context), after: short(after, context) }),
    ),
  ];
}

function short(sha256: string | null, { words }: TextContext): string {
  return sha256 === null ? words.say('log.nothing') : sha256.slice(0, HASH_DIGITS);
}
