import { type EventFormat, LEVEL_SIGN, PLACE_FIELDS } from './format.ts';

/** What stood in front of one traced command, before it ran. */
export interface TraceEvent {
  /** As the shell names it: maybe relative; empty for what stands on the command line. */
  readonly file: string;
  readonly line: number;
  /** Function, `(eval)`, or what else the shell says; may be empty. */
  readonly name: string;
  /** Of sourced files and functions (and `eval`, in zsh). */
  readonly depth: number;
  /** Signs in front of it: in bash, levels of `source` and `eval`. */
  readonly level: number;
  readonly directory: string;
  /** Above 0 in a subshell, whose variables nobody gets; null: the shell expanded nothing, so the values are not known. */
  readonly subshell: number | null;
  readonly process: string;
  /** In the order of the watched names; null: unset. Empty where `subshell` is null. */
  readonly values: readonly (string | null)[];
}

/** null: what stands between the marks is no event (PS4 itself, printed by `env`; another shell's rules for prompts). */
export function readEvent(body: string, level: number, format: EventFormat): TraceEvent | null {
  const fields = body.split(format.separator);
  const [file = '', line = '', name = '', depth = '', directory = '', shell = ''] = fields;
  if (fields.length < PLACE_FIELDS || !/^\d+$/.test(line) || !/^-?\d+$/.test(depth)) return null;
  const place = { file, line: Number(line), name, depth: Number(depth), level, directory };
  const expanded = /^(\d+)\.(\d+)$/.exec(shell);
  if (expanded === null) return { ...place, subshell: null, process: '', values: [] };
  const values = fields.slice(PLACE_FIELDS).map((value) => (value.startsWith('=') ? value.slice(1) : null));
  return { ...place, subshell: Number(expanded[1]), process: expanded[2] ?? '', values };
}

/** How many level signs stand directly in front of a place in a text. */
export function levelBefore(text: string, at: number): number {
  let count = 0;
  while (count < at && text[at - count - 1] === LEVEL_SIGN) count++;
  return count;
}
