import type { ReactElement } from 'react';
import { stillPutOff } from '../../src/session/tour.ts';
import { countSpans } from '../documents/counts.ts';
import { readyDocument, readyTitle } from '../documents/ready.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines, troubleLines } from './title.ts';
import { useUndoQuestion } from './use-undo-question.ts';
import type { ViewProps } from './view-props.ts';

/** The tour's last page. */
export function Ready({ context, send }: ViewProps): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width, room } = useFrame();
  const question = useUndoQuestion(context, send, width);
  const header = [
    ...titleLines(
      readyTitle(context, settings),
      countSpans(context.findings, voice, ['problem', 'warning', 'unknown']),
      width,
    ),
    ...troubleLines(context.trouble, voice, width),
  ];
  const document = readyDocument(context, { settings, width });
  const scroll = useScroll(document.length, room(header, question.lines));
  const hasLeft = stillPutOff(context).length > 0;
  useKeys({
    ...scroll.keys,
    ...(question.asked
      ? question.answers
      : {
          ...(hasLeft ? { 'take-up': () => send({ type: 'take-up' }) } : {}),
          undo: question.ask,
          prove: () => send({ type: 'prove' }),
          fine: () => send({ type: 'list' }),
          again: () => send({ type: 'look-again' }),
          quit: () => send({ type: 'quit' }),
        }),
  });
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
              { keys: ['quit'] },
              { keys: ['help'] },
              ...(hasLeft ? [{ keys: ['take-up' as const] }] : []),
              ...(question.steps > 0
                ? [{ keys: ['undo' as const], label: voice.say('wizard.hint.undo', { n: question.steps }) }]
                : []),
              { keys: ['prove'] },
              { keys: ['fine'], label: voice.say('tour.hint.list') },
            ]
      }
    />
  );
}
