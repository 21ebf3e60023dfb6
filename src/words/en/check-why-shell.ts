import type { Catalogue } from '../words.ts';

export const checkWhyShell: Catalogue = {
  'check.shell.login-shell.why':
    'The login shell is the program that reads your commands in a terminal. Without one that starts, a new terminal closes at once, and editors learn nothing of your settings.',
  'check.shell.startup.why':
    'Files in your home folder are run at every start of a terminal, and editors run them too. If they take long or never end, editors give up and do not find Go.',
  'check.shell.path-replaced.why':
    'PATH is the list of folders in which a terminal looks for programs. A line that sets it anew, instead of adding to it, makes programs vanish that were found before.',
  'check.shell.path-order.why':
    'A terminal takes the first program of a name that it meets on PATH, its list of folders. In another order another Go starts than the one you chose.',
  'check.shell.path-entries.why':
    'PATH is the list of folders in which a terminal looks for programs. A misspelt entry finds nothing, and one that others may write to can start a stranger’s program.',
  'check.shell.brew-shellenv.why':
    'Homebrew keeps its programs in a folder of its own. Unless that folder is on PATH, the list where a terminal looks, brew and a Go from it give “command not found”.',
  'check.shell.go-variables.why':
    'Lines in your start-up files may set how Go works. A wrong or forgotten one acts in every new terminal, long after anybody remembers it.',
  'check.shell.this-terminal.why':
    'A terminal keeps the settings it was opened with. If they differ from those of a new one, what works in one window fails in the next.',
  'check.shell.gui-apps.why':
    'Editors opened from the Dock do not read your settings as a terminal does. What they do not get, they do not find: Go works in the terminal and not in the editor.',
  'check.shell.open-files.why':
    'macOS lets a program have only so many files open at once. With too low a limit large builds end with “too many open files”.',
  'check.shell.rights.why':
    'Some repairs change the whole computer, and only an administrator may do that. So it is good to know beforehand what you can do yourself.',
  'check.shell.sudo-touch-id.why':
    'sudo asks for your password before it changes the whole computer. Where a finger did that before and no longer does, nothing is broken, but it is worth knowing why.',
};
