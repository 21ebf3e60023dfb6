import { type Finding, isWrong } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';

/**
 * What looking again showed.
 * - `proven`: the finding is gone, and the checks that prove it found nothing wrong.
 * - `still`: the same finding is there.
 * - `other`: the finding is gone, and the check found something else.
 * - `unseen`: it could not be looked at.
 */
export type Verdict = 'proven' | 'still' | 'other' | 'unseen';

export interface Verification {
  readonly verdict: Verdict;
  /** Findings of the proving checks after the fix. */
  readonly findings: readonly Finding[];
}

/** @param before the finding that the fix was made for */
export function verify(before: Finding, fix: Fix, after: readonly Finding[]): Verification {
  const proving = new Set([before.check, ...fix.proves]);
  const findings = after.filter((finding) => proving.has(finding.check));
  const same = (finding: Finding) =>
    finding.check === before.check && finding.message === before.message && finding.subject === before.subject;
  const wrong = findings.filter(isWrong);
  if (findings.some((finding) => same(finding) && finding.status === before.status))
    return { verdict: 'still', findings };
  if (findings.some((finding) => finding.status === 'unknown')) return { verdict: 'unseen', findings };
  // Findings about other subjects were there before, and are not this fix's business.
  const own = wrong.filter((finding) => finding.subject === before.subject || finding.subject === '');
  return { verdict: own.length > 0 ? 'other' : 'proven', findings };
}

/** The old findings with those of the looked-at checks replaced by what was seen now. */
export function mergeFindings(old: readonly Finding[], fresh: readonly Finding[]): readonly Finding[] {
  const judged = new Set(fresh.map((finding) => finding.check));
  const placed = new Set<string>();
  const merged = old.flatMap((finding) => {
    if (!judged.has(finding.check)) return [finding];
    if (placed.has(finding.check)) return [];
    placed.add(finding.check);
    return fresh.filter((one) => one.check === finding.check);
  });
  return [...merged, ...fresh.filter((finding) => !old.some((one) => one.check === finding.check))];
}
