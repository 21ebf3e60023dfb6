import { type ReactElement, useRef, useState } from 'react';
import { toldSentence } from '../documents/message-told.ts';
import type { Hint } from '../frame/hints.ts';
import { Screen } from '../frame/screen.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { bindingOf, type Press } from '../keys/key-table.ts';
import { usePastes, usePresses } from '../keys/use-keys.ts';
import { hanging, paragraph } from '../text/blocks.ts';
import { BLANK, type Line, line as lineOf, span } from '../text/line.ts';
import { NOTHING_YET, toldBy, withInput, withoutLast, withPiece } from '../text/told-line.ts';
import { cutStart, lettersOf } from '../text/width.ts';
import { useWizard } from '../wizard-context.ts';
import { systemLines, troubleLines } from './title.ts';
import type { ViewProps } from './view-props.ts';

/** A key this soon after a burst of letters is a part of it: a terminal that does not mark pastes sends them as keys. */
const BURST_MS = 50;
/** In a window with fewer rows than this, what is typed and the keys come before all else. */
const ROOMY = 18;

/** What do you see? Letters are text here, and no keys. */
export function Asking({ context, send }: ViewProps): ReactElement {
  const settings = useWizard();
  const { voice } = settings;
  const { width, rows } = useFrame();
  const isRoomy = rows >= ROOMY;
  const [telling, setTelling] = useState(NOTHING_YET);
  const burst = useRef(Number.NEGATIVE_INFINITY);
  const told = toldBy(telling);
  const isEmpty = telling.line.trim() === '';
  usePastes((text) => setTelling(withPiece(telling, text)));
  usePresses(take);
  const { pointer, ellipsis, status } = voice.theme.symbols;
  const how = paragraph(voice.say('ask.how'), width);
  const header = [
    ...(isRoomy ? [...systemLines(settings, width), BLANK] : []),
    lineOf(voice.say('ask.question'), 'strong'),
    ...(isRoomy ? how : []),
    ...troubleLines(context.trouble, voice, width),
  ];
  const shown = voice.quote(telling.line);
  const document: readonly Line[] = [
    ...(told === null ? [] : [[span(`${status.ok} `, 'ok'), span(toldSentence(told, voice, width - 2))]]),
    [span(`${pointer} `, 'accent'), span(cutStart(shown, width - 4, ellipsis)), span('_', 'accent')],
    BLANK,
    ...(told === null && !isRoomy
      ? how
      : hanging([], voice.say(told === null ? 'ask.empty' : 'ask.hint.take-back'), width)),
  ];
  return <Screen header={header} document={document} hints={hints()} />;

  function hints(): readonly Hint[] {
    const enter = isEmpty ? (told === null ? 'key.area' : 'ask.hint.done') : 'ask.hint.line';
    // With nothing told yet, enter does the same.
    const area: readonly Hint[] = isEmpty && told === null ? [] : [{ keys: ['area'] }];
    return [{ keys: ['enter'], label: voice.say(enter) }, ...area, { keys: ['back'] }, { keys: ['stop'] }];
  }

  function take(press: Press): void {
    const { input, key } = press;
    const isBurst = performance.now() - burst.current < BURST_MS;
    if (key.return) {
      if (isBurst) setTelling(withInput(telling, '\n'));
      else end();
    } else if (key.escape || bindingOf('area').matches(press)) {
      if (!isBurst) send({ type: key.escape ? 'back' : 'pick-area' });
    } else if (key.backspace || key.delete) setTelling(withoutLast(telling, lettersOf));
    else if (!key.ctrl && !key.meta && input !== '') {
      if (input.length > 1) burst.current = performance.now();
      setTelling(withInput(telling, input));
    }
  }

  function end(): void {
    if (!isEmpty) setTelling(withInput(telling, '\n'));
    else if (told === null) send({ type: 'pick-area' });
    else send({ type: 'tell', told });
  }
}
