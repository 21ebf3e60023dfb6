import type { Check } from '../engine/check.ts';
import { Examination } from '../engine/examination.ts';
import type { OfferRule } from '../engine/offer.ts';
import { type Planning, planFix } from '../engine/repair/plan.ts';
import { type CheckId, type Finding, type FlowId, isWrong } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Case } from './case.ts';
import { type Comparison, compare } from './comparison.ts';
import { forbiddenIn } from './forbidden.ts';
import { type Look, type Looked, lookAt, looksOn } from './looks.ts';
import { type ChangeMove, type Ending, type Move, wasMade } from './move.ts';
import { type Applied, Repairs } from './repairs.ts';
import { named, shortestWay } from './shortest-way.ts';
import { temptingFixes } from './tempting.ts';

/** A change that the trainee may make. */
export interface Offer {
  readonly fix: Fix;
  /** The finding that offers it; null: what people often try. */
  readonly finding: Finding | null;
}

export interface ExerciseOptions {
  readonly case: Case;
  /** Every check there is. */
  readonly checks: readonly Check[];
  readonly offers: readonly OfferRule[];
  readonly budgetMs: number;
  readonly signal: AbortSignal;
  /** Of gomend, for the journal. */
  readonly version: string;
}

/** One exercise: what the trainee has done so far, and the Mac it was done to. Knows nothing of words and screens. */
export class Exercise {
  readonly case: Case;
  readonly checks: readonly Check[];
  readonly #options: ExerciseOptions;
  readonly #repairs: Repairs;
  readonly #seen = new Map<CheckId, readonly Finding[]>();
  /** By fix. What a finding offered stays on offer when it is gone: it may have named two things to do. */
  readonly #offered = new Map<string, Offer>();
  readonly #moves: Move[] = [];
  readonly #named = new Set<string>();
  readonly #causesSeen = new Set<string>();
  #ending: Ending | null = null;
  #tempting: readonly Fix[] | null = null;

  constructor(options: ExerciseOptions) {
    this.case = options.case;
    this.checks = options.checks;
    this.#options = options;
    this.#repairs = new Repairs(options.case, options.version);
  }

  get moves(): readonly Move[] {
    return this.#moves;
  }

