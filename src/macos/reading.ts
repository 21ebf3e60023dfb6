/** A line that a reader could not use, as it stands in the text. */
export interface UnreadLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/**
 * What a reader made of a text. Readers never throw: what is damaged is read as far as it goes,
 * and every line that told them nothing is listed, so that nothing is lost in silence.
 */
export interface Reading<T> {
  readonly facts: T;
  readonly notUnderstood: readonly UnreadLine[];
}

/** What is known about a pasted text besides the text itself. */
export interface PasteContext {
  /** The command that printed it, or `cat FILE`; names the service or file where the output does not. */
  readonly command?: string;
}
