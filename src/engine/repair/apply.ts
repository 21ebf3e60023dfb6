import type { Machine } from '../../machine/port.ts';
import type { Failure } from '../../model/outcome.ts';
import { changeOf, imagesToKeep } from './change.ts';
import { digest } from './file-image.ts';
import type { Journal } from './journal.ts';
import { performStep } from './perform.ts';
import type { Plan } from './plan.ts';
import { type PlannedStep, stepNeedsRoot } from './planned-step.ts';
import { type DoneStep, rollBack, type TornStep } from './roll-back.ts';
import type { LeaseLoss, StepPermit } from './step-permit.ts';

export type ApplyEvent =
  | { readonly type: 'step-started'; readonly index: number }
  | { readonly type: 'step-done'; readonly index: number; readonly ms: number }
  | { readonly type: 'step-failed'; readonly index: number; readonly failure: Failure }
  | { readonly type: 'step-undone'; readonly index: number };

export type ApplyResult =
  | { readonly status: 'applied' }
  /** The next step is root's and the door is shut: let sudo ask, then go on. */
  | { readonly status: 'needs-root' }
  /** The next step is the person's: go on when it is done. */
  | { readonly status: 'waiting'; readonly step: Extract<PlannedStep, { kind: 'person' }> }
  | {
      readonly status: 'failed';
      readonly index: number;
      readonly failure: Failure;
      /** Paths or commands that could not be taken back; empty: all is as it was before this fix. */
      readonly left: readonly string[];
      /** No step had begun: the machine is untouched, and nothing has to be looked at again. */
      readonly untouched: boolean;
      /**
       * It ended because no step may begin any more, one that takes back neither: what was done stands, and
       * where there is any the run is left open.
       */
      readonly lost?: LeaseLoss;
    };

const NOT_BEGUN: Failure = { code: 'cancelled', detail: '' };

/**
 * Carries one plan out, step by step. Intent and what undo needs are on the disk before a step runs.
 * A failed step, or the person's stop, takes back what this fix did, in reverse.
 */
export class Application {
  readonly #machine: Machine;
  readonly #journal: Journal;
  readonly #plan: Plan;
  readonly #check: string;
  readonly #permit: StepPermit;
  readonly #emit: (event: ApplyEvent) => void;
  readonly #done: DoneStep[] = [];
  readonly #stop = new AbortController();
  #torn: TornStep | null = null;
  #next = 0;
  #begun = false;
  #ran = false;

  constructor(
    machine: Machine,
    journal: Journal,
    plan: Plan,
    check: string,
    permit: StepPermit,
    emit: (event: ApplyEvent) => void = () => {},
  ) {
    this.#machine = machine;
    this.#journal = journal;
    this.#plan = plan;
    this.#check = check;
    this.#permit = permit;
    this.#emit = emit;
  }

  /** Starts at a person step that an earlier session waited at; what stands before it is done. */
  resumeAt(instruction: string): boolean {
    const index = this.#plan.steps.findIndex((step) => step.kind === 'person' && step.instruction.key === instruction);
    if (index < 0) return false;
    this.#next = index;
    this.#begun = true;
    this.#ran = true;
    return true;
  }

  /** Goes on from where it stands, as far as it can. @throws only if the journal cannot be written */
  async proceed(): Promise<ApplyResult> {
    const { signal } = this.#stop;
    if (!this.#begun) {
      this.#begun = true;
      const { id, subject } = this.#plan.fix;
      await this.#journal.write({ type: 'fix', fix: id, subject, check: this.#check });
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
      if (failure) return this.#rollBack(this.#next, failure);
    }
    await this.#closeDoor();
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

  async #pauseBefore(step: PlannedStep, signal: AbortSignal): Promise<ApplyResult | null> {
    if (step.kind === 'person') {
      await this.#closeDoor();
      await this.#journal.write({ type: 'waiting', instruction: step.instruction.key });
      return { status: 'waiting', step };
    }
    if (!stepNeedsRoot(step)) {
      // Nothing that the person's own files could have changed runs while a ticket lives.
      if (this.#done.length > 0) await this.#closeDoor();
      return null;
    }
    const state = await this.#machine.privilege.state(signal);
    return state === 'open' ? null : { status: 'needs-root' };
  }

  async #perform(step: Exclude<PlannedStep, { kind: 'person' }>, signal: AbortSignal): Promise<Failure | null> {
    if (signal.aborted) return { code: 'cancelled', detail: '' };
    const number = this.#journal.nextStep();
    const change = changeOf(step, step.kind === 'replace' ? digest(step.after.bytes) : '');
    for (const { content } of imagesToKeep(step)) if (content) await this.#journal.keep(content.bytes);
    await this.#journal.write({ type: 'intent', step: number, change });
    this.#ran = true;
    this.#emit({ type: 'step-started', index: this.#next });
    const started = performance.now();
    const performed = await performStep(this.#machine, step, signal);
    if (performed.ok) {
      await this.#journal.write({ type: 'done', step: number, after: performed.after });
      this.#done.push({ index: this.#next, number, change, after: performed.after });
      this.#emit({ type: 'step-done', index: this.#next, ms: performance.now() - started });
      return null;
    }
    this.#emit({ type: 'step-failed', index: this.#next, failure: performed.failure });
    // A command that failed may have written before it did: its end is not written down until that is taken back.
    if (change.kind === 'run' && change.saved.length > 0) this.#torn = { number, change, failure: performed.failure };
    else await this.#journal.write({ type: 'failed', step: number, failure: performed.failure });
    return performed.failure;
  }

  async #rollBack(index: number, failure: Failure, because?: LeaseLoss): Promise<ApplyResult> {
    const onUndone = (undone: number) => this.#emit({ type: 'step-undone', index: undone });
    const rolling = { machine: this.#machine, journal: this.#journal, permit: this.#permit, onUndone };
    const { left, lost } = await rollBack(rolling, this.#done.splice(0), this.#torn);
    await this.#closeDoor();
    if (!lost) {
      const outcome = left.length === 0 ? 'rolled-back' : 'rollback-failed';
      await this.#journal.write({ type: 'fix-ended', outcome });
    }
    const why = lost ?? because;
    return { status: 'failed', index, failure, left, untouched: !this.#ran, ...(why ? { lost: why } : {}) };
  }

  async #closeDoor(): Promise<void> {
    await this.#permit.rootDone();
    await this.#machine.privilege.close();
  }
}
