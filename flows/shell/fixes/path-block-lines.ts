/** Which end of PATH: `first` wins over everything that is there, `last` shadows nothing. */
export type PathEnd = 'first' | 'last';

export type BlockSyntax = 'posix' | 'fish';

/**
 * The lines that put directories on PATH, in their order. Running them twice changes nothing more, so
 * a shell inside a shell is safe.
 *
 * `last` leaves alone what is there already, wherever it stands. `first` looks whether the directories
 * are in front: a test for "already there" would do nothing in a login shell inside another (tmux, an
 * editor's terminal), where path_helper has just pushed the inherited entry behind the system's own
 * (shell_cmds, path_helper.c: `/etc/paths` first, then what was inherited, each once).
 *
 * `posix` is for zsh, bash and for `sh`, which reads `.profile` when a graphical session starts.
 */
export function pathBlockLines(
  directories: readonly string[],
  end: PathEnd,
  syntax: BlockSyntax,
  home: string,
): readonly string[] {
  const written = directories.map((directory) => inDoubleQuotes(directory, home, syntax));
  if (syntax === 'fish') return end === 'last' ? written.map(fishLast) : written.toReversed().flatMap(fishFirst);
  return end === 'last' ? written.flatMap(lastLines) : firstLines(written.join(':'));
}

function lastLines(directory: string): readonly string[] {
  return [
    'case ":$PATH:" in',
    `  *:"${directory}":*) ;;`,
    `  *) export PATH="\${PATH:+$PATH:}${directory}" ;;`,
    'esac',
  ];
}

function firstLines(directories: string): readonly string[] {
  return [
    'case ":$PATH:" in',
    `  ":${directories}:"*) ;;`,
    `  *) export PATH="${directories}\${PATH:+:$PATH}" ;;`,
    'esac',
  ];
}

function fishLast(directory: string): string {
  return `contains -- "${directory}" $PATH; or set -gx PATH $PATH "${directory}"`;
}

function fishFirst(directory: string): readonly string[] {
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
