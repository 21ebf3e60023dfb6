import { stripControls } from '../../words/untrusted.ts';
import type { UnreadLine } from '../reading.ts';
import { isFurniture, type MdnsLogLine } from './entry.ts';
import { isClosingRecord } from './json-record.ts';
import { logColumns } from './line-styles.ts';
import { messageParts } from './message-parts.ts';
import { own } from './recent.ts';
import { type LogTally, Tally } from './tally.ts';
import { WholeLines } from './whole-lines.ts';

/** What a stream came to. Lists are cut, and say so: a log of a gigabyte has millions of lines. */
export interface ScannedLog {
  /** The first lines of mDNSResponder. */
  readonly facts: readonly MdnsLogLine[];
  /** The first of those. */
  readonly notUnderstood: readonly UnreadLine[];
  readonly tally: LogTally;
  /** What those lists leave out, and what was passed over. */
  readonly left: LeftOut;
  /** `log` wrote its last record: nothing is missing at the end. */
  readonly closed: boolean;
}

export interface LeftOut {
  readonly facts: number;
  readonly notUnderstood: number;
  /** Lines of other processes. */
  readonly others: number;
  /** Longer than any line of a log. */
  readonly tooLong: number;
  /** The last line has no end, and cannot be read: the text was cut off there. */
  readonly cutOff: boolean;
}

const MOST_FACTS = 1_000;
const MOST_UNREAD = 200;
const UNREAD_LETTERS = 400;
/** Of a message that goes on and on. */
const MOST_MESSAGE_LETTERS = 65_536;

/**
 * Reads a log of any length as it comes, by the rules of `readMdnsresponderLog`, and keeps counts and the first lines.
 * Nothing of it is a paste: quote marks of a mail are not taken off.
 */
export class LogScan {
  readonly #lines = new WholeLines({
    take: (lines, first) => this.#takeLines(lines, first),
    tooLong: () => {
      this.#tooLong++;
      this.#isOurs = false;
    },
  });
  readonly #tally = new Tally();
  #facts: MdnsLogLine[] = [];
  #unread: UnreadLine[] = [];
  #moreUnread = 0;
  #factsSeen = 0;
  #others = 0;
  #tooLong = 0;
  #entries = 0;
  /** Whether the last line read was mDNSResponder's, and is among the facts: a message may go on over several lines. */
  #isOurs = false;
  #closed = false;
  #endsOpen = false;
  #lastIsUnread = false;

  take(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#endsOpen = chunk.at(-1) !== 10;
    this.#lines.take(chunk);
  }

  finish(): ScannedLog {
    this.#lines.finish();
    return {
      facts: this.#facts,
      notUnderstood: this.#unread,
      tally: this.#tally.result(),
      left: {
        facts: this.#factsSeen - this.#facts.length,
        notUnderstood: this.#moreUnread,
        others: this.#others,
        tooLong: this.#tooLong,
        cutOff: this.#endsOpen && this.#lastIsUnread,
      },
      closed: this.#closed,
    };
  }

  #takeLines(text: string, first: number): number {
    // As of a paste: no-break spaces come of copying.
    const lines = text.replaceAll('\u00a0', ' ');
    let number = first;
    let start = 0;
    for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      this.#takeLine(lines.slice(start, end), number++);
      start = end + 1;
    }
    this.#takeLine(lines.slice(start), number++);
    return number - first;
  }

  #takeLine(whole: string, number: number): void {
    this.#lastIsUnread = false;
    const trimmed = whole.trim();
    if (trimmed === '') return;
    if (this.#isEntry(trimmed, number) || isFurniture(trimmed)) return;
    if (isClosingRecord(trimmed)) {
      this.#closed = true;
      return;
    }
    // Colours and the like are taken out where a line cannot be read without: rarely, and not of every line.
    const clean = stripControls(whole).trimEnd();
    const bare = clean.trimStart();
    if (bare === '' || isFurniture(bare) || (bare !== trimmed && this.#isEntry(bare, number))) return;
    if (bare === clean || this.#entries === 0) this.#unreadLine(number, clean);
    else if (this.#isOurs) this.#goesOn(bare);
  }

  #isEntry(line: string, number: number): boolean {
    const columns = logColumns(line);
    if (columns === null) return false;
    this.#entries++;
    this.#isOurs = columns.process.startsWith('mDNSResponder');
    if (!this.#isOurs) {
      this.#others++;
      return true;
    }
    const parts = messageParts(columns.message);
    this.#tally.add(columns, parts);
    this.#factsSeen++;
    if (this.#facts.length < MOST_FACTS) this.#facts.push({ line: number, ...columns, ...parts });
    else this.#isOurs = false;
    return true;
  }

  #goesOn(more: string): void {
    const last = this.#facts.at(-1);
    if (last && last.message.length < MOST_MESSAGE_LETTERS)
      this.#facts[this.#facts.length - 1] = { ...last, message: `${last.message}\n${more}` };
  }

  #unreadLine(line: number, text: string): void {
    this.#lastIsUnread = true;
    this.#isOurs = false;
    if (this.#unread.length < MOST_UNREAD) this.#unread.push({ line, text: own(text.slice(0, UNREAD_LETTERS)) });
    else this.#moreUnread++;
  }
}
