import type { Machine } from '../machine/port.ts';
import type { Fix } from '../model/fix.ts';
import type { Needs, Observed } from './check.ts';

/**
 * How a fix is offered on this machine to this person: a check says what would help, a rule says who can do
 * it here. Pure, like a check. Rules are asked in their order, each with what the one before made of the fix.
 */
export interface OfferRule<H extends Needs = Needs> {
  /** Told by the fix alone; only then is anything observed for this rule. */
  concerns(fix: Fix): boolean;
  /** Facts the rule rests on; each may be unknown, and an unknown one changes nothing. */
  readonly hints: H;
  offer(fix: Fix, hints: Observed<H>, whose: Pick<Machine, 'platform' | 'person'>): Fix;
}

/** Keeps the types of the hints for `offer`, and lets rules stand in one list. */
export function defineOfferRule<const H extends Needs>(rule: OfferRule<H>): OfferRule {
  return rule as unknown as OfferRule;
}
