import { bindingOf, type KeyName } from '../keys/key-table.ts';
import { type Line, type Span, span } from '../text/line.ts';
import { widthOf } from '../text/width.ts';
import type { Voice } from '../voice.ts';

/** Keys that work now, and what they do here; without words of its own a key has those of the table. */
export interface Hint {
  readonly keys: readonly KeyName[];
  readonly label?: string;
}

const GAP = '   ';

/**
 * The footer: as many hints as fit, the first ones first. Help stays whatever happens, for it tells the rest.
 */
export function hintLine(hints: readonly Hint[], voice: Voice, width: number): Line {
  const parts = hints.map((hint) => ({ hint, spans: hintSpans(hint, voice) }));
  const isKept = ({ hint }: { hint: Hint }) => hint.keys.includes('help');
  const kept = [...parts];
  const total = () => kept.reduce((sum, { spans }) => sum + spansWidth(spans) + GAP.length, -GAP.length);
  while (total() > width && kept.length > 1) {
    const last = kept.findLastIndex((part) => !isKept(part));
    if (last < 0) break;
    kept.splice(last, 1);
  }
  return kept.flatMap(({ spans }, index) => (index === 0 ? spans : [span(GAP), ...spans]));
}

function hintSpans({ keys, label }: Hint, voice: Voice): readonly Span[] {
  const words = label ?? voice.say(`key.${keys[0]}`);
  return [
    span(keys.map((name) => shownKey(name, voice)).join(voice.theme.unicode ? '' : '/'), 'accent'),
    span(` ${words}`),
  ];
}

function spansWidth(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** How a key is written on this terminal. */
function shownKey(name: KeyName, voice: Voice): string {
  const { shown } = bindingOf(name);
  const typed = voice.theme.unicode ? shown[0] : shown.find((one) => /^[\u0020-\u007e]+$/.test(one));
  return typed ?? shown[0] ?? name;
}
