import type { Machine } from '../../machine/port.ts';
import type { Finding } from '../../model/finding.ts';
import type { Failure } from '../../model/outcome.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { ApplyEvent, ApplyResult } from './apply-result.ts';
import { type Change, changeOf, imagesToKeep } from './change.ts';
import { clearDownloads } from './fetched.ts';
import { digest } from './file-image.ts';
import type { Journal } from './journal.ts';
import { writtenChange } from './journaled.ts';
import { clearLeftovers } from './leftovers.ts';
import { performStep } from './perform.ts';
import type { Plan } from './plan.ts';
import { type PlannedStep, stepNeedsRoot } from './planned-step.ts';
import {
  type DoneStep,
  describe,
  type RolledBack,
  type RollingBack,
  takeBackStep,
  takeBackSteps,
  takingBackMustAsk,
} from './roll-back.ts';
import type { LeaseLoss, StepPermit } from './step-permit.ts';

export type { ApplyEvent, ApplyResult } from './apply-result.ts';

const NOT_BEGUN: Failure = { code: 'cancelled', detail: '' };

/** The finding that a fix was made for, or its check alone. */
export type Origin = Pick<Finding, 'check'> & Partial<Finding>;

/** What an earlier session did of the same fix. The plan is what remains of it then. */
export interface Earlier {
  /** Steps before the first of the plan. */
  readonly offset: number;
  readonly done: readonly Omit<DoneStep, 'index'>[];
  /** Every change that was ever begun, for what a crash may have left beside the files. */
  readonly begun: readonly Change[];
}

/**
 * Carries one plan out, step by step. Intent and what undo needs are on the disk before a step runs.
 * A failed step, a journal that cannot be written, or the person's stop takes back what this fix did, in reverse.
 */
export class Application {
  readonly #machine: Machine;
  readonly #journal: Journal;
  readonly #plan: Plan;
  readonly #finding: Origin;
  readonly #permit: StepPermit;
  readonly #emit: (event: ApplyEvent) => void;
  readonly #earlier: Earlier | null;
  readonly #done: DoneStep[] = [];
  readonly #begunChanges: Change[] = [];
  readonly #stop = new AbortController();
  /** The lease went while a step that failed was to be taken back: nothing more may be begun. */
  #lost: LeaseLoss | null = null;
  /** That step. */
  #unsettled: string | null = null;
  #next = 0;
  #begun = false;
  #ran = false;
  #unwritten: string | null = null;
  /** Why all of it is to be taken back, as soon as sudo lets it. */
  #rollingBack: { readonly index: number; readonly failure: Failure } | null = null;

  constructor(
    machine: Machine,
    journal: Journal,
    plan: Plan,
    finding: Origin,
    permit: StepPermit,
    emit: (event: ApplyEvent) => void = () => {},
    earlier: Earlier | null = null,
  ) {
    this.#machine = machine;
    this.#journal = journal;
    this.#plan = plan;
    this.#finding = finding;
    this.#permit = permit;
    this.#emit = emit;
    this.#earlier = earlier;
    if (earlier === null) return;
    this.#begun = true;
    this.#ran = true;
    this.#done.push(...earlier.done.map((one) => ({ ...one, index: -1 })));
    this.#begunChanges.push(...earlier.begun);
  }

