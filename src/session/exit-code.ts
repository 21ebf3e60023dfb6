import { isTakenOver } from '../engine/repair/step-permit.ts';
import type { UndoneChange } from '../engine/repair/undo.ts';
import type { SessionContext } from './context.ts';
import { proofsOf } from './readiness.ts';

/** The exit codes of the command line; scripts rely on them. */
export const EXIT = {
  healthy: 0,
  problems: 1,
  usage: 2,
  unexaminable: 3,
  failed: 4,
  busy: 5,
  declined: 6,
  interrupted: 130,
} as const;

export function exitCodeOf(context: SessionContext): number {
  if (context.stopped) return EXIT.interrupted;
  const last = context.repairs.at(-1)?.result;
  if (last?.status === 'failed' && last.lost && isTakenOver(last.lost)) return EXIT.busy;
  // A no at sudo's question is a no, as at gomend's own.
  const isNo =
    last?.status === 'failed' &&
    last.left.length === 0 &&
    last.failure.code === 'cancelled' &&
    last.failure.detail === 'interrupted';
  if (last?.status === 'failed' && !isNo) return EXIT.failed;
  const undone = exitCodeOfUndone(context.undone ?? []);
  if (undone !== EXIT.healthy) return undone;
  // Broken is broken, whether a look or a proof has shown it.
  if (proofsOf(context.proving) === 'failed') return EXIT.problems;
  return context.findings.some((finding) => finding.status === 'problem') ? EXIT.problems : EXIT.healthy;
}

export function exitCodeOfUndone(undone: readonly UndoneChange[]): number {
  const stopped = undone.flatMap(({ result }) => (result.status === 'not-begun' ? [result.lost] : []));
  if (stopped.some(isTakenOver)) return EXIT.busy;
  const left = undone.some(({ result }) => ['conflict', 'held', 'failed'].includes(result.status));
  return left || stopped.length > 0 ? EXIT.failed : EXIT.healthy;
}
