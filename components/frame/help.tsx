import type { ReactElement } from 'react';
import { KEY_GROUPS, KEY_TABLE } from '../keys/key-table.ts';
import { useKeys } from '../keys/use-keys.ts';
import { BLANK, type Line, span } from '../text/line.ts';
import { padEnd, widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';
import { useWizard } from '../wizard-context.ts';
import { Screen } from './screen.tsx';
import { useFrame } from './use-frame.ts';
import { useScroll } from './use-scroll.ts';

const GAP = 3;

/** Every key, from the same table the views answer by. */
export function Help({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { voice } = useWizard();
  const { room } = useFrame();
  const header: readonly Line[] = [[span(voice.say('wizard.help'), 'strong')]];
  const document = helpLines(voice, room(header));
  const scroll = useScroll(document.length, room(header));
  useKeys({ ...scroll.keys, back: onClose, help: onClose, quit: onClose, enter: onClose });
  return (
    <Screen
      header={header}
      document={document}
      offset={scroll.offset}
      hints={[{ keys: ['help'], label: voice.say('wizard.hint.close') }]}
    />
  );
}

function helpLines(voice: Voice, room: number): readonly Line[] {
  const written = (shown: readonly string[]) =>
    shown.filter((key) => voice.theme.unicode || /^[\u0020-\u007e]+$/.test(key)).join(', ');
  const labels = Math.max(...KEY_GROUPS.map((group) => widthOf(voice.say(`key-group.${group}`)))) + GAP;
  const column = Math.max(...KEY_TABLE.map(({ shown }) => widthOf(written(shown)))) + GAP;
  const groups = KEY_GROUPS.map((group) => {
    const label = voice.say(`key-group.${group}`);
    return KEY_TABLE.filter((key) => key.group === group).map(
      ({ name, shown }, index): Line => [
        span(padEnd(index === 0 ? label : '', labels), 'strong'),
        span(padEnd(written(shown), column), 'accent'),
        span(voice.say(`key.${name}.about`)),
      ],
    );
  });
  const spaced = groups.flatMap((lines, index) => (index === 0 ? lines : [BLANK, ...lines]));
  return spaced.length <= room ? spaced : groups.flat();
}
