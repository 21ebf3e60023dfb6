import type { SessionContext } from '../../src/session/context.ts';
import type { WizardSettings } from '../wizard-context.ts';
import type { MenuItem } from './menu.tsx';
import { machineParams } from './title.ts';

/** The journey that an earlier session left, as the first answer; empty: none is known of. */
export function leftItems(
  { left }: Pick<SessionContext, 'left'>,
  settings: Pick<WizardSettings, 'machine' | 'voice'>,
): readonly MenuItem[] {
  if (left === null) return [];
  const { voice } = settings;
  const { journey, leftAt, done, of } = left;
  const name = voice.say(`journey.${journey}`, machineParams(settings));
  const about = of === 0 ? 'left.go-on.begun.about' : 'left.go-on.about';
  const day = voice.day(leftAt, Date.now());
  return [
    { label: voice.say('left.go-on', { journey: name }), value: 'go-on', about: voice.say(about, { day, done, of }) },
  ];
}
