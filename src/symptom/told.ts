/** What a person told, by hand or by a paste of any length: all of it, or its beginning and its end. */
export interface Told {
  readonly head: string;
  /** Empty: the head is all. */
  readonly tail: string;
  /** Of all that was told, what is left out between head and tail too. */
  readonly lines: number;
  /** As UTF-8. */
  readonly bytes: number;
}

export const NOTHING_TOLD: Told = { head: '', tail: '', lines: 0, bytes: 0 };

/** Characters of each end that are kept; what stops a program stands at one of them. */
export const MOST_KEPT = 256 * 1024;

/** Terminals send the line ends of a paste as those of the enter key. */
const LINE_END = /\r\n?/g;

/** Adds what came next, a line end behind it. Never grows beyond a bound, whatever comes. */
export function tellMore(told: Told, text: string): Told {
  const more = ended(asLines(text));
  const { head, tail } = kept(told, more);
  return {
    head,
    tail,
    lines: told.lines + countOf(more, '\n'),
    bytes: told.bytes + Buffer.byteLength(more, 'utf8'),
  };
}

export const tellWhole = (text: string): Told => tellMore(NOTHING_TOLD, text);

/**
 * Of something too long to be told whole.
 * @param first at least `MOST_KEPT` characters of its beginning
 * @param last at least as many of its end
 */
export function tellEnds(first: string, last: string, whole: Pick<Told, 'lines' | 'bytes'>): Told {
  return { head: firstOf(asLines(first)), tail: lastOf(ended(asLines(last))), ...whole };
}

/** A progress bar writes over its line, in a file; it is one line all the same. */
export const barsAsOne = (text: string): string => text.replace(/\r(?!\n)/g, ' ');

/** Lines between head and tail that are not kept. */
export function skippedLines({ head, tail, lines }: Told): number {
  return tail === '' ? 0 : Math.max(0, lines - countOf(head, '\n') - countOf(tail, '\n'));
}

function kept({ head, tail }: Told, more: string): Pick<Told, 'head' | 'tail'> {
  if (tail !== '') return { head, tail: lastOf(tail + more) };
  const whole = head + more;
  if (whole.length <= 2 * MOST_KEPT) return { head: whole, tail: '' };
  return { head: firstOf(whole), tail: lastOf(whole) };
}

/** Whole lines, where there are line ends at all: half an address may be half a password. */
function firstOf(text: string): string {
  const end = text.lastIndexOf('\n', MOST_KEPT - 1);
  return owned(end < 0 ? `${text.slice(0, MOST_KEPT - 1)}\n` : text.slice(0, end + 1));
}

function lastOf(text: string): string {
  if (text.length <= MOST_KEPT) return text;
  const begin = text.indexOf('\n', text.length - MOST_KEPT);
  return owned(begin < 0 || begin === text.length - 1 ? text.slice(-MOST_KEPT) : text.slice(begin + 1));
}

/** A copy: a slice would keep all of a large paste in memory. */
const owned = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const asLines = (text: string): string => text.replace(LINE_END, '\n');
const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
  return count;
}
