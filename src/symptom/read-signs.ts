import { FORMATS } from './formats/index.ts';
import { partsOf, plainOf, unescaped } from './lines.ts';
import type { Sign } from './sign.ts';
import { isWorth } from './worth.ts';

/** Lines that a window made of one, where they are short for another reason too. */
const FEW_JOINED = 3;
/** Lines that a narrow window made of one, all but the last as wide as it. */
const MOST_JOINED = 8;
const NARROWEST = 38;
/** What is wrapped is not long. */
const LONGEST_JOINED = 200;
/** A log that says more things than these says them again and again. */
const MOST_SIGNS = 500;
/** Lines that were looked at already; a log repeats itself. */
const MOST_SEEN = 20_000;
/** A line without an end is taken as far as this. In characters. */
const LONGEST_LINE = 1_000_000;

interface Line {
  readonly number: number;
  readonly raw: string;
  readonly worth: boolean;
}

/** Reads a message or a log piece by piece; of a long one no more than a few lines are held. */
export class SignReader {
  readonly #signs: Sign[] = [];
  readonly #known = new Set<string>();
  readonly #seen = new Set<string>();
  #last: Line[] = [];
  #rest = '';
  #number = 0;

  push(text: string): void {
    const all = this.#rest + text;
    const end = all.lastIndexOf('\n');
    this.#rest = all.slice(end + 1);
    if (end >= 0) this.#block(all.slice(0, end));
    if (this.#rest.length > LONGEST_LINE) this.#rest = this.#rest.slice(0, LONGEST_LINE);
  }

  /** What was said, in its order, each thing once. */
  end(): readonly Sign[] {
    this.#line(this.#rest, isWorth(this.#rest));
    this.#rest = '';
    return this.#signs;
  }

  #block(block: string): void {
    const lines = block.split('\n');
    if (isWorth(block)) {
      for (const line of lines) this.#line(line, isWorth(line));
      return;
    }
    // Only what stands beside a line that says something may belong to it.
    const beside = this.#last.some(({ worth }) => worth) ? Math.min(MOST_JOINED, lines.length) : 0;
    for (const line of lines.slice(0, beside)) this.#line(line, false);
    const skipped = Math.max(0, lines.length - beside - MOST_JOINED);
    this.#number += skipped;
    for (const line of lines.slice(beside + skipped)) this.#line(line, false);
  }

  #line(raw: string, worth: boolean): void {
    const line = { number: ++this.#number, raw, worth };
    if (worth && this.#isNew(raw)) for (const text of partsOf(raw)) this.#look(text, line.number, 0);
    this.#last.push(line);
    if (this.#last.length > MOST_JOINED) this.#last.shift();
    if (this.#last.some((one) => one.worth)) this.#joined();
  }

  /** What the last lines say together, as lines that a window has wrapped. */
  #joined(): void {
    const lines = this.#last;
    let worth = lines.at(-1)?.worth === true;
    for (let from = lines.length - 2; from >= 0; from--) {
      const line = lines[from] as Line;
      const length = line.raw.length;
      const wide = lines.slice(from, -1).every(({ raw }) => raw.length >= NARROWEST);
      if (length > LONGEST_JOINED || (lines.length - from > FEW_JOINED && !wide)) return;
      worth ||= line.worth;
      if (worth) this.#lookAcross(lines.slice(from));
    }
  }

  #lookAcross(lines: readonly Line[]): void {
    const first = lines[0] as Line;
    if (!this.#isNew(lines.map(({ raw }) => raw).join('\n'))) return;
    const texts = lines.map(({ raw }) =>
      plainOf(raw.replace(/\r+$/, '').slice(raw.lastIndexOf('\r', raw.length - 2) + 1)),
    );
    const widest = Math.max(...lines.slice(0, -1).map(({ raw }) => raw.trimEnd().length));
    const trimmed = texts.map((text) => text.trim());
    // Broken between words; within a word; within a word but for a blank that stood at the window's edge.
    const ways = new Set([
      trimmed.join(' '),
      texts.join(''),
      trimmed
        .map((text, index) => (index > 0 && (lines[index - 1] as Line).raw.trimEnd().length < widest ? ' ' : '') + text)
        .join(''),
    ]);
    const across = (trimmed[0] as string).length;
    for (const text of ways) {
      this.#look(text.trim(), first.number, across);
      for (const part of unescaped(text)) this.#look(part, first.number, 0);
    }
  }

  #isNew(text: string): boolean {
    if (this.#seen.has(text)) return false;
    if (text.length <= LONGEST_JOINED * 2 && this.#seen.size < MOST_SEEN) this.#seen.add(text);
    return true;
  }

  /** @param across only what reaches over this place counts; 0: all does */
  #look(text: string, line: number, across: number): void {
    if (this.#signs.length >= MOST_SIGNS) return;
    for (const { kind, pattern, about } of FORMATS) {
      const match = pattern.exec(text);
      if (!match || (across > 0 && (match.index >= across || match.index + match[0].length <= across))) continue;
      const groups = named(match.groups ?? {});
      const meant = about ? about(groups) : groups;
      if (meant === null) continue;
      const key = `${kind} ${JSON.stringify(meant)}`;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#signs.push({ kind, line, excerpt: match[0], about: meant });
    }
  }
}

/** `name2` is another place for `name`. */
function named(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined) found[name.replace(/\d+$/, '')] ??= value;
  }
  return found;
}
