import type { Catalogue } from '../words.ts';
import { shellFixes } from './shell-fixes.ts';
import { shellLimits } from './shell-limits.ts';
import { shellSudo } from './shell-sudo.ts';

export const shell: Catalogue = {
  ...shellSudo,
  'fact.shell.account': 'looking up which shell your account uses',
  'fact.shell.running': 'looking at which shell gomend was started from',
  'fact.shell.terminal-environment': 'working out what a new terminal begins with',
  'fact.shell.startup-files': 'reading your start-up files (without running them)',
  'fact.shell.login-environment': 'asking a fresh login shell for its settings',
  'fact.shell.plain-environment': 'asking a fresh shell, as scripts start it, for its settings',
  'fact.shell.terminal-start': 'timing a new terminal window',
  'fact.shell.standstill': 'looking where your shell stands still',
  'fact.shell.settings': 'comparing this terminal with a new one',
  'fact.shell.listed-paths': "reading the system's list of program folders",
  'fact.shell.path-entries': 'looking at every folder on your PATH',
  'fact.shell.homebrew': 'looking for Homebrew',

  'check.shell.login-shell': 'your login shell',
  'check.shell.startup': 'the start of a new terminal',
  'check.shell.path-replaced': 'lines that replace PATH',
  'check.shell.path-order': 'the order of PATH',
  'check.shell.path-entries': 'the folders on PATH',
  'check.shell.brew-shellenv': 'Homebrew on PATH',
  'check.shell.go-variables': "Go's settings in start-up files",
  'check.shell.this-terminal': 'this terminal and a new one',
  'check.shell.gui-apps': 'what editors and other apps see',
  'check.shell.rights': 'your rights on this computer',

  'finding.shell.rights.administrator.summary': 'you may do what needs an administrator',
  'finding.shell.rights.sudo-decides.summary': 'whether you may use sudo, sudo itself says when it is needed',
  'finding.shell.rights.standard.summary': 'you are not an administrator of this Mac',
  'finding.shell.rights.standard.meaning':
    'Some repairs change the whole computer, and macOS lets only administrators do that. It is no fault: many companies give everybody a standard account.',
  'finding.shell.rights.standard.advice':
    'Nothing to do. Where a repair needs an administrator, I write down what they have to do; the others you can do yourself.',
  'finding.shell.rights.on-request.summary': 'you get administrator rights on request, from {app}',
  'finding.shell.rights.on-request.meaning':
    'Your account is a standard one, and {app} makes it an administrator for a while. It is no fault of this Mac. Without those rights sudo says that you are not in the sudoers file.',
  'finding.shell.rights.on-request.advice':
    'Nothing to do now. Where a repair needs those rights I tell you when to ask {app} for them. The others need no rights.',

  'finding.shell.login-shell.usable.summary': 'your login shell is {shell}',
  'finding.shell.login-shell.missing.summary': 'your login shell {shell} is not there',
  'finding.shell.login-shell.missing.meaning':
    'The shell is the program that reads your commands in a terminal. Your account names one that does not exist, so a new terminal closes at once, and editors learn nothing about your settings.',
  'finding.shell.login-shell.missing.advice':
    'If it came from Homebrew, install it again. Otherwise choose one of the system with: chsh -s /bin/zsh   I do not change it by myself, as it asks for your password and is yours to choose.',
  'finding.shell.login-shell.not-executable.summary': 'your login shell {shell} cannot be run',
  'finding.shell.login-shell.not-executable.meaning':
    'The shell is the program that reads your commands in a terminal. The file is there, but it is no program that you may run.',
  'finding.shell.login-shell.not-executable.advice':
    'Install that shell again, or choose one of the system with: chsh -s /bin/zsh',
  'finding.shell.login-shell.only-inherited.summary':
    'the record of your account could not be read; this terminal names {shell} as your shell, and that cannot be run',
  'finding.shell.login-shell.not-seen.summary': 'could not be told: your login shell {shell} could not be looked at',
  'finding.shell.login-shell.not-seen.meaning': 'The computer gave no answer about that file. It may be in order.',
  'finding.shell.login-shell.not-seen.advice': 'Look again later.',
  'finding.shell.login-shell.differs.summary': 'your login shell is {shell}, but here you work in {running}',
  'finding.shell.login-shell.differs.meaning':
    'Each shell reads start-up files of its own. A setting made for {running} is not there in a new terminal or in an editor, which use {shell}.',
  'finding.shell.login-shell.differs.advice':
    'Nothing to do if you know it. I look at {shell}, as new terminals and apps use it.',
  'finding.shell.login-shell.not-listed.summary': 'your login shell {shell} is not in the list /etc/shells',
  'finding.shell.login-shell.not-listed.meaning':
    'Terminals start it all the same. Some programs refuse accounts whose shell is not in that list.',
  'finding.shell.login-shell.not-listed.advice':
    'Nothing to do for Go. An administrator can add the line {shell} to /etc/shells.',

  'finding.shell.startup.answers.summary': 'a new terminal is ready after {ms} ms',
  'finding.shell.startup.slow.summary': 'a new terminal needs {ms} ms until it is ready',
  'finding.shell.startup.slow.meaning':
    'Your start-up files run at every new terminal, and editors run them too, to learn your settings. Editors give up after a while and then do not find Go.',
  'finding.shell.startup.slow.advice':
    'Look for the slow lines: version managers such as nvm or conda, and anything that asks the network. Put lines for PATH before them. Only you know which of them you need, so the choice is yours.',
  'finding.shell.startup.slow-window.summary': 'a new terminal window needs {seconds} s until it is ready',
  'finding.shell.startup.slow-window.meaning':
    'Without a terminal your start-up files stop early; in a window they run to their end, at every new one. That also makes it tempting to stop early, which hides settings from editors.',
  'finding.shell.startup.slow-window.advice':
    'Look for what is slow: mostly a version manager such as nvm or conda, or something that asks the network. Many of them can be loaded when they are first used. Only you know which of them you need, so the choice is yours.',
  'finding.shell.startup.slow-window-late.summary': 'a new terminal window was not ready after {seconds} s',
  'finding.shell.startup.slow-window-late.meaning':
    'Without a terminal your start-up files stop early; in a window they run to their end, at every new one. I waited {seconds} seconds and then stopped. An editor that asks a shell for your settings gives up after ten.',
  'finding.shell.startup.slow-window-late.advice':
    'Look for what is slow: mostly a version manager such as nvm or conda, or something that asks the network. Many of them can be loaded when they are first used. Only you know which of them you need, so the choice is yours.',
  'finding.shell.startup.no-answer.summary': 'a new terminal was not ready after {seconds} seconds',
  'finding.shell.startup.no-answer.meaning':
    'Something in your start-up files waits, or never ends, when {shell} starts without a terminal. Editors that ask for your settings in just this way get no answer and then do not find Go. What a new terminal has, I can therefore not say; what I tell comes from this terminal.',
  'finding.shell.startup.no-answer.advice':
    'Look at the lines shown, if there are any: they wait for a key, for the network, or start another program. To find the place, open a terminal with: {shell} -x -l -i -c exit   and see where it stops.',
  'finding.shell.startup.no-answer-at.summary':
    'a new terminal was not ready after {seconds} seconds: it stood still at line {line} of {file}',
  'finding.shell.startup.no-answer-at.meaning':
    'That line waits, or never ends, when {shell} starts without a terminal. Editors that ask for your settings in just this way get no answer and then do not find Go. What a new terminal has, I can therefore not say; what I tell comes from this terminal.',
  'finding.shell.startup.no-answer-at.advice':
    'See what that line waits for: a key, the network, another program. Where it needs a person, let it run only where there is one: put `[[ -t 0 ]] && ` in front of it.',
  'finding.shell.startup.leaves.summary':
    'could not be told: line {line} of {file} puts another program in the place of your shell',
  'finding.shell.startup.leaves.meaning':
    'That is fine in a terminal. But a program that asks {shell} for your settings gets no answer.',
  'finding.shell.startup.leaves.advice':
    'If editors do not find Go, let that line run only in a real terminal, or make the other program your login shell.',
  'finding.shell.startup.ended-early.summary': 'could not be told: {shell} ended before it answered ({detail})',
  'finding.shell.startup.ended-early.meaning':
    'Something in your start-up files ends the shell when no terminal is there. What a new terminal has, I can therefore not say.',
  'finding.shell.startup.ended-early.advice': 'Look for `exit` or an error in your start-up files.',
  'finding.shell.startup.ends.summary': 'your start-up files end the shell before it is ready',
  'finding.shell.startup.ends.meaning':
    '{shell} stopped by itself while it read them ({detail}). A new terminal closes at once then, and editors that ask for your settings get no answer and do not find Go.',
  'finding.shell.startup.ends.advice':
    'Look for the word exit in your start-up files, and at the line shown if there is one; in a file that a shell reads, return is what ends only the file. I do not change it by myself, as I cannot tell what it was for. What I tell besides comes from this terminal.',
  'finding.shell.startup.line-ends.summary':
    'the start-up file {file} has Windows line ends: every value that it sets ends in an invisible character',
  'finding.shell.startup.line-ends.meaning':
    'The shell takes that character, a carriage return, for a part of the value. A folder of that name does not exist, so what the lines put on PATH is not found, and Go refuses or misreads its settings. Line {line} is the first such line.',
  'finding.shell.startup.line-ends.advice':
    'Save the file with Unix line ends: most editors offer LF instead of CRLF. I do not rewrite the whole file by myself. Adding the lines once more would leave the broken ones beside them.',
  'finding.shell.startup.denied.summary': 'your start-up file {file} may not be read, not even by your shell',
  'finding.shell.startup.denied.meaning':
    'Nothing of what stands in it has any effect. Such a file often belongs to root after something was done with sudo.',
  'finding.shell.startup.denied.advice':
    'Look at whom it belongs to with: ls -l {word}   and give it back to yourself with: sudo chown "$USER" {word}',
  'finding.shell.startup.unread.summary': 'could not be told: {file} was not read',
  'finding.shell.startup.unread.meaning':
    'I do not know which settings it makes. The values of a new terminal are known all the same.',
  'finding.shell.startup.unread.advice': 'Look into it yourself if a setting has no other origin.',

  'finding.shell.path-replaced.none.summary': 'no start-up line throws PATH away',
  'finding.shell.path-replaced.complete.summary': 'line {line} of {file} sets PATH anew, and nothing is missing by it',
  'finding.shell.path-replaced.lost.summary': 'line {line} of {file} throws folders off PATH: {lost}',
  'finding.shell.path-replaced.lost.meaning':
    'PATH is the list of folders in which programs are looked for. That line sets it anew instead of adding to it, so programs in the folders named are not found in a new terminal.',
  'finding.shell.path-replaced.lost.advice':
    'I would let the line keep what was there, by adding $PATH at its end. Listing the lost folders by hand would miss the next one that is installed.',
  'finding.shell.path-replaced.go.summary': 'line {line} of {file} throws {directory} off PATH, where Go is',
  'finding.shell.path-replaced.go.meaning':
    'PATH is the list of folders in which programs are looked for. That line sets it anew instead of adding to it. Go is installed, but a new terminal says "command not found: go".',
  'finding.shell.path-replaced.go.advice':
    'I would let the line keep what was there, by adding $PATH at its end. Installing Go again would change nothing.',
  'finding.shell.path-replaced.system.summary':
    'line {line} of {file} throws the folders of the system off PATH: {lost}',
  'finding.shell.path-replaced.system.meaning':
    'PATH is the list of folders in which programs are looked for. Without those of the system, not even ls is found, and Go cannot find its helpers.',
  'finding.shell.path-replaced.system.advice': 'I would let the line keep what was there, by adding $PATH at its end.',

  'finding.shell.path-order.not-on-linux.summary': 'does not apply: only macOS orders PATH anew at login',
  'finding.shell.path-order.kept.summary': 'PATH keeps the order that your start-up files give it',
  'finding.shell.path-order.pushed.summary':
    '{directory} is put first by line {line} of {file}, but too early: {winner} wins',
  'finding.shell.path-order.pushed.meaning':
    'PATH is searched from the front. After that file was read, macOS puts its own folders first and moves yours behind them. So another Go is taken than the one you chose.',
  'finding.shell.path-order.pushed.advice':
    'I would move the line into the file that is read after that, ~/.zprofile. Setting GOROOT, or changing files in /etc, would not be right: the first mixes two versions of Go, the second is undone by the next update.',
  'finding.shell.path-order.perhaps.summary':
    '{directory} is put first by line {line} of {file}, but macOS moves it back',
  'finding.shell.path-order.perhaps.meaning':
    'After that file was read, macOS puts its own folders first on PATH. Whether that matters for Go could not be told.',
  'finding.shell.path-order.perhaps.advice':
    'Move the line into ~/.zprofile if a program from {directory} is not the one that starts.',

  'finding.shell.path-entries.fine.summary': 'all {count|one folder|# folders} on PATH {count|is|are} in order',
  'finding.shell.path-entries.quotes.summary': 'PATH has an entry with quotation marks in it: {entry}',
  'finding.shell.path-entries.quotes.meaning': 'The marks became part of the name, so nothing is found there.',
  'finding.shell.path-entries.quotes.advice':
    'Take the extra marks out of the line that sets it. Typographic quotes from a web page are a usual reason.',
  'finding.shell.path-entries.blanks.summary': 'PATH has an entry with a blank too much: "{entry}"',
  'finding.shell.path-entries.blanks.meaning':
    'The blank, or an invisible character, became part of the name, so nothing is found there.',
  'finding.shell.path-entries.blanks.advice':
    'I would take it out of the line. There are no blanks around the colons of PATH.',
  'finding.shell.path-entries.literal-tilde.summary': 'PATH has an entry with a ~ that was not replaced: {entry}',
  'finding.shell.path-entries.literal-tilde.meaning':
    'Between quotation marks the shell does not replace ~ by your home folder. Some shells find programs there all the same, but Go, editors and everything else do not.',
  'finding.shell.path-entries.literal-tilde.advice':
    'I would write $HOME instead, which is replaced between double quotes too.',
  'finding.shell.path-entries.not-expanded.summary': 'PATH has an entry with a variable that was not replaced: {entry}',
  'finding.shell.path-entries.not-expanded.meaning':
    'The text stands there as it was written, mostly because of single quotes. No folder has that name.',
  'finding.shell.path-entries.not-expanded.advice': 'Use double quotes in the line that sets it.',
  'finding.shell.path-entries.relative.summary': 'PATH has an entry that means another folder everywhere: {entry}',
  'finding.shell.path-entries.relative.meaning':
    'It does not begin with a slash, so it is looked for below whatever folder you are in. Go refuses to run programs that are found like that.',
  'finding.shell.path-entries.relative.advice': 'Write the full name of the folder, or take the entry out.',
  'finding.shell.path-entries.not-a-directory.summary': 'PATH has an entry that is a file, not a folder: {entry}',
  'finding.shell.path-entries.not-a-directory.meaning':
    'PATH lists folders in which programs are looked for. Nothing is found in a file.',
  'finding.shell.path-entries.not-a-directory.advice': 'Name the folder that the file is in.',
  'finding.shell.path-entries.open-first.summary':
    'everybody may put programs into {directory}, which is searched before the system',
  'finding.shell.path-entries.open-first.meaning':
    'Any program or person on this computer can leave a "git" or a "go" there, and it is started instead of the real one.',
  'finding.shell.path-entries.open-first.advice':
    'Take the right to write away from everybody else. Nothing that works properly needs it.',
  'finding.shell.path-entries.open.summary': 'everybody may put programs into {directory}, which is on PATH',
  'finding.shell.path-entries.open.meaning':
    'Any program or person on this computer can leave programs there, and a mistyped command may start one.',
  'finding.shell.path-entries.open.advice':
    'Take the right to write away from everybody else. Nothing that works properly needs it.',
  'finding.shell.path-entries.missing.summary': 'PATH names folders that are not there: {directories}',
  'finding.shell.path-entries.missing.meaning':
    'They do no harm: they are passed over. Often something was removed that left them behind.',
  'finding.shell.path-entries.missing.advice': 'Nothing to do. Take them out when you tidy up.',
  'finding.shell.path-entries.repeated.summary': 'PATH names folders more than once: {directories}',
  'finding.shell.path-entries.repeated.meaning': 'Only the first place counts. That does no harm.',
  'finding.shell.path-entries.repeated.advice': 'Nothing to do.',
  'finding.shell.path-entries.empty.summary': 'PATH has {count|an empty entry|# empty entries}',
  'finding.shell.path-entries.empty.meaning':
    'An empty entry means whatever folder you are in. It mostly comes from a colon too much. Go refuses to run programs that are found like that.',
  'finding.shell.path-entries.empty.advice': 'Look for a colon at an end, or two in a row, in the lines that set PATH.',

  'finding.shell.brew-shellenv.no-brew.summary': 'Homebrew is not installed',
  'finding.shell.brew-shellenv.on-path.summary': 'Homebrew is on PATH',
  'finding.shell.brew-shellenv.not-asked.summary': 'could not be told: no new terminal could be asked',
  'finding.shell.brew-shellenv.not-asked.meaning':
    'Without an answer of your login shell I do not know whether Homebrew reaches PATH there.',
  'finding.shell.brew-shellenv.not-asked.advice': 'See what is said about the start of a new terminal first.',
  'finding.shell.brew-shellenv.not-evaluated.summary':
    'line {line} of {file} is meant to add Homebrew to PATH, but has no effect',
  'finding.shell.brew-shellenv.not-evaluated.meaning':
    'Homebrew in {prefix} only prints the settings that your shell needs. That line either does not take them over, or cannot find brew at that point. So brew, and what it installed, is "command not found".',
  'finding.shell.brew-shellenv.not-evaluated.advice':
    'I would let the line run {program} by its full name and take over what it prints. Links in /usr/local/bin would only help for single programs.',
  'finding.shell.brew-shellenv.lost.summary':
    'line {line} of {file} adds Homebrew to PATH, but it is not there in the end',
  'finding.shell.brew-shellenv.lost.meaning':
    'The line itself is right. Either a later line throws PATH away, or that line is not reached.',
  'finding.shell.brew-shellenv.lost.advice': 'See what else is said about PATH and about apps: there is the cause.',
  'finding.shell.brew-shellenv.never-added.summary': 'Homebrew is installed in {prefix}, but not on PATH',
  'finding.shell.brew-shellenv.never-added.meaning':
    'What Homebrew installs is not found in a new terminal. That is fine if you do not want it there.',
  'finding.shell.brew-shellenv.never-added.advice': 'If you want it, I can add its folders to the right start-up file.',

  'finding.shell.go-variables.none.summary': 'no setting of Go comes from your start-up files',
  'finding.shell.go-variables.set.summary': '{name} is {value}, from line {line} of {file}',
  'finding.shell.go-variables.session.summary': '{name} is {value}, given to all programs of your session',
  'finding.shell.go-variables.origin-unknown.summary':
    '{name} is {value} in a new terminal; no line that sets it was found',
  'finding.shell.go-variables.origin-unknown.meaning':
    'It may come from a program that your start-up files run, such as a version manager, or from the session.',
  'finding.shell.go-variables.origin-unknown.advice': 'Nothing to do while the value is what you want.',
  'finding.shell.go-variables.not-asked.summary': 'could not be told: no new terminal could be asked',
  'finding.shell.go-variables.not-asked.meaning':
    'Without an answer of your login shell I do not know what a new terminal sets.',
  'finding.shell.go-variables.not-asked.advice': 'See what is said about the start of a new terminal first.',

  'finding.shell.this-terminal.same.summary': 'this terminal has what a new one has',
  'finding.shell.this-terminal.not-asked.summary': 'could not be told: no new terminal could be asked',
  'finding.shell.this-terminal.not-asked.meaning': 'Without an answer of your login shell I cannot compare the two.',
  'finding.shell.this-terminal.not-asked.advice': 'See what is said about the start of a new terminal first.',
  'finding.shell.this-terminal.path-missing.summary':
    'this terminal lacks folders on PATH that a new one has: {missing}',
  'finding.shell.this-terminal.path-missing.meaning':
    'This terminal is older than a change of your start-up files, or was started by a program with settings of its own.',
  'finding.shell.this-terminal.path-missing.advice': 'Open a new terminal window. I judge by what a new one has.',
  'finding.shell.this-terminal.path-order.summary':
    'this terminal has the folders of PATH in another order than a new one',
  'finding.shell.this-terminal.path-order.meaning':
    'The folder further in front wins, so another program of the same name may start here.',
  'finding.shell.this-terminal.path-order.advice':
    'Open a new terminal window if that surprises you. I judge by what a new one has.',
  'finding.shell.this-terminal.not-here.summary': '{name} is not set in this terminal, but is {value} in a new one',
  'finding.shell.this-terminal.not-here.meaning': 'Go behaves differently here than in a new terminal.',
  'finding.shell.this-terminal.not-here.advice': 'Open a new terminal window. I judge by what a new one has.',
  'finding.shell.this-terminal.only-here.summary': '{name} is {value} in this terminal, but not set in a new one',
  'finding.shell.this-terminal.only-here.meaning':
    'It was set by hand, by a tool for this folder, or by a line that has gone since. Go behaves differently here than in a new terminal.',
  'finding.shell.this-terminal.only-here.advice':
    'To get rid of it here: unset {name}   or open a new terminal window.',
  'finding.shell.this-terminal.other.summary': '{name} is {here} in this terminal, but {fresh} in a new one',
  'finding.shell.this-terminal.other.meaning': 'Go behaves differently here than in a new terminal.',
  'finding.shell.this-terminal.other.advice':
    'Open a new terminal window if that surprises you. I judge by what a new one has.',
  'finding.shell.this-terminal.multiplexer.summary':
    'you work inside {program}, which keeps the settings from when it was started',
  'finding.shell.this-terminal.multiplexer.meaning':
    'New windows in {program} begin with its old settings, not with those of a new terminal.',
  'finding.shell.this-terminal.multiplexer.advice': 'After a change, end {program} completely and start it again.',

  'finding.shell.gui-apps.same.summary': 'editors and other apps see what a terminal sees',
  'finding.shell.gui-apps.not-asked.summary': 'could not be told: no login shell could be asked',
  'finding.shell.gui-apps.not-asked.meaning':
    'Editors ask your login shell for your settings. It gave me no answer, so it may give them none either.',
  'finding.shell.gui-apps.not-asked.advice': 'See what is said about the start of a new terminal first.',
  'finding.shell.gui-apps.differs.summary':
    'line {line} of {file} hides folders from apps that are on PATH here: {directories}',
  'finding.shell.gui-apps.differs.meaning':
    'Editors opened from the Dock ask your login shell for your settings, without a terminal. From that line on your start-up file does something else for them.',
  'finding.shell.gui-apps.differs.advice':
    'Nothing to do while your editor finds what it needs. Otherwise set PATH before that line.',
  'finding.shell.gui-apps.no-go.summary': 'apps do not find Go: line {line} of {file} stops where there is no terminal',
  'finding.shell.gui-apps.no-go.meaning':
    'Go works in your terminal. Editors opened from the Dock ask your login shell for your settings, without a terminal, and that line ends your start-up file before {directories} is put on PATH.',
  'finding.shell.gui-apps.no-go.advice':
    'I would put {directories} on PATH in a file that is read without a terminal too, and then quit the editor and open it again. Setting PATH with launchctl would change every app, and GOROOT in the editor would break with the next version of Go.',
  ...shellFixes,
  ...shellLimits,
};
