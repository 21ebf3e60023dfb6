import type { JournalStore } from '../../machine/journal/journal-store.ts';
import type { Machine } from '../../machine/port.ts';
import type { Fix, Step } from '../../model/fix.ts';
import type { Earlier, Origin } from './apply.ts';
import { revertNeedsRoot, revertRunsCommand } from './change.ts';
import { type Effect, effectOf } from './effect.ts';
import { lookAtFetched } from './fetched.ts';
import { Journal } from './journal.ts';
import { clearLeftovers, leftoversBeside } from './leftovers.ts';
import { type PastChange, type PastRun, standingOfOpenFix, underWay } from './past-run.ts';
import { type Plan, planFix, type Refusal } from './plan.ts';
import { keeping, revertChange } from './revert.ts';
import type { LeaseLoss, StepPermit } from './step-permit.ts';

/** Why what was begun can only be taken back. Words below `unfinished.only-back.`. */
export type OnlyBack =
  /** It was going backwards already. */
  | { readonly why: 'taking-back' }
  /** Lines of its journal are missing. */
  | { readonly why: 'damaged' }
  /** The journal has no plan, or the kept plan is gone. */
  | { readonly why: 'no-plan' }
  /** What its steps did is not as they left it. */
  | { readonly why: 'changed'; readonly change: PastChange };

/** What is known of a run that was cut off, from its journal and from a look at the machine. */
export interface Unfinished {
  readonly past: PastRun;
  /** The step that was under way, with what is seen of it; null: none was. */
  readonly under: { readonly change: PastChange; readonly effect: Effect } | null;
  /** null: it can be finished, too. */
  readonly onlyBack: OnlyBack | null;
}

/** Looks at what a run left; changes nothing. */
export async function lookAtUnfinished(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  signal: AbortSignal,
): Promise<Unfinished> {
  const change = underWay(past);
  const under = change === null ? null : { change, effect: await effectOf(machine, change, signal) };
  return { past, under, onlyBack: await whyOnlyBack(machine, store, past, under, signal) };
}

async function whyOnlyBack(
  machine: Machine,
  store: JournalStore,
  past: PastRun,
  under: Unfinished['under'],
  signal: AbortSignal,
): Promise<OnlyBack | null> {
  if (past.stage === 'taking-back' || past.stage === 'undoing') return { why: 'taking-back' };
  if (past.damaged) return { why: 'damaged' };
  if ((await keptPlan(store, past)) === null) return { why: 'no-plan' };
  if (under?.effect === 'foreign') return { why: 'changed', change: under.change };
  for (const change of standingOfOpenFix(past)) {
    if (change.index === null) return { why: 'no-plan' };
    if (change === under?.change) continue;
    if ((await effectOf(machine, change, signal)) !== 'full') return { why: 'changed', change };
  }
  return null;
}

interface KeptPlan {
  readonly fix: Fix;
  readonly finding: Origin;
}

export type Finishing =
  | {
      readonly ok: true;
      /** The steps that remain, worked out against the machine as it is now. */
      readonly plan: Plan;
      readonly journal: Journal;
      readonly earlier: Earlier;
      readonly finding: Origin;
    }
  | {
      readonly ok: false;
      readonly why:
        | OnlyBack
        | { readonly why: 'refused'; readonly refusal: Refusal }
        /** Another gomend has taken over. Nothing was done. */
        | { readonly why: 'lost'; readonly lost: LeaseLoss };
    };

/** Whether what must be cleared up before the remaining steps are planned is root's. */
export async function finishNeedsRoot(machine: Machine, found: Unfinished, signal: AbortSignal): Promise<boolean> {
  const { under, past } = found;
  if (under !== null && isToBeTakenBack(under.effect) && revertNeedsRoot(under.change.change)) return true;
  return (await leftoversBeside(machine, past.begun, signal)).some(({ as }) => as === 'root');
}

/**
 * Makes ready to finish: what was half done is taken back, temporary files go, and the steps that remain are
 * planned anew. Nothing else is changed by it; what was done stands, and can still be taken back.
 *
 * @throws if the journal cannot be written
 */
