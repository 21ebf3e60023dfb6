import { createHash } from 'node:crypto';
import type { Plan } from '../../engine/repair/plan.ts';
import { PlansInTurn } from '../../engine/repair/plans-in-turn.ts';
import type { Machine } from '../../machine/port.ts';
import { stateDirectory } from '../../machine/state-directory.ts';
import type { Fix } from '../../model/fix.ts';
import { type Message, message } from '../../model/message.ts';
import type { Words } from '../../words/words.ts';
import { type ReportPlan, reportPlan } from '../plan.ts';
import { refusalParams } from '../refusal-params.ts';
import { fitOf } from './limits.ts';
import { type ScriptFix, scriptText } from './script.ts';

/** What became of one fix: it is in the script, or why it is not. */
export type Taken =
  | { readonly taken: true; readonly report: ReportPlan }
  | { readonly taken: false; readonly report: ReportPlan | null; readonly why: Message };

export interface CollectorOptions {
  readonly machine: Machine;
  readonly words: Words;
  readonly version: string;
  /** Others may read where the script goes. */
  readonly open: boolean;
}

/** Gathers fixes for one script, in the order in which it will ask about them. */
export class ScriptCollector {
  readonly #options: CollectorOptions;
  readonly #turns: PlansInTurn;
  readonly #fixes: ScriptFix[] = [];
  readonly #left: string[] = [];
  #secret = false;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#turns = new PlansInTurn(options.machine);
  }

  get count(): number {
    return this.#fixes.length;
  }

  /** What is not in it, a sentence each. */
  get left(): readonly string[] {
    return this.#left;
  }

  /** The plans that are in it. */
  get plans(): readonly Plan[] {
    return this.#fixes.map(({ plan }) => plan);
  }

  async take(fix: Fix, signal: AbortSignal): Promise<Taken> {
    const { machine, words, open } = this.#options;
    const commandsOf = machine.privilege.commands.bind(machine.privilege);
    const planning = await this.#plan(fix, signal);
    if ('why' in planning) return this.#leave(fix, null, planning.why);
    const { plan } = planning;
    const report = reportPlan(plan, words, commandsOf);
    const fit = fitOf(plan, open, words);
    if (!fit.fits) return this.#leave(fix, report, fit.why);
    this.#secret ||= fit.secret;
    this.#turns.accept(plan, fix);
    this.#fixes.push({ plan, report });
    return { taken: true, report };
  }

  /** The script of all that was taken; there must be something. */
  text(): string {
    const { machine, words, version } = this.#options;
    const now = machine.now();
    const shape = this.#fixes.map(({ plan }) => plan.fix.steps);
    const token = createHash('sha256')
      .update(JSON.stringify([now, shape]))
      .digest('hex')
      .slice(0, 16);
    const keep = `${stateDirectory(machine.platform, machine.person.home, machine.environment)}/scripts/${token}`;
    return scriptText(this.#fixes, this.#left, this.#secret, { machine, version, now, keep, token }, words);
  }

  async #plan(fix: Fix, signal: AbortSignal): Promise<{ readonly plan: Plan } | { readonly why: Message }> {
    try {
      const planning = await this.#turns.plan(fix, signal);
      if (planning.ok) return planning;
      if ('included' in planning) return { why: message('script.cannot.included') };
      if ('shares' in planning) return { why: message('script.cannot.same-file', { path: planning.shares }) };
      return { why: message(`refusal.${planning.refusal.code}`, refusalParams(planning.refusal)) };
    } catch (error) {
      // What may not pass the privilege door is thrown.
      const detail = error instanceof Error ? error.message : String(error);
      return { why: message('script.cannot.plan', { detail }) };
    }
  }

  #leave(fix: Fix, report: ReportPlan | null, why: Message): Taken {
    const { words } = this.#options;
    const title = words.say(`fix.${fix.id}.title`, fix.params);
    this.#left.push(words.say('script.left.line', { title, why: words.tell(why) }));
    return { taken: false, report, why };
  }
}