  /** Causes that stand named, in the order in which they were. */
  get named(): readonly string[] {
    return [...this.#named];
  }

  /** null: it goes on. */
  get ending(): Ending | null {
    return this.#ending;
  }

  /** What was seen last of every check that was examined, in the order of the checks. */
  get seen(): readonly Finding[] {
    return this.checks.flatMap(({ id }) => this.#seen.get(id) ?? []);
  }

  /** @param check null: the whole area */
  async examine(flow: FlowId, check: CheckId | null): Promise<readonly Finding[]> {
    const chosen = this.checks.filter((one) => one.flow === flow && (check === null || one.id === check));
    const findings = await this.#lookAgain(chosen);
    this.#moves.push({ kind: 'examine', flow, check, wrong: findings.filter(isWrong).map((one) => one.check) });
    return findings;
  }

  looks(): Promise<readonly Look[]> {
    return looksOn(this.case.machine, this.#options.signal);
  }

  async look(look: Look): Promise<Looked> {
    const looked = await lookAt(this.case.machine, look, this.#options.signal);
    this.#moves.push({ kind: 'look', source: looked.source });
    return looked;
  }

  /** Fixes of the findings seen so far that were not made yet, then what people often try. */
  async offers(): Promise<readonly Offer[]> {
    this.#tempting ??= await temptingFixes(this.case.machine, this.#options.signal);
    return [...this.#offered.values(), ...this.#tempting.map((fix) => ({ fix, finding: null }))];
  }

  /** Works a change out against the Mac as it is. One that cannot be made counts as a move; looking at one does not. */
  async plan(offer: Offer): Promise<Planning> {
    const planning = await planFix(this.case.machine, offer.fix, this.#options.signal);
    if (!planning.ok) {
      const { code, path, detail } = planning.refusal;
      const applied: Applied = { outcome: 'refused', detail: detail || `${code} ${path}`, told: [], steps: [] };
      this.#changed(offer, applied, { lasting: false, forbidden: [] });
    }
    return planning;
  }

  /** Makes a planned change; the caller does at once what only they can do. */
  async apply(offer: Offer, planning: Extract<Planning, { ok: true }>): Promise<ChangeMove> {
    const { fixes, never } = this.case;
    const { fix, finding } = offer;
    const forbidden = fixes.includes(fix.id) ? [] : forbiddenIn(planning.plan, never);
    const applied = await this.#repairs.apply(planning.plan, finding, async () => {
      const proving = new Set([finding?.check, ...fix.proves]);
      return finding === null ? [] : this.#lookAgain(this.checks.filter(({ id }) => proving.has(id)));
    });
    return this.#changed(offer, applied, { lasting: planning.plan.undo === 'none', forbidden });
  }

  /** Takes back all that the trainee changed, as far as that can be done. */
  async takeBack(): Promise<{ readonly taken: number; readonly left: number }> {
    const { taken, left } = await this.#repairs.takeBack(this.#options.signal);
    this.#moves.push({ kind: 'take-back', taken, left });
    return { taken, left };
  }

  /** Whether something stands that could be taken back. */
  canTakeBack(): Promise<boolean> {
    return this.#repairs.canTakeBack();
  }

  /** Names a cause; one that is named already is withdrawn. */
  name(cause: string): boolean {
    const isNamed = !this.#named.delete(cause);
    if (isNamed) this.#named.add(cause);
    this.#moves.push({ kind: 'name', cause, named: isNamed });
    return isNamed;
  }

  end(ending: Ending): void {
    this.#ending ??= ending;
  }

  /** Examines everything, on the Mac as it is now and as it was at first, and holds the trainee's way against the right one. */
  async compare(): Promise<Comparison> {
    // Not stopped by what ended the exercise: it is the answer to it.
    const signal = new AbortController().signal;
    const { checks, offers, budgetMs, version } = this.#options;
    const all = (machine: Case['machine']) =>
      new Examination({ machine, catalogue: checks, offers, budgetMs, signal }).run(checks);
    const now = await all(this.case.machine);
    const patient = this.case.untouched();
    const walk = { patient, version, signal, examine: () => all(patient.machine) };
    return compare({
      case: this.case,
      ending: this.#ending ?? 'gave-up',
      moves: this.#moves,
      named: this.named,
      causesSeen: this.#causesSeen,
      unmet: this.case.unmet(),
      left: now.filter(isWrong),
      standing: await this.#repairs.standing(),
      way: await shortestWay(this.case, walk),
    });
  }

  async #lookAgain(checks: readonly Check[]): Promise<readonly Finding[]> {
    const { offers, budgetMs, signal } = this.#options;
    const { machine } = this.case;
    // A new examination every time: the Mac may have been changed, and nothing that was known of it is known still.
    const findings = await new Examination({ machine, catalogue: this.checks, offers, budgetMs, signal }).run(checks);
    for (const { id } of checks) {
      const own = findings.filter((finding) => finding.check === id);
      this.#seen.set(id, own);
      // What it offers now stands in the place of what it offered: the same lines may have other numbers.
      if (own.some(({ fixes }) => fixes.length > 0)) this.#withdrawOffersOf(id);
    }
    for (const finding of findings) {
      if (finding.cause !== null) this.#causesSeen.add(finding.cause);
      for (const fix of finding.fixes) this.#offered.set(offerKey(fix), { fix, finding });
    }
    return findings;
  }

  #withdrawOffersOf(check: CheckId): void {
    for (const [key, { finding }] of this.#offered) if (finding?.check === check) this.#offered.delete(key);
  }

  #changed({ fix, finding }: Offer, applied: Applied, about: Pick<ChangeMove, 'lasting' | 'forbidden'>): ChangeMove {
    const afterCause = this.case.causes.some((cause) => this.#causesSeen.has(cause));
    const move: ChangeMove = {
      kind: 'change',
      fix: named(fix),
      check: finding?.check ?? null,
      ...applied,
      ...about,
      afterCause,
    };
    if (finding !== null && wasMade(move) && move.outcome !== 'still') this.#offered.delete(offerKey(fix));
    this.#moves.push(move);
    return move;
  }
}

function offerKey({ id, subject }: Fix): string {
  return `${id} ${subject}`;
}
