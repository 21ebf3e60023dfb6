import type { Finding } from '../model/finding.ts';
import type { SessionContext } from './context.ts';
import type { ProvingProgress } from './proving.ts';

/** What all proofs together say; `not-run`: they were not asked for, or not waited for. */
export type Proofs = 'passed' | 'failed' | 'unknown' | 'skipped' | 'not-run';

/**
 * - `ready`: nothing is wrong, everything was seen, and every proof passed.
 * - `but`: Go is proven to work, and something less than a problem is open.
 * - `unproven`: nothing is broken as far as was seen, and not every proof passed or was run.
 * - `not-ready`: something is broken.
 */
export type Verdict = 'ready' | 'but' | 'unproven' | 'not-ready';

export interface Readiness {
  readonly verdict: Verdict;
  readonly proofs: Proofs;
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** What could not be looked at. */
  readonly unseen: readonly Finding[];
}

export function readinessOf({ findings, proving }: Pick<SessionContext, 'findings' | 'proving'>): Readiness {
  const of = (status: Finding['status']) => findings.filter((finding) => finding.status === status);
  const seen = { problems: of('problem'), warnings: of('warning'), unseen: of('unknown'), proofs: proofsOf(proving) };
  // Where nothing was examined, nothing is known.
  const verdict = findings.length === 0 ? 'unproven' : verdictOf(seen);
  return { ...seen, verdict };
}

function verdictOf({ problems, warnings, unseen, proofs }: Omit<Readiness, 'verdict'>): Verdict {
  if (problems.length > 0 || proofs === 'failed') return 'not-ready';
  if (proofs !== 'passed') return 'unproven';
  return warnings.length > 0 || unseen.length > 0 ? 'but' : 'ready';
}

export function proofsOf(proving: ProvingProgress | null): Proofs {
  if (proving === null || proving.done.length === 0) return 'not-run';
  const has = (status: (typeof proving.done)[number]['status']) => proving.done.some((one) => one.status === status);
  if (has('problem')) return 'failed';
  if (proving.done.length < proving.all.length) return 'not-run';
  if (has('unknown')) return 'unknown';
  return has('skipped') ? 'skipped' : 'passed';
}
