import type { ScriptFacts } from '../assignment.ts';
import type { Dialect } from '../dialect.ts';
import { type ScriptContext, ScriptRecord } from '../script-record.ts';
import type { Word } from '../word.ts';
import type { ScriptVisitor } from './frames.ts';
import { Lexer } from './lexer.ts';
import type { QuoteMode } from './pieces.ts';
import { takeCommand } from './statements.ts';
import { structure } from './structure.ts';

interface Quotes {
  readonly mode: QuoteMode;
  /** Lines on which a quote opens that is never closed. */
  readonly unterminated: readonly number[];
}

const ALL_CLOSE: Quotes = { mode: 'strict', unterminated: [] };

/**
 * As the shell reads it; where a quote is never closed the shell gives up, and each line is read for itself
 * as far as it makes sense. Only the end of the text tells which.
 */
function quotesOf(text: string): Quotes {
  const modes: readonly QuoteMode[] = ['strict', 'recover'];
  for (const mode of modes) {
    const lexer = passedOver(text, mode);
    if (!lexer.openAtEnd) return { mode, unterminated: lexer.unterminated };
  }
  return { mode: 'cut', unterminated: passedOver(text, 'cut').unterminated };
}

function passedOver(text: string, mode: QuoteMode): Lexer {
  const lexer = new Lexer(text, mode);
  let token = lexer.next();
  while (token) token = lexer.next();
  return lexer;
}

/** Reads a start-up file of zsh, bash or a POSIX shell. */
export function readPosixScript(text: string, dialect: Dialect, context: ScriptContext): ScriptFacts {
  const unix = text.replaceAll('\r\n', '\n');
  const windows = unix.length === text.length ? null : text.slice(0, text.indexOf('\r\n')).split('\n').length;
  const zsh = dialect === 'zsh' || dialect === 'sh';
  const read = ({ mode, unterminated }: Quotes) => {
    const record = new ScriptRecord(unix, context);
    if (windows !== null) record.fault(windows, 'carriage-return');
    for (const line of unterminated) record.fault(line, 'unterminated-quote');
    const lexer = new Lexer(unix, mode);
    structure(lexer, new Recorder(record, unterminated[0] ?? Number.POSITIVE_INFINITY, zsh));
    return { facts: record.facts(), openAtEnd: lexer.openAtEnd };
  };
  // Nearly all quotes close: taken for granted at first, but not where somebody is told of each file that is sourced.
  const hoped = context.onSource ? null : read(ALL_CLOSE);
  return hoped && !hoped.openAtEnd ? hoped.facts : read(quotesOf(unix)).facts;
}

/** Takes every command down in a record. A class, so that its methods are the same for every file. */
class Recorder implements ScriptVisitor {
  readonly #record: ScriptRecord;
  readonly #last: number;
  readonly #zsh: boolean;

  /** `last`: the shell takes the file in up to the first statement that never ends, and nothing from that line on. */
  constructor(record: ScriptRecord, last: number, zsh: boolean) {
    this.#record = record;
    this.#last = last;
    this.#zsh = zsh;
  }

  command(words: readonly Word[], conditional: boolean): void {
    if ((words[0]?.line ?? 0) >= this.#last) this.#record.stop();
    takeCommand(words, { record: this.#record, conditional, zsh: this.#zsh });
  }

  enter(name: string | null): void {
    this.#record.enter(name);
  }

  branch(): void {
    this.#record.branch();
  }

  leave(): void {
    this.#record.leave();
  }
}
