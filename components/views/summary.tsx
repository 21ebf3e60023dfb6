import type { ReactElement } from 'react';
import { isOnTour } from '../../src/session/tour.ts';
import { countSpans } from '../documents/counts.ts';
import { outcomeDocument, outcomeTitle } from '../documents/outcome.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { type KeyHandlers, useKeys } from '../keys/use-keys.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines, troubleLines } from './title.ts';
import { useUndoQuestion } from './use-undo-question.ts';
import type { ViewProps } from './view-props.ts';

/** What happened, what it means for the terminals that are open, and what is left. */
export function Summary({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width, room } = useFrame();
  const question = useUndoQuestion(context, send, width);
  const onTour = isOnTour(context);
  const header = [
    ...titleLines(outcomeTitle(context, voice), countSpans(context.findings, voice, ['problem', 'warning']), width),
    ...troubleLines(context.trouble, voice, width),
  ];
  const document = outcomeDocument(context, { voice, width });
  const scroll = useScroll(document.length, room(header, question.lines));
  useKeys({ ...scroll.keys, ...(question.asked ? question.answers : choices()) });
  return (
    <Screen
      header={header}
      document={document}
      offset={scroll.offset}
      pinned={question.lines}
      hints={
        question.asked
          ? question.hints
          : [
              { keys: ['enter'], label: voice.say(onTour ? 'tour.hint.go-on' : 'wizard.hint.findings') },
              { keys: ['help'] },
              { keys: ['quit'] },
              ...(context.journey === 'support' ? [{ keys: ['ticket' as const] }] : []),
              { keys: ['prove'] },
              ...(question.steps > 0
                ? [{ keys: ['undo' as const], label: voice.say('wizard.hint.undo', { n: question.steps }) }]
                : []),
            ]
      }
    />
  );

  function choices(): KeyHandlers {
    return {
      enter: () => send({ type: 'back' }),
      back: () => send({ type: 'back' }),
      undo: question.ask,
      prove: () => send({ type: 'prove' }),
      ...(context.journey === 'support' ? { ticket: () => send({ type: 'ticket' }) } : {}),
      quit: () => send({ type: 'quit' }),
    };
  }
}
