/** What a person reads of a cause, as far as the pages of a message need it. */
export interface CauseWords {
  /** What is so, without a full stop. */
  readonly title: string;
  /** What to ask where the machine cannot tell. */
  readonly ask?: string;
}

let learned: ReadonlyMap<string, { readonly words: CauseWords }> = new Map();

/** The words of the causes, in the person's language: loaded when a message is told, as nothing else needs them. */
export function learnCauses(texts: ReadonlyMap<string, { readonly words: CauseWords }>): void {
  learned = texts;
}

/** null: it has none, and stands by its label. */
export function causeWords(cause: string): CauseWords | null {
  return learned.get(cause)?.words ?? null;
}
