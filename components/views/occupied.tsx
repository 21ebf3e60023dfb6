import type { ReactElement } from 'react';
import { occupiedAnswers, occupiedSentences } from '../documents/occupied.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { Menu } from './menu.tsx';
import { titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** Another gomend repairs, or has since: who, and what can be done. Going back comes first. */
export function OccupiedView({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  useKeys({ back: () => send({ type: 'back' }), quit: () => send({ type: 'back' }) });
  const answers = occupiedAnswers(context);
  const about = occupiedSentences(context, voice).flatMap((sentence) => [...paragraph(sentence, width), BLANK]);
  return (
    <Menu
      header={[...titleLines(voice.say('wizard.occupied.title'), [], width), BLANK, ...about]}
      question={voice.say('wizard.occupied.question')}
      items={answers.map(({ key }) => ({ label: voice.say(key), value: key, about: voice.say(`${key}.about`) }))}
      onSelect={(value) => {
        const answer = answers.find(({ key }) => key === value);
        if (answer) send(answer.event);
      }}
      isFirst={false}
    />
  );
}
