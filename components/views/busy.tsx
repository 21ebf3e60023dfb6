import type { ReactElement } from 'react';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { span } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { titleLines } from './title.ts';

/** Something goes on that takes a moment and asks nothing. */
export function Busy({ title, doing }: { readonly title: string; readonly doing: string }): ReactElement {
  const { voice } = useWizard();
  const { width } = useFrame();
  const moving = { text: voice.theme.symbols.busy, tone: 'accent', moves: true } as const;
  return (
    <Screen
      header={titleLines(title, [], width)}
      document={[[moving, span(` ${doing}`)]]}
      hints={[{ keys: ['stop'] }]}
    />
  );
}
