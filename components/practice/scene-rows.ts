import { STATUSES } from '../../src/model/finding.ts';
import type { Scene } from '../../src/practice/scene.ts';
import { statusText } from '../../src/report/text/finding-line.ts';
import type { TextContext } from '../../src/report/text/text-context.ts';
import { hanging } from '../text/blocks.ts';
import { BLANK, type Line, line, span } from '../text/line.ts';
import { hardRows } from '../text/wrap.ts';
import type { Voice } from '../voice.ts';

export interface SceneRows {
  readonly rows: readonly Line[];
  /** Rows of the marked choice: `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** A scene as rows of the screen: what was said, the question, the choices. */
export function sceneRows(
  { lines, question, choices }: Scene,
  marked: number,
  { context, voice, width }: { readonly context: TextContext; readonly voice: Voice; readonly width: number },
): SceneRows {
  const said = lines(context).flatMap((text) => textRows(text, context, width));
  const rows: Line[] = [
    ...said,
    ...(said.length > 0 ? [BLANK] : []),
    ...hanging([], voice.quote(question), width, 'strong'),
  ];
  let [start, end] = [0, 0];
  choices.forEach(({ label }, index) => {
    const isMarked = index === marked;
    const first = rows.length;
    const pointer = span(isMarked ? `${voice.theme.symbols.pointer} ` : '  ', 'accent');
    rows.push(...hanging([pointer], shownLabel(label, context, voice), width, isMarked ? 'strong' : 'plain'));
    if (isMarked) [start, end] = [first, rows.length];
  });
  return { rows, start, end };
}

function shownLabel(label: string, { style }: TextContext, voice: Voice): string {
  return voice.quote(label.replaceAll(`${style.home}/`, '~/'));
}

/** What a machine printed is not broken between words: it must be read letter by letter. Further rows stand below. */
function textRows(text: string, context: TextContext, width: number): readonly Line[] {
  const margin = /^ */.exec(text)?.[0].slice(0, Math.floor(width / 2)) ?? '';
  const [first = '', ...rest] = hardRows(text.slice(margin.length), width - margin.length);
  return [tonedRow(margin + first, context), ...rest.map((row) => line(margin + row))];
}

/** A row that begins with a status has its colour. */
function tonedRow(row: string, context: TextContext): Line {
  for (const status of STATUSES) {
    const word = statusText(status, context);
    if (row.startsWith(`${word} `)) return [span(word, status), span(row.slice(word.length))];
  }
  return row === '' ? BLANK : line(row);
}
