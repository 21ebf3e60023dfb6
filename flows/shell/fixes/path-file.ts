import type { Platform } from '../../../src/machine/port.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import type { StartupFile } from '../facts/startup-files.ts';
import type { BlockSyntax } from './path-block-lines.ts';

export interface PathFile {
  readonly path: string;
  readonly syntax: BlockSyntax;
}

const BASH_LOGIN_FILES = ['.bash_profile', '.bash_login', '.profile'];

/**
 * The files of the person in which a change of PATH belongs, so that it lasts in every terminal.
 *
 * - zsh on macOS: `.zprofile`. Terminals start login shells there, and `/etc/zprofile` runs path_helper,
 *   which would push anything from `.zshenv` behind the system's directories; `.zprofile` is read right
 *   after it. Unlike `.zshrc` it is read by editors that ask a login shell, too. Where a line in a later file
 *   has to be overruled, `.zshrc`, or `.zlogin` if that is where it stands.
 * - zsh on Linux: `.zshrc`. Terminals there start interactive shells that are no login shells and read
 *   no `.zprofile`; there is no path_helper, and a login shell reads `.zshrc` all the same.
 * - bash on macOS: the one login file that is read (the first of three that exists), as a login shell
 *   reads no `.bashrc`.
 * - bash on Linux: `.bashrc` for terminals. A login shell (ssh, a console, the graphical session) sees it
 *   only if its login file says so, as Debian's own `.profile` does; if it does not, that file as well.
 * - fish: `config.fish` if there is one, as it is read last; else a file of our own in `conf.d`.
 *
 * @param startupFiles in reading order, missing ones included
 * @param over file whose line has to be overruled; null: none
 * @returns empty for a shell whose files we do not know, or where the right file cannot be read
 */
export function pathFiles(
  shell: string,
  platform: Platform,
  home: string,
  startupFiles: readonly StartupFile[],
  over: string | null = null,
): readonly PathFile[] {
  const name = baseName(shell);
  const files = filesFor(name, platform, home, startupFiles, over);
  const syntax = name === 'fish' ? 'fish' : 'posix';
  const readable = files.every((path) => startupFiles.find((file) => file.path === path)?.state !== 'unreadable');
  return readable ? files.map((path) => ({ path, syntax })) : [];
}

function filesFor(
  shell: string,
  platform: Platform,
  home: string,
  startupFiles: readonly StartupFile[],
  over: string | null,
): readonly string[] {
  const own = startupFiles.filter((file) => file.owner === 'person');
  const named = (name: string) => own.find((file) => file.path.endsWith(`/${name}`))?.path ?? null;
  switch (shell) {
    case 'zsh': {
      // ZDOTDIR moves them; the list of start-up files has followed it.
      const name = platform === 'darwin' ? zshFile(startupFiles, over) : '.zshrc';
      return [named(name) ?? `${home}/${name}`];
    }
    case 'bash': {
      const login = BASH_LOGIN_FILES.map((name) => own.find((file) => file.path === `${home}/${name}`)).find(
        (file) => file !== undefined && file.state !== 'missing',
      );
      if (platform === 'darwin') return [login?.path ?? `${home}/.bash_profile`];
      const terminals = `${home}/.bashrc`;
      const sourced = own.some((file) => file.path === terminals && file.state === 'read');
      return sourced ? [terminals] : [terminals, login?.path ?? `${home}/.profile`];
    }
    case 'fish': {
      const config = own.find((file) => file.path.endsWith('/config.fish'));
      if (config && config.state !== 'missing') return [config.path];
      const directory = config ? config.path.slice(0, -'/config.fish'.length) : `${home}/.config/fish`;
      return [`${directory}/conf.d/gomend.fish`];
    }
    default:
      return [];
  }
}

/** What a later file sources stands behind that file in the list, and runs before its end. */
function zshFile(startupFiles: readonly StartupFile[], over: string | null): string {
  const placeOf = (name: string) => startupFiles.findIndex((file) => file.path.endsWith(`/${name}`));
  const line = startupFiles.findIndex((file) => file.path === over);
  const [profile, login] = [placeOf('.zprofile'), placeOf('.zlogin')];
  if (line < 0 || profile < 0 || line <= profile) return '.zprofile';
  // What `.zprofile` sources is no later file.
  const rc = placeOf('.zshrc');
  if (rc < 0 || line < rc) return '.zprofile';
  return login >= 0 && line >= login ? '.zlogin' : '.zshrc';
}
