import { completed } from './cut-off.ts';
import { isAsItStands, isEscaped, linesWithin, partsOf, plainOf, uncoloured } from './lines.ts';
import { possibleFormats } from './possible-formats.ts';
import { isAboutNothing, type Sign } from './sign.ts';
import { lineCount, WholeLines } from './whole-lines.ts';
import { isWorth, linesWorth } from './worth.ts';
import { isWrapped, type Line, NARROWEST, widestOf } from './wrapped-lines.ts';

/** Lines that a window made of one, where they are short for another reason too. */
const FEW_JOINED = 3;
/** Lines that a narrow window made of one, all but the last as wide as it. */
const MOST_JOINED = 8;
/** A paste has no more lines; a longer one is a log, and no window has wrapped that. */
const MOST_WRAPPED = 2_000;
/** Of a line's end and the next one's begin. */
const SEAM = 24;
/** What is wrapped is not long. */
const LONGEST_JOINED = 300;
/** A log that says more things than these says them again and again. */
const MOST_SIGNS = 500;
/** Lines that were looked at already; a log repeats itself. */
const MOST_SEEN = 4_000;
/** A value in a value in a value. */
const DEEPEST = 3;
/** A line without an end is taken as far as this. In characters. */
const LONGEST_LINE = 1_000_000;

/** Reads a message or a log piece by piece; of a long one no more than a few lines are held. */
export class SignReader {
  readonly #signs: Sign[] = [];
  readonly #known = new Set<string>();
  readonly #seen = new Set<string>();
  #last: Line[] = [];
  #rest = '';
  readonly #decoder = new TextDecoder();
  readonly #lines = new WholeLines();
  #number = 0;

  /** A message, or a piece of it. */
  push(text: string): void {
    const end = text.lastIndexOf('\n');
    if (end < 0) {
      // What has no line end (a device, a file that is no text) must not fill the memory.
      if (this.#rest.length < LONGEST_LINE) this.#rest += text;
      return;
    }
    const block = this.#rest + text.slice(0, end);
    this.#rest = text.slice(end + 1);
    this.#block(uncoloured(block));
  }

  /** The same of bytes in UTF-8, which may come in any pieces. */
  pushBytes(bytes: Uint8Array): void {
    const lines = this.#lines.push(bytes);
    if (lines === null) return;
    if (this.#number < MOST_WRAPPED) {
      this.#block(uncoloured(this.#decoder.decode(lines)));
      return;
    }
    const before = this.#number;
    for (const { line, text } of linesWorth(lines)) {
      this.#number = before + line;
      this.#take(uncoloured(this.#decoder.decode(text)), 0);
    }
    this.#number = before + lineCount(lines);
  }

  /** What was said, in its order, each thing once. */
  end(): readonly Sign[] {
    this.#line(uncoloured(this.#rest + this.#decoder.decode(this.#lines.end())));
    this.#rest = '';
    this.#cutOff();
    return this.#signs;
  }

  /** The last words of all may have been cut: by a window, a limit, or a hand that let go too early. */
  #cutOff(): void {
    const last = this.#last.findLast(({ raw }) => raw.trim() !== '');
    if (last === undefined) return;
    const whole = completed(plainOf(last.raw));
    if (whole !== null) this.#look(whole.text, last.number, 0, whole.said);
  }

