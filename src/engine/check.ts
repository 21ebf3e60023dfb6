import type { Platform } from '../machine/port.ts';
import type { Evidence } from '../model/evidence.ts';
import type { CheckId, FlowId, Verdict } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { Fact } from './fact.ts';

export type Needs = Readonly<Record<string, Fact<unknown>>>;

export type Known<N extends Needs> = {
  readonly [K in keyof N]: N[K] extends Fact<infer T> ? T : never;
};
export type Observed<N extends Needs> = {
  readonly [K in keyof N]: N[K] extends Fact<infer T> ? Observation<T> : never;
};

/** What a judgement is told besides its facts. */
export interface About {
  readonly platform: Platform;
  /** The person's home directory, for showing paths as `~/…`. */
  readonly home: string;
  /** Everything that was looked at to know this fact. */
  evidenceOf(fact: Fact<unknown>): readonly Evidence[];
}

/**
 * A pure judgement over facts. It never looks at the machine and always gives at least one verdict.
 * The runner answers in its place where it does not apply (`skipped`), where its ground has failed
 * (`skipped`) and where a needed fact is unknown (`unknown`).
 */
export interface Check<N extends Needs = Needs, H extends Needs = Needs> {
  readonly id: CheckId;
  readonly flow: FlowId;
  /** Absent: every platform. Elsewhere the check is `skipped` with `reason` as its words. */
  readonly only?: { readonly platforms: readonly Platform[]; readonly reason: string };
  /** Facts without which nothing can be said. */
  readonly needs: N;
  /** Facts that sharpen the judgement, and may be unknown. */
  readonly hints?: H;
  /** Checks that must not have found a problem, or this one has no ground to stand on. */
  readonly grounds?: readonly CheckId[];
  judge(facts: Known<N>, hints: Observed<H>, about: About): readonly Verdict[];
}

/** Keeps the types of needs and hints for `judge`, and lets checks stand in one list. */
export function defineCheck<const N extends Needs, const H extends Needs = Record<never, never>>(
  check: Check<N, H>,
): Check {
  return check as unknown as Check;
}
