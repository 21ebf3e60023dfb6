import { describe, expect, it } from 'vitest';
import { examined } from './case.ts';
import { ODD_MODULES } from './odd-setups.ts';

describe('an unusual way to get modules', () => {
  it.each(ODD_MODULES.map((mac) => [mac.title, mac] as const))('is no fault: %s', async (_, mac) => {
    const { findings, machine } = await examined(mac);
    expect(machine.unknownCommands).toEqual([]);
    const alarms = findings.filter(
      ({ status, cause }) => status === 'warning' || status === 'problem' || cause !== null,
    );
    expect(alarms.map(({ check, message }) => [check, message])).toEqual([]);
    const unknown = findings.filter(({ status, check }) => status === 'unknown' && check.startsWith('proxy.'));
    expect(unknown.map(({ check, message }) => [check, message])).toEqual([]);
    expect(JSON.stringify(findings)).not.toMatch(/hunter2|guest/);
  });
});
