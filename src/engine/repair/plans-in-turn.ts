import type { Machine } from '../../machine/port.ts';
import type { Fix, Step } from '../../model/fix.ts';
import { EditConflict } from './edits.ts';
import { type Plan, type Planning, planFix } from './plan.ts';
import { PlannedMachine } from './planned-machine.ts';
import { rebaseEdits } from './rebase.ts';

export type PlanningInTurn =
  | Planning
  /** An earlier plan changes the same line, or does all of this one. */
  | { readonly ok: false; readonly shares: string }
  | { readonly ok: false; readonly included: true };

/** Plans fixes that are to be carried out one after the other, each against the files as those before it leave them. */
export class PlansInTurn {
  readonly #machine: Machine;
  readonly #planned: PlannedMachine;
  readonly #steps = new Set<string>();

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#planned = new PlannedMachine(machine);
  }

  async plan(fix: Fix, signal: AbortSignal): Promise<PlanningInTurn> {
    if (this.#steps.has(JSON.stringify(fix.steps))) return { ok: false, included: true };
    const steps: Step[] = [];
    for (const step of fix.steps) {
      const rebased = await this.#rebased(step, signal);
      if (rebased === null) return { ok: false, shares: step.kind === 'edit' ? step.path : '' };
      steps.push(rebased);
    }
    const planning = await planFix(this.#planned.machine, { ...fix, steps }, signal);
    if (!planning.ok && planning.refusal.code === 'no-change' && this.#planned.hasChanged(planning.refusal.path))
      return { ok: false, included: true };
    return planning;
  }

  /** It will be carried out before whatever is planned next. @param fix as it was found */
  accept(plan: Plan, fix: Fix): void {
    this.#planned.add(plan);
    this.#steps.add(JSON.stringify(fix.steps));
  }

  /** The step for the file as it will be; null: it cannot be made there. */
  async #rebased(step: Step, signal: AbortSignal): Promise<Step | null> {
    if (step.kind !== 'edit') return step;
    const real = await this.#machine.realPath(step.path, { signal });
    if (!real.ok || !this.#planned.hasChanged(real.value)) return step;
    const [before, now] = await Promise.all([
      this.#machine.readFile(real.value, { signal }),
      this.#planned.machine.readFile(real.value, { signal }),
    ]);
    if (!before.ok || !now.ok) return null;
    try {
      return { ...step, edits: rebaseEdits(step.edits, before.value, now.value) };
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      return null;
    }
  }
}
