/** Why a verb of the machine did not give a value. An outcome is never thrown. */
export type FailureCode =
  | 'missing'
  | 'denied'
  | 'timeout'
  | 'cancelled'
  | 'not-executable'
  | 'too-large'
  | 'garbage'
  | 'unreachable'
  | 'conflict'
  | 'unsupported'
  | 'failed';

export interface Failure {
  readonly code: FailureCode;
  /** The system's own words (`ENOENT`, `connect ECONNREFUSED 127.0.0.1:53`). Untrusted text. */
  readonly detail: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly ms: number }
  | { readonly ok: false; readonly failure: Failure; readonly ms: number };
