import type { Told } from '../../src/symptom/told.ts';
import { NOTHING_YET, type Telling, toldBy, withInput, withPiece } from '../text/told-line.ts';

/** What came of some input where lines are a text. */
export interface TextTaken {
  readonly telling: Telling;
  /** A line that may be an answer: the first, and typed. */
  readonly answer?: string;
  /** An empty line has ended the text; null: there is none. */
  readonly ended?: Told | null;
  /** Lines came in. */
  readonly added: boolean;
}

const LINE_END = /\r\n|[\r\n]/;

/** A paste is text whatever is in it. */
export function takePaste(telling: Telling, text: string): TextTaken {
  return { telling: withPiece(telling, text), added: true };
}

/** A line of its own was typed; several that come in one piece were pasted by a terminal that does not say so. */
export function takeInput(telling: Telling, input: string): TextTaken {
  const parts = (telling.line + input).split(LINE_END);
  const last = parts.pop() ?? '';
  if (parts.length === 0) return { telling: { ...telling, line: last }, added: false };
  if (parts.length === 1 && last === '') return takeLine({ ...telling, line: parts[0] ?? '' });
  const ends = last === '' && parts.at(-1) === '';
  const text = ends ? parts.slice(0, -1).join('\n') : parts.join('\n');
  const after = withPiece({ ...telling, line: '' }, text);
  return ends
    ? { telling: NOTHING_YET, ended: toldBy(after), added: true }
    : { telling: { ...after, line: last }, added: true };
}

/** The line that is typed has ended. */
export function takeLine(telling: Telling): TextTaken {
  const told = toldBy(telling);
  if (telling.line.trim() === '') return { telling: NOTHING_YET, ended: told, added: false };
  if (told === null) return { telling, answer: telling.line.trim(), added: false };
  return { telling: withInput(telling, '\n'), added: true };
}
