import { sizeOf } from '../../src/report/symptom/sentences.ts';
import { skippedLines, type Told } from '../../src/symptom/told.ts';
import { cutEnd, widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';

/** Of a long line this much is looked at for its first words. */
const LONGEST = 2_000;

/** `42 lines, 3 kB: “go: cannot find …”`, in at most so many columns. */
export function toldSentence(told: Told, voice: Voice, width: number): string {
  const line = told.head.split('\n', 20).find((one) => one.trim() !== '') ?? '';
  const first = voice.quote(line.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  const key = skippedLines(told) > 0 ? 'ask.shortened' : 'ask.given';
  const size = sizeOf(told, voice);
  const { ellipsis } = voice.theme.symbols;
  const room = Math.max(10, width - widthOf(voice.say(key, { size, first: '' })));
  return voice.say(key, { size, first: cutEnd(first, room, ellipsis) });
}
