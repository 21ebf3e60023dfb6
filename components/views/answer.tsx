import { type ReactElement, useRef, useState } from 'react';
import { findingKey } from '../../src/model/finding.ts';
import { answerOf } from '../documents/answer.ts';
import { countSpans } from '../documents/counts.ts';
import { groupsOf, type LaidOutList, layOut } from '../documents/findings-list.ts';
import { findingLines, statusWidth } from '../documents/status.ts';
import { offsetShowing } from '../frame/layout.ts';
import { Screen } from '../frame/screen.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { BLANK, type Line, line, span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import type { FindingsProps } from './findings.tsx';
import { machineParams, titleLines, troubleLines } from './title.ts';

const PAGE = 8;
const INDENT = 2;

/** What the machine says of the message: what it comes from, what it does not, and what else was found. */
export function AnswerView({ context, send, marked, onMark }: Omit<FindingsProps, 'area'>): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width, room } = useFrame();
  const [unfolded, setUnfolded] = useState(false);
  const { findings } = context;
  const answer = answerOf(context, { voice, width, machine: machineParams(settings) });
  const groups = groupsOf(answer.others, null, unfolded);
  const first = answer.confirmed.map((finding) => ({ kind: 'finding' as const, id: findingKey(finding), finding }));
  const entries = [...first, ...groups.flatMap((group) => group.entries)];
  const choice = useChoice(
    entries.map(({ id }) => id),
    marked,
  );
  const entry = entries[choice.index];
  const header = [
    ...titleLines(voice.say('verdict.title'), countSpans(findings, voice), width),
    ...troubleLines(context.trouble, voice, width),
  ];
  const list = document(entry?.id ?? '');
  const offset = useRef(0);
  offset.current = offsetShowing(offset.current, list.start, list.end, list.lines.length, room(header));
  useKeys({
    ...choice.keys,
    'page-up': () => choice.by(-PAGE),
    'page-down': () => choice.by(PAGE),
    enter: open,
    fine: () => setUnfolded(!unfolded),
    again: () => send({ type: 'look-again' }),
    prove: () => send({ type: 'prove' }),
    ticket: () => send({ type: 'ticket' }),
    back: () => send({ type: 'back' }),
    quit: () => send({ type: 'quit' }),
  });
  return (
    <Screen
      header={header}
      document={list.lines}
      offset={offset.current}
      hints={[
        { keys: ['up', 'down'] },
        { keys: ['enter'], label: voice.say('wizard.hint.open') },
        { keys: ['ticket'] },
        { keys: ['help'] },
        { keys: ['quit'] },
        { keys: ['again'] },
      ]}
    />
  );

  function document(selected: string): LaidOutList {
    const others = layOut(groups, { voice, width, selected });
    const lines: Line[] = [...answer.lead];
    let [start, end] = [0, 0];
    const columns = statusWidth(
      first.map(({ finding }) => finding.status),
      voice,
    );
    for (const { id, finding } of first) {
      const isMarked = id === selected;
      const tone = isMarked ? 'strong' : 'plain';
      const rows = findingLines(finding, { voice, width: width - INDENT, statusWidth: columns, tone });
      const begin = lines.length;
      const pointer = isMarked ? span(`${voice.theme.symbols.pointer} `, 'accent') : span(' '.repeat(INDENT));
      lines.push(...rows.map((row, index) => [index === 0 ? pointer : span(' '.repeat(INDENT)), ...row]));
      // The sentence over them is seen with the first.
      if (isMarked) [start, end] = [begin === answer.lead.length ? 0 : begin, lines.length];
    }
    lines.push(...answer.rest);
    if (others.lines.length > 0) lines.push(BLANK, line(voice.say('verdict.section.others'), 'strong'), BLANK);
    if (others.end > 0) [start, end] = [lines.length + others.start, lines.length + others.end];
    return { lines: [...lines, ...others.lines], start, end };
  }

  function open(): void {
    if (!entry) return;
    if (entry.kind === 'folded') setUnfolded(true);
    else {
      onMark(entry.id);
      send({ type: 'open', finding: entry.id });
    }
  }
}
