import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { type CaseMac, type CauseCase, examined } from './case.ts';

const isAlarm = ({ status }: Finding) => status === 'warning' || status === 'problem';
const told = ({ check, status, message, cause }: Finding) => ({ check, status, message, cause });

async function findingsOf(mac: CaseMac): Promise<readonly Finding[]> {
  const { findings, machine } = await examined(mac);
  expect(machine.unknownCommands).toEqual([]);
  return findings;
}

/** Whether each cause is found where it is, and nothing is claimed where it only seems to be. */
export function judgeCases(cases: readonly CauseCase[]): void {
  describe.each(cases.map((one) => [one.cause, one] as const))('%s', (cause, { check, found, healthy, other }) => {
    it.each(found.map((mac) => [mac.title, mac] as const))('is found: %s', async (_, mac) => {
      const alarms = (await findingsOf(mac)).filter(isAlarm).map(told);
      expect(alarms).toContainEqual(expect.objectContaining({ check, cause }));
    });

    it.each(healthy.map((mac) => [mac.title, mac] as const))('is not claimed: %s', async (_, mac) => {
      const findings = await findingsOf(mac);
      expect(findings.filter((finding) => isAlarm(finding) || finding.cause !== null).map(told)).toEqual([]);
    });

    it(`is told from ${other.cause ?? 'what has no known cause'}: ${other.title}`, async () => {
      const causes = (await findingsOf(other)).filter(isAlarm).map((finding) => finding.cause);
      expect(causes).toContain(other.cause);
      expect(causes).not.toContain(cause);
    });
  });
}
