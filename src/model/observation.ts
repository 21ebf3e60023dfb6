import type { Evidence } from './evidence.ts';

/** Why something could not be observed. Closed, so that every reason has words in the catalogue. */
export const UNKNOWN_CODES = [
  'missing',
  'denied',
  'timeout',
  'cancelled',
  'skipped-by-person',
  'not-executable',
  'too-large',
  'garbage',
  'unreachable',
  'needs',
  'unsupported',
  'failed',
] as const;
export type UnknownCode = (typeof UNKNOWN_CODES)[number];

export interface UnknownReason {
  readonly code: UnknownCode;
  /** What was looked at: a path, a command, a fact's id. */
  readonly subject: string;
  /** The system's own words, if it had any. */
  readonly detail: string;
}

/** A fact after it was looked for: its value, or honestly why there is none. */
export type Observation<T> =
  | {
      readonly known: true;
      readonly value: T;
      readonly evidence: readonly Evidence[];
      readonly ms: number;
    }
  | {
      readonly known: false;
      readonly reason: UnknownReason;
      readonly evidence: readonly Evidence[];
      readonly ms: number;
    };
