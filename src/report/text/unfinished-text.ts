import type { ReportUnfinished } from '../report.ts';
import { prose, type TextContext } from './text-context.ts';

/** What an earlier run left, and the commands that finish it or take it back; empty: nothing. */
export function unfinishedText(run: ReportUnfinished | null, context: TextContext): readonly string[] {
  if (run === null) return [];
  const { words } = context;
  return [
    ...prose(run.summary, 0, context),
    ...(run.finish === null ? [] : prose(words.say('unfinished.finish', { command: run.finish }), 2, context)),
    ...prose(words.say('unfinished.back', { command: run.takeBack }), 2, context),
    '',
  ];
}
