import type { Check } from '../../engine/check.ts';
import type { Examination } from '../../engine/examination.ts';
import { Application, type ApplyResult } from '../../engine/repair/apply.ts';
import { beginRun } from '../../engine/repair/begin-run.ts';
import type { Journal } from '../../engine/repair/journal.ts';
import { type Plan, type Planning, planFix } from '../../engine/repair/plan.ts';
import { stepNeedsRoot } from '../../engine/repair/planned-step.ts';
import type { RepairLease } from '../../engine/repair/repair-lease.ts';
import type { Machine } from '../../machine/port.ts';
import { mayGoOn, refusalAt } from '../../machine/privilege/door.ts';
import type { Finding } from '../../model/finding.ts';
import type { Fix } from '../../model/fix.ts';
import { reportFinding } from '../../report/finding.ts';
import { type ReportPlan, reportPlan } from '../../report/plan.ts';
import type { ReportFinding } from '../../report/report.ts';
import { ungrantedIn } from '../../report/text/asked.ts';
import { verify } from '../../session/verification.ts';
import type { Words } from '../../words/words.ts';
import type { FixMode } from '../fix.ts';
import type { LeaseAnswer } from '../take-lease.ts';
import { isRoot, type Target } from '../target.ts';
import { VERSION } from '../version.ts';
import { downloadProgress } from './download-progress.ts';
import type { Mended, MendOutcome } from './outcome.ts';

/** The person, while a fix goes on; without a terminal, whoever answers in their place. */
export interface Attendant {
  /** This finding is next. */
  begin(finding: ReportFinding): void;
  /** This is what would happen. */
  show(plan: ReportPlan): void;
  confirm(): Promise<boolean>;
  /** sudo is about to ask on the terminal. */
  beforeSudo(): void;
  /** It keeps no answer, and asks for each command by itself. */
  sudoAsksEach(): void;
  /** A download has come so far. */
  downloaded(line: string): void;
  /** Something only the person can do; true: it is done. */
  personStep(instruction: string): Promise<boolean>;
  /** sudo can ask: there is a terminal, and somebody before it. */
  readonly hasTerminal: boolean;
}

export interface MenderOptions {
  readonly target: Target;
  readonly lease: RepairLease;
  /** How it went to take it. */
  readonly leased: LeaseAnswer;
  readonly examination: Examination;
  /** Checks whose findings are kept up to date. */
  readonly checks: readonly Check[];
  readonly catalogue: readonly Check[];
  readonly mode: FixMode;
  readonly attendant: Attendant;
  readonly words: Words;
  readonly signal: AbortSignal;
}

/** Plans, confirms, applies and verifies one fix after the other, in one journal. */
export class Mender {
  readonly #options: MenderOptions;
  #journal: Journal | null = null;
  #application: Application | null = null;
  /** Fresh findings of the checks that the last fix concerned. */
  fresh: readonly Finding[] = [];

  constructor(options: MenderOptions) {
    this.#options = options;
  }

  /** The run that `gomend undo` takes back; null: nothing was changed. */
  get run(): string | null {
    return this.#journal?.run ?? null;
  }

  /** Ctrl-c: the step under way ends, and what its fix did is taken back. */
  stop(): void {
    this.#application?.stop();
  }

  async mend(finding: Finding, fix: Fix): Promise<Mended> {
    const { target, words, attendant } = this.#options;
    const { machine } = target;
    this.fresh = [];
    const commandsOf = machine.privilege.commands.bind(machine.privilege);
    attendant.begin(reportFinding(finding, words, commandsOf));
    const planning = await this.#plan(fix);
    if ('kind' in planning) return { finding, plan: null, outcome: planning };
    if (!planning.ok) {
      // While another one repairs, files change under our eyes: that is no trouble of the file's.
      const outcome = this.#barred() ?? { kind: 'refused', refusal: planning.refusal };
      return { finding, plan: null, outcome };
    }
    const plan = reportPlan(planning.plan, words, commandsOf);
    attendant.show(plan);
    const outcome = (await this.#mayNot(planning.plan)) ?? (await this.#apply(finding, planning.plan));
    return { finding, plan, outcome };
  }

  async #plan(fix: Fix): Promise<Planning | MendOutcome> {
    try {
      return await planFix(this.#options.target.machine, fix, this.#options.signal);
    } catch (error) {
      // What may not pass the privilege door is thrown: nothing was done, and the other fixes are still good.
      return { kind: 'failed', failure: { code: 'failed', detail: wordsOf(error) }, left: [] };
    }
  }

  /** null: the lease is ours. */
  #barred(): MendOutcome | null {
    const { leased } = this.#options;
    if (leased.status === 'busy') return { kind: 'busy', repairer: leased.repairer };
    return leased.status === 'trouble' ? { kind: 'journal', detail: leased.detail } : null;
  }

