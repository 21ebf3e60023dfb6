import { type ReactElement, useLayoutEffect } from 'react';
import type { Conflict } from '../../src/engine/repair/conflict.ts';
import { conflictDocument } from '../documents/conflict.ts';
import { Screen } from '../frame/screen.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useScroll } from '../frame/use-scroll.ts';
import { useKeys } from '../keys/use-keys.ts';
import { hanging } from '../text/blocks.ts';
import { span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { Busy } from './busy.tsx';
import { titleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** A file that something else has changed since: the difference, seen three ways, and what shall become of it. */
export function Deciding(props: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { conflicts, decisions } = props.context;
  const conflict = conflicts[decisions.length];
  // Over in a moment: all is decided.
  if (!conflict) return <Busy title={voice.say('wizard.undoing')} doing={voice.say('wizard.undoing.doing')} />;
  return <OneConflict {...props} conflict={conflict} />;
}

function OneConflict({ context, send, conflict }: ViewProps & { readonly conflict: Conflict }): ReactElement {
  const { voice, guard } = useWizard();
  const { width, room } = useFrame();
  // The question has just appeared: what is already being typed was not meant for it.
  useLayoutEffect(() => guard.settle(), [guard]);
  const { ways } = conflict;
  const { index, keys } = useChoice(ways);
  const { length: total } = context.conflicts;
  const aside = total > 1 ? [span(voice.say('wizard.progress.of', { done: context.decisions.length + 1, total }))] : [];
  const header = titleLines(voice.say('wizard.deciding'), aside, width);
  const document = conflictDocument(conflict, { voice, width });
  const { pointer } = voice.theme.symbols;
  const pinned = ways.flatMap((way, at) => {
    const marked = at === index;
    const mark = span(marked ? `${pointer} ` : '  ', 'accent');
    return hanging([mark], voice.say(`conflict.way.${way}`), width, marked ? 'strong' : 'plain');
  });
  const scroll = useScroll(document.length, room(header, pinned));
  const leave = () => send({ type: 'back' });
  useKeys({
    ...scroll.keys,
    ...keys,
    enter: () => send({ type: 'decide', way: ways[index] ?? 'leave' }),
    back: leave,
    quit: leave,
  });
  return (
    <Screen
      header={header}
      document={document}
      offset={scroll.offset}
      pinned={pinned}
      hints={[
        { keys: ['up', 'down'] },
        { keys: ['enter'], label: voice.say('wizard.hint.choose') },
        { keys: ['help'] },
        { keys: ['back'], label: voice.say('wizard.hint.not-undo') },
      ]}
    />
  );
}
