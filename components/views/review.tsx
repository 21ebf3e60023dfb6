import { useStdout } from 'ink';
import { type ReactElement, useLayoutEffect } from 'react';
import { refusalParams } from '../../src/report/refusal-params.ts';
import { commandLine } from '../../src/shell/command-line.ts';
import { changeDocument, changeSpans, fixTitle } from '../documents/change.ts';
import { commandsOf } from '../documents/step-lines.ts';
import type { Hint } from '../frame/hints.ts';
import { SMALLEST } from '../frame/layout.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { type KeyHandlers, useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import type { Line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

export interface ReviewProps extends ViewProps {
  /** `confirm`: the question stands below the change. */
  readonly stage: 'planning' | 'ready' | 'refused' | 'confirm';
}

/** A change before it happens: all of it, then the question. */
export function Review({ context, send, stage }: ReviewProps): ReactElement {
  const { voice, guard } = useWizard();
  const { width, columns, rows, room } = useFrame();
  const { write } = useStdout();
  const { fix, plan } = context;
  const asking = stage === 'confirm';
  const tooSmall = columns < SMALLEST.columns || rows < SMALLEST.rows;
  // The question has just appeared: what is already being typed was not meant for it.
  useLayoutEffect(() => {
    if (asking) guard.settle();
  }, [asking, guard]);
  const aside = plan ? changeSpans(plan.fix, plan.undo, voice) : [];
  const header = fix ? titleLines(fixTitle(fix, voice), aside, width) : [];
  const document = plan ? changeDocument(plan, { voice, width }) : refusedLines();
  const pinned = asking ? questionLines() : [];
  const scroll = useScroll(document.length, room(header, pinned));
  const commands = plan ? commandsOf(plan.steps) : [];
  useKeys({ ...scroll.keys, ...(asking ? answers() : choices()) });
  return <Screen header={header} document={document} offset={scroll.offset} pinned={pinned} hints={hints()} />;

  function choices(): KeyHandlers {
    return {
      enter: () => {
        if (stage !== 'ready') return;
        // Nobody is asked about a change they have not seen to its end.
        if (scroll.atEnd) send({ type: 'confirm' });
        else scroll.keys['page-down']?.();
      },
      commands: () => writeCommands(),
      back: () => send({ type: 'back' }),
      quit: () => send({ type: 'back' }),
    };
  }

  function answers(): KeyHandlers {
    return {
      yes: () => {
        if (!tooSmall) send({ type: 'yes' });
      },
      no: () => send({ type: 'no' }),
      later: () => {
        if (!tooSmall) send({ type: 'script' });
      },
      back: () => send({ type: 'no' }),
      quit: () => send({ type: 'no' }),
    };
  }

  /** Above the frame and in one piece each, so that they can be copied whole. */
  function writeCommands(): void {
    if (commands.length > 0) write(`${commands.map((argv) => commandLine(argv.map(voice.quote))).join('\n')}\n\n`);
  }

  function questionLines(): readonly Line[] {
    if (!tooSmall) return paragraph(voice.say('wizard.confirm'), width, 'strong');
    return paragraph(voice.say('wizard.confirm.too-small', { ...SMALLEST }), width, 'warning');
  }

  function refusedLines(): readonly Line[] {
    if (stage !== 'refused') return [];
    const { refusal, trouble } = context;
    const text = refusal
      ? voice.say(`refusal.${refusal.code}`, refusalParams(refusal))
      : voice.say('wizard.trouble', { detail: trouble ?? '' });
    return paragraph(text, width);
  }

  function hints(): readonly Hint[] {
    if (asking)
      return [
        { keys: ['yes'] },
        { keys: ['no'], label: voice.say('wizard.hint.no') },
        { keys: ['later'] },
        { keys: ['help'] },
      ];
    const back: readonly Hint[] = [{ keys: ['back'] }, { keys: ['help'] }];
    if (stage !== 'ready') return back;
    const label = voice.say(scroll.atEnd ? 'wizard.hint.ask-me' : 'wizard.hint.more');
    const copy: readonly Hint[] = commands.length > 0 ? [{ keys: ['commands'] }] : [];
    return [{ keys: ['enter'], label }, ...back, ...copy];
  }
}
