import type { Failure } from '../../model/outcome.ts';
import type { PlannedStep } from './planned-step.ts';
import type { LeaseLoss } from './step-permit.ts';

export type ApplyEvent =
  | { readonly type: 'step-started'; readonly index: number }
  /** Of a download: what is there, of how much. */
  | { readonly type: 'step-progress'; readonly index: number; readonly bytes: number; readonly of: number }
  | { readonly type: 'step-done'; readonly index: number; readonly ms: number }
  | { readonly type: 'step-failed'; readonly index: number; readonly failure: Failure }
  | { readonly type: 'step-undone'; readonly index: number };

export type ApplyResult =
  | { readonly status: 'applied' }
  /** What comes next (a step, or taking one back) is root's and the door is shut: let sudo ask, then go on. */
  | { readonly status: 'needs-root' }
  /** The next step is the person's: go on when it is done. */
  | { readonly status: 'waiting'; readonly step: Extract<PlannedStep, { kind: 'person' }> }
  | {
      readonly status: 'failed';
      readonly index: number;
      readonly failure: Failure;
      /** Paths or commands that could not be taken back; empty: all is as it was before this fix. */
      readonly left: readonly string[];
      /** No step had begun: the machine is untouched, and nothing has to be looked at again. */
      readonly untouched: boolean;
      /**
       * It ended because no step may begin any more, one that takes back neither: what was done stands, and
       * where there is any the run is left open.
       */
      readonly lost?: LeaseLoss;
      /** What the journal said when it could not be written; absent: all of it is written down. */
      readonly unwritten?: string;
    };
