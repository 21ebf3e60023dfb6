import type { Machine } from '../../machine/port.ts';
import type { Failure } from '../../model/outcome.ts';
import { cleanText } from '../../words/untrusted.ts';
import { type Change, changeOf, type FileMark, imagesToKeep } from './change.ts';
import { digest } from './file-image.ts';
import type { Journal } from './journal.ts';
import { journaled } from './journaled.ts';
import { performStep } from './perform.ts';
import type { Plan } from './plan.ts';
import { type PlannedStep, stepNeedsRoot } from './planned-step.ts';
import { revertChange } from './revert.ts';

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
    };

interface Done {
  readonly index: number;
  readonly number: number;
  readonly change: Change;
  readonly after: Readonly<Record<string, FileMark | null>>;
}

/**
 * Carries one plan out, step by step. Intent and what undo needs are on the disk before a step runs.
 * A failed step, or the person's stop, takes back what this fix did, in reverse.
 */
export class Application {
  readonly #machine: Machine;
  readonly #journal: Journal;
  readonly #plan: Plan;
  readonly #check: string;
  readonly #emit: (event: ApplyEvent) => void;
  readonly #done: Done[] = [];
  readonly #stop = new AbortController();
  #next = 0;
  #begun = false;
  #ran = false;

  constructor(
    machine: Machine,
    journal: Journal,
    plan: Plan,
    check: string,
    emit: (event: ApplyEvent) => void = () => {},
  ) {
    this.#machine = machine;
    this.#journal = journal;
    this.#plan = plan;
    this.#check = check;
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
      const failure = await this.#perform(step, signal);
      if (failure) return this.#rollBack(this.#next, failure);
    }
    await this.#machine.privilege.close();
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
      await this.#machine.privilege.close();
      await this.#journal.write({ type: 'waiting', instruction: step.instruction.key });
      return { status: 'waiting', step };
    }
    if (!stepNeedsRoot(step)) {
      // Nothing that the person's own files could have changed runs while a ticket lives.
      if (this.#done.length > 0) await this.#machine.privilege.close();
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
    // What gomend leaves is kept too: should somebody change it, undo can tell whose lines are whose.
    if (step.kind === 'replace') await this.#journal.keep(step.after.bytes);
    await this.#journal.write({ type: 'intent', step: number, change: await this.#written(change) });
    this.#ran = true;
    this.#emit({ type: 'step-started', index: this.#next });
    const started = performance.now();
    const performed = await performStep(this.#machine, step, signal);
    if (performed.ok) {
      const ms = Math.round(performance.now() - started);
      await this.#journal.write({ type: 'done', step: number, after: performed.after, ms });
      for (const { content } of performed.left) if (content) await this.#journal.keep(content.bytes);
      this.#done.push({ index: this.#next, number, change, after: performed.after });
      this.#emit({ type: 'step-done', index: this.#next, ms: performance.now() - started });
      return null;
    }
    // What a program says may hold anything.
    const failure = { ...performed.failure, detail: cleanText(performed.failure.detail) };
    const ms = Math.round(performance.now() - started);
    await this.#journal.write({ type: 'failed', step: number, failure, ms });
    this.#emit({ type: 'step-failed', index: this.#next, failure: performed.failure });
    // A command that failed may have written before it did.
    if (change.kind === 'run' && change.saved.length > 0) {
      await revertChange(this.#reverting(), change, null);
    }
    return performed.failure;
  }

  /** A change as the journal gets it. */
  async #written(change: Change): Promise<Change> {
    const { change: written, secret } = journaled(change);
    if (written.kind !== 'run' || secret === null) return written;
    return { ...written, inverseKept: await this.#journal.keep(secret) };
  }

  async #rollBack(index: number, failure: Failure): Promise<ApplyResult> {
    const left: string[] = [];
    const untouched = !this.#ran;
    for (const done of this.#done.toReversed()) {
      const reverted = await revertChange(this.#reverting(), done.change, done.after);
      if (reverted.status === 'reverted' || reverted.status === 'nothing-to-do') {
        await this.#journal.write({ type: 'undone', step: done.number });
        this.#emit({ type: 'step-undone', index: done.index });
      } else left.push(describe(done.change));
    }
    this.#done.length = 0;
    await this.#machine.privilege.close();
    await this.#journal.write({ type: 'fix-ended', outcome: left.length === 0 ? 'rolled-back' : 'rollback-failed' });
    return { status: 'failed', index, failure, left, untouched };
  }

  #reverting() {
    // Taking back must not be stopped half-way by the same ctrl-c that made it necessary.
    const signal = new AbortController().signal;
    return { machine: this.#machine, signal, kept: (sha256: string) => this.#journal.kept(sha256) };
  }
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
