import type { Catalogue } from '../words.ts';

/** Who else repairs this computer, and what comes of it. */
export const repairer: Catalogue = {
  'repairer.who': 'process {pid} of {user}',
  'repairer.who.number': 'process {pid} of the account with the number {uid}',
  'repairer.working': 'Another gomend is repairing this computer: {who}, since {since}.',
  'repairer.gone': 'Another gomend was repairing this computer and was cut off: {who}, since {since}.',
  'repairer.silent':
    'Another gomend was repairing this computer, and has not been heard of for a while: {who}, since {since}. Before it is taken over from, it gets 12 seconds to answer.',
  'repairer.nameless': 'A note says that another gomend was repairing this computer, and cannot be read any further.',
  'repairer.work': '{sentence} It has to do with {check}.',
  'repairer.wait': 'Run this again when it has ended.',
  'repairer.flag': 'If you are sure that it is over, run this again with --take-over.',
  'repairer.ask': 'Take over from it? [y/N] ',
  'repairer.lost.taken': 'another gomend has taken over',
  'repairer.lost.unsure': 'it is not certain any more that nobody else repairs this computer ({detail})',
  'mend.outcome.busy': 'Not done. {repairer} {how}',
  'mend.outcome.lease-lost': 'Stopped, because {why}. Everything is as it was before this change.',
  'mend.outcome.lease-lost-left':
    'Stopped, because {why}. What was done up to then stays as it is: {left}. `gomend undo` takes it back when the other one has ended.',
  'undo.busy': 'Nothing was taken back. {repairer} {how}',
  'undo.trouble':
    'Nothing was taken back: who repairs this computer must be written down first, and cannot be ({detail}).',
  'undo.result.not-begun': 'left as it is, because {detail}',
  'wizard.undone.not-begun': '{what}: left as it is, because {detail}',
  'wizard.outcome-title.lost': 'Not done',
  'wizard.outcome-title.lost-left': 'Stopped in the middle',
  'wizard.ending.lost': 'It was stopped, because {why}. Everything is as it was before it.',
  'wizard.ending.lost-left':
    'It was stopped, because {why}. What was done up to then stays: {left}. gomend offers to take it back when you start it again.',
  'wizard.occupied.title': 'Somebody else is at work here',
  'wizard.occupied.read-only': 'You can go on looking. Nothing is changed meanwhile.',
  'wizard.occupied.overtaken': 'Another gomend has repaired something since this computer was examined.',
  'wizard.occupied.question': 'What now?',
  'wizard.occupied.back': 'Go back',
  'wizard.occupied.back.about': 'and change nothing',
  'wizard.occupied.take-over': 'Take over from it',
  'wizard.occupied.take-over.about': 'and do what was asked',
  'wizard.occupied.again': 'Look again',
  'wizard.occupied.again.about': 'before anything is decided',
};
