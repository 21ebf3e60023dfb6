import { COMPILER } from './formats/compiler.ts';
import { DEBUGGER } from './formats/debugger.ts';
import { GO } from './formats/go.ts';
import { LAUNCHD } from './formats/launchd.ts';
import { MODULES } from './formats/modules.ts';
import { NET } from './formats/net.ts';
import { PROGRAMS } from './formats/programs.ts';
import { SHELL } from './formats/shell.ts';
import { TLS } from './formats/tls.ts';
import { partsOf } from './lines.ts';
import type { Format, Sign } from './sign.ts';

export const FORMATS: readonly Format[] = [
  ...SHELL,
  ...PROGRAMS,
  ...GO,
  ...MODULES,
  ...NET,
  ...TLS,
  ...COMPILER,
  ...DEBUGGER,
  ...LAUNCHD,
];

/** Words without which no line says anything that is known: most lines of a log have none of them. */
const WORTH =
  /not|cgo|route|building for|copying|cannot|can.t|fail|err|denied|invalid|mismatch|killed|refused|timeout|timed out|deadline|gone|x509|lookup|disabled|requires|license|malformed|warning|dyld|fatal|GO[A-Z]+|407|404|410|EOF|Bad|version|unknown|already|ownership|exit|abort|Authenticate|reset|unavailable|damaged|developer|prompts|Rosetta|unreachable|unsupported|architecture|MSpanList|bsdthread|h1:/i;
/** Lines that a narrow window made of one. */
const MOST_JOINED = 3;
/** What is wrapped is not long. */
const LONGEST_JOINED = 200;
/** Of more than these characters the end is passed over, unless it comes in the same piece. */
const LONGEST_LINE = 1_000_000;
/** A log that says more things than these says them again and again. */
const MOST_SIGNS = 500;

interface Seen {
  readonly number: number;
  readonly text: string;
  readonly worth: boolean;
}

/** Reads a message or a log piece by piece; of a long one no more than a few lines are held. */
export class SignReader {
  readonly #signs: Sign[] = [];
  readonly #known = new Set<string>();
  #last: readonly Seen[] = [];
  #rest = '';
  #number = 0;

  push(text: string): void {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) {
        this.#line(this.#rest);
        this.#rest = '';
      }
      // What has no line end (a device, a file that is no text) must not fill the memory.
      if (this.#rest.length < LONGEST_LINE) this.#rest += piece;
    }
  }

  /** What was said, in its order, each thing once. */
  end(): readonly Sign[] {
    this.#line(this.#rest);
    this.#rest = '';
    return this.#signs;
  }

  #line(raw: string): void {
    this.#number++;
    const worth = WORTH.test(raw);
    // Only what stands beside a line that says something may belong to it.
    if (!worth && !this.#last.some((line) => line.worth) && raw.length > LONGEST_JOINED) {
      this.#last = [];
      return;
    }
    for (const text of partsOf(raw)) this.#take({ number: this.#number, text, worth });
  }

  #take(line: Seen): void {
    if (line.worth) this.#look(line.text, line.number, 0);
    this.#last = [...this.#last, line].slice(-MOST_JOINED);
    for (let count = 2; count <= this.#last.length; count++) {
      const window = this.#last.slice(-count);
      if (window.some(({ text }) => text.length > LONGEST_JOINED)) break;
      if (!window.some(({ worth }) => worth)) continue;
      // What one of its lines says alone is found there.
      const [first] = window;
      if (!first) continue;
      for (const between of [' ', '']) {
        this.#look(window.map(({ text }) => text).join(between), first.number, first.text.length);
      }
    }
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
