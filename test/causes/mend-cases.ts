import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Journal } from '../../src/engine/repair/journal.ts';
import { FREELY } from '../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import { differences, loadScenario, scenarioMachine, snapshotOf } from '../../src/machine/simulated/index.ts';
import { examine, mend, wrong } from '../machine/simulated/repairing.ts';
import type { CauseCase } from './case.ts';

const never = new AbortController().signal;
/** go makes the folder of its settings file, and leaves it. */
const LEFT = /^files › \/Users\/sam\/Library\/Application Support\/go ›/;

/** Whether each fix that is offered for these causes mends them, and is taken back without a trace. */
export function mendCases(cases: readonly CauseCase[]): void {
  describe.each(cases.map((one) => [one.cause, one] as const))('%s', (cause, { found }) => {
    it.each(found.map((mac) => [mac.title, mac] as const))(
      'is mended by each fix, and as before when undone: %s',
      async (_, mac) => {
        const text = stringify({
          name: 'case',
          title: mac.title,
          extends: mac.base ?? 'healthy',
          state: mac.state ?? {},
        });
        const fresh = () => scenarioMachine(loadScenario(text, 'case.yaml'), { pace: 'instant' });
        const finding = wrong(await examine(fresh())).find((one) => one.cause === cause);
        if (!finding) throw new Error(`${cause} is not found`);
        for (const fix of finding.fixes.filter(({ steps }) => steps.every(({ kind }) => kind !== 'person'))) {
          const machine = fresh();
          const before = snapshotOf(machine);
          const store = memoryJournalStore();
          const journal = await Journal.begin(store, { gomend: '0', machine: machine.kind, now: () => machine.now() });
          await mend(machine, journal, finding, fix);
          const left = wrong(await examine(machine)).filter(
            (one) => one.cause === cause && one.subject === finding.subject,
          );
          expect(left.map(({ check, message }) => [fix.id, check, message])).toEqual([]);
          // What nothing takes back is said before it is done.
          if (fix.steps.some((step) => step.kind === 'privileged' && step.inverse === null)) continue;
          await machine.privilege.ask();
          await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
          expect(differences(before, snapshotOf(machine)).filter((line) => !LEFT.test(line))).toEqual([]);
        }
      },
    );
  });
}
