import type { ReactElement } from 'react';
import { FLOW_IDS } from '../../src/model/finding.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { BLANK } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { Menu } from './menu.tsx';
import { systemLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** An area in the place of a message: its findings are told first. */
export function AreaMenu({ send }: ViewProps): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width } = useFrame();
  useKeys({ back: () => send({ type: 'back' }), quit: () => send({ type: 'quit' }) });
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
      onSelect={(value) => send({ type: 'area', area: FLOW_IDS.find((id) => id === value) ?? null })}
    />
  );
}
