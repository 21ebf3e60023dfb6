import { expect } from 'vitest';
import { allChecks, flows, offers } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { Application } from '../../../src/engine/repair/apply.ts';
import type { Journal } from '../../../src/engine/repair/journal.ts';
import { type Plan, planFix } from '../../../src/engine/repair/plan.ts';
import { playPerson, type SimulatedMachine } from '../../../src/machine/simulated/index.ts';
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

/** Carries one fix out as a person would who agrees to everything, and follows every instruction. */
export async function mend(machine: SimulatedMachine, journal: Journal, finding: Finding, fix: Fix): Promise<void> {
  const planning = await planFix(machine, fix, never);
  if (!planning.ok) throw new Error(`${fix.id} was refused: ${JSON.stringify(planning.refusal)}`);
  const application = new Application(machine, journal, planning.plan, finding);
  for (;;) {
    const result = await application.proceed();
    if (result.status === 'applied') return;
    if (result.status === 'failed')
      throw new Error(`${fix.id} failed: ${result.failure.code} ${result.failure.detail}`);
    if (result.status === 'needs-root') expect(await machine.privilege.ask()).toBe('granted');
    else {
      playPerson(machine, result.step.instruction.key);
      application.personDone();
    }
  }
}

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
      default:
        return step.commands.map((argv) => argv.join(' '));
    }
  });
}
