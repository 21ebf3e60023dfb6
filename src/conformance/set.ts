/** One case that was compared: agreeing, or the first difference that was found. */
export interface ComparedCase {
  readonly id: string;
  /** null: it agrees. */
  readonly difference: string | null;
}

/** Cases that belong together; their counts make one line. */
export interface ConformanceSet {
  /** `corpus/scutil-dns`, `vectors/route`, `errors/first`. */
  readonly name: string;
  readonly cases: readonly ComparedCase[];
}

/** Difference of every case of a set that nothing here can answer. */
export const UNANSWERED = 'nothing answers this set';
