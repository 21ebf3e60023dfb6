import type { ReactElement } from 'react';
import type { SessionEvent } from '../../src/session/context.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { leftItems } from './left.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { machineParams, systemLines, troubleLines } from './title.ts';
import { finishKey, offersToFinish, unfinishedLines } from './unfinished.ts';
import type { ViewProps } from './view-props.ts';

/** The first question. Nothing has been looked at yet. */
export function Welcome({ context, send }: ViewProps): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width } = useFrame();
  const { unfinished } = context;
  const journeys: readonly MenuItem[] = ['onboarding', 'support', 'after-upgrade', 'look'].map((id) =>
    item(`journey.${id}`, id),
  );
  // Below the journeys, so that nothing moves under a finger when the journal has been read.
  const earlier: readonly MenuItem[] = unfinished
    ? [
        ...(offersToFinish(context) ? [item(finishKey(unfinished), 'resume')] : []),
        item('wizard.earlier.recover', 'recover'),
      ]
    : [];
  useKeys({ quit: () => send({ type: 'quit' }) });
  const header = [
    ...systemLines(settings, width),
    BLANK,
    ...paragraph(voice.say('wizard.promise'), width),
    BLANK,
    ...troubleLines(context.trouble, voice, width),
    ...unfinishedLines(context, voice, width),
  ];
  return (
    <Menu
      header={header}
      question={voice.say('wizard.question')}
      items={[...leftItems(context, settings), ...journeys, ...earlier]}
      onSelect={(value) => send(eventOf(value))}
      isFirst
    />
  );

  function item(key: string, value: string): MenuItem {
    return { label: voice.say(key, machineParams(settings)), value, about: voice.say(`${key}.about`) };
  }
}

function eventOf(value: string): SessionEvent {
  switch (value) {
    case 'go-on':
      return { type: 'go-on' };
    case 'resume':
      return { type: 'resume' };
    case 'recover':
      return { type: 'recover' };
    case 'support':
      return { type: 'ask' };
    case 'onboarding':
    case 'after-upgrade':
      return { type: 'choose', journey: value };
    default:
      return { type: 'choose', journey: 'look' };
  }
}
