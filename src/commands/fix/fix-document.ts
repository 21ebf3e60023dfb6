import type { ReportChange } from '../../report/plan.ts';
import { type ReportRepairer, reportRepairer } from '../../report/repairer.ts';
import type { Report, ReportFix } from '../../report/report.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';
import type { FixMode } from '../fix.ts';
import type { LeaseAnswer } from '../take-lease.ts';
import type { Mended, MendOutcome } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';

/** `gomend fix` for programs. */
export interface FixDocument {
  readonly schema: 'gomend.fix/1';
  readonly dryRun: boolean;
  /** What `gomend undo` takes back; null: nothing was changed. */
  readonly run: string | null;
  readonly repairs: readonly FixDocumentRepair[];
  /** Another gomend, which is repairing this computer; null: none was in the way. */
  readonly repairer: ReportRepairer | null;
  /** Where the changes were written down to be made later; null: no script was asked for, or nothing could be in it. */
  readonly script: string | null;
  /** The examined checks as they are afterwards. */
  readonly report: Report;
}

export interface FixDocumentRepair {
  readonly check: string;
  readonly subject: string;
  readonly fix: ReportFix | null;
  readonly undo: 'exact' | 'partly' | 'none' | null;
  readonly changes: readonly ReportChange[];
  readonly outcome: MendOutcome['kind'];
  /** What looking again showed; null where nothing was changed. */
  readonly verified: 'proven' | 'still' | 'other' | 'unseen' | null;
  /** The outcome in one sentence. */
  readonly detail: string;
}

export interface Fixed {
  readonly report: Report;
  readonly mended: readonly Mended[];
  readonly run: string | null;
  readonly mode: FixMode | 'script';
  /** null: nothing was to be changed, so nobody was asked. */
  readonly leased: LeaseAnswer | null;
  /** The file that a script was written to. */
  readonly script?: string | null;
  readonly words: Words;
}

export function fixDocument({ report, mended, run, mode, leased, script = null, words }: Fixed): FixDocument {
  const repairs = mended.map(({ finding, plan, outcome }) => ({
    check: finding.check,
    subject: cleanText(finding.subject),
    fix: plan?.fix ?? null,
    undo: plan?.undo ?? null,
    changes: plan?.changes ?? [],
    outcome: outcome.kind,
    verified: outcome.kind === 'applied' ? outcome.verification.verdict : null,
    detail: outcomeText(outcome, words),
  }));
  const lost = mended.flatMap(({ outcome }) =>
    outcome.kind === 'lease-lost' && outcome.lost.by ? [outcome.lost.by] : [],
  );
  const dryRun = mode === 'dry-run' || mode === 'script';
  const other = leased?.status === 'busy' ? leased.repairer : (lost[0] ?? null);
  const repairer = other === null ? null : reportRepairer(other);
  return { schema: 'gomend.fix/1', dryRun, run, repairs, repairer, script, report };
}
