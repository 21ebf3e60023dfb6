import type { Words } from '../words/words.ts';

/** Whatever has the words: a catalogue, or a voice that draws them. */
export type Sayer = Pick<Words, 'has' | 'say' | 'join' | 'label'>;
