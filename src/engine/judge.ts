import type { Verdict } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { About, Check } from './check.ts';
import type { Fact } from './fact.ts';
import type { Observations } from './observations.ts';
import { unknown } from './verdict.ts';

/** Observations by the names that a check has for them. */
export type Seen = Record<string, Observation<unknown>>;

export async function observeAll(check: Check, observations: Observations): Promise<{ needs: Seen; hints: Seen }> {
  const [needs, hints] = await Promise.all([
    observeEach(check.needs, observations),
    observeEach(check.hints ?? {}, observations),
  ]);
  return { needs, hints };
}

export async function observeEach(
  facts: Readonly<Record<string, Fact<unknown>>>,
  observations: Observations,
): Promise<Seen> {
  const pairs = Object.entries(facts).map(async ([name, fact]) => [name, await observations.observe(fact)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

export function judgeSafely(check: Check, needs: Seen, hints: Seen, about: About): readonly Verdict[] {
  const values = Object.fromEntries(
    Object.entries(needs).map(([name, observation]) => [name, observation.known ? observation.value : undefined]),
  );
  const seen = Object.values(needs).flatMap((observation) => observation.evidence);
  try {
    const verdicts = check.judge(values, hints, about);
    return verdicts.map((verdict) => (verdict.evidence.length === 0 ? { ...verdict, evidence: seen } : verdict));
  } catch (error) {
    // A bug in one judgement is not a reason to tell the person nothing at all.
    const detail = error instanceof Error ? error.message : String(error);
    return [unknown('runner.unknown.failed', { params: { subject: check.id, detail }, evidence: seen })];
  }
}

export function becauseUnknown(observation: Observation<unknown>): Verdict {
  if (observation.known) throw new Error('a known fact was taken for an unknown one');
  const { code, subject, detail } = observation.reason;
  return unknown(`runner.unknown.${code}`, { params: { subject, detail }, evidence: observation.evidence });
}
