import type { Catalogue } from '../words.ts';

/** `gomend symptom`: what may be behind an error message. */
export const symptom: Catalogue = {
  'symptom.head': 'What may be behind this message, the likeliest first',
  'symptom.unknown': 'This message tells me of nothing that I know.',
  'symptom.maybe': 'The message alone does not tell what it is; this is wrong there, and may be behind it',
  'symptom.likely': 'the message speaks for it to {percent} of 100',
  'symptom.reason': 'line {line}: “{excerpt}”',
  'symptom.verdict.confirmed': 'it is so there',
  'symptom.verdict.ruled-out': 'it is not so there',
  'symptom.verdict.open': 'could not be settled',
  'symptom.found': 'I looked on {place}, and found the cause. What can be done about it: {command}',
  'symptom.not-found':
    'I looked on {place}, and found none of these there. Was the message printed there? Everything else: {command}',
  'symptom.undecided':
    'I looked on {place}, and could not settle all of these. What settles each is said with it. Everything else: {command}',
  'symptom.no-check': 'No check of mine can see this on a computer. What settles it is said with it.',
  'symptom.settle': 'Which of them it is, the computer tells: {command}',
  'symptom.look': 'A look at the computer may still find something: {command}',
};
