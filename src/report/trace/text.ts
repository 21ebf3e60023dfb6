import type { Connection } from '../../trace/connection.ts';
import type { Trace } from '../../trace/trace.ts';
import { tint } from '../text/style.ts';
import { prose, shown, type TextContext } from '../text/text-context.ts';
import { wrap } from '../text/wrap.ts';
import {
  askerName,
  bytesSentence,
  differenceSentences,
  endSentence,
  foreseenSentences,
  headSentence,
  outcomeSentence,
  placeOf,
  protocolSentence,
  timesSentence,
  totalsSentence,
  turnedAwaySentences,
  unseenSentences,
  viaSentence,
} from './sentences.ts';
import { legend, waterfall } from './waterfall.ts';

/** More rows than that scroll away what stands above them; `--verbose` and the documents have all. */
const MOST_ROWS = 60;

/** A trace for a person: a waterfall on a screen with colours, a plain list elsewhere and for a screen reader. */
export function traceText(trace: Trace, context: TextContext): string {
  const { words, style } = context;
  const { connections } = trace;
  const rows = style.verbose ? connections : connections.slice(0, MOST_ROWS);
  const rest = connections.length - rows.length;
  const title = (key: string) => prose(tint(words.say(key), 'bold', style), 0, context);
  const isList = style.accessible || !style.colour || style.width === null;
  const drawn = isList
    ? rows.flatMap((one) => listed(one, context))
    : [...waterfall(trace, rows, style.width ?? 80, context), '', legend(context)];
  const unlike = differenceSentences(trace, words);
  const turned = turnedAwaySentences(trace, words);
  const compared = trace.foreseen !== null && trace.foreseen.modules.length > 0;
  const parts: (readonly string[])[] = [
    [
      ...prose(tint(headSentence(trace, words), 'bold', style), 0, context),
      ...prose(endSentence(trace, words), 0, context),
    ],
    prose(totalsSentence(trace, words), 0, context),
    [...drawn, ...(rest === 0 ? [] : prose(words.say('trace.more', { rest }), 0, context))],
    turned.length === 0 ? [] : points(turned, context),
    [...title('trace.title.foreseen'), ...points(foreseenSentences(trace, words), context)],
    compared
      ? [
          ...title('trace.title.differences'),
          ...points(unlike.length === 0 ? [words.say('trace.no-differences')] : unlike, context),
        ]
      : [],
    [...title('trace.title.unseen'), ...points(unseenSentences(trace, words), context)],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function points(sentences: readonly string[], context: TextContext): readonly string[] {
  const { style } = context;
  if (style.accessible) return sentences.map((sentence) => shown(sentence, context));
  const width = Math.max(20, (style.width ?? 80) - 4);
  return sentences.flatMap((sentence) =>
    wrap(shown(sentence, context), width).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
  );
}

/** One connection in words. */
function listed(one: Connection, context: TextContext): readonly string[] {
  const { words } = context;
  const via = viaSentence(one, words);
  const head = words.say('trace.row', { number: one.number, asker: askerName(one, words), place: placeOf(one) });
  const facts = [
    protocolSentence(one, words),
    ...(via === null ? [] : [via]),
    timesSentence(one, words),
    bytesSentence(one, words),
    outcomeSentence(one, words),
  ];
  return prose(words.join([head, words.join(facts, 'points')], 'sentences'), 0, context);
}
