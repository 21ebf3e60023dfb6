import type { ReactElement } from 'react';
import { findingOpen } from '../../src/session/open-finding.ts';
import { learnDocument, learnPageOf } from '../documents/learn-document.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { useKeys } from '../keys/use-keys.ts';
import { hanging } from '../text/blocks.ts';
import { line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** What is known of the cause of a finding, or of the check, and where it is written. */
export function Learning({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width, room } = useFrame();
  const finding = findingOpen(context);
  const page = finding ? learnPageOf(finding, context.knowledge, voice) : null;
  const header = [
    ...(page === null ? [] : hanging([], voice.quote(page.title), width, 'strong')),
    ...troubleLines(context.trouble, voice, width),
  ];
  const document = page === null ? [line(voice.say('learn.wait'))] : learnDocument(page, { voice, width });
  const scroll = useScroll(document.length, room(header));
  const back = () => send({ type: 'back' });
  useKeys({ ...scroll.keys, enter: back, learn: back, back, quit: () => send({ type: 'quit' }) });
  return (
    <Screen
      header={header}
      document={document}
      offset={scroll.offset}
      hints={[{ keys: ['up', 'down'] }, { keys: ['back'] }, { keys: ['help'] }, { keys: ['quit'] }]}
    />
  );
}