  /** Goes on from where it stands, as far as it can. */
  async proceed(): Promise<ApplyResult> {
    if (this.#rollingBack) return this.#rollBack(this.#rollingBack.index, this.#rollingBack.failure);
    try {
      return await this.#proceed();
    } catch (error) {
      // What is not written down is not done; what was done may not stand without being written down.
      this.#unwritten = wordsOf(error);
      return this.#rollBack(this.#next, { code: 'failed', detail: this.#unwritten });
    }
  }

  /** @throws if the journal cannot be written */
  async #proceed(): Promise<ApplyResult> {
    const { signal } = this.#stop;
    if (!this.#begun) {
      this.#begun = true;
      const { id, subject, steps } = this.#plan.fix;
      const plan = Buffer.from(JSON.stringify({ fix: this.#plan.fix, finding: this.#finding }), 'utf8');
      const about = { fix: id, subject, check: this.#finding.check, plan: digest(plan), steps: steps.length };
      await this.#journal.write({ type: 'fix', ...about });
      // After the record: what a crash leaves half-kept is cleared up with a run that is open, and with no other.
      await this.#journal.keep(plan);
    }
    for (; this.#next < this.#plan.steps.length; this.#next++) {
      const step = this.#plan.steps[this.#next];
      if (step === undefined) break;
      const paused = await this.#pauseBefore(step, signal);
      if (paused) return paused;
      if (step.kind === 'person') continue;
      const lost = await this.#permit.mayBegin(stepNeedsRoot(step));
      if (lost) return this.#rollBack(this.#next, NOT_BEGUN, lost);
      const failure = await this.#perform(step, signal);
      if (failure) return this.#rollBackOrAsk(this.#next, failure);
    }
    await this.#closeDoor();
    await clearDownloads(this.#machine, this.#begunChanges);
    await this.#journal.write({ type: 'fix-ended', outcome: 'applied' });
    return { status: 'applied' };
  }

  /** The person wants it to end: the step under way is asked to stop, and what was done is taken back. */
  stop(): void {
    this.#stop.abort();
  }

  /** The person has done their part (or says so): the next `proceed` starts behind it. */
  personDone(): void {
    this.#next++;
  }

  /** Gives up before the end (no rights, no patience) and takes back what was done. */
  async abandon(failure: Failure): Promise<ApplyResult> {
    return this.#rollBack(this.#next, failure);
  }

  /** The ticket may be what ended: without asking again half of the fix would stand. */
  async #rollBackOrAsk(index: number, failure: Failure): Promise<ApplyResult> {
    const work = { done: this.#done, begun: this.#begunChanges, failure };
    if (this.#lost !== null || !(await takingBackMustAsk(this.#machine, work))) return this.#rollBack(index, failure);
    this.#rollingBack = { index, failure };
    return { status: 'needs-root' };
  }

  async #pauseBefore(step: PlannedStep, signal: AbortSignal): Promise<ApplyResult | null> {
    if (step.kind === 'person') {
      await this.#closeDoor();
      await this.#journal.write({ type: 'waiting', instruction: step.instruction.key });
      return { status: 'waiting', step };
    }
    if (!stepNeedsRoot(step)) {
      // Nothing that the person's own files could have changed runs while a ticket lives, whoever opened the door.
      await this.#closeDoor();
      return null;
    }
    const state = await this.#machine.privilege.state(signal);
    return state === 'open' || state === 'each' ? null : { status: 'needs-root' };
  }

  async #perform(step: Exclude<PlannedStep, { kind: 'person' }>, signal: AbortSignal): Promise<Failure | null> {
    if (signal.aborted) return { code: 'cancelled', detail: '' };
    const number = this.#journal.nextStep();
    const change = changeOf(step, step.kind === 'replace' ? digest(step.after.bytes) : '');
    const index = (this.#earlier?.offset ?? 0) + this.#next;
    for (const { content } of imagesToKeep(step)) if (content) await this.#journal.keep(content.bytes);
    // What gomend leaves is kept too: should somebody change it, undo can tell whose lines are whose.
    if (step.kind === 'replace') await this.#journal.keep(step.after.bytes);
    await this.#journal.write({
      type: 'intent',
      step: number,
      index,
      change: await writtenChange(change, this.#journal),
    });
    this.#ran = true;
    this.#begunChanges.push(change);
    this.#emit({ type: 'step-started', index: this.#next });
    const started = performance.now();
    const at = this.#next;
    const performed = await performStep(this.#machine, step, signal, (bytes, of) =>
      this.#emit({ type: 'step-progress', index: at, bytes, of }),
    );
    if (performed.ok) {
      const done = { index: this.#next, step: number, change, after: performed.after };
      this.#done.push(done);
      const ms = Math.round(performance.now() - started);
      await this.#journal.write({ type: 'done', step: number, after: performed.after, ms });
      for (const { content } of performed.left) if (content) await this.#journal.keep(content.bytes);
      this.#emit({ type: 'step-done', index: this.#next, ms: performance.now() - started });
      return null;
    }
    this.#emit({ type: 'step-failed', index: this.#next, failure: performed.failure });
    const settled = await this.#settle(change, performed.failure);
    if (settled.lost) {
      // Its end is not written down: whoever takes the run up finds it as one that was cut off.
      this.#unsettled = describe(change);
      this.#lost = settled.lost;
      return performed.failure;
    }
    const { left } = settled;
    // What a program says may hold anything.
    const failure = { ...performed.failure, detail: cleanText(performed.failure.detail) };
    const ms = Math.round(performance.now() - started);
    // Only now: a step that failed and is not settled yet must look like one that was cut off.
    await this.#journal.write({
      type: 'failed',
      step: number,
      failure,
      ms,
      ...(left ? { left } : {}),
    });
    if (left) this.#done.push({ index: this.#next, step: number, change, after: null });
    return performed.failure;
  }

  /** Takes back what a step that failed may have done all the same. `left`: it could not be. */
  async #settle(change: Change, failure: Failure): Promise<{ readonly left: boolean; readonly lost?: LeaseLoss }> {
    // A command that ended by itself with a failure has failed; one that was ended in the middle may have worked.
    const wasCutOff = failure.code === 'timeout' || failure.code === 'cancelled';
    const isCommand = change.kind === 'privileged' || (change.kind === 'run' && change.saved.length === 0);
    if (isCommand && !wasCutOff) return { left: false };
    const reverted = await takeBackStep(this.#rolling(), change, null);
    if (reverted.status === 'not-begun') return { left: true, lost: reverted.lost };
    // What stands there is somebody else's, and was why the step failed: the verbs replace a file whole or not at all.
    return { left: reverted.status === 'failed' };
  }

  async #rollBack(index: number, failure: Failure, because: LeaseLoss | null = this.#lost): Promise<ApplyResult> {
    const { left, lost } = await this.#takeBack();
    // Root's own clearing up needed the ticket, too.
    const isLittered = this.#earlier !== null || failure.code === 'denied';
    if (!lost) await clearDownloads(this.#machine, this.#begunChanges);
    if (!lost && isLittered) {
      await clearLeftovers(this.#machine, this.#begunChanges, new AbortController().signal);
    }
    await this.#closeDoor();
    if (!lost) {
      await this.#note({ type: 'fix-ended', outcome: left.length === 0 ? 'rolled-back' : 'rollback-failed' });
    }
    const why = lost ?? because;
    return {
      status: 'failed',
      index,
      failure,
      left,
      untouched: !this.#ran,
      ...(why ? { lost: why } : {}),
      ...(this.#unwritten === null ? {} : { unwritten: this.#unwritten }),
    };
  }

  async #takeBack(): Promise<RolledBack> {
    const done = this.#done.splice(0);
    if (this.#lost === null) return takeBackSteps(this.#rolling(), done);
    // Nothing has been taken back, so nothing says that it was going to be.
    const left = done.toReversed().map(({ change }) => describe(change));
    return { left: this.#unsettled === null ? left : [this.#unsettled, ...left], lost: this.#lost };
  }

  #rolling(): RollingBack {
    return {
      machine: this.#machine,
      journal: this.#journal,
      permit: this.#permit,
      note: (record) => this.#note(record),
      onUndone: (index) => this.#emit({ type: 'step-undone', index }),
    };
  }

  /** While taking back, a journal that cannot be written stops nothing: what is back is seen by whoever looks. */
  async #note(record: Parameters<Journal['write']>[0]): Promise<void> {
    try {
      await this.#journal.write(record);
    } catch (error) {
      this.#unwritten ??= wordsOf(error);
    }
  }

  async #closeDoor(): Promise<void> {
    await this.#permit.rootDone();
    await this.#machine.privilege.close();
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
