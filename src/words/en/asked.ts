import type { Catalogue } from '../words.ts';

/** How sudo's question ended when it did not end well, what that left, and the way on: in the wizard, on the command line. */
export const asked: Catalogue = {
  'asked.wrong-password': 'sudo did not accept the password.',
  'asked.not-allowed': 'This account may not use sudo.',
  'asked.interrupted': 'You left the question for the password.',
  'asked.no-terminal': 'There is no terminal for sudo to ask on.',
  'asked.absent': 'There is no sudo on this computer.',
  'asked.each':
    'sudo on this computer is set to forget your password at once. So it asks before each command, and says which it is.',
  'asked.expired': 'sudo had forgotten the password before the change was through.',
  'asked.untouched': 'Nothing was changed.',
  'asked.taken-back': 'What had been done by then was taken back.',
  'asked.left': 'This could not be taken back: {left}. `gomend undo` takes it back as soon as sudo works.',
  'asked.wizard.wrong-password': 'To try again, choose the change once more.',
  'asked.wizard.not-allowed': 'Ask somebody who may: the change shows the commands.',
  'asked.wizard.interrupted': 'The change is still there to be chosen.',
  'asked.wizard.no-terminal': 'Start gomend in a terminal window of its own.',
  'asked.wizard.absent': 'Ask whoever looks after it: the change shows the commands.',
  'asked.wizard.expired': 'To try again, choose the change once more.',
  'asked.command.expired': 'To try again, run this once more.',
  'asked.command.wrong-password': 'To try again, run this once more.',
  'asked.command.not-allowed': 'Somebody who may use it has to do this.',
  'asked.command.interrupted': 'To do it after all, run this once more.',
  'asked.command.no-terminal': 'Run this in a terminal window of its own.',
  'asked.command.absent': 'Whoever looks after it has to do this.',
};
