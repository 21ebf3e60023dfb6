import type { SessionContext } from './context.ts';

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
  if (last?.status === 'failed') return EXIT.failed;
  if (context.undone?.some(({ result }) => ['conflict', 'held', 'failed'].includes(result.status))) return EXIT.failed;
  return context.findings.some((finding) => finding.status === 'problem') ? EXIT.problems : EXIT.healthy;
}
