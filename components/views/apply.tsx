import type { ReactElement } from 'react';
import { megabytes } from '../../src/report/fetched.ts';
import { fixTitle } from '../documents/change.ts';
import { stepTitle } from '../documents/step-lines.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, type Line, type Span, span } from '../text/line.ts';
import { cutMiddle } from '../text/width.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

export interface ApplyProps extends Pick<ViewProps, 'context'> {
  /** Steps before `context.step` are done; after the last of them only looking is left. */
  readonly stage: 'begin' | 'elevate' | 'apply' | 'abandon' | 'verify';
}

/** A change while it happens, step by step. */
export function Apply({ context, stage }: ApplyProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const { symbols } = voice.theme;
  const steps = context.plan?.steps ?? [];
  const title = context.fix ? fixTitle(context.fix, voice) : '';
  const rows = steps.map((step, index): Line => {
    const text = cutMiddle(stepTitle(step, voice), width - 2, symbols.ellipsis);
    return [markOf(index), span(` ${text}`, index === context.step && stage === 'apply' ? 'strong' : 'plain')];
  });
  const note = noteOf();
  return (
    <Screen
      header={titleLines(title, [], width)}
      document={[...rows, ...(note === null ? [] : [BLANK, ...note])]}
      hints={[{ keys: ['stop'] }]}
    />
  );

  function markOf(index: number): Span {
    const done = stage === 'verify' ? context.repairs.at(-1)?.result?.status === 'applied' : index < context.step;
    if (done) return span(symbols.status.ok, 'ok');
    // The terminal is back from sudo, and the step begins.
    const begins = stage === 'elevate' || stage === 'apply';
    if (begins && index === context.step) return { text: symbols.busy, tone: 'accent', moves: true };
    return span(symbols.pending, 'quiet');
  }

  function noteOf(): readonly Line[] | null {
    if (context.stopped) return paragraph(voice.say('wizard.stopping'), width);
    if (stage === 'abandon') return paragraph(voice.say('wizard.abandoning'), width);
    if (stage === 'apply' && context.downloaded !== null) {
      const { bytes, of } = context.downloaded;
      return paragraph(voice.say('wizard.progress', { bytes: megabytes(bytes), of: megabytes(of) }), width);
    }
    if (stage !== 'verify') return null;
    return [[{ text: symbols.busy, tone: 'accent', moves: true }, span(` ${voice.say('wizard.verifying')}`)]];
  }
}
