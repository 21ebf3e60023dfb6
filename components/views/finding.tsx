import { type ReactElement, useState } from 'react';
import { stageOf } from '../../flows/tour.ts';
import { isWrong } from '../../src/model/finding.ts';
import { summaryOf } from '../../src/report/finding-words.ts';
import { findingOpen } from '../../src/session/open-finding.ts';
import { isOnTour } from '../../src/session/tour.ts';
import { fixTitle, rightsSpan } from '../documents/change.ts';
import { findingCard } from '../documents/finding-card.ts';
import { hostOf } from '../documents/host-map.ts';
import { scriptSentence } from '../documents/script-sentence.ts';
import { statusSpans } from '../documents/status.ts';
import { upgradeSentence } from '../documents/upgrade.ts';
import { Screen } from '../frame/screen.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { useKeys } from '../keys/use-keys.ts';
import { between, hanging, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, line, lineText, span } from '../text/line.ts';
import { widthOf } from '../text/width.ts';
import { useWizard } from '../wizard-context.ts';
import { troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** One finding: why it matters, how it is known, and what could be done. */
export function FindingView({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width, room } = useFrame();
  const [all, setAll] = useState(false);
  const finding = findingOpen(context);
  const fixes = finding?.fixes ?? [];
  const choice = useChoice(fixes.map(({ id, subject }) => `${id} ${subject}`));
  const header = finding
    ? [
        ...hanging([...statusSpans(finding.status, voice), span('  ')], summaryOf(finding, voice), width, 'strong'),
        ...troubleLines(context.trouble, voice, width),
      ]
    : [];
  const upgrade = finding ? upgradeSentence(finding, context, voice) : null;
  const document = finding
    ? [
        ...(upgrade === null ? [] : [...paragraph(upgrade, width), BLANK]),
        ...findingCard(finding, { voice, width, allEvidence: all }),
      ]
    : [];
  const isStop = finding !== null && isOnTour(context);
  const pinned = [...declinedLine(), ...fixLines()];
  const scroll = useScroll(document.length, room(header, pinned));
  const fix = fixes[choice.index];
  const host = finding ? hostOf(finding) : null;
  useKeys({
    ...scroll.keys,
    ...(fixes.length > 1 ? { up: choice.keys.up, down: choice.keys.down } : {}),
    enter: () => fix && send({ type: 'review', fix }),
    evidence: () => setAll(!all),
    learn: () => send({ type: 'learn' }),
    ...(host === null ? {} : { map: () => send({ type: 'map', host }) }),
    ...(isStop ? { 'put-off': () => send({ type: 'put-off', stage: stageOf(finding) }) } : {}),
    back: () => send({ type: 'back' }),
    quit: () => send({ type: 'quit' }),
  });
  return (
    <Screen
      header={header}
      document={document}
      offset={scroll.offset}
      pinned={pinned}
      hints={[
        ...(fixes.length > 1 ? [{ keys: ['up' as const, 'down' as const] }] : []),
        ...(fix ? [{ keys: ['enter' as const], label: voice.say('wizard.hint.show-change') }] : []),
        { keys: ['back'] },
        { keys: ['help'] },
        { keys: ['evidence'], label: voice.say(all ? 'wizard.hint.less-evidence' : 'key.evidence') },
        ...(isStop ? [{ keys: ['put-off' as const] }] : []),
        ...(host === null ? [] : [{ keys: ['map' as const] }]),
        // Last: the card itself tells of it.
        { keys: ['learn'] },
      ]}
    />
  );

  function declinedLine(): readonly Line[] {
    if (context.script !== null) return hanging([], scriptSentence(context.script, voice), width);
    return context.declined ? [line(voice.say('wizard.declined'))] : [];
  }

  function fixLines(): readonly Line[] {
    if (!finding) return [];
    if (fixes.length === 0) {
      return isWrong(finding) ? hanging([], voice.say('wizard.no-fix'), width) : [];
    }
    return fixes.flatMap((one, index) => {
      const marked = index === choice.index;
      const pointer = span(marked ? `${voice.theme.symbols.pointer} ` : '  ', 'accent');
      const sudo = [rightsSpan(one, voice)];
      const room = width - widthOf(lineText(sudo)) - 2;
      const [first = [], ...rest] = hanging([pointer], fixTitle(one, voice), room, marked ? 'strong' : 'plain');
      return [between(first, sudo, width), ...rest];
    });
  }
}
