import type { Machine } from '../../machine/port.ts';
import type { Failure } from '../../model/outcome.ts';
import { type Change, type FileMark, revertNeedsRoot, revertRunsCommand } from './change.ts';
import type { Journal } from './journal.ts';
import { leftoversBeside } from './leftovers.ts';
import { keeping, type Reverted, revertChange } from './revert.ts';
import type { LeaseLoss, StepPermit } from './step-permit.ts';

export interface DoneStep {
  /** Its place in the plan; -1: an earlier session did it. */
  readonly index: number;
  readonly step: number;
  readonly change: Change;
  /** null: it ran, and that could not be written down. */
  readonly after: Readonly<Record<string, FileMark | null>> | null;
}

export interface RollingBack {
  readonly machine: Machine;
  readonly journal: Journal;
  readonly permit: StepPermit;
  /** Writes into the journal, and stops nothing if that cannot be written. */
  readonly note: (record: Parameters<Journal['write']>[0]) => Promise<void>;
  readonly onUndone: (index: number) => void;
}

export interface RolledBack {
  /** Paths or commands that stand. */
  readonly left: readonly string[];
  /** Why it ended before its end: the journal stays open, for whoever takes it up. */
  readonly lost: LeaseLoss | null;
}

/** Whether some of it can only be taken back when sudo has asked again: root's steps, or what root's commands left. */
export async function takingBackMustAsk(
  machine: Machine,
  work: { readonly done: readonly DoneStep[]; readonly begun: readonly Change[]; readonly failure: Failure },
): Promise<boolean> {
  const { done, begun, failure } = work;
  const needsRoot =
    done.some(({ change }) => revertNeedsRoot(change)) ||
    (failure.code === 'denied' &&
      (await leftoversBeside(machine, begun, new AbortController().signal)).some(({ as }) => as === 'root'));
  return needsRoot && (await machine.privilege.state()) === 'asks';
}

/** Takes back what a fix did, newest first. Each is a step like any other: without the lease none is begun. */
export async function takeBackSteps(rolling: RollingBack, done: readonly DoneStep[]): Promise<RolledBack> {
  const { note, onUndone } = rolling;
  const standing = done.toReversed();
  const left: string[] = [];
  for (let step = standing[0]; step; standing.shift(), step = standing[0]) {
    const reverted = await takeBackStep(rolling, step.change, step.after, async () => {
      if (step === done.at(-1)) await note({ type: 'taking-back' });
    });
    if (reverted.status === 'not-begun') {
      return { left: [...left, ...standing.map(({ change }) => describe(change))], lost: reverted.lost };
    }
    if (reverted.status === 'reverted' || reverted.status === 'nothing-to-do') {
      await note({ type: 'undone', step: step.step });
      if (step.index >= 0) onUndone(step.index);
    } else left.push(describe(step.change));
  }
  return { left, lost: null };
}

/**
 * Takes one change back. `not-begun`: the lease is lost, and nothing more may be begun; where only the mark for root's
 * work is refused, this change alone stands.
 *
 * @param first is called when it may begin, before anything is done
 */
export async function takeBackStep(
  { machine, journal, permit }: Pick<RollingBack, 'machine' | 'journal' | 'permit'>,
  change: Change,
  after: DoneStep['after'],
  first: () => Promise<void> = async () => {},
): Promise<Reverted> {
  const lost = await permit.mayBegin(false);
  if (lost) return { status: 'not-begun', lost };
  await first();
  if (revertRunsCommand(change)) {
    await permit.rootDone();
    await machine.privilege.close();
  }
  const unmarked = revertNeedsRoot(change) ? await permit.mayBegin(true) : null;
  if (unmarked) return { status: 'failed', failure: { code: 'denied', detail: unmarked.detail } };
  // Taking back must not be stopped half-way by the same ctrl-c that made it necessary.
  const { signal } = new AbortController();
  return revertChange({ machine, signal, ...keeping(journal) }, change, after);
}

export function describe(change: Change): string {
  switch (change.kind) {
    case 'replace':
      return change.file.path;
    case 'move':
      return change.to;
    case 'run':
      return change.argv.join(' ');
    case 'fetch':
      return change.tree?.to ?? change.name;
    case 'privileged':
      return change.operation.op;
  }
}
