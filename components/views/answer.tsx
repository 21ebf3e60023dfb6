import { type ReactElement, useState } from 'react';
import { answerOf } from '../documents/answer.ts';
import { answerEntries, layOutAnswer } from '../documents/answer-list.ts';
import { countSpans } from '../documents/counts.ts';
import { groupsOf } from '../documents/findings-list.ts';
import { Screen } from '../frame/screen.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useListOffset } from '../frame/use-list-offset.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useWizard } from '../wizard-context.ts';
import type { FindingsProps } from './findings.tsx';
import { machineParams, titleLines, troubleLines } from './title.ts';

/** What the machine says of the message: what it comes from, what it does not, and what else was found. */
export function AnswerView({ context, send, marked, onMark }: Omit<FindingsProps, 'area'>): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width, room } = useFrame();
  const [unfolded, setUnfolded] = useState(false);
  const { findings } = context;
  const answer = answerOf(context, { voice, width, machine: machineParams(settings) });
  const groups = groupsOf(answer.others, null, unfolded);
  const entries = answerEntries(answer, groups);
  const choice = useChoice(
    entries.map(({ id }) => id),
    marked,
  );
  const entry = entries[choice.index];
  const header = [
    ...titleLines(voice.say('verdict.title'), countSpans(findings, voice), width),
    ...troubleLines(context.trouble, voice, width),
  ];
  const list = layOutAnswer(answer, groups, { voice, width, selected: entry?.id ?? '' });
  const offset = useListOffset(list, room(header));
  useKeys({
    ...choice.keys,
    ...choice.pageKeys,
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
      offset={offset}
      hints={[
        { keys: ['up', 'down'] },
        ...(entry?.kind === 'part' ? [] : [{ keys: ['enter' as const], label: voice.say('wizard.hint.open') }]),
        { keys: ['ticket'] },
        { keys: ['help'] },
        { keys: ['quit'] },
        { keys: ['again'] },
      ]}
    />
  );

  function open(): void {
    if (entry?.kind === 'folded') setUnfolded(true);
    else if (entry?.kind === 'finding') {
      onMark(entry.id);
      send({ type: 'open', finding: entry.id });
    }
  }
}
