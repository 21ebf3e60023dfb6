import { type ReactElement, useState } from 'react';
import { FLOW_IDS, type FlowId } from '../../src/model/finding.ts';
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

export interface WelcomeProps extends ViewProps {
  /** The area a person says something fails in: its findings are told first. */
  readonly onArea: (area: FlowId | null) => void;
}

/** The first question. Nothing has been looked at yet. */
export function Welcome(props: WelcomeProps): ReactElement {
  const [asksArea, setAsksArea] = useState(false);
  return asksArea ? (
    <AreaMenu {...props} onBack={() => setAsksArea(false)} />
  ) : (
    <JourneyMenu {...props} onSupport={() => setAsksArea(true)} />
  );
}

function JourneyMenu({
  context,
  send,
  onArea,
  onSupport,
}: WelcomeProps & { readonly onSupport: () => void }): ReactElement {
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
      onSelect={choose}
      isFirst
    />
  );

  function item(key: string, value: string): MenuItem {
    return { label: voice.say(key, machineParams(settings)), value, about: voice.say(`${key}.about`) };
  }

  function choose(value: string): void {
    if (value === 'support') onSupport();
    else {
      onArea(null);
      send(eventOf(value));
    }
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
    case 'onboarding':
    case 'after-upgrade':
      return { type: 'choose', journey: value };
    default:
      return { type: 'choose', journey: 'look' };
  }
}

function AreaMenu({ send, onArea, onBack }: WelcomeProps & { readonly onBack: () => void }): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width } = useFrame();
  useKeys({ back: onBack, quit: () => send({ type: 'quit' }) });
  const items = [...FLOW_IDS, 'unsure' as const].map((id) => ({
    label: voice.say(id === 'unsure' ? 'wizard.area.unsure' : `flow.${id}`),
    value: id,
    about: voice.say(`wizard.area.${id}.about`),
  }));
  return (
    <Menu
      header={[...systemLines(settings, width), BLANK]}
      question={voice.say('wizard.area.question')}
      items={items}
      isFirst={false}
      onSelect={(value) => {
        onArea(FLOW_IDS.find((id) => id === value) ?? null);
        send({ type: 'choose', journey: 'support' });
      }}
    />
  );
}
