import type { UniversalVariable } from '../fish/universal-variables.ts';
import { startFlags } from '../startup-order/step.ts';
import { eventFormat } from './format.ts';
import type { TracedStart, TraceRequest } from './start.ts';

/** The person's own lists of directories go in front of PATH by this variable. */
export const USER_PATHS = 'fish_user_paths';

/**
 * fish has no prompt in front of traced commands. So it is started without its configuration, told to say who sets a
 * watched variable, and then made to read its configuration as it would by itself: the files of its own installation,
 * which read conf.d, then the system's and the person's. Universal variables are global ones in such a shell, so nothing
 * that the files do to them lasts. Source: fish(1), fish 3.6 fish.cpp `read_init`.
 *
 * @param universal of the person's, which a shell without configuration does not know
 */
export function fishStart(request: TraceRequest, universal: readonly UniversalVariable[]): TracedStart {
  const { program, question, environment } = request;
  return {
    argv: [program, '--no-config', ...startFlags(request), '-C', initScript(request, universal), '-c', question],
    // The lines of a stack are told in the language of the messages.
    environment: { ...environment, LC_MESSAGES: 'C' },
    levels: false,
  };
}

function initScript({ token, names }: TraceRequest, universal: readonly UniversalVariable[]): string {
  const { begin, separator, end } = eventFormat(token);
  const watched = [...names, ...(names.includes('PATH') ? [USER_PATHS] : [])];
  const known = universal.filter((one) => watched.includes(one.name));
  const on = watched.map((name) => `--on-variable ${name}`).join(' ');
  const own = `__${token}`;
  return [
    // Before anybody listens: where these come from is known.
    ...known.map(
      ({ name, values, exported }) => `set -g${exported ? 'x' : ''} ${[name, ...values.map(quoted)].join(' ')}`,
    ),
    `function ${own}_set ${on}`,
    '  set -l glue " "; string match -q "*PATH" -- $argv[3]; and set glue :',
    `  printf '%s' ${begin} $argv[3] ${separator} $argv[2] ${separator} (string join -- $glue $$argv[3] | string collect) ${separator} >&2`,
    `  status stack-trace >&2; printf '%s\\n' ${end} >&2`,
    'end',
    // A handler is not told who called what set the variable: this one function of fish's own is asked before.
    `if functions -q fish_add_path; functions -c fish_add_path ${own}_add; function fish_add_path`,
    `  printf '%s' ${begin} '' ${separator} CALL ${separator} ${separator} >&2; status stack-trace >&2; printf '%s\\n' ${end} >&2`,
    `  ${own}_add $argv`,
    'end; end',
    'set -e fish_function_path; set -e fish_complete_path',
    'if test -r "$__fish_data_dir/config.fish"; source $__fish_data_dir/config.fish',
    'else; status get-file config.fish 2>/dev/null | source; end',
    'for directory in $__fish_sysconf_dir $__fish_config_dir',
    '  test -r $directory/config.fish; and source $directory/config.fish',
    'end',
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/gu, String.raw`\$&`)}'`;
}
