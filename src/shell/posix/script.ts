import type { ScriptFacts } from '../assignment.ts';
import type { Dialect } from '../dialect.ts';
import { type ScriptContext, ScriptRecord } from '../script-record.ts';
import { Lexer } from './lexer.ts';
import type { QuoteMode } from './pieces.ts';
import { takeCommand } from './statements.ts';
import { structure } from './structure.ts';

interface Quotes {
  readonly mode: QuoteMode;
  /** Lines on which a quote opens that is never closed. */
  readonly unterminated: readonly number[];
}

/**
 * As the shell reads it; where a quote is never closed the shell gives up, and each line is read for itself
 * as far as it makes sense. Only the end of the text tells which, so that it is passed over once before it is
 * read: words that are read twice cost less than all of them kept.
 */
function quotesOf(text: string): Quotes {
  const modes: readonly QuoteMode[] = ['strict', 'recover', 'cut'];
  for (const mode of modes) {
    const lexer = new Lexer(text, mode);
    while (lexer.next());
    if (!lexer.openAtEnd || mode === 'cut') return { mode, unterminated: lexer.unterminated };
  }
  return { mode: 'cut', unterminated: [] };
}

/** Reads a start-up file of zsh, bash or a POSIX shell. */
export function readPosixScript(text: string, dialect: Dialect, context: ScriptContext): ScriptFacts {
  const unix = text.replaceAll('\r\n', '\n');
  const record = new ScriptRecord(unix, context);
  if (unix.length !== text.length)
    record.fault(text.slice(0, text.indexOf('\r\n')).split('\n').length, 'carriage-return');
  const { mode, unterminated } = quotesOf(unix);
  for (const line of unterminated) record.fault(line, 'unterminated-quote');
  // The shell takes the file in up to the first statement that never ends, and nothing from there on.
  const last = unterminated[0] ?? Number.POSITIVE_INFINITY;
  const zsh = dialect === 'zsh' || dialect === 'sh';
  structure(new Lexer(unix, mode), {
    command(words, conditional) {
      if ((words[0]?.line ?? 0) >= last) record.stop();
      takeCommand(words, { record, conditional, zsh });
    },
    enter: (name) => record.enter(name),
    branch: () => record.branch(),
    leave: () => record.leave(),
  });
  return record.facts();
}
