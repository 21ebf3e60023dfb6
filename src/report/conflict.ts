import { type Conflict, type ThreeWay, threeWayOf, type Way } from '../engine/repair/conflict.ts';
import type { DiffLine } from '../engine/repair/diff.ts';
import { cleanText } from '../words/untrusted.ts';
import { cleanDiff } from './clean.ts';

/** A file that somebody has changed since gomend did, as it may be shown. */
export interface ReportConflict {
  readonly path: string;
  readonly now: ThreeWay['now'];
  /** What gomend changed: from what it found to what it left. */
  readonly ours: readonly DiffLine[];
  /** What has changed since: from what gomend left to what is there. */
  readonly theirs: readonly DiffLine[];
  /** gomend's copy of what it left is gone: `theirs` has both changes in one. */
  readonly mixed: boolean;
  readonly ways: readonly Way[];
  /** Places that the way `lines` would leave, as they were changed again. */
  readonly left: number;
}

export function reportConflict(conflict: Conflict): ReportConflict {
  const { now, ours, theirs, mixed } = threeWayOf(conflict);
  return {
    path: cleanText(conflict.path),
    now,
    ours: cleanDiff(ours),
    theirs: cleanDiff(theirs),
    mixed,
    ways: conflict.ways,
    left: conflict.merge?.left ?? 0,
  };
}
