import { expect } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { toolchain } from '../../../flows/toolchain/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { macWith } from '../../machine/simulated/macs.ts';

/** What the checks of this flow have to say about the healthy Mac with these differences; healthy answers left out. */
export async function findingsOn(state: object): Promise<readonly Finding[]> {
  const machine = macWith(state);
  const all = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(toolchain.checks);
  expect(machine.unknownCommands).toEqual([]);
  return all.filter(({ status }) => ['problem', 'warning', 'unknown'].includes(status));
}

/** `status message cause`, and the plans that are offered. */
export async function saidOn(state: object): Promise<readonly string[]> {
  return (await findingsOn(state)).map(({ status, message, cause, fixes }) => {
    const plans = fixes.map(({ id }) => id.replace(/^toolchain\./, '')).join(' ');
    return `${status} ${message.replace('toolchain.', '')} ${cause}: ${plans}`.trim();
  });
}
