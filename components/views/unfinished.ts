import type { PastRun } from '../../src/engine/repair/undo.ts';
import { dayAndTime } from '../../src/report/text/day-and-time.ts';
import { hanging } from '../text/blocks.ts';
import { BLANK, type Line, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';

/** What an earlier session left: cut off, or waiting for the person. */
export function unfinishedLines(run: PastRun | null, voice: Voice, width: number): readonly Line[] {
  if (run === null) return [];
  const when = run.at === '' ? '' : dayAndTime(run.at);
  const key = run.waitsFor === null ? 'wizard.earlier.cut-off' : 'wizard.earlier.waiting';
  const mark = [span(`${voice.theme.symbols.status.warning} `, 'warning')];
  return [...hanging(mark, voice.say(key, { when, n: run.standing.length }), width), BLANK];
}
