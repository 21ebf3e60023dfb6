import { type ReactElement, useState } from 'react';
import { type FlowId, isWrong } from '../../src/model/finding.ts';
import { countOf, countSpans } from '../documents/counts.ts';
import { groupsOf, layOut } from '../documents/findings-list.ts';
import { isAboutUpgrade, upgradeGroups, upgradeLines } from '../documents/upgrade.ts';
import { Screen } from '../frame/screen.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useListOffset } from '../frame/use-list-offset.ts';
import { useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines, troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

export interface FindingsProps extends ViewProps {
  readonly area: FlowId | null;
  /** The entry that was marked when the list was left, to come back to. */
  readonly marked: string;
  readonly onMark: (id: string) => void;
}

/** Everything that was found, by flow, worst first. */
export function Findings({ context, send, area, marked, onMark }: FindingsProps): ReactElement {
  const { voice } = useWizard();
  const { width, room } = useFrame();
  const [unfolded, setUnfolded] = useState(false);
  const { findings } = context;
  const groups = isAboutUpgrade(context) ? upgradeGroups(context, unfolded, voice) : groupsOf(findings, area, unfolded);
  const entries = groups.flatMap((group) => group.entries);
  const isHealthy = !findings.some(isWrong);
  const choice = useChoice(
    entries.map(({ id }) => id),
    marked,
  );
  const entry = entries[choice.index];
  const header = [
    ...titleLines(voice.say('wizard.findings'), countSpans(findings, voice), width),
    ...troubleLines(context.trouble, voice, width),
    ...healthyLines(),
    ...upgradeLines(context, voice, width),
  ];
  const list = layOut(groups, { voice, width, selected: entry?.id ?? '' });
  const offset = useListOffset(list, room(header));
  useKeys({
    ...choice.keys,
    ...choice.pageKeys,
    enter: open,
    fine: () => setUnfolded(!unfolded),
    again: () => send({ type: 'look-again' }),
    prove: () => send({ type: 'prove' }),
    ...(context.journey === 'support' ? { ticket: () => send({ type: 'ticket' }) } : {}),
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
        { keys: ['enter'], label: voice.say('wizard.hint.open') },
        { keys: ['help'] },
        { keys: ['quit'] },
        { keys: ['fine'], label: voice.say(unfolded ? 'wizard.hint.fold' : 'wizard.hint.unfold') },
        { keys: ['again'] },
        ...(context.journey === 'support' ? [{ keys: ['ticket' as const] }] : []),
        ...(isHealthy ? [{ keys: ['prove' as const] }] : []),
      ]}
    />
  );

  function open(): void {
    if (!entry) return;
    if (entry.kind === 'folded') setUnfolded(true);
    else {
      onMark(entry.id);
      send({ type: 'open', finding: entry.id });
    }
  }

  function healthyLines() {
    if (findings.length === 0) return [BLANK, line(voice.say('wizard.healthy.nothing'))];
    if (!isHealthy) return [];
    const unknown = countOf(findings, 'unknown');
    return [
      BLANK,
      ...paragraph(voice.say(unknown > 0 ? 'wizard.healthy.partly' : 'wizard.healthy', { n: unknown }), width),
    ];
  }
}
