import { lookAtUnfinished, type Unfinished } from '../engine/repair/finish.ts';
import { unfinishedRun } from '../engine/repair/past-run.ts';
import { RepairLease } from '../engine/repair/repair-lease.ts';
import type { ReportUnfinished } from '../report/report.ts';
import { reportUnfinished } from '../report/unfinished.ts';
import type { Words } from '../words/words.ts';
import { type Target, targetSuffix } from './target.ts';

const never = new AbortController().signal;

/**
 * What an earlier run left, looked at; null: nothing. A journal that cannot be read is told of by `undo`.
 * It may be what another gomend is at just now: that was not cut off.
 */
export async function findUnfinished({ machine, store }: Target): Promise<Unfinished | null> {
  const past = await unfinishedRun(store).catch(() => null);
  return past === null ? null : lookAtUnfinished(machine, store, past, never);
}

export async function unfinishedReport(target: Target, words: Words): Promise<ReportUnfinished | null> {
  const another = await new RepairLease(target.lease).another().catch(() => null);
  const found = another === null ? await findUnfinished(target) : null;
  if (found === null) return null;
  const commandsOf = target.machine.privilege.commands.bind(target.machine.privilege);
  return reportUnfinished(found, words, commandsOf, targetSuffix(target));
}
