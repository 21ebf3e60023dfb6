import type { CheckId, FlowId } from '../model/finding.ts';
import type { Message, Params } from '../model/message.ts';

/** A fix by what names it in words. */
export interface NamedFix {
  readonly id: string;
  readonly subject: string;
  readonly params: Params;
}

/**
 * How a change ended.
 * - `proven`, `still`, `other`, `unseen`: it was made, and this is what looking again showed.
 * - `made`: it was made, and whether it helped is for the trainee to find out.
 * - `refused`: it could not even be planned. `failed`, `denied`: it was begun and taken back.
 */
export type ChangeOutcome = 'proven' | 'still' | 'other' | 'unseen' | 'made' | 'refused' | 'failed' | 'denied';

export interface ExamineMove {
  readonly kind: 'examine';
  readonly flow: FlowId;
  /** null: the whole area. */
  readonly check: CheckId | null;
  /** Checks that found something wrong. */
  readonly wrong: readonly CheckId[];
}

export interface LookMove {
  readonly kind: 'look';
  /** The command line, or the path. */
  readonly source: string;
}

export interface ChangeMove {
  readonly kind: 'change';
  readonly fix: NamedFix;
  /** The check that offered it; null: what people often try. */
  readonly check: CheckId | null;
  readonly outcome: ChangeOutcome;
  /** In the machine's or the engine's own words; empty where there is nothing to add. */
  readonly detail: string;
  /** What the caller was told to do, and did. */
  readonly told: readonly Message[];
  /** Steps of the journal that belong to it. */
  readonly steps: readonly number[];
  /** Nothing takes it back: said before it was made. */
  readonly lasting: boolean;
  /** Texts in it, or its own id, that must never be proposed for this Mac. */
  readonly forbidden: readonly string[];
  /** A cause had been seen before it was made. */
  readonly afterCause: boolean;
}

export interface TakeBackMove {
  readonly kind: 'take-back';
  readonly taken: number;
  /** What could not be taken back. */
  readonly left: number;
}

export interface NameMove {
  readonly kind: 'name';
  readonly cause: string;
  /** false: it was named before, and is withdrawn. */
  readonly named: boolean;
}

/** What the trainee did, one thing at a time. */
export type Move = ExamineMove | LookMove | ChangeMove | TakeBackMove | NameMove;

/** How the exercise ended; only `finished` can be a success. */
export type Ending = 'finished' | 'gave-up' | 'input-ended' | 'interrupted';

/** The change left something on the Mac, at least for a while. */
export function wasMade({ outcome }: ChangeMove): boolean {
  return outcome !== 'refused' && outcome !== 'failed' && outcome !== 'denied';
}
