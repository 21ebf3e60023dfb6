import { expect } from 'vitest';
import { allChecks, flows, offers } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { Application } from '../../../src/engine/repair/apply.ts';
import type { Journal } from '../../../src/engine/repair/journal.ts';
import { type Plan, planFix } from '../../../src/engine/repair/plan.ts';
import type { PlannedStep } from '../../../src/engine/repair/planned-step.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import {
  differences,
  type MacSnapshot,
  playPerson,
  type SimulatedMachine,
  snapshotOf,
} from '../../../src/machine/simulated/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { reportFix } from '../../../src/report/finding.ts';
import { loadWords } from '../../../src/words/words.ts';

const never = new AbortController().signal;
const SEVERITY = ['problem', 'warning'];
const ORDER = flows.map(({ id }) => id);

/** Everything that every check says about a Mac now. */
export async function examine(machine: SimulatedMachine): Promise<readonly Finding[]> {
  const examination = new Examination({ machine, catalogue: allChecks, offers, budgetMs: 20_000 });
  return examination.run(allChecks);
}

/** What is wrong: the worst first, and in the order in which a person is told. */
export function wrong(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ status, flow }: Finding) => SEVERITY.indexOf(status) * ORDER.length + ORDER.indexOf(flow);
  return findings.filter(({ status }) => SEVERITY.includes(status)).toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Carries one fix out as a person would who agrees to everything, and follows every instruction.
 *
 * @param lasting is given the keys of the state that undo does not bring back: what the person did with their own
 *   hands, and what a step changed that said before that nothing takes it back
 */
export async function mend(
  machine: SimulatedMachine,
  journal: Journal,
  finding: Finding,
  fix: Fix,
  lasting = new Set<string>(),
): Promise<void> {
  const planning = await planFix(machine, fix, never);
  if (!planning.ok) throw new Error(`${fix.id} was refused: ${JSON.stringify(planning.refusal)}`);
  const lasts = (before: MacSnapshot) => {
    for (const line of differences(before, snapshotOf(machine))) lasting.add(keyOf(line));
  };
  let untouched = snapshotOf(machine);
  const application = new Application(machine, journal, planning.plan, finding, FREELY, (event) => {
    const step = 'index' in event ? planning.plan.steps[event.index] : undefined;
    if (event.type === 'step-started') untouched = snapshotOf(machine);
    if (event.type === 'step-done' && step && isLasting(step)) lasts(untouched);
  });
  for (;;) {
    const result = await application.proceed();
    if (result.status === 'applied') return;
    if (result.status === 'failed')
      throw new Error(`${fix.id} failed: ${result.failure.code} ${result.failure.detail}`);
    if (result.status === 'needs-root') expect(await machine.privilege.ask()).toBe('granted');
    else {
      const before = snapshotOf(machine);
      playPerson(machine, result.step.instruction.key);
      lasts(before);
      application.personDone();
    }
  }
}

function isLasting(step: PlannedStep): boolean {
  if (step.kind === 'run') return step.inverse === null && step.saved.length === 0;
  return step.kind === 'privileged' && step.inverse === null;
}

/** The key of a line of `differences`. */
export const keyOf = (difference: string): string => difference.slice(0, difference.indexOf(': '));

/** What a fix would do, as text: its name, instructions, commands and the lines that come. Not why, nor the risk. */
export async function proposal(machine: SimulatedMachine, fix: Fix): Promise<string> {
  const words = await loadWords('en');
  const { id, title, steps } = reportFix(fix, words, machine.privilege.commands.bind(machine.privilege));
  const told = steps.flatMap((step) => (step.kind === 'person' ? [step.instruction] : []));
  const planning = await planFix(machine, fix, never);
  return [id, title, ...told, ...(planning.ok ? doings(planning.plan) : [])].join('\n');
}

function doings({ steps }: Plan): readonly string[] {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'replace':
        return [
          // What was taken out stands on as a remark, and is no proposal.
          ...step.diff.flatMap(({ sign, text }) => (sign === '+' && !/^\s*#/.test(text) ? [text] : [])),
          ...step.commands.map((argv) => argv.join(' ')),
        ];
      case 'run':
        return [step.argv.join(' ')];
      case 'person':
        return [];
      case 'fetch':
        return [step.download.name];
      default:
        return step.commands.map((argv) => argv.join(' '));
    }
  });
}
