import type { Format } from '../sign.ts';
import { isOfAnother, OTHERS } from './other-programs.ts';

const COMMAND = String.raw`['"\u0060]?(?<name>[\w@.+/-]+)['"\u0060]?`;
/** Where a program's own words begin: the line's begin, or what a log or another program wrote in front. */
const BEGIN = String.raw`(?:^|[\s:>|(])`;
const SH = '-?(?:ba|da|k|a|rba|z)?sh';

/** By whom a program is missed. */
export const missing = (by: string, pattern: RegExp): Format => ({
  kind: 'command.missing',
  pattern,
  about: (groups) => {
    const { name: given = '' } = groups;
    const name = given.slice(given.lastIndexOf('/') + 1);
    if (name === '' || isOfAnother(name)) return null;
    return { ...groups, name, by, tool: name === 'go' || name === 'brew' ? name : 'tool' };
  },
});

/** Bash in other languages. Source: bash po/*.po, "command not found". */
const ELSEWHERE =
  'commande introuvable|[Kk]ommando nicht gefunden\\.?|Befehl nicht gefunden\\.?|no se encontró la orden|orden no encontrada|comando n[ãa]o encontrado|comando non trovato|nie znaleziono polecenia|команда не найдена|未找到命令|コマンドが見つかりません(?:でした)?|command not found\\.\\.\\.';

/**
 * What shells, and programs in their place, say of a program that they do not find or cannot start.
 * Source: zsh Src/exec.c, bash execute_cmd.c, dash exec.c, fish function `fish_command_not_found`, tcsh tc.const.c,
 * sudo(8), env(1), make(1), Go's os/exec, Python subprocess, OpenJDK ProcessImpl; command-not-found of Debian.
 */
export const SHELL: readonly Format[] = [
  missing('shell', new RegExp(String.raw`(?:^|\bzsh(?::\d+)?: |\S:\d+: )command not found: ${COMMAND}$`)),
  missing('shell', new RegExp(String.raw`${BEGIN}${SH}: (?:line )?(?:\d+: )?${COMMAND}: (?:command )?not found$`)),
  missing('shell', new RegExp(String.raw`${BEGIN}${SH}\s?: (?:[^:\d]+ )?(?:\d+\s?: )?${COMMAND}\s?: (?:${ELSEWHERE})`)),
  missing('shell', new RegExp(`fish: (?:Unknown command:?|command not found:) ${COMMAND}`)),
  missing('shell', new RegExp(String.raw`^${COMMAND}: Command not found\.$`)),
  missing('shell', new RegExp(`^Command ${COMMAND} not found, (?:but can be installed|did you mean)`)),
  missing('shell', /^(?<name>go) not found$|\bwhich: no (?<name2>go) in \(/),
  missing('shell', /\bThe term '(?<name>[\w.-]+)' is not recognized as (?:the |a )?name of a cmdlet/),
  missing('sudo', new RegExp(String.raw`\bsudo: ${COMMAND}: command not found$`)),
  missing(
    'script',
    new RegExp(
      String.raw`${BEGIN}(?<script>[~/.][^:\s]*\/[^:\s]+): (?:line )?\d+: ${COMMAND}: (?:command )?not found$`,
    ),
  ),
  missing(
    'script',
    new RegExp(String.raw`${BEGIN}\/bin\/(?:ba|da|z)?sh: (?:line )?(?:\d+: )?${COMMAND}: (?:command )?not found$`),
  ),
  missing(
    'make',
    new RegExp(String.raw`\bg?make(?:\[\d+\])?: ${COMMAND}: (?:No such file or directory|Command not found)$`),
  ),
  missing('env', new RegExp(String.raw`\b(?:env|xargs|nohup|nice|time): ${COMMAND}: No such file or directory$`)),
  missing('exec', /\bexec: "(?<name>[\w.+-]+)": executable file not found in \$PATH/),
  missing('exec', /\bexec: (?<name>[\w.+-]+): not found$/),
  missing('spawn', new RegExp(String.raw`\bspawn ${COMMAND} ENOENT`)),
  missing(
    'spawn',
    /\bNo such file or directory: '(?<name>go|gofmt|gopls|dlv)'|\bCannot run program "(?<name2>[\w./+-]+)".*error=2\b/,
  ),
  {
    // A program that was there when the shell or the editor last looked.
    kind: 'command.gone',
    pattern:
      /\bno such file or directory: (?<path>\/\S*\/(?:go|gofmt|gopls|dlv))$|\bsh: (?:line \d+: )?(?<path2>\/\S*\/(?:go|gofmt|gopls|dlv)): No such file or directory$/,
  },
  {
    kind: 'program.killed',
    pattern:
      /(?:^|\s)(?:\[\d+\]\s+(?:[+-]\s+)?\d+ |zsh: )?killed\s+(?<program>(?:"[^"]+"|\.{1,2}\/\S+|[^\s:,.]\S*))(?:\s|$)/,
    about: (groups) =>
      /^(?:by|the|in|on|due|with|because|it|after)$/.test(groups['program'] ?? '') ? null : placed(groups),
  },
  { kind: 'program.killed', pattern: /^(?:zsh: )?killed$/i, about: placed },
  {
    kind: 'program.killed',
    pattern: /^(?:(?<program>[./~]\S+): )?(?:line \d+: +\d+ )?Killed: 9(?:\s+(?<program2>\S+))?/,
    about: placed,
  },
  { kind: 'program.exit-137', pattern: /\bexit(?:ed with|ed)?(?: code| status)?[:=]? ?137\b/ },
  { kind: 'program.killed', pattern: /^(?:(?<program>\S+): )?signal: killed$/, about: placed },
  { kind: 'program.bad-cpu', pattern: /\b[Bb]ad CPU type in executable/ },
  { kind: 'system.open-files', pattern: /\btoo many open files\b/ },
  { kind: 'go.version', pattern: /^go version go(?<version>\S+) (?<os>\w+)\/(?<arch>\w+)$/ },
];

/** A program that stands here was built here just now. */
function placed(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null {
  const program = groups['program'] ?? '';
  if (OTHERS.has(program)) return null;
  return {
    ...groups,
    program,
    place: program === '' ? 'unsaid' : /^"?(?:\.\/|\/tmp|\/var\/folders)/.test(program) ? 'here' : 'elsewhere',
  };
}
