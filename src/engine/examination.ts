import type { Machine } from '../machine/port.ts';
import type { CheckId, Finding, Verdict } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { About, Check } from './check.ts';
import type { Fact, FactId } from './fact.ts';
import { becauseUnknown, judgeSafely, observeAll, observeEach } from './judge.ts';
import { type ObservationEvent, Observations } from './observations.ts';
import type { OfferRule } from './offer.ts';
import { skipped } from './verdict.ts';
import { within } from './within.ts';

export type ExaminationEvent =
  | ObservationEvent
  | { readonly type: 'check-judged'; readonly check: CheckId; readonly findings: readonly Finding[] };

export interface ExaminationOptions {
  readonly machine: Machine;
  /** Every check there is: a selected check's grounds are found here. */
  readonly catalogue: readonly Check[];
  /** How fixes are offered here; none: as the checks propose them. */
  readonly offers?: readonly OfferRule[];
  /** Milliseconds for one run; what is not known by then is `unknown` with reason `timeout`. */
  readonly budgetMs: number;
  readonly signal?: AbortSignal;
  /** Facts that the person does not want looked for. */
  readonly without?: readonly FactId[];
  /** What was said for this run, by name; facts know which they look at. */
  readonly given?: ReadonlyMap<string, string>;
  readonly emit?: (event: ExaminationEvent) => void;
}

/** Milliseconds that checks which somebody waits for have the machine to themselves. */
const HEAD_START_MS = 1_500;

/**
 * Judges checks over one machine. Facts are shared between all checks and between repeated runs;
 * `repeat` forgets what a fix has changed and judges again only what depends on it.
 */
export class Examination {
  readonly #options: ExaminationOptions;
  readonly #byId: ReadonlyMap<CheckId, Check>;
  #observations: Observations | null = null;
  #over: AbortController | null = null;
  /** Checks that the last judgement skipped because their ground had failed. */
  readonly #groundless = new Set<CheckId>();
  /** Rules that had a say in what a check's last findings offer. */
  readonly #ruled = new Map<CheckId, Set<OfferRule>>();

  constructor(options: ExaminationOptions) {
    this.#options = options;
    this.#byId = new Map(options.catalogue.map((check) => [check.id, check]));
  }

