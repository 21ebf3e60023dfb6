import { useLayoutEffect, useState } from 'react';
import type { SessionContext, SessionEvent } from '../../src/session/context.ts';
import { undoableSteps } from '../documents/outcome.ts';
import type { Hint } from '../frame/hints.ts';
import type { KeyHandlers } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import type { Line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';

export interface UndoQuestion {
  /** It stands on the screen: only its answers are heard. */
  readonly asked: boolean;
  readonly ask: () => void;
  /** Changes that can be taken back. */
  readonly steps: number;
  readonly lines: readonly Line[];
  readonly answers: KeyHandlers;
  readonly hints: readonly Hint[];
}

/** Whether what this session changed shall be taken back: asked below the page, answered by yes or no. */
export function useUndoQuestion(
  context: SessionContext,
  send: (event: SessionEvent) => void,
  width: number,
): UndoQuestion {
  const { voice, guard } = useWizard();
  const [asked, setAsked] = useState(false);
  // The question has just appeared: what is already being typed was not meant for it.
  useLayoutEffect(() => {
    if (asked) guard.settle();
  }, [asked, guard]);
  const steps = undoableSteps(context);
  const no = () => setAsked(false);
  return {
    asked,
    ask: () => setAsked(steps > 0),
    steps,
    lines: asked ? paragraph(voice.say('wizard.undo.confirm', { n: steps }), width, 'strong') : [],
    answers: { yes: () => send({ type: 'undo' }), no, back: no, quit: no },
    hints: [{ keys: ['yes'] }, { keys: ['no'], label: voice.say('wizard.hint.no') }],
  };
}
