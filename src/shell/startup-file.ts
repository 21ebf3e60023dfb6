import type { ScriptFacts } from './assignment.ts';
import { readCshScript } from './csh/script.ts';
import { type Dialect, dialectOfText } from './dialect.ts';
import { readFishScript } from './fish/script.ts';
import { readPosixScript } from './posix/script.ts';
import type { ScriptContext } from './script-record.ts';

export type { ScriptContext } from './script-record.ts';

/**
 * Reads a shell's start-up file without running anything of it: what it assigns, which files and programs'
 * output it takes in, and what can be known of the values. What cannot be known is null, never a guess.
 * `dialect` null: told by the look of the lines. Linear in the text; never throws.
 */
export function readStartupFile(text: string, dialect: Dialect | null, context: ScriptContext = {}): ScriptFacts {
  const spoken = dialect ?? dialectOfText(text);
  if (spoken === 'fish') return readFishScript(text, context);
  if (spoken === 'csh') return readCshScript(text, context);
  return readPosixScript(text, spoken, context);
}
