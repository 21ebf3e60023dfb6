import type { CheckId } from '../model/finding.ts';
import type { MessageLine } from './message-lines.ts';
import type { Pointer } from './pointers.ts';
import type { Suspect } from './recognise.ts';

/**
 * What a person sees, understood as far as it goes: plain data, small, and without credentials, so that it may be
 * shown, written down and kept.
 */
export interface Symptom {
  /** Of the whole message. */
  readonly lines: number;
  readonly bytes: number;
  /** The lines of it that are kept, in their order. */
  readonly message: readonly MessageLine[];
  /** At least one suspect is more than a possibility. */
  readonly recognised: boolean;
  /** Likeliest first. */
  readonly suspects: readonly Suspect[];
  /** Where its words point; empty where it is recognised. */
  readonly pointers: readonly Pointer[];
}

/** Further ones nobody goes through. */
export const MOST_SUSPECTS = 6;
/** Letters. */
export const LONGEST_EXCERPT = 200;

/** What a check can look for at once, the likeliest first. */
export function decisiveChecks({ suspects }: Pick<Symptom, 'suspects'>): readonly CheckId[] {
  return [...new Set(suspects.flatMap(({ checks }) => checks))];
}
