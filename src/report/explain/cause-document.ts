import type { CauseText, CauseTexts, CauseWords, Source } from '../../knowledge/cause-text.ts';
import type { Cause } from '../../knowledge/knowledge.ts';

/** `gomend.cause/1`: all that is known of a cause, in the language that was asked for. */
export interface CauseDocument {
  readonly schema: 'gomend.cause/1';
  readonly cause: string;
  readonly area: string;
  /** Checks that settle it. */
  readonly checks: readonly string[];
  /** null: nothing is written about it yet. */
  readonly words: CauseWords | null;
  readonly sources: readonly Source[];
}

export function causeDocument({ cause, area, checks }: Cause, text: CauseText | null): CauseDocument {
  return { schema: 'gomend.cause/1', cause, area, checks, words: text?.words ?? null, sources: text?.sources ?? [] };
}

/** `gomend.causes/1`: the causes that gomend knows. */
export interface CausesDocument {
  readonly schema: 'gomend.causes/1';
  readonly causes: readonly { readonly cause: string; readonly area: string; readonly title: string | null }[];
}

export function causesDocument(causes: readonly Cause[], texts: CauseTexts): CausesDocument {
  return {
    schema: 'gomend.causes/1',
    causes: causes.map(({ cause, area }) => ({ cause, area, title: texts.get(cause)?.words.title ?? null })),
  };
}
