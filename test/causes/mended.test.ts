import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Journal } from '../../src/engine/repair/journal.ts';
import { FREELY } from '../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import { differences, loadScenario, scenarioMachine, snapshotOf } from '../../src/machine/simulated/index.ts';
import { examine, mend, wrong } from '../machine/simulated/repairing.ts';
import { LAUNCHD } from './areas/launchd.ts';
import { SHELL } from './areas/shell.ts';
import { TOOLCHAIN } from './areas/toolchain.ts';

const never = new AbortController().signal;
/** Causes of which each offered fix has to stand against lines that are read later, or settings that come first. */
const MENDED = [
  'go-shadowed',
  'go-amd64-on-apple-silicon',
  'old-go-cannot-parse-go-mod',
  'version-manager-shim-shadowed',
  'foreign-c-compiler-on-path',
  'foreign-c-compiler-conda',
  'codesign-foreign-clang',
  'open-files-limit-low',
  'path-malformed-entry',
  'launchd-wrong-domain',
  'launchd-service-already-loaded',
  'launchd-plist-wrong-location',
];
/** go makes the folder of its settings file, and leaves it. */
const LEFT = /^files › \/Users\/sam\/Library\/Application Support\/go ›/;

const cases = [...SHELL, ...TOOLCHAIN, ...LAUNCHD].filter(({ cause }) => MENDED.includes(cause));

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
