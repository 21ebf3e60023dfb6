import type { Finding, Status } from '../../src/model/finding.ts';
import { summaryOf } from '../../src/report/finding-words.ts';
import { hanging } from '../text/blocks.ts';
import { type Line, type Span, span, type Tone } from '../text/line.ts';
import { padEnd, widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';

/** A sign and a word, `✗ problem`: neither a colour nor a sign alone carries a status. */
export function statusSpans(status: Status, voice: Voice, width = 0): readonly Span[] {
  const word = voice.say(`report.status.${status}`);
  if (voice.theme.spoken) return [span(`${word}:`)];
  const text = `${voice.theme.symbols.status[status]} ${word}`;
  return [span(padEnd(text, width), status)];
}

/** Columns of the widest of these statuses. */
export function statusWidth(statuses: readonly Status[], voice: Voice): number {
  return Math.max(0, ...statuses.map((status) => widthOf(`x ${voice.say(`report.status.${status}`)}`)));
}

/** Status and summary, further rows of the summary below its first. */
export function findingLines(
  finding: Finding,
  options: { readonly voice: Voice; readonly width: number; readonly statusWidth: number; readonly tone?: Tone },
): readonly Line[] {
  const { voice, width, tone = 'plain' } = options;
  const mark = [...statusSpans(finding.status, voice, options.statusWidth), span('  ')];
  return hanging(mark, summaryOf(finding, voice), width, tone);
}
