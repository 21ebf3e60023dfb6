import { baseName } from './base-name.ts';
import { expand, type ReadPieces } from './expand.ts';
import type { ScriptRecord } from './script-record.ts';
import { homebrewDirectories, homebrewPrefix, onlyCompletes, variablesSetBy } from './shell-tools.ts';

const BLANKS = /\s+/;
/** `env NAME=value brew …` and `NAME=value brew …` run brew all the same. */
const IN_FRONT = /^(?:\w+=|(?:\/usr\/bin\/)?(?:env|command|sudo|exec)$)/;

/**
 * Takes note that the output of `command` is run: `eval "$(brew shellenv)"`, `goenv init - | source`.
 * What it sets is unknown from then on, except where the program is known to set nothing, or what it sets.
 */
export function runOutput(
  record: ScriptRecord,
  command: string,
  line: number,
  conditional: boolean,
  read: ReadPieces,
): void {
  const words = command.trim().split(BLANKS);
  const at = words.findIndex((word) => !IN_FRONT.test(word));
  const first = (words[at] ?? '').replace(/["']/g, '');
  const name = baseName(first);
  const tool = /^[\w.+-]+$/.test(name) ? name : null;
  const shellenv = tool === 'brew' && words[at + 1] === 'shellenv';
  const program = shellenv ? expand(read(first), record.variables, read, 'start').value : null;
  const prefix = program === null ? null : homebrewPrefix(program);
  const adds = prefix === null ? [] : homebrewDirectories(prefix);
  record.eval(line, { command, tool, adds }, conditional);
  if (onlyCompletes(command)) return;
  const path = prefix === null ? null : (record.variables.get('PATH') ?? null);
  for (const variable of variablesSetBy(tool)) record.forget(variable);
  // Whether repetitions are dropped differs between versions of Homebrew: known only where there are none.
  const entries = path?.split(':') ?? [];
  if (path !== null && !adds.some((one) => entries.includes(one))) {
    record.learn('PATH', [...adds, path].join(':'));
  }
}
