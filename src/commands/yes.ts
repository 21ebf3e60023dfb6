import type { Words } from '../words/words.ts';

/** Only a whole yes is one. @param answer null: its input has ended, or ctrl-c */
export function saysYes(answer: string | null, words: Words): boolean {
  return words
    .say('mend.yes-words')
    .split(' ')
    .includes((answer ?? '').trim().toLowerCase());
}
