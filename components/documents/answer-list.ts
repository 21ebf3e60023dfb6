import { type Finding, findingKey } from '../../src/model/finding.ts';
import { BLANK, type Line, line, type Span, span } from '../text/line.ts';
import type { Voice } from '../voice.ts';
import type { Answer } from './answer.ts';
import { type Entry, type Group, type LaidOutList, layOut } from './findings-list.ts';
import { findingLines, statusWidth } from './status.ts';

/** A row that can be marked; a part is only read, and a stop on the way through a long page. */
export type AnswerEntry = Entry | { readonly kind: 'part'; readonly id: string };

const INDENT = 2;

/** In the order of the page. Where no cause is confirmed, its first sentences are the first stop. */
export function answerEntries({ confirmed, sections }: Answer, groups: readonly Group[]): readonly AnswerEntry[] {
  const findings = confirmed.map((finding) => ({ kind: 'finding' as const, id: findingKey(finding), finding }));
  const first: readonly AnswerEntry[] = findings.length > 0 ? findings : [{ kind: 'part', id: 'part:lead' }];
  const parts = sections.map(({ name }) => ({ kind: 'part' as const, id: `part:${name}` }));
  return [...first, ...parts, ...groups.flatMap(({ entries }) => entries)];
}

export interface AnswerListOptions {
  readonly voice: Voice;
  readonly width: number;
  readonly selected: string;
}

/** The causes first, then what was ruled out or is open, what to ask, and what else was found. */
export function layOutAnswer(answer: Answer, groups: readonly Group[], options: AnswerListOptions): LaidOutList {
  const { voice, width, selected } = options;
  const lines: Line[] = [];
  let [start, end] = [0, 0];
  const place = (id: string, rows: readonly Line[], from = lines.length) => {
    lines.push(...rows);
    if (id === selected) [start, end] = [from, lines.length];
  };
  place('part:lead', answer.lead);
  // The sentence over them is seen with the first.
  for (const [index, finding] of answer.confirmed.entries()) {
    place(findingKey(finding), confirmedRows(finding, answer, options), index === 0 ? 0 : lines.length);
  }
  for (const { name, title, lines: rows } of answer.sections) {
    const pointer = `part:${name}` === selected ? [pointerSpan(voice)] : [];
    place(`part:${name}`, [BLANK, [...pointer, span(title, 'strong')], ...rows]);
  }
  const others = layOut(groups, { voice, width, selected });
  if (others.lines.length > 0) lines.push(BLANK, line(voice.say('verdict.section.others'), 'strong'), BLANK);
  if (others.end > 0) [start, end] = [lines.length + others.start, lines.length + others.end];
  return { lines: [...lines, ...others.lines], start, end };
}

function confirmedRows(finding: Finding, { confirmed }: Answer, options: AnswerListOptions): readonly Line[] {
  const { voice, width, selected } = options;
  const isMarked = findingKey(finding) === selected;
  const columns = statusWidth(
    confirmed.map(({ status }) => status),
    voice,
  );
  const tone = isMarked ? 'strong' : 'plain';
  const rows = findingLines(finding, { voice, width: width - INDENT, statusWidth: columns, tone });
  const blank = span(' '.repeat(INDENT));
  return rows.map((row, index) => [isMarked && index === 0 ? pointerSpan(voice) : blank, ...row]);
}

const pointerSpan = (voice: Voice): Span => span(`${voice.theme.symbols.pointer} `, 'accent');
