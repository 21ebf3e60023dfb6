import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../flows/index.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { Application } from '../../../src/engine/repair/apply.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { changeNeedsRoot, pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import {
  differences,
  listScenarios,
  loadScenario,
  playPerson,
  type SimulatedMachine,
  scenarioMachine,
  snapshotOf,
  unmetExpectations,
} from '../../../src/machine/simulated/index.ts';
import type { Finding } from '../../../src/model/finding.ts';

const never = new AbortController().signal;
const broken = listScenarios().filter(({ causes }) => causes.length > 0);

async function examine(machine: SimulatedMachine): Promise<readonly Finding[]> {
  const findings = await new Examination({ machine, catalogue: allChecks, budgetMs: 20_000 }).run(allChecks);
  return findings.filter(({ status }) => status === 'problem' || status === 'warning');
}

const keyOf = (difference: string) => difference.slice(0, difference.indexOf(': '));

/** Carries one fix out as a person would who agrees to everything. Gives the keys of what they changed themselves. */
async function mend(
  machine: SimulatedMachine,
  journal: Journal,
  finding: Finding,
  id: string,
): Promise<readonly string[]> {
  const byHand: string[] = [];
  const fix = finding.fixes.find((one) => one.id === id);
  if (!fix) throw new Error(`${finding.check} offers no fix ${id}`);
  const planning = await planFix(machine, fix, never);
  if (!planning.ok) throw new Error(`${id} was refused: ${JSON.stringify(planning.refusal)}`);
  const application = new Application(machine, journal, planning.plan, finding.check);
  for (;;) {
    const result = await application.proceed();
    if (result.status === 'applied') return byHand;
    if (result.status === 'failed') throw new Error(`${id} failed: ${result.failure.code} ${result.failure.detail}`);
    if (result.status === 'needs-root') expect(await machine.privilege.ask()).toBe('granted');
    else {
      const before = snapshotOf(machine);
      playPerson(machine, result.step.instruction.key);
      byHand.push(...differences(before, snapshotOf(machine)).map(keyOf));
      application.personDone();
    }
  }
}

describe.each(broken.map(({ name }) => [name] as const))('%s', (name) => {
  it('is mended by its fixes in their order, and as before when they are taken back', async () => {
    const scenario = loadScenario(name);
    const machine = scenarioMachine(scenario, { pace: 'instant' });
    const before = snapshotOf(machine);
    const store = memoryJournalStore();
    const journal = await Journal.begin(store, { gomend: '0', machine: machine.kind, now: () => machine.now() });
    const findings = await examine(machine);
    const byHand: string[] = [];
    for (const id of scenario.fixes) {
      const finding = findings.find(({ fixes }) => fixes.some((fix) => fix.id === id));
      if (!finding) throw new Error(`no finding offers ${id}`);
      byHand.push(...(await mend(machine, journal, finding, id)));
    }
    expect(unmetExpectations(machine)).toEqual([]);
    expect((await examine(machine)).map(({ check }) => check)).toEqual([]);

    const past = await pastRun(store, journal.run);
    if (past.standing.some(({ change }) => changeNeedsRoot(change))) await machine.privilege.ask();
    await undoRun(machine, store, past, never);
    // What a person did, and what no command takes back, stays done.
    const given = past.standing.flatMap(({ change }) =>
      change.kind === 'privileged' && change.operation.op === 'give-back-trees' ? change.operation.trees : [],
    );
    const lasting = past.standing.flatMap(({ change }) =>
      change.kind === 'run' && change.inverse === null && change.saved.length === 0 ? change.argv.slice(1) : [],
    );
    const isGiven = (line: string) =>
      / › (owner|group): /.test(line) &&
      given.some((tree) => line.startsWith(`files › ${tree} `) || line.startsWith(`files › ${tree}/`));
    const left = differences(before, snapshotOf(machine)).filter(
      (line) =>
        !byHand.includes(keyOf(line)) && !isGiven(line) && !lasting.some((path) => line.startsWith(`files › ${path} `)),
    );
    expect(left).toEqual([]);
    expect(machine.unknownCommands).toEqual([]);
  });
});
