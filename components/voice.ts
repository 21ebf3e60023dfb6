import type { Params } from '../src/model/message.ts';
import { shortenHome } from '../src/report/text/home.ts';
import { cleanText } from '../src/words/untrusted.ts';
import type { Words } from '../src/words/words.ts';
import type { Theme } from './theme.ts';

const TAB = '    ';

// What the catalogue and people's files use most beyond ASCII, for terminals that show only that.
const ASCII_FOR: Readonly<Record<string, string>> = {
  '…': '...',
  '·': '-',
  '•': '*',
  '–': '-',
  '—': '-',
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '✓': '+',
  '✗': 'x',
  '❯': '>',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

/** Everything a view says goes through here: words in the language, paths short, letters that can be shown. */
export interface Voice {
  readonly theme: Theme;
  has(key: string): boolean;
  /** A sentence of the catalogue, with the home directory as `~`. */
  say(key: string, params?: Params): string;
  join: Words['join'];
  label: Words['label'];
  /** A path with the home directory as `~`. */
  path(path: string): string;
  /** A day as it is written in a sentence: `3 Oct`; with its year where that is another. Milliseconds since 1970. */
  day(time: number, now: number): string;
  /** What a machine printed or a file holds, as it is, but without anything that steers a terminal. */
  quote(text: string): string;
}

export function voiceOf(words: Words, theme: Theme, home: string): Voice {
  const typed = (text: string) => (theme.unicode ? text : asciiOnly(text));
  const shorten = (text: string) => shortenHome(text, home);
  return {
    theme,
    has: (key) => words.has(key),
    say: (key, params) => typed(shorten(words.say(key, params))),
    join: (parts, as) => words.join(parts, as),
    label: (name, text) => typed(words.label(name, text)),
    path: (path) => typed(shorten(cleanText(path))),
    day: (time, now) => typed(dayOf(time, now, words.language)),
    quote: (text) => typed(cleanText(text).replaceAll('\t', TAB)),
  };
}

/** Day before month, as in the sentences around it. */
function dayOf(time: number, now: number, language: string): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    ...year,
  });
  return written.format(time);
}

function asciiOnly(text: string): string {
  return text.replaceAll(/[^\u0000-\u007f]/gu, (letter) => ASCII_FOR[letter] ?? '?');
}
