import type { Check } from '../src/engine/check.ts';
import type { FlowId } from '../src/model/finding.ts';

/** The checks of one area, in the order a person would ask. */
export interface Flow {
  readonly id: FlowId;
  readonly checks: readonly Check[];
}
