import type { Catalogue } from '../words.ts';

/** What can be done about a shell's start-up files. */
export const shellFixes: Catalogue = {
  'fix.shell.comment-out-line.title': 'take {names} out of {n|line|lines} {lines} of {files}',
  'fix.shell.comment-out-line.why':
    '{n|The line becomes a remark: it has|The lines become remarks: they have} no effect any more, but can still be read.',
  'fix.shell.comment-out-line.risk': 'A program that relied on {names} does not get it any more.',
  'fix.shell.comment-out-line.undo': '{n|The line is put back as it was|The lines are put back as they were}.',
  'fix.shell.correct-line.title': 'correct {n|line|lines} {lines} of {files}',
  'fix.shell.correct-line.why': 'It becomes: {becomes}',
  'fix.shell.correct-line.risk': 'Only {n|this one line changes|these lines change}.',
  'fix.shell.correct-line.undo': 'The line is put back as it was: {text}',
  'fix.shell.path-block.title': 'put {directories} on PATH, in {files}',
  'fix.shell.path-block.why':
    'That is the file that your shell reads in every new terminal. The lines are marked, and running them twice does no harm.',
  'fix.shell.path-block.risk': 'Nothing that stands in the file is changed.',
  'fix.shell.path-block.undo': 'The marked lines are taken out again.',
  'fix.shell.move-path-line.title': 'move line {line} of {file} to {to}',
  'fix.shell.move-path-line.why': 'There it is read after macOS has ordered PATH, so {directories} stays first.',
  'fix.shell.move-path-line.risk':
    'Scripts that start a shell without login do not have {directories} on PATH any more.',
  'fix.shell.move-path-line.undo': 'Both files are put back as they were.',
  'fix.shell.brew-in-login-file.title': 'let Homebrew set PATH in {file} too',
  'fix.shell.brew-in-login-file.why':
    'That file is read with and without a terminal, so that apps get what line {line} of {from} gives to terminals alone.',
  'fix.shell.brew-in-login-file.risk': 'Nothing that stands in your files is changed. A folder may be on PATH twice.',
  'fix.shell.brew-in-login-file.undo': 'The marked lines are taken out again.',
  'fix.shell.quicken-startup.title': 'make a new terminal start sooner',
  'fix.shell.quicken-startup.why': 'Every new window and every editor waits for these files: {files}',
  'fix.shell.quicken-startup.risk': 'What you load later is not there until then.',
  'fix.shell.quicken-startup.undo': 'Put your lines back as they were.',
  'step.shell.quicken-startup':
    'Keep a copy of {files}, and change what is slow there. With nvm, replace the line that loads nvm.sh by a small function that loads it when you first type nvm; its own documentation has an example. Lines that you do not need can go. I measure again as soon as you are done.',
  'fix.shell.close-directory.title': 'let only its owner and group write into {directory}',
  'fix.shell.close-directory.why': 'Nobody else can leave programs there then.',
  'fix.shell.close-directory.risk': 'Another account that puts programs there cannot do so any more.',
  'fix.shell.close-directory.undo': 'The old rights ({mode}) are given back.',
};
