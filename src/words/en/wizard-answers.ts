import type { Catalogue } from '../words.ts';

/** For a screen that is read aloud. */
export const wizardAnswers: Catalogue = {
  'wizard.answer.prompt': 'Type a number or a letter, then Enter.',
  'wizard.answer.unknown': '{given} is none of the answers.',
  'wizard.answer.quit': 'Quit',
  'wizard.answer.back': 'Back',
  'wizard.answer.again': 'Examine everything again',
  'wizard.answer.unfold': 'Read out what is fine',
  'wizard.answer.evidence': 'Read out all evidence',
  'wizard.answer.fixes': 'What gomend can do:',
  'wizard.answer.ask-me': 'Go on to the question',
  'wizard.answer.yes': 'yes',
  'wizard.answer.confirm': 'Type {yes}, then Enter, to do it. Everything else means no.',
  'wizard.answer.done': 'I have done it',
  'wizard.answer.later': 'Leave, and come back later',
  'wizard.answer.findings': 'Back to what was found',
  'wizard.answer.undo': 'Take {n|this change|these # changes} back',
  'wizard.answer.skip': 'Skip what is slow',
  'wizard.answer.slow': 'Slow: {what}. Type s, then Enter, to skip it.',
  'wizard.answer.nothing-slow': 'Nothing is slow at the moment.',
  'wizard.busy.begin': 'Writing down what is about to be done.',
  'wizard.busy.apply': 'Doing it.',
  'wizard.busy.abandon': 'Taking back what was begun.',
  'wizard.busy.verify': 'Looking again, to see whether it helped.',
  'wizard.busy.undoing': 'Putting everything back as it was.',
  'wizard.busy.examineAgain': 'Looking again, to see what is true now.',
};
