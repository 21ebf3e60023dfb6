import type { CauseTexts, CauseWords } from './cause-text.ts';

let learned: CauseTexts = new Map();

/** The words of the causes, in the person's language: loaded when a message is told, as nothing else needs them. */
export function learnCauses(texts: CauseTexts): void {
  learned = texts;
}

/** null: it has none, and stands by its label. */
export function causeWords(cause: string): CauseWords | null {
  return learned.get(cause)?.words ?? null;
}
