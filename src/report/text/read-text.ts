import type { UnreadLine } from '../../macos/reading.ts';
import type { Message, Param } from '../../model/message.ts';
import type { Words } from '../../words/words.ts';
import type { KindReading } from '../read/kind.ts';
import { proseWidth, shown, type TextContext } from './text-context.ts';
import { wrap } from './wrap.ts';

/** Lines shown without `--verbose`, and letters of each. */
const UNREAD_SHOWN = 12;
const LETTERS_SHOWN = 120;
/** Entries of a list that are told one by one. */
const LIST_SHOWN = 8;

export interface ReadText {
  readonly kind: string;
  /** For showing: what such a text comes from. */
  readonly prints: string;
  /** The very command, where it is told, or there is only one; null: one of several. */
  readonly command: string | null;
  readonly reading: KindReading;
  readonly looksLike: string | null;
}

/** What was read, for a person: what it means, then what was not understood. */
export function readText({ kind, prints, command, reading, looksLike }: ReadText, context: TextContext): string {
  const { words, style } = context;
  const title = words.say(`read.title.${kind}`);
  const heading =
    command === null ? words.say('read.head', { title }) : words.say('read.head-command', { title, command });
  const head = prose(heading, '', context);
  const nothing = reading.found || reading.meaning.length > 0 ? [] : [words.say('read.nothing-found', { prints })];
  const other = looksLike === null ? [] : [words.say('read.looks-like', { other: looksLike })];
  const told = [...other, ...nothing, ...reading.meaning.map((one) => tell(one, words))];
  const body = told.flatMap((sentence) => prose(sentence, style.accessible ? '' : '  · ', context));
  const unread = notUnderstood(reading.notUnderstood, context);
  return `${[head, body, unread]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** A long list is cut: its length says more than its ninetieth entry. */
function tell({ key, params }: Message, words: Words): string {
  const short = Object.entries(params).map(([name, param]): [string, Param] => {
    if (typeof param !== 'object' || param.length <= LIST_SHOWN + 1) return [name, param];
    const more = words.say('read.more', { n: param.length - LIST_SHOWN });
    return [name, [...param.slice(0, LIST_SHOWN), more]];
  });
  return words.say(key, Object.fromEntries(short));
}

function notUnderstood(lines: readonly UnreadLine[], context: TextContext): readonly string[] {
  if (lines.length === 0) return [];
  const { words, style } = context;
  const some = style.verbose ? lines : lines.slice(0, UNREAD_SHOWN);
  const more = lines.length - some.length;
  return [
    ...prose(words.say('read.not-understood', { n: lines.length }), '', context),
    ...some.map(({ line, text }) => {
      const cut = text.length > LETTERS_SHOWN && !style.verbose ? `${text.slice(0, LETTERS_SHOWN)}…` : text;
      return shown(`  ${words.say('read.unread-line', { line, text: cut.trim() })}`, context);
    }),
    ...(more > 0 ? prose(words.say('read.unread-more', { n: more }), '  ', context) : []),
  ];
}

/** The first line begins with `lead`, the others stand below its text. */
function prose(text: string, lead: string, context: TextContext): readonly string[] {
  const lines = wrap(shown(text, context), proseWidth(context.style, lead.length));
  const first = shown(lead, context);
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line);
}
