import { byHandWith } from '../by-hand.ts';

export const byHand = byHandWith(
  'Take {name} out of line {line} of {file} by hand. I cannot edit this line safely, or one that sets the same again: it does more than set {name}, or goes on in the next line.',
);
