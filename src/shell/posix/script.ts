import type { ScriptFacts } from '../assignment.ts';
import type { Dialect } from '../dialect.ts';
import { type ScriptContext, ScriptRecord } from '../script-record.ts';
import { type Lexed, lex } from './lexer.ts';
import type { QuoteMode } from './pieces.ts';
import { takeCommand } from './statements.ts';
import { structure } from './structure.ts';

/**
 * As the shell reads it; where a quote is never closed the shell gives up, and each line is read for itself
 * as far as it makes sense.
 */
function lexed(text: string): Lexed {
  const modes: readonly QuoteMode[] = ['strict', 'recover'];
  for (const mode of modes) {
    const result = lex(text, mode);
    if (!result.openAtEnd) return result;
  }
  return lex(text, 'cut');
}

/** Reads a start-up file of zsh, bash or a POSIX shell. */
export function readPosixScript(text: string, dialect: Dialect, context: ScriptContext): ScriptFacts {
  const unix = text.replaceAll('\r\n', '\n');
  const lines = unix.split('\n');
  const record = new ScriptRecord(lines, context);
  if (unix.length !== text.length)
    record.fault(text.slice(0, text.indexOf('\r\n')).split('\n').length, 'carriage-return');
  const { tokens, unterminated } = lexed(unix);
  for (const line of unterminated) record.fault(line, 'unterminated-quote');
  // The shell takes the file in up to the first statement that never ends, and nothing from there on.
  const last = Math.min(Number.POSITIVE_INFINITY, ...unterminated.slice(0, 1));
  for (const event of structure(tokens)) {
    if (event.kind === 'enter') record.enter(event.name);
    else if (event.kind === 'branch') record.branch();
    else if (event.kind === 'leave') record.leave();
    else {
      if ((event.words[0]?.line ?? 0) >= last) record.stop();
      takeCommand(event.words, { record, conditional: event.conditional, zsh: dialect === 'zsh' || dialect === 'sh' });
    }
  }
  return record.facts();
}