  /**
   * Findings in the order of `checks`. Never throws for what the machine does.
   * @param first those that somebody waits for: they begin alone, and the others when these are judged, or soon after
   */
  async run(checks: readonly Check[], first: readonly Check[] = []): Promise<readonly Finding[]> {
    const run = this.#begin();
    try {
      const judged = new Map<CheckId, Promise<readonly Finding[]>>();
      if (first.length > 0) {
        const started = first.map((check) => this.#judgeOnce(check, judged, run.observations));
        await within(HEAD_START_MS, Promise.all(started), null);
      }
      const found = await Promise.all(checks.map((check) => this.#judgeOnce(check, judged, run.observations)));
      return found.flat();
    } finally {
      run.end();
    }
  }

  /** Looks again after a change: only what the named facts feed is observed and judged anew. */
  async repeat(checks: readonly Check[], touched: readonly FactId[]): Promise<readonly Finding[]> {
    if (checks.some((check) => this.#groundless.has(check.id))) {
      // What was observed while the ground had failed was seen through a broken thing, however deep
      // down: only what these checks ask for is observed anew, and all of that is.
      this.#observations = null;
    } else this.#observations?.forget(touched);
    return this.run(checks);
  }

  /**
   * Checks, of those given, whose judgement rests on one of these facts (found by the last run), or on
   * a check that does: what was skipped because its ground had failed has a ground again.
   */
  restingOn(checks: readonly Check[], touched: readonly FactId[]): readonly Check[] {
    const affected = this.#observations?.dependants(touched) ?? new Set<FactId>(touched);
    const resting = new Map<CheckId, boolean>();
    const rests = (check: Check): boolean => {
      const known = resting.get(check.id);
      if (known !== undefined) return known;
      const grounds = (check.grounds ?? []).flatMap((id) => this.#byId.get(id) ?? []);
      const answer = this.#factsBehind(check).some((fact) => affected.has(fact.id)) || grounds.some(rests);
      resting.set(check.id, answer);
      return answer;
    };
    return checks.filter(rests);
  }

  #factsBehind(check: Check): readonly Fact<unknown>[] {
    const rules = [...(this.#ruled.get(check.id) ?? [])];
    return [...factsOf(check), ...rules.flatMap((rule) => Object.values(rule.hints))];
  }

  /** The person does not want to wait for this fact in the run that goes on. */
  skip(fact: FactId): void {
    this.#observations?.skip(fact);
  }

  /** Nobody waits for the run that goes on any more: what is not known by now is not looked for. */
  stop(): void {
    this.#over?.abort();
  }

  #begin(): { observations: Observations; end: () => void } {
    const { machine, budgetMs, signal, emit, without, given } = this.#options;
    const over = new AbortController();
    this.#over = over;
    const budget = new AbortController();
    const expire = () => budget.abort(new DOMException('the run is out of time', 'TimeoutError'));
    const timer = setTimeout(expire, budgetMs);
    const signals = [over.signal, budget.signal, ...(signal ? [signal] : [])];
    const observations = new Observations(machine, AbortSignal.any(signals), emit, this.#observations, without, given);
    this.#observations = observations;
    const end = () => {
      clearTimeout(timer);
      // A skipped check may have left a fact looking for something that nobody waits for any more.
      over.abort();
    };
    return { observations, end };
  }

  #judgeOnce(
    check: Check,
    judged: Map<CheckId, Promise<readonly Finding[]>>,
    observations: Observations,
  ): Promise<readonly Finding[]> {
    const present = judged.get(check.id);
    if (present) return present;
    const judging = this.#verdicts(check, judged, observations).then((verdicts) => {
      const findings = verdicts.map((verdict) => ({ ...verdict, check: check.id, flow: check.flow }));
      this.#options.emit?.({ type: 'check-judged', check: check.id, findings });
      return findings;
    });
    judged.set(check.id, judging);
    return judging;
  }

  async #verdicts(
    check: Check,
    judged: Map<CheckId, Promise<readonly Finding[]>>,
    observations: Observations,
  ): Promise<readonly Verdict[]> {
    const { machine } = this.#options;
    if (check.only && !check.only.platforms.includes(machine.platform)) return [skipped(check.only.reason)];
    const facts = observeAll(check, observations);
    const grounds = (check.grounds ?? []).map((id) => this.#ground(id, judged, observations));
    const failed = (await Promise.all(grounds)).find((ground) => ground !== null);
    if (failed) {
      this.#groundless.add(check.id);
      return [skipped('runner.ground', { params: { ground: failed } })];
    }
    this.#groundless.delete(check.id);
    const { needs, hints } = await facts;
    const missing = Object.values(needs).find((observation) => !observation.known);
    if (missing && !missing.known) return [becauseUnknown(missing)];
    const verdicts = judgeSafely(check, needs, hints, this.#about(observations));
    const ruled = new Set<OfferRule>();
    this.#ruled.set(check.id, ruled);
    return Promise.all(verdicts.map((verdict) => this.#offered(verdict, ruled, observations)));
  }

  async #offered(verdict: Verdict, ruled: Set<OfferRule>, observations: Observations): Promise<Verdict> {
    if (verdict.fixes.length === 0) return verdict;
    const fixes = await Promise.all(verdict.fixes.map((fix) => this.#offer(fix, ruled, observations)));
    return { ...verdict, fixes };
  }

  async #offer(proposed: Fix, ruled: Set<OfferRule>, observations: Observations): Promise<Fix> {
    let fix = proposed;
    for (const rule of this.#options.offers ?? []) {
      if (!rule.concerns(fix)) continue;
      ruled.add(rule);
      fix = rule.offer(fix, await observeEach(rule.hints, observations), this.#options.machine);
    }
    return fix;
  }

  async #ground(
    id: CheckId,
    judged: Map<CheckId, Promise<readonly Finding[]>>,
    observations: Observations,
  ): Promise<CheckId | null> {
    const check = this.#byId.get(id);
    if (!check) throw new Error(`no check has the id ${id}, which another names as its ground`);
    const findings = await this.#judgeOnce(check, judged, observations);
    const failing = findings.find(
      (finding) =>
        finding.status === 'problem' || (finding.status === 'skipped' && finding.message === 'runner.ground'),
    );
    if (!failing) return null;
    // Name the root, not the chain: a person wants to know the one thing that everything waits for.
    return failing.status === 'skipped' ? String(failing.params['ground']) : id;
  }

  #about(observations: Observations): About {
    const { machine } = this.#options;
    return {
      platform: machine.platform,
      home: machine.person.home,
      evidenceOf: (fact) => observations.settled(fact)?.evidence ?? [],
    };
  }
}

export function factsOf(check: Check): readonly Fact<unknown>[] {
  return [...Object.values(check.needs), ...Object.values(check.hints ?? {})];
}
