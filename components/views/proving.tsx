import { useAnimation } from 'ink';
import type { ReactElement } from 'react';
import { isOnTour } from '../../src/session/tour.ts';
import { proofsDocument, proofsSoFar, provingRows, provingSpans, verdictSentence } from '../documents/proofs.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines, troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

const CLOCK_MS = 200;

/** Small programs, compiled and run, live: leaving it ends them. */
export function Proving({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  useAnimation({ interval: CLOCK_MS });
  useKeys({ back: () => send({ type: 'back' }), quit: () => send({ type: 'back' }) });
  const { proving } = context;
  const title = voice.say('wizard.proving');
  if (proving === null) return <Screen header={titleLines(title, [], width)} document={[]} hints={[]} />;
  const options = { voice, width };
  return (
    <Screen
      header={titleLines(title, provingSpans(proving, performance.now(), voice), width)}
      document={[...provingRows(proving, options), BLANK, ...proofsSoFar(proving, options)]}
      hints={[{ keys: ['help'] }, { keys: ['back'], label: voice.say('wizard.hint.end-proofs') }]}
    />
  );
}

/** What came of them. */
export function Proven({ context, send }: ViewProps): ReactElement {
  const onTour = isOnTour(context);
  const { voice } = useWizard();
  const { width } = useFrame();
  const { proving } = context;
  const header = [
    ...titleLines(voice.say('wizard.proven'), [], width),
    ...troubleLines(context.trouble, voice, width),
    ...(proving === null ? [] : paragraph(verdictSentence(proving, voice), width)),
  ];
  const document = proving === null ? [] : proofsDocument(proving, { voice, width });
  const keys = {
    enter: () => send({ type: 'back' }),
    back: () => send({ type: 'back' }),
    prove: () => send({ type: 'prove' }),
    quit: () => send({ type: 'quit' }),
  };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[
        { keys: ['enter'], label: voice.say(onTour ? 'tour.hint.go-on' : 'wizard.hint.findings') },
        { keys: ['help'] },
        { keys: ['quit'] },
        { keys: ['prove'], label: voice.say('wizard.hint.prove-again') },
      ]}
    />
  );
}
