import type { ReactElement } from 'react';
import { hostMapRows } from '../documents/host-map.ts';
import { ReadingPage } from '../frame/reading-page.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { BLANK, line, span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import type { ViewProps } from './view-props.ts';

/** Who answers for the host of a finding; first the wait for the servers that are asked. */
export function Mapping({ context, send }: ViewProps): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const { mapped } = context;
  const map = mapped?.map ?? null;
  const moving = { text: voice.theme.symbols.busy, tone: 'accent', moves: true } as const;
  const waiting = [moving, span(` ${voice.say('wizard.mapping', { host: mapped?.host ?? '' })}`)];
  const [first = '', , ...rows] = map === null ? [] : hostMapRows(map, voice, { width, spoken: false });
  const header = map === null ? [] : [line(first, 'strong')];
  const document = map === null ? [waiting] : rows.map((row) => (row === '' ? BLANK : line(row)));
  const keys = {
    enter: () => send({ type: 'back' }),
    back: () => send({ type: 'back' }),
    quit: () => send({ type: 'quit' }),
  };
  return (
    <ReadingPage
      header={header}
      document={document}
      keys={keys}
      hints={[{ keys: ['back'] }, { keys: ['help'] }, { keys: ['quit'] }]}
    />
  );
}
