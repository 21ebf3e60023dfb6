import { Application, type ApplyResult } from '../engine/repair/apply.ts';
import { type Change, changeNeedsRoot } from '../engine/repair/change.ts';
import { Journal } from '../engine/repair/journal.ts';
import type { Plan } from '../engine/repair/plan.ts';
import { FREELY } from '../engine/repair/step-permit.ts';
import { type PastChange, pastRun, undoRun } from '../engine/repair/undo.ts';
import type { Finding } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import { verify } from '../session/verification.ts';
import type { Patient } from './case.ts';
import type { ChangeMove } from './move.ts';

export type Applied = Pick<ChangeMove, 'outcome' | 'detail' | 'told' | 'steps'>;

/** Carries changes out on the simulated Mac, in one journal, and takes them back. */
export class Repairs {
  readonly #patient: Patient;
  readonly #version: string;
  #journal: Journal | null = null;

  constructor(patient: Patient, version: string) {
    this.#patient = patient;
    this.#version = version;
  }

  /** @param lookAgain findings of the checks that prove it worked */
  async apply(plan: Plan, finding: Finding | null, lookAgain: () => Promise<readonly Finding[]>): Promise<Applied> {
    const { machine, store } = this.#patient;
    const about = { gomend: this.#version, machine: machine.kind, now: () => machine.now() };
    this.#journal ??= await Journal.begin(store, about);
    const before = new Set(await this.standing());
    const told: Message[] = [];
    const application = new Application(machine, this.#journal, plan, finding ?? { check: '' }, FREELY);
    const result = await this.#toItsEnd(application, told);
    const steps = (await this.standing()).filter((step) => !before.has(step));
    if (typeof result === 'string') return { outcome: 'denied', detail: result, told, steps };
    if (result.status === 'failed') {
      return { outcome: 'failed', detail: result.failure.detail || result.failure.code, told, steps };
    }
    if (finding === null) return { outcome: 'made', detail: '', told, steps };
    const { verdict } = verify(finding, plan.fix, await lookAgain());
    return { outcome: verdict, detail: '', told, steps };
  }

  /** Steps of the journal that are in place. */
  async standing(): Promise<readonly number[]> {
    return (await this.#changes()).map(({ step }) => step);
  }

  async canTakeBack(): Promise<boolean> {
    return (await this.#changes()).some(({ change }) => isReversible(change));
  }

  async takeBack(signal: AbortSignal): Promise<{ readonly taken: number; readonly left: number }> {
    const { machine, store } = this.#patient;
    if (this.#journal === null) return { taken: 0, left: 0 };
    const past = await pastRun(store, this.#journal.run);
    const needsRoot = past.standing.some(({ change }) => isReversible(change) && changeNeedsRoot(change));
    if (needsRoot) await machine.privilege.ask();
    const undone = await undoRun(machine, store, past, signal, FREELY);
    const taken = undone.filter(({ result }) => result.status === 'reverted' || result.status === 'nothing-to-do');
    return { taken: taken.length, left: undone.length - taken.length };
  }

  async #changes(): Promise<readonly PastChange[]> {
    return this.#journal === null ? [] : (await pastRun(this.#patient.store, this.#journal.run)).standing;
  }

  async #toItsEnd(
    application: Application,
    told: Message[],
  ): Promise<Extract<ApplyResult, { status: 'applied' | 'failed' }> | string> {
    const { machine } = this.#patient;
    for (;;) {
      const result = await application.proceed();
      if (result.status === 'needs-root') {
        const asked = await machine.privilege.ask();
        if (asked === 'granted') continue;
        await application.abandon({ code: 'denied', detail: asked });
        return asked;
      }
      if (result.status !== 'waiting') return result;
      const { instruction } = result.step;
      this.#patient.tell(instruction.key);
      told.push(instruction);
      application.personDone();
    }
  }
}

/** Something takes it back; nothing does so with an emptied cache. */
function isReversible(change: Change): boolean {
  if (change.kind === 'privileged') return change.inverse !== null;
  return change.kind !== 'run' || change.saved.length > 0 || change.inverse !== null;
}
