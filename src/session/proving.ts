import type { Proven, ProvingEvent } from '../../flows/proving/proven.ts';

/** How far the proofs are. */
export interface ProvingProgress {
  /** By id, in the order in which they are told. */
  readonly all: readonly string[];
  /** In the order in which they ended. */
  readonly done: readonly Proven[];
  /** What is under way; null: nothing yet, or nothing more. */
  readonly now: { readonly proof: string; readonly doing: 'building' | 'running' } | null;
  /** Monotonic milliseconds. */
  readonly startedAt: number;
}

export type ProvingStep = { readonly type: 'chosen'; readonly all: readonly string[] } | ProvingEvent;

export function newProving(startedAt: number): ProvingProgress {
  return { all: [], done: [], now: null, startedAt };
}

export function advanceProving(progress: ProvingProgress, step: ProvingStep): ProvingProgress {
  switch (step.type) {
    case 'chosen':
      return { ...progress, all: step.all };
    case 'proven':
      return { ...progress, done: [...progress.done, step.proven] };
    default:
      return { ...progress, now: { proof: step.proof, doing: step.type } };
  }
}
