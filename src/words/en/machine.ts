import type { Catalogue } from '../words.ts';

export const machine: Catalogue = {
  'fact.machine.system': 'looking up which system this is',
  'fact.machine.surroundings': 'looking at where gomend was started from',
  'fact.machine.rights': 'looking up whether you are an administrator',
  'fact.machine.profiles': 'looking for settings that your company has fixed',
  'fact.machine.today': 'looking at the date',
  'fact.machine.rosetta': 'looking whether Intel programs can run here',

  'step.machine.request-rights':
    'Open {app} and ask for administrator rights; give a reason if it wants one. They last for a while only, so do it just before you go on. I look again by myself.',
  'step.machine.administrator-runs': 'Somebody who is an administrator of this Mac runs, in a terminal: `{command}`',
  'step.machine.administrator-looks':
    'A name on this Mac could be taken for something else in a command, so I do not write one out. Show somebody who is an administrator of this Mac this report, and ask them to make the change in System Settings.',
  'step.machine.administrator-stops-at':
    'Somebody who is an administrator of this Mac first runs, in a terminal: `{command}`. If it prints anything at all, they stop there and change nothing: those files have a second name somewhere else.',
  'step.machine.administrator-adds':
    'Somebody who is an administrator of this Mac adds to the end of {file}: {lines}. They can open it with `{open}`.',
  'step.machine.administrator-changes':
    'Somebody who is an administrator of this Mac opens {file} with `{open}` and changes line {line}, {was}, to: {lines}',
  'step.machine.administrator-takes-out':
    'Somebody who is an administrator of this Mac opens {file} with `{open}` and takes out line {line}: {was}',
  'step.machine.ask-management':
    'This setting comes with the profile “{profile}” of {organization}, so it would be set again. Ask whoever looks after the Macs there to change it, and show them this report.',
  'hands.administrator': 'for an administrator of this Mac',
  'hands.management': 'for whoever manages this Mac',
  'hands.administrator.undo': 'gomend changes nothing itself here, so it has nothing to take back.',
  'hands.management.undo': 'gomend changes nothing itself here, so it has nothing to take back.',
};
