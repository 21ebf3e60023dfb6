import type { About, Check } from '../../../src/engine/check.ts';
import type { Platform } from '../../../src/machine/port.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Observation, UnknownCode } from '../../../src/model/observation.ts';

export interface Judging {
  readonly needs: Readonly<Record<string, unknown>>;
  /** By name; what is absent is unknown because it was cancelled. */
  readonly hints?: Readonly<Record<string, unknown>>;
  /** Hints that are unknown for another reason. */
  readonly unknown?: Readonly<Record<string, UnknownCode>>;
  readonly platform?: Platform;
  readonly home?: string;
}

const reasonOf = (code: UnknownCode, subject: string): Observation<unknown> => ({
  known: false,
  reason: { code, subject, detail: '' },
  evidence: [],
  ms: 0,
});

/** A check's verdicts over facts that a test wrote down. */
export function judging(
  check: Check,
  { needs, hints = {}, unknown = {}, platform, home }: Judging,
): readonly Verdict[] {
  const observed = Object.keys(check.hints ?? {}).map((name): [string, Observation<unknown>] => {
    if (name in hints) return [name, { known: true, value: hints[name], evidence: [], ms: 1 }];
    return [name, reasonOf(unknown[name] ?? 'cancelled', name)];
  });
  for (const name of Object.keys(check.needs)) if (!(name in needs)) throw new Error(`the test gives no ${name}`);
  const about: About = { platform: platform ?? 'darwin', home: home ?? '/Users/kim', evidenceOf: () => [] };
  return check.judge(needs as never, Object.fromEntries(observed) as never, about);
}

/** `status message`, the shortest picture of what was said. */
export function said(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map((verdict) => `${verdict.status} ${verdict.message}`);
}