  #block(block: string): void {
    const lines = block.split('\n');
    if (this.#number < MOST_WRAPPED || isWorth(block)) {
      for (const line of lines) this.#line(line);
      return;
    }
    this.#number += lines.length;
  }

  #line(raw: string): void {
    this.#number++;
    this.#take(raw, 0);
  }

  #take(raw: string, depth: number): void {
    // In a log, what no format can match as it stands, or says again what was said, is not worth taking apart.
    if (depth === 0 && this.#number >= MOST_WRAPPED && isAsItStands(raw) && !this.#maySayMore(raw)) return;
    const worth = isWorth(raw) || this.#isWorthWithLast(raw);
    if (worth && this.#isNew(raw)) {
      for (const text of partsOf(raw)) {
        if (depth >= DEEPEST || !isEscaped(text)) this.#look(text, this.#number, 0);
      }
      this.#within(linesWithin(raw).length > 0 ? raw : plainOf(raw), depth);
    }
    this.#last.push({ number: this.#number, raw, worth });
    if (this.#last.length > MOST_JOINED) this.#last.shift();
    if ((depth > 0 || this.#number < MOST_WRAPPED) && this.#last.some((one) => one.worth)) this.#joined(depth);
  }

  #maySayMore(raw: string): boolean {
    return possibleFormats(raw).some((format) => !isAboutNothing(format) || !this.#known.has(keyOf(format.kind, {})));
  }

  /** Whether a narrow window cut the very words; of what a person pastes, no log is wrapped. */
  #isWorthWithLast(raw: string): boolean {
    const before = this.#last.at(-1)?.raw.trimEnd();
    if (before === undefined || before.length < NARROWEST || this.#number >= MOST_WRAPPED) return false;
    const [tail, head] = [before.slice(-SEAM), raw.trimStart().slice(0, SEAM)];
    return isWorth(tail + head) || isWorth(`${tail} ${head}`);
  }

  /** The lines that stand in a line are lines of their own, and beside each other. */
  #within(text: string, depth: number): void {
    if (depth >= DEEPEST) return;
    const inner = linesWithin(text);
    if (inner.length === 0) return;
    const outer = this.#last;
    this.#last = [];
    for (const line of inner) this.#take(line, depth + 1);
    this.#last = outer;
  }

  /** What the last lines say together, as lines that a window has wrapped. */
  #joined(depth: number): void {
    const lines = this.#last;
    let worth = lines.at(-1)?.worth === true;
    for (let from = lines.length - 2; from >= 0; from--) {
      const line = lines[from] as Line;
      const length = line.raw.length;
      if (length > LONGEST_JOINED || (lines.length - from > FEW_JOINED && !isWrapped(lines.slice(from)))) return;
      worth ||= line.worth;
      if (worth) this.#lookAcross(lines.slice(from), depth);
    }
  }

  #lookAcross(lines: readonly Line[], depth: number): void {
    const first = lines[0] as Line;
    if (!this.#isNew(lines.map(({ raw }) => raw).join('\n'))) return;
    const texts = lines.map(({ raw }) => plainOf(raw.trimEnd().slice(raw.trimEnd().lastIndexOf('\r') + 1)));
    const trimmed = texts.map((text) => text.trim());
    const widest = widestOf(lines);
    const isShort = (index: number): boolean => (lines[index]?.raw.trimEnd().length ?? widest) < widest;
    const joined = (between: (index: number) => boolean): string =>
      trimmed.map((text, index) => (index > 0 && between(index) ? ` ${text}` : text)).join('');
    // Broken between words; within a word; within a word, the blank at the window's edge lost after it or before it.
    const ways = new Set([
      joined(() => true),
      texts.join(''),
      joined((index) => isShort(index - 1)),
      joined((index) => index < lines.length - 1 && isShort(index)),
    ]);
    const across = (trimmed[0] as string).length;
    for (const text of ways) {
      this.#look(text.trim(), first.number, across);
      if (isEscaped(text)) this.#within(text.trim(), depth);
    }
  }

  #isNew(text: string): boolean {
    if (this.#seen.has(text)) return false;
    if (text.length <= LONGEST_JOINED * 2 && this.#seen.size < MOST_SEEN) this.#seen.add(text);
    return true;
  }

  /**
   * @param across only what reaches over this place counts; 0: all does
   * @param said letters of the text that were said; what stands behind them is known by them alone
   */
  #look(text: string, line: number, across: number, said = text.length): void {
    if (this.#signs.length >= MOST_SIGNS) return;
    for (const { kind, pattern, about } of possibleFormats(text)) {
      const match = pattern.exec(text);
      if (!match || (across > 0 && (match.index >= across || match.index + match[0].length <= across))) continue;
      const groups = named(match.groups ?? {});
      const meant = about ? about(groups) : groups;
      if (meant === null) continue;
      const key = keyOf(kind, meant);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      const isCut = match.index + match[0].length > said;
      const excerpt = isCut ? `${text.slice(match.index, said)}…` : match[0];
      this.#signs.push({ kind, line, excerpt, about: meant });
    }
  }
}

const keyOf = (kind: string, about: Sign['about']): string => `${kind} ${JSON.stringify(about)}`;

/** `name2` is another place for `name`. */
function named(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined) found[name.replace(/\d+$/, '')] ??= value;
  }
  return found;
}
