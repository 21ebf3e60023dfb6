import type { Catalogue } from '../words.ts';

export const shellLimits: Catalogue = {
  'fact.shell.open-files': 'asking how many files a program may have open',
  'check.shell.open-files': 'how many files may be open',
  'finding.shell.open-files.not-on-linux.summary': 'does not apply: macOS has a limit of its own',
  'finding.shell.open-files.enough.summary': 'programs may have as many files open as they need',
  'finding.shell.open-files.low.summary': 'no program of a new terminal may have more than {hard} files open',
  'finding.shell.open-files.low.meaning':
    'Line {line} of {file} sets that limit. Go, linters and editors raise the usual limit for themselves, but not beyond this one. Large builds then end with "too many open files".',
  'finding.shell.open-files.low.advice':
    'I would write a larger number into that line. It should stay a number: with `unlimited` some old programs go wrong.',
  'finding.shell.open-files.low-from-elsewhere.summary':
    'no program of this terminal may have more than {hard} files open',
  'finding.shell.open-files.low-from-elsewhere.meaning':
    'Go, linters and editors raise the usual limit for themselves, but not beyond this one. Large builds then end with "too many open files". None of your start-up files sets it: it comes from the program that opened this terminal, or from macOS (launchd).',
  'finding.shell.open-files.low-from-elsewhere.advice':
    'Type `launchctl limit maxfiles`. If its second number is as small, look in /Library/LaunchDaemons for a file that sets it, and ask whoever put it there. If not, open a window of Terminal and look again.',
  'finding.shell.open-files.low-here.summary': 'in this terminal no program may have more than {hard} files open',
  'finding.shell.open-files.low-here.meaning':
    'Line {line} of {file} asks for a larger limit. This terminal may be from before that line, or something else on this computer sets the smaller limit, which that line cannot raise.',
  'finding.shell.open-files.low-here.advice':
    'Open a new terminal and look again there. If it says the same, type `launchctl limit maxfiles`: a small second number is where it comes from.',
};
