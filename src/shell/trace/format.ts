// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parameters of shells

/**
 * How a traced shell writes an event in front of each command, in PS4. All of it is plain letters and digits: bash
 * uses some control characters for itself, and doubles the first character of PS4 at every level of `eval`.
 */
export interface EventFormat {
  readonly begin: string;
  readonly separator: string;
  readonly end: string;
}

/** What bash repeats, once for every level; any character that is no letter and no digit does. */
export const LEVEL_SIGN = '+';

/** Fields in front of the values: file, line, function, depth, working directory, `subshell.process`. */
export const PLACE_FIELDS = 6;

/** @param token 8 to 64 random letters and digits: nothing that a start-up file prints can be taken for an event */
export function eventFormat(token: string): EventFormat {
  if (!/^[A-Za-z0-9]{8,64}$/.test(token)) throw new Error('the token must be 8 to 64 letters and digits');
  return { begin: `${token}b`, separator: `${token}s`, end: `${token}e` };
}

/**
 * PS4 of zsh. `%x` and `%I` name the line in its file, inside of functions too; a value's percent signs are doubled,
 * as prompt escapes are expanded after parameters. Source: zshmisc(1) EXPANSION OF PROMPT SEQUENCES.
 * @param names variables whose values are told: none where only the line matters
 */
export function zshPrompt(token: string, names: readonly string[]): string {
  const { begin, separator, end } = eventFormat(token);
  const values = names.map((name) => `\${${name}+=\${${name}//\\%/%%}}`);
  const place = ['%x', '%I', '%N', '%e', '%/', '${ZSH_SUBSHELL}.$$'];
  return `${LEVEL_SIGN}${begin}${[...place, ...values].join(separator)}${end}`;
}

/** PS4 of bash. The dashes: with `set -u` an unset name would end the line that is traced. Source: bash(1). */
export function bashPrompt(token: string, names: readonly string[]): string {
  const { begin, separator, end } = eventFormat(token);
  const values = names.map((name) => `\${${name}+=\${${name}}}`);
  const place = ['${BASH_SOURCE[0]-}', '${LINENO}', '${FUNCNAME[0]-}', '${#BASH_SOURCE[@]}', '${PWD-}'];
  return `${LEVEL_SIGN}${begin}${[...place, '${BASH_SUBSHELL}.$$', ...values].join(separator)}${end}`;
}
