import type { DiffLine } from '../../src/engine/repair/diff.ts';
import { type Line, span, type Tone } from '../text/line.ts';
import { padStart } from '../text/width.ts';
import { hardRows } from '../text/wrap.ts';
import type { Voice } from '../voice.ts';

const TONES: Readonly<Record<DiffLine['sign'], Tone>> = { ' ': 'plain', '-': 'problem', '+': 'ok' };

/** ` - 14   export GOROOT=…`: sign, line number, text. Nothing of a change is ever cut off. */
export function diffRows(diff: readonly DiffLine[], voice: Voice, width: number): readonly Line[] {
  const digits = Math.max(2, ...diff.map(({ line }) => String(line).length));
  const room = width - digits - 6;
  return diff.flatMap(({ sign, line, text }) =>
    hardRows(voice.quote(text), room).map((row, index) => {
      const number = padStart(index === 0 ? String(line) : '', digits);
      return [span(` ${index === 0 ? sign : ' '} ${number}   ${row}`.trimEnd(), TONES[sign])];
    }),
  );
}

/** The same for a screen that is read aloud: what each line is, in words. */
export function diffSentences(diff: readonly DiffLine[], voice: Voice): readonly Line[] {
  const name = { ' ': 'stays', '-': 'goes', '+': 'comes' } as const;
  return diff.map(({ sign, line, text }) => [
    span(voice.say(`wizard.diff.${name[sign]}`, { line })),
    span(` ${voice.quote(text)}`),
  ]);
}