export async function prepareFinish(
  machine: Machine,
  store: JournalStore,
  found: Unfinished,
  signal: AbortSignal,
  permit: StepPermit,
): Promise<Finishing> {
  const { past } = found;
  if (found.onlyBack !== null) return { ok: false, why: found.onlyBack };
  const begun = await keptPlan(store, past);
  if (begun === null) return { ok: false, why: { why: 'no-plan' } };
  const { fix, finding } = begun;
  const lost = await permit.mayBegin(await finishNeedsRoot(machine, found, signal));
  if (lost) return { ok: false, why: { why: 'lost', lost } };
  const journal = Journal.continue(store, past, () => machine.now());
  const cleared = await clearUp(machine, store, journal, found, permit, signal).finally(() => permit.rootDone());
  if (!cleared.ok) return { ok: false, why: { why: 'changed', change: cleared.change } };
  const { done } = cleared;
  const offset = 1 + Math.max(-1, ...done.map(({ index }) => index ?? -1));
  const planning = await planFix(machine, { ...fix, steps: fix.steps.slice(offset) }, signal);
  if (!planning.ok) return { ok: false, why: { why: 'refused', refusal: planning.refusal } };
  const earlier: Earlier = { offset, done, begun: past.begun };
  return { ok: true, plan: planning.plan, journal, earlier, finding };
}

/** Leaves nothing half done. Gives the steps that stand; or the one that cannot be taken back. */
async function clearUp(
  machine: Machine,
  store: JournalStore,
  journal: Journal,
  { past, under }: Unfinished,
  permit: StepPermit,
  signal: AbortSignal,
): Promise<
  { readonly ok: true; readonly done: readonly PastChange[] } | { readonly ok: false; readonly change: PastChange }
> {
  await clearLeftovers(machine, past.begun, signal);
  await store.tidy();
  const done = standingOfOpenFix(past);
  if (under === null) return { ok: true, done };
  const { change, effect } = under;
  if (effect === 'full') {
    const after = await afterOf(machine, change, signal);
    await journal.write({ type: 'done', step: change.step, after });
    return { ok: true, done: done.map((one) => (one === change ? { ...one, after } : one)) };
  }
  if (revertRunsCommand(change.change)) {
    await permit.rootDone();
    await machine.privilege.close();
  }
  if (!(await settle(machine, journal, under, signal))) return { ok: false, change };
  await journal.write({ type: 'undone', step: change.step });
  return { ok: true, done: done.filter((one) => one !== change) };
}

/** What taking it back will be held against. */
async function afterOf(machine: Machine, { change, after }: PastChange, signal: AbortSignal) {
  return change.kind === 'fetch' ? (await lookAtFetched(machine, { change, after }, signal)).after : {};
}

/** A step that only may have begun is done again from its start, so that it is done once. */
async function settle(
  machine: Machine,
  journal: Journal,
  { change, effect }: NonNullable<Unfinished['under']>,
  signal: AbortSignal,
): Promise<boolean> {
  if (!isToBeTakenBack(effect)) return true;
  const { status } = await revertChange({ machine, signal, ...keeping(journal) }, change.change, null);
  return status === 'reverted' || status === 'nothing-to-do' || status === 'cannot';
}

function isToBeTakenBack(effect: Effect): boolean {
  return effect === 'half' || effect === 'unseen';
}

/** What was begun, as the person agreed to it. */
async function keptPlan(store: JournalStore, { openFix }: PastRun): Promise<KeptPlan | null> {
  const bytes = openFix?.plan ? await store.kept(openFix.plan) : null;
  // Its SHA-256 is its name: it is what gomend wrote.
  const kept = bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as KeptPlan);
  return kept?.fix.steps.some(givesTrust) ? null : kept;
}

/** Whom root trusts comes from the person each time, and from no file of theirs. */
function givesTrust(step: Step): boolean {
  return step.kind === 'privileged' && step.operation.op === 'trust-company-root';
}
