import type { ReactElement } from 'react';
import { messageSize, suspectsDocument } from '../documents/suspects.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** What may be behind the message. Nothing has been looked at yet. */
export function Suspecting({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const { symptom } = context;
  const aside = symptom === null ? [] : [span(messageSize(symptom, voice))];
  const header = titleLines(voice.say('suspects.title'), aside, width);
  const document = symptom === null ? [] : suspectsDocument(symptom, { voice, width, knowledge: context.knowledge });
  const keys = {
    enter: () => send({ type: 'look' }),
    back: () => send({ type: 'back' }),
    quit: () => send({ type: 'quit' }),
  };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[
        { keys: ['enter'], label: voice.say('suspects.hint.look') },
        { keys: ['back'] },
        { keys: ['help'] },
        { keys: ['quit'] },
      ]}
    />
  );
}
