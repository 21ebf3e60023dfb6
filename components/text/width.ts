import stringWidth from './quick-width.ts';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns a text takes in a terminal: two for a wide character, none for a combining one. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** What a person sees as single characters. */
export function lettersOf(text: string): readonly string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** The longest beginning that fits. */
export function takeWidth(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const letter of lettersOf(text)) {
    used += widthOf(letter);
    if (used > width) break;
    taken += letter;
  }
  return taken;
}

/** Cuts the end off, and shows that it did. */
export function cutEnd(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  return takeWidth(text, Math.max(0, width - widthOf(ellipsis))) + takeWidth(ellipsis, width);
}

/** Cuts the beginning off, and shows that it did: of what is typed, the end is looked at. */
export function cutStart(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const reversed = lettersOf(text).toReversed().join('');
  const tail = takeWidth(reversed, Math.max(0, width - widthOf(ellipsis)));
  return takeWidth(ellipsis, width) + lettersOf(tail).toReversed().join('');
}

/** Cuts the middle out: of a path, the end says most. */
export function cutMiddle(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = Math.max(0, width - widthOf(ellipsis));
  const head = takeWidth(text, Math.floor(room / 3));
  const reversed = lettersOf(text).toReversed().join('');
  const tail = lettersOf(takeWidth(reversed, room - widthOf(head)))
    .toReversed()
    .join('');
  return head + takeWidth(ellipsis, width) + tail;
}
