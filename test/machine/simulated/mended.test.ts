import { describe, expect, it } from 'vitest';
import { changeNeedsRoot } from '../../../src/engine/repair/change.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import {
  differences,
  listScenarios,
  loadScenario,
  type SimulatedMachine,
  scenarioMachine,
  snapshotOf,
  unmetExpectations,
} from '../../../src/machine/simulated/index.ts';
import { PENDING } from './pending.ts';
import { examine, keyOf, mend, proposal, wrong } from './repairing.ts';

const never = new AbortController().signal;
const broken = listScenarios().filter(({ name, causes }) => causes.length > 0 && !(name in PENDING));
/** More fixes than any scenario needs: a walk that gets so far goes in circles. */
const MOST = 10;

/** Follows gomend's own advice: again and again the first fix of the worst finding. */
async function followAdvice(
  machine: SimulatedMachine,
  journal: Journal,
  lasting: Set<string>,
): Promise<readonly string[]> {
  const done: string[] = [];
  while (done.length < MOST) {
    const finding = wrong(await examine(machine)).find(({ fixes }) => fixes.length > 0);
    const fix = finding?.fixes[0];
    if (!finding || !fix) break;
    await mend(machine, journal, finding, fix, lasting);
    done.push(fix.id);
  }
  return done;
}

describe.each(broken.map(({ name }) => [name] as const))('%s', (name) => {
  it('is mended by the first fix of the worst finding, one after the other, and as before when all is undone', async () => {
    const scenario = loadScenario(name);
    const machine = scenarioMachine(scenario, { pace: 'instant' });
    const before = snapshotOf(machine);
    const store = memoryJournalStore();
    const journal = await Journal.begin(store, { gomend: '0', machine: machine.kind, now: () => machine.now() });
    const lasting = new Set<string>();
    expect(await followAdvice(machine, journal, lasting)).toEqual(scenario.fixes);
    expect(unmetExpectations(machine)).toEqual([]);
    expect(wrong(await examine(machine)).map(({ check }) => check)).toEqual([]);

    const past = await pastRun(store, journal.run);
    if (past.standing.some(({ change }) => changeNeedsRoot(change))) await machine.privilege.ask();
    await undoRun(machine, store, past, never, FREELY);
    expect(differences(before, snapshotOf(machine)).filter((line) => !lasting.has(keyOf(line)))).toEqual([]);
    expect(machine.unknownCommands).toEqual([]);
  });

  it('is offered nothing that must never be proposed', async () => {
    const scenario = loadScenario(name);
    const machine = scenarioMachine(scenario, { pace: 'instant' });
    const fixes = (await examine(machine)).flatMap((finding) => finding.fixes);
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      const text = await proposal(machine, fix);
      expect(scenario.never.filter((one) => text.includes(one))).toEqual([]);
    }
  });
});
