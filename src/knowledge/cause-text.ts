/** What a person reads of one cause, in one language: `words` of its file in `knowledge/`. */
export interface CauseWords {
  /** What is so, without a full stop. */
  readonly title: string;
  /** What fails or will fail by it. */
  readonly why: string;
  /** What settles that it is this. */
  readonly confirms: string;
  /** What would show that it is not this, and what it is then likely to be. */
  readonly rulesOut: string;
  /** The right way out. */
  readonly fix: string;
  /** What the fix may break or change. */
  readonly risk: string;
  /** How to get back what was before. */
  readonly undo: string;
  /** What to ask somebody where the machine cannot tell. */
  readonly ask?: string;
  /** Where it holds for some versions of macOS or Go alone: which. */
  readonly versions?: string;
}

/** What a file of `knowledge/` rests on. */
export interface Source {
  /** As it is cited: `launchctl(1)`, `golang/go#62389`. */
  readonly name: string;
  /** A manual page or a source file has none. */
  readonly url?: string;
  /** When it was read, `2026-10-19`; or `2026-10`, where no more is known. */
  readonly seen: string;
}

export interface CauseText {
  readonly words: CauseWords;
  readonly sources: readonly Source[];
}

/** Texts of causes, by label. */
export type CauseTexts = ReadonlyMap<string, CauseText>;
