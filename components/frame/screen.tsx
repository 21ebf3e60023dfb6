import { useWindowSize } from 'ink';
import type { ReactElement } from 'react';
import { BLANK, type Line, line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';
import { FrameRows } from './frame-rows.tsx';
import { type Hint, hintLine } from './hints.ts';
import { contentWidth, roomFor, viewOf } from './layout.ts';

export interface ScreenProps {
  readonly header: readonly Line[];
  readonly document: readonly Line[];
  /** First row of the document in sight. */
  readonly offset?: number;
  readonly pinned?: readonly Line[];
  readonly hints: readonly Hint[];
}

/** One frame: header, the part of the document that fits, what must always be seen, keys. */
export function Screen({ header, document, offset = 0, pinned = [], hints }: ScreenProps): ReactElement {
  const { voice } = useWizard();
  const { columns, rows } = useWindowSize();
  const footer = hints.length === 0 ? [] : [hintLine(hints, voice, contentWidth(columns))];
  const room = roomFor({ header, pinned, footer }, rows);
  const { lines, above, below } = viewOf(document, offset, room);
  const more = above + below > 0 ? [moreLine(above, below)] : [];
  const all = [
    ...header,
    BLANK,
    ...lines,
    ...more,
    ...(pinned.length > 0 ? [BLANK, ...pinned] : []),
    ...(footer.length > 0 ? [BLANK, ...footer] : []),
  ];
  return <FrameRows rows={all.slice(0, Math.max(1, rows - 1))} />;

  function moreLine(up: number, down: number): Line {
    const key = up === 0 ? 'wizard.more.below' : down === 0 ? 'wizard.more.above' : 'wizard.more.both';
    return line(voice.say(key, { up, down }), 'hint');
  }
}
