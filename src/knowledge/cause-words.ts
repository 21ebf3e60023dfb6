/** What a person reads of a cause. */
export interface CauseWords {
  /** What is so, without a full stop. */
  readonly title: string;
  /** What to ask where the machine cannot tell; empty: nothing of its own. */
  readonly ask: string;
}

/** The words of a cause, as far as they are there; null: it has none, and stands by its label. */
export function causeWords(_cause: string): CauseWords | null {
  return null;
}
