import type { Unfinished } from '../../src/engine/repair/finish.ts';
import { reportUnfinished } from '../../src/report/unfinished.ts';
import type { SessionContext } from '../../src/session/context.ts';
import { hanging } from '../text/blocks.ts';
import { BLANK, type Line, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';

/** What an earlier session left: cut off, or waiting for the person; with what is known of the step under way. */
export function unfinishedLines(
  { unfinished, cannotFinish }: Pick<SessionContext, 'unfinished' | 'cannotFinish'>,
  voice: Voice,
  width: number,
): readonly Line[] {
  if (unfinished === null) return [];
  const { summary } = reportUnfinished(unfinished, voice, null, '');
  const why = cannotFinish === null ? '' : ` ${voice.say(`unfinished.only-back.${cannotFinish}`)}`;
  const mark = [span(`${voice.theme.symbols.status.warning} `, 'warning')];
  return [...hanging(mark, voice.quote(summary + why), width), BLANK];
}

/** Key of the answer that goes on with it. */
export function finishKey({ past }: Unfinished): string {
  return past.stage === 'waiting' ? 'wizard.earlier.resume' : 'wizard.earlier.finish';
}

/** It is worth trying, and trying has not failed already. */
export function offersToFinish({ unfinished, cannotFinish }: SessionContext): boolean {
  return unfinished !== null && unfinished.onlyBack === null && cannotFinish === null;
}
