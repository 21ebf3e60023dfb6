import { isTakenOver } from '../../engine/repair/step-permit.ts';
import type { Finding } from '../../model/finding.ts';
import { EXIT } from '../../session/exit-code.ts';
import type { Mended, MendOutcome } from './outcome.ts';

const WRONG = new Set<MendOutcome['kind']>(['failed', 'refused', 'journal', 'denied', 'lease-lost']);

/**
 * @param findings as they are after all mending
 * @param named the person named checks: what was asked for and is not done then counts, warnings too
 */
export function fixExitCode(
  mended: readonly Mended[],
  findings: readonly Finding[],
  how: { readonly named: boolean; readonly dryRun: boolean; readonly interrupted: boolean; readonly strict: boolean },
): number {
  if (how.interrupted) return EXIT.interrupted;
  if (mended.some(({ outcome }) => isAnothersTurn(outcome))) return EXIT.busy;
  const kinds = mended.map(({ outcome }) => outcome.kind);
  if (mended.some(({ outcome }) => WRONG.has(outcome.kind) && !isNo(outcome))) return EXIT.failed;
  const changed = kinds.some((kind) => kind === 'applied' || kind === 'waiting');
  if (!changed && mended.some(({ outcome }) => isNo(outcome))) return EXIT.declined;
  const has = (status: Finding['status']) => findings.some((finding) => finding.status === status);
  if (has('problem')) return EXIT.problems;
  if (how.strict && (has('warning') || has('unknown'))) return EXIT.problems;
  if (how.dryRun) return EXIT.healthy;
  const undone = mended.some(({ outcome }) => outcome.kind !== 'applied' || outcome.verification.verdict !== 'proven');
  return how.named && undone ? EXIT.problems : EXIT.healthy;
}

/** At gomend's own question, or at sudo's. */
function isNo(outcome: MendOutcome): boolean {
  return outcome.kind === 'declined' || (outcome.kind === 'denied' && outcome.asked === 'interrupted');
}

/** Not where it only could not be made sure that it is still ours. */
function isAnothersTurn(outcome: MendOutcome): boolean {
  if (outcome.kind === 'lease-lost') return isTakenOver(outcome.lost);
  return outcome.kind === 'busy';
}
