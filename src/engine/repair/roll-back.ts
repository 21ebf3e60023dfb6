import type { Machine } from '../../machine/port.ts';
import type { Failure } from '../../model/outcome.ts';
import { type Change, type FileMark, revertNeedsRoot } from './change.ts';
import type { Journal } from './journal.ts';
import { revertChange } from './revert.ts';
import type { LeaseLoss, StepPermit } from './step-permit.ts';

export interface DoneStep {
  readonly index: number;
  readonly number: number;
  readonly change: Change;
  readonly after: Readonly<Record<string, FileMark | null>>;
}

/** A command that failed after it may have written. */
export interface TornStep {
  readonly number: number;
  readonly change: Change;
  readonly failure: Failure;
}

export interface RollingBack {
  readonly machine: Machine;
  readonly journal: Journal;
  readonly permit: StepPermit;
  readonly onUndone: (index: number) => void;
}

export interface RolledBack {
  /** Paths or commands that stand. */
  readonly left: readonly string[];
  /** Why it ended before its end: the journal stays open, for whoever takes it up. */
  readonly lost: LeaseLoss | null;
}

/** Takes back what a fix did, newest first. Each is a step like any other: without the lease none is begun. */
export async function rollBack(
  { machine, journal, permit, onUndone }: RollingBack,
  done: readonly DoneStep[],
  torn: TornStep | null,
): Promise<RolledBack> {
  // Taking back must not be stopped half-way by the same ctrl-c that made it necessary.
  const signal = new AbortController().signal;
  const context = { machine, signal, kept: (sha256: string) => journal.kept(sha256) };
  const standing = done.toReversed();
  const left: string[] = [];
  const stopped = (lost: LeaseLoss, also: readonly TornStep[] = []): RolledBack => ({
    left: [...left, ...[...also, ...standing].map(({ change }) => describe(change))],
    lost,
  });
  if (torn) {
    const lost = await permit.mayBegin(false);
    if (lost) return stopped(lost, [torn]);
    await revertChange(context, torn.change, null);
    await journal.write({ type: 'failed', step: torn.number, failure: torn.failure });
  }
  for (let step = standing[0]; step; standing.shift(), step = standing[0]) {
    const lost = await permit.mayBegin(false);
    if (lost) return stopped(lost);
    const unmarked = revertNeedsRoot(step.change) && (await permit.mayBegin(true)) !== null;
    const reverted = unmarked ? null : await revertChange(context, step.change, step.after);
    if (reverted?.status === 'reverted' || reverted?.status === 'nothing-to-do') {
      await journal.write({ type: 'undone', step: step.number });
      onUndone(step.index);
    } else left.push(describe(step.change));
  }
  return { left, lost: null };
}

function describe(change: Change): string {
  switch (change.kind) {
    case 'replace':
      return change.file.path;
    case 'move':
      return change.to;
    case 'run':
      return change.argv.join(' ');
    case 'privileged':
      return change.operation.op;
  }
}
