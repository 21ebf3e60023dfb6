import { KEPT_VARIABLES } from '../go/variables.ts';

/** Why there is no environment: the marks never came (another program took over), or the answer is cut or mixed up. */
export type NoAnswer = 'no-mark' | 'damaged';

export type EnvironmentAnswer =
  | { readonly found: true; readonly variables: Readonly<Record<string, string>> }
  | { readonly found: false; readonly why: NoAnswer };

const BEGIN = 'gomend-begin-';
const END = 'gomend-end-';
const ROW = 'gomend-row-';

/** Only what is safe inside the script's quotes. */
function checked(mark: string): string {
  if (!/^[A-Za-z0-9]{8,64}$/.test(mark)) throw new Error('the mark must be 8 to 64 letters and digits');
  return mark;
}

/**
 * A script for the `-c` of zsh, bash 3.2 and later, fish, dash, ksh or tcsh, the same text for all. It prints the
 * kept variables that are exported, each on a line of its own, between two lines with the mark; of the rest of
 * the environment nothing is printed. `mark`: 8 to 64 random letters and digits, so that no start-up file can
 * print it by chance.
 *
 * One awk call by absolute path: no alias, function, PATH or option of the person's shell plays a part. In single
 * quotes, without backslash, quote, `!` or line end, the shells above read the program alike. The marks are put
 * together by awk: a shell that echoes its input does not print them whole.
 * @param names that are asked for; they are names of variables, which need no quotes
 */
export function environmentScript(mark: string, names: readonly string[] = KEPT_VARIABLES): string {
  const id = checked(mark);
  const program = [
    'BEGIN {',
    `id = "${id}";`,
    'nl = sprintf("%c", 10); cr = sprintf("%c", 13);',
    `count = split("${names.join(' ')}", names, " ");`,
    `print ""; print "${BEGIN}" id;`,
    'rows = 0;',
    'for (i = 1; i <= count; i++) if (names[i] in ENVIRON) {',
    'value = ENVIRON[names[i]];',
    // A value may hold any character; a row must stay one line.
    'gsub("%", "%25", value); gsub(nl, "%0A", value); gsub(cr, "%0D", value);',
    `print "${ROW}" id ":" names[i] "=" value; rows++`,
    '}',
    `print "${END}" id ":" rows`,
    '}',
  ].join(' ');
  // The C locale: awk must not stumble over bytes that are no text.
  return `/usr/bin/env LC_ALL=C /usr/bin/awk '${program}'`;
}

function decoded(value: string): string {
  return value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

/**
 * Finds the answer in what the shell printed, whatever its start-up files printed around it. An absent name is
 * unset, an empty value is set and empty.
 */
export function readEnvironmentAnswer(stdout: string, mark: string): EnvironmentAnswer {
  const id = mark;
  const variables = new Map<string, string>();
  let begun = false;
  let rows = 0;
  for (const line of stdout.split('\n')) {
    if (!begun) {
      begun = line === BEGIN + id;
      continue;
    }
    const row = line.startsWith(`${ROW}${id}:`) ? line.slice(ROW.length + id.length + 1) : null;
    const equals = row?.indexOf('=') ?? -1;
    const name = row?.slice(0, Math.max(equals, 0)) ?? '';
    if (row !== null && KEPT_VARIABLES.includes(name)) {
      variables.set(name, decoded(row.slice(equals + 1)));
      rows++;
    } else if (line.startsWith(`${END}${id}:`)) {
      const complete = line === `${END}${id}:${rows}`;
      return complete ? { found: true, variables: Object.fromEntries(variables) } : { found: false, why: 'damaged' };
    }
  }
  return { found: false, why: begun ? 'damaged' : 'no-mark' };
}
