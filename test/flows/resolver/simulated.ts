import { expect } from 'vitest';
import { stringify } from 'yaml';
import { allChecks, flows } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { loadScenario, type SimulatedMachine, scenarioMachine } from '../../../src/machine/simulated/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { loadWords, type Words } from '../../../src/words/words.ts';

export interface Examined {
  readonly machine: SimulatedMachine;
  readonly findings: readonly Finding[];
}

/**
 * The resolver and proxy checks over a simulated Mac: the healthy one with what `changes` (the lines below
 * `state:`) say of it.
 */
export async function examineMac(changes: string): Promise<Examined> {
  const state = changes
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  const text = `name: changed\ntitle: changed\nextends: healthy\ncauses: []\nstate:\n${state}\n`;
  const machine = scenarioMachine(loadScenario(text, 'changed.yaml'));
  const examination = new Examination({ machine, catalogue: allChecks, budgetMs: 10_000 });
  const checks = flows.filter(({ id }) => id === 'resolver' || id === 'proxy').flatMap((flow) => flow.checks);
  return { machine, findings: await examination.run(checks) };
}

/** What one check says about the healthy Mac with this said of its state: `status message cause: fixes`. */
export async function saidBy(check: string, state: object, base = 'healthy'): Promise<readonly string[]> {
  return (await findingsBy(check, state, base)).map(
    ({ status, message, cause, fixes }) =>
      `${status} ${message.slice(check.length + 1)} ${cause ?? '-'}${fixes.map((fix) => ` ${fix.id}`).join('')}`,
  );
}

export async function findingsBy(check: string, state: object, base = 'healthy'): Promise<readonly Finding[]> {
  const text = stringify({ name: 'changed', title: 'changed', extends: base, causes: [], state });
  const machine = scenarioMachine(loadScenario(text, 'changed.yaml'), { pace: 'instant' });
  const examination = new Examination({ machine, catalogue: allChecks, budgetMs: 10_000 });
  const findings = await examination.run(allChecks.filter(({ id }) => id === check));
  expect(machine.unknownCommands).toEqual([]);
  const words = await loadWords('en');
  for (const finding of findings) expectSentences(words, finding);
  return findings;
}

/** Each sentence of a finding is there, and filled. */
function expectSentences(words: Words, { message, params, status, fixes }: Finding): void {
  const parts = ['note', 'warning', 'problem'].includes(status) ? ['summary', 'meaning', 'advice'] : ['summary'];
  for (const part of parts) {
    expect(words.has(`finding.${message}.${part}`), `finding.${message}.${part}`).toBe(true);
    expect(words.say(`finding.${message}.${part}`, params)).not.toMatch(/[{}]/);
  }
  for (const fix of fixes) {
    for (const part of ['title', 'why', 'risk', 'undo']) {
      expect(words.say(`fix.${fix.id}.${part}`, fix.params)).not.toMatch(/[{}]/);
    }
  }
}

/** What is wrong, one line each: `check status message cause`. */
export function complaints(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ status }) => status === 'problem' || status === 'warning')
    .map(
      ({ check, status, message, cause }) =>
        `${status} ${message.slice(check.length + 1) || message} ${check} ${cause ?? '-'}`,
    );
}

/** Ids of all fixes that can be planned against the machine as it is; a refusal shows with its reason. */
export async function plans({ machine, findings }: Examined): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(10_000);
  const fixes = findings.flatMap((finding) => finding.fixes);
  return Promise.all(
    fixes.map(async (fix) => {
      const planning = await planFix(machine, fix, signal);
      return planning.ok ? fix.id : `${fix.id} ${JSON.stringify(planning.refusal)}`;
    }),
  );
}
