import type { OwnerState, Repairer } from '../engine/repair/lease.ts';
import { cleanText } from '../words/untrusted.ts';

/** Who else is repairing, for programs. */
export interface ReportRepairer {
  readonly state: OwnerState;
  readonly pid: number | null;
  readonly user: string | null;
  readonly uid: number | null;
  /** ISO 8601. */
  readonly since: string | null;
  /** The check whose finding it mends. */
  readonly check: string | null;
}

export function reportRepairer({ state, pid, user, uid, since, work }: Repairer): ReportRepairer {
  const at = new Date(since ?? Number.NaN);
  return {
    state,
    pid,
    user: user === '' ? null : cleanText(user),
    uid,
    since: Number.isNaN(at.getTime()) ? null : at.toISOString(),
    check: work === null ? null : cleanText(work.check),
  };
}