  /** Why it is not even begun; null: it may be. */
  async #mayNot(plan: Plan): Promise<MendOutcome | null> {
    const { target, mode, attendant, signal } = this.#options;
    if (mode === 'dry-run') return { kind: 'planned' };
    if (isRoot(target.machine)) return { kind: 'root' };
    const barred = this.#barred();
    if (barred) return barred;
    if (plan.steps.some(stepNeedsRoot)) {
      if (!attendant.hasTerminal) return { kind: 'needs-terminal' };
      // Asking sudo leaves a trace in a log, and mail to an administrator: only where it is needed.
      const state = await target.machine.privilege.state(signal);
      if (state === 'root') return { kind: 'root' };
      if (state === 'absent' || state === 'refused') return { kind: 'not-allowed', asked: refusalAt(state) };
    }
    if (mode === 'yes' || (await attendant.confirm())) return null;
    return { kind: signal.aborted ? 'stopped' : 'declined' };
  }

  async #apply(finding: Finding, plan: Plan): Promise<MendOutcome> {
    const { target, lease, attendant, words } = this.#options;
    const onEvent = downloadProgress(words, (line) => attendant.downloaded(line));
    try {
      lease.working({ check: finding.check, fix: plan.fix.id });
      // Somebody may have sat before the question for a night: not even the journal is begun without the lease.
      const lost = await lease.mayBegin(false);
      if (lost) return { kind: 'lease-lost', lost, left: [] };
      this.#journal ??= await beginJournal(target);
      this.#application = new Application(target.machine, this.#journal, plan, finding, lease, onEvent);
      const ending = await this.#toItsEnd(this.#application);
      return await this.#outcomeOf(ending, finding, plan);
    } catch (error) {
      // Only the journal throws: nothing may go on that is not written down.
      return { kind: 'journal', detail: wordsOf(error) };
    } finally {
      lease.working(null);
      this.#application = null;
    }
  }

  async #toItsEnd(application: Application): Promise<ApplyResult> {
    const { target, attendant, words, signal } = this.#options;
    for (;;) {
      const result = await application.proceed();
      if (result.status === 'needs-root') {
        attendant.beforeSudo();
        const asked = await target.machine.privilege.ask();
        if (!mayGoOn(asked)) return application.abandon({ code: 'denied', detail: asked });
        if (asked === 'each') attendant.sudoAsksEach();
        continue;
      }
      if (result.status === 'waiting') {
        const { instruction } = result.step;
        if (!(await attendant.personStep(words.tell(instruction)))) {
          // Left open on purpose: the next session takes it up. Only ctrl-c takes it back.
          return signal.aborted ? application.abandon({ code: 'cancelled', detail: '' }) : result;
        }
        target.personDone(instruction.key);
        application.personDone();
        continue;
      }
      return result;
    }
  }

  async #outcomeOf(result: ApplyResult, finding: Finding, plan: Plan): Promise<MendOutcome> {
    const { words } = this.#options;
    switch (result.status) {
      case 'waiting':
        return { kind: 'waiting', instruction: words.tell(result.step.instruction) };
      case 'failed': {
        const { failure, left, lost, unwritten } = result;
        if (lost) return { kind: 'lease-lost', lost, left };
        // Nothing may go on that is not written down.
        if (left.length === 0 && unwritten !== undefined) return { kind: 'journal', detail: unwritten };
        const asked = ungrantedIn(failure);
        if (left.length === 0 && asked === 'not-allowed') return { kind: 'not-allowed', asked };
        if (left.length === 0 && asked !== null) return { kind: 'denied', asked, untouched: result.untouched };
        if (left.length === 0 && failure.code === 'cancelled') return { kind: 'stopped' };
        return { kind: 'failed', failure, left };
      }
      case 'needs-root':
        throw new Error('a fix ended before sudo was asked');
      case 'applied': {
        this.fresh = await this.#lookAgain(finding, plan.fix);
        const verification = verify(finding, plan.fix, this.fresh);
        const seen = this.fresh.find((one) => one.check === finding.check);
        if (seen) await this.#journal?.write({ type: 'verified', check: finding.check, status: seen.status });
        return { kind: 'applied', verification };
      }
    }
  }

  async #lookAgain(finding: Finding, fix: Fix): Promise<readonly Finding[]> {
    const { examination, checks, catalogue } = this.#options;
    const proving = new Set([finding.check, ...fix.proves, ...examination.restingOn(checks, fix.touches).map(idOf)]);
    return examination.repeat(
      catalogue.filter((check) => proving.has(check.id)),
      fix.touches,
    );
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const idOf = ({ id }: Check): string => id;

function beginJournal({ machine, store }: { machine: Machine; store: Target['store'] }): Promise<Journal> {
  return beginRun(store, { gomend: VERSION, machine: machine.kind, now: () => machine.now() });
}
