import type { ReactElement } from 'react';
import { WATCH_EVERY_MS } from '../../src/session/services.ts';
import { fixTitle } from '../documents/change.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { hanging, paragraph } from '../text/blocks.ts';
import { BLANK, span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** A step that only the person can do: what it is, and that gomend watches for it. */
export function Waiting({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const result = context.repairs.at(-1)?.result;
  const step = result?.status === 'waiting' ? result.step : null;
  const title = context.fix ? fixTitle(context.fix, voice) : '';
  const header = titleLines(title, [span(voice.say('wizard.waiting.aside'))], width);
  const watched = (step?.doneWhen.length ?? 0) > 0;
  const seconds = WATCH_EVERY_MS / 1000;
  const busy = { text: voice.theme.symbols.busy, tone: 'accent', moves: true } as const;
  const document = [
    ...paragraph(voice.say('wizard.waiting.yours'), width, 'strong'),
    BLANK,
    ...(step ? paragraph(voice.say(step.instruction.key, step.instruction.params), width, 'plain', 2) : []),
    BLANK,
    ...(watched
      ? hanging([busy, span(' ')], voice.say('wizard.waiting.watched', { n: seconds }), width)
      : paragraph(voice.say('wizard.waiting.unwatched'), width)),
    ...paragraph(voice.say('wizard.waiting.later'), width),
  ];
  const keys = {
    enter: () => send({ type: 'person-done' }),
    back: () => send({ type: 'back' }),
    quit: () => send({ type: 'quit' }),
  };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[
        { keys: ['enter'], label: voice.say('wizard.hint.done') },
        { keys: ['quit'], label: voice.say('wizard.hint.later') },
        { keys: ['help'] },
      ]}
    />
  );
}
