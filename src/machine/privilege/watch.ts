import type { Outcome } from '../../model/outcome.ts';
import type { PrivilegedOperation } from '../../model/privileged-operation.ts';
import type { Platform, RunResult } from '../port.ts';
import type { Argv } from './commands.ts';
import { clearingRootAfter, patienceForRoot, settledRoot, watchRoot } from './company-root.ts';
import { stopAtFinds } from './giving-back.ts';
import { clearingUpAfter, patienceFor, stopAtDoubts } from './installing.ts';

/** What each operation makes of what one of its commands printed: some stop there, though the command ended well. */
export function watched(operation: PrivilegedOperation, argv: Argv, ran: Outcome<RunResult>): Outcome<RunResult> {
  return watchRoot(operation, argv, stopAtDoubts(operation, argv, stopAtFinds(argv, ran)));
}

/** What a failure in the middle of an operation leaves, and what takes that away; null: it leaves nothing. */
export function clearing(
  operation: PrivilegedOperation,
  platform: Platform,
  performed: Outcome<RunResult>,
): Argv | null {
  if (performed.ok && performed.value.exitCode === 0) return null;
  return clearingUpAfter(operation) ?? clearingRootAfter(operation, platform, performed);
}

/** What came of the whole operation. */
export function settled(operation: PrivilegedOperation, performed: Outcome<RunResult>): Outcome<RunResult> {
  return settledRoot(operation, performed);
}

/** How long one of root's commands may take, where that is more than usual. */
export function patience(argv: Argv): { readonly timeoutMs?: number } {
  return { ...patienceFor(argv), ...patienceForRoot(argv) };
}
