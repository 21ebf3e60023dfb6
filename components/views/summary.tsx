import { type ReactElement, useLayoutEffect, useState } from 'react';
import { countSpans } from '../documents/counts.ts';
import { outcomeDocument, outcomeTitle, undoableSteps } from '../documents/outcome.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { type KeyHandlers, useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import type { Line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines, troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** What happened, what it means for the terminals that are open, and what is left. */
export function Summary({ context, send }: ViewProps): ReactElement {
  const { voice, guard } = useWizard();
  const { width, room } = useFrame();
  const [asksUndo, setAsksUndo] = useState(false);
  useLayoutEffect(() => {
    if (asksUndo) guard.settle();
  }, [asksUndo, guard]);
  const steps = undoableSteps(context);
  const header = [
    ...titleLines(outcomeTitle(context, voice), countSpans(context.findings, voice, ['problem', 'warning']), width),
    ...troubleLines(context.trouble, voice, width),
  ];
  const document = outcomeDocument(context, { voice, width });
  const pinned: readonly Line[] = asksUndo
    ? paragraph(voice.say('wizard.undo.confirm', { n: steps }), width, 'strong')
    : [];
  const scroll = useScroll(document.length, room(header, pinned));
  useKeys({ ...scroll.keys, ...(asksUndo ? answers() : choices()) });
  return (
    <Screen
      header={header}
      document={document}
      offset={scroll.offset}
      pinned={pinned}
      hints={
        asksUndo
          ? [{ keys: ['yes'] }, { keys: ['no'], label: voice.say('wizard.hint.no') }]
          : [
              { keys: ['enter'], label: voice.say('wizard.hint.findings') },
              { keys: ['help'] },
              { keys: ['quit'] },
              ...(context.journey === 'support' ? [{ keys: ['ticket' as const] }] : []),
              { keys: ['prove'] },
              ...(steps > 0 ? [{ keys: ['undo' as const], label: voice.say('wizard.hint.undo', { n: steps }) }] : []),
            ]
      }
    />
  );

  function choices(): KeyHandlers {
    return {
      enter: () => send({ type: 'back' }),
      back: () => send({ type: 'back' }),
      undo: () => setAsksUndo(steps > 0),
      prove: () => send({ type: 'prove' }),
      ...(context.journey === 'support' ? { ticket: () => send({ type: 'ticket' }) } : {}),
      quit: () => send({ type: 'quit' }),
    };
  }

  function answers(): KeyHandlers {
    const no = () => setAsksUndo(false);
    return { yes: () => send({ type: 'undo' }), no, back: no, quit: no };
  }
}
