import type { ReactElement } from 'react';
import { findingOpen } from '../../src/session/open-finding.ts';
import { learnDocument, learnPageOf } from '../documents/learn-document.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { hanging } from '../text/blocks.ts';
import { line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** What is known of the cause of a finding, or of the check, and where it is written. */
export function Learning({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const finding = findingOpen(context);
  const page = finding ? learnPageOf(finding, context.knowledge, voice) : null;
  const header = [
    ...(page === null ? [] : hanging([], voice.quote(page.title), width, 'strong')),
    ...troubleLines(context.trouble, voice, width),
  ];
  const document = page === null ? [line(voice.say('learn.wait'))] : learnDocument(page, { voice, width });
  const back = () => send({ type: 'back' });
  const keys = { enter: back, learn: back, back, quit: () => send({ type: 'quit' }) };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[{ keys: ['up', 'down'] }, { keys: ['back'] }, { keys: ['help'] }, { keys: ['quit'] }]}
    />
  );
}
