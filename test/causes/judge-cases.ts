import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { type CaseMac, type CauseCase, examined } from './case.ts';
import { checksOf, settledBy } from './settling.ts';

const isAlarm = ({ status }: Finding) => status === 'warning' || status === 'problem';
const told = ({ check, status, message, cause }: Finding) => ({ check, status, message, cause });
const confirmed = (cause: string, findings: readonly Finding[]) =>
  settledBy(cause, findings).map((all) => all.filter(({ verdict }) => verdict === 'confirmed').map((one) => one.cause));
const verdicts = (cause: string, findings: readonly Finding[]) =>
  new Set(settledBy(cause, findings).map((all) => all.find((one) => one.cause === cause)?.verdict));

async function findingsOf(mac: CaseMac): Promise<readonly Finding[]> {
  const { findings, machine } = await examined(mac);
  expect(machine.unknownCommands).toEqual([]);
  return findings;
}

/**
 * Whether each cause is found where it is, and nothing is claimed where it only seems to be; and whether its messages,
 * looked into on that Mac, are settled so: the checks that the knowledge base names are all that is run then.
 */
export function judgeCases(cases: readonly CauseCase[]): void {
  describe.each(cases.map((one) => [one.cause, one] as const))('%s', (cause, { check, as, found, healthy, other }) => {
    it.each(found.map((mac) => [mac.title, mac] as const))('is found: %s', async (_, mac) => {
      const findings = await findingsOf(mac);
      const shown = as === undefined ? findings.filter(isAlarm) : findings.filter(({ status }) => status === as);
      expect(shown.map(told)).toContainEqual(expect.objectContaining({ check, cause }));
      const finders = findings.filter((one) => one.cause === cause).map((one) => one.check);
      expect(checksOf(cause)).toEqual(expect.arrayContaining(finders));
      for (const causes of confirmed(cause, findings)) expect(causes).toContain(cause);
    });

    it.each(healthy.map((mac) => [mac.title, mac] as const))('is not claimed: %s', async (_, mac) => {
      const findings = await findingsOf(mac);
      expect(findings.filter((finding) => isAlarm(finding) || finding.cause !== null).map(told)).toEqual([]);
      expect([...verdicts(cause, findings)]).toEqual([mac.outside ? 'open' : 'ruled-out']);
    });

    it(`is told from ${other.cause ?? 'what has no known cause'}: ${other.title}`, async () => {
      const findings = await findingsOf(other);
      const causes = findings.filter((one) => isAlarm(one) || one.cause !== null).map((one) => one.cause);
      expect(causes).toContain(other.cause);
      expect(causes).not.toContain(cause);
      expect([...verdicts(cause, findings)]).not.toContain('confirmed');
      if (other.cause === null) return;
      for (const all of confirmed(other.cause, findings)) expect(all).toContain(other.cause);
      // A message of both is the other's there, whatever it speaks for most.
      const both = settledBy(cause, findings).filter((all) => all.some((one) => one.cause === other.cause));
      for (const [first] of both) expect(first?.verdict).toBe('confirmed');
    });
  });
}
