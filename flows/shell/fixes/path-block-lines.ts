/** Which end of PATH: `first` wins over everything that is there, `last` shadows nothing. */
export type PathEnd = 'first' | 'last';

export type BlockSyntax = 'posix' | 'fish';

/**
 * The lines that put directories on PATH, in their order. Running them twice changes nothing more, so
 * a shell inside a shell is safe.
 *
 * `last` leaves alone what is there already. `first` takes the directory out of wherever it stands
 * before it puts it in front: a test for "already there" would do nothing in a login shell inside
 * another (tmux, an editor's terminal), where path_helper has just pushed the inherited entry behind
 * the system's own (shell_cmds, path_helper.c: `/etc/paths` first, then what was inherited).
 *
 * `posix` is for zsh, bash and for `sh`, which reads `.profile` when a graphical session starts.
 */
export function pathBlockLines(
  directories: readonly string[],
  end: PathEnd,
  syntax: BlockSyntax,
  home: string,
): readonly string[] {
  // Each one is put before (after) what the last one left, so the front is built from its end.
  const ordered = end === 'first' ? [...directories].reverse() : directories;
  return ordered.flatMap((directory) => {
    const written = inDoubleQuotes(directory, home, syntax);
    if (syntax === 'fish') return fishLines(written, end);
    return end === 'last' ? lastLines(written) : firstLines(written);
  });
}

function lastLines(directory: string): readonly string[] {
  return [
    'case ":$PATH:" in',
    `  *:"${directory}":*) ;;`,
    `  *) export PATH="\${PATH:+$PATH:}${directory}" ;;`,
    'esac',
  ];
}

function firstLines(directory: string): readonly string[] {
  return [
    'gomend_path=":$PATH:"',
    'case "$gomend_path" in',
    `  *:"${directory}":*) gomend_path=\${gomend_path%%:"${directory}":*}:\${gomend_path#*:"${directory}":} ;;`,
    'esac',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own braces.
    'gomend_path=${gomend_path#:}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own braces.
    'gomend_path=${gomend_path%:}',
    `export PATH="${directory}\${gomend_path:+:$gomend_path}"`,
    'unset gomend_path',
  ];
}

function fishLines(directory: string, end: PathEnd): readonly string[] {
  if (end === 'last') return [`contains -- "${directory}" $PATH; or set -gx PATH $PATH "${directory}"`];
  return [
    `while set -l gomend_at (contains -i -- "${directory}" $PATH); set -e PATH[$gomend_at]; end`,
    `set -gx PATH "${directory}" $PATH`,
  ];
}

/**
 * As it goes between double quotes. A directory below home keeps following it, as dotfiles are carried
 * between machines. fish knows no backticks, and would keep a backslash before one.
 */
function inDoubleQuotes(directory: string, home: string, syntax: BlockSyntax): string {
  const below = home !== '/' && directory.startsWith(`${home}/`);
  const rest = below ? directory.slice(home.length) : directory;
  return (below ? '$HOME' : '') + rest.replaceAll(syntax === 'fish' ? /[\\"$]/gu : /[\\"$`]/gu, '\\$&');
}
