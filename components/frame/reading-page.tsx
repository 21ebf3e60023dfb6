import type { ReactElement } from 'react';
import { type KeyHandlers, useKeys } from '../keys/use-keys.ts';
import type { Line } from '../text/line.ts';
import type { Hint } from './hints.ts';
import { Screen } from './screen.tsx';
import { useFrame } from './use-frame.ts';
import { useScroll } from './use-scroll.ts';

export interface ReadingPageProps {
  readonly header: readonly Line[];
  readonly document: readonly Line[];
  /** Beside those that move the document. */
  readonly keys: KeyHandlers;
  readonly hints: readonly Hint[];
}

/** A page that is read: its document is moved through, and few keys lead on. */
export function ReadingPage({ header, document, keys, hints }: ReadingPageProps): ReactElement {
  const { room } = useFrame();
  const scroll = useScroll(document.length, room(header));
  useKeys({ ...scroll.keys, ...keys });
  return <Screen header={header} document={document} offset={scroll.offset} hints={hints} />;
}
