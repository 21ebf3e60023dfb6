import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { allChecks, requestChecks } from '../../../flows/index.ts';
import { installRefresher, refresher, removeRefresher } from '../../../flows/launchd/checks/refresher.ts';
import type { Check } from '../../../src/engine/check.ts';
import { Examination } from '../../../src/engine/examination.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import {
  differences,
  loadScenario,
  type SimulatedMachine,
  scenarioMachine,
  snapshotOf,
} from '../../../src/machine/simulated/index.ts';
import { REFRESHER_LABEL, REFRESHER_LIST, refresherList } from '../../../src/macos/refresher-list.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { mend } from '../../machine/simulated/repairing.ts';

const never = new AbortController().signal;
const OWN = { mode: '0644', owner: 'root', group: 'wheel' };
const LOADED = { jobs: { system: { [REFRESHER_LABEL]: { path: REFRESHER_LIST } } } };
const installed = (text: string) => ({ files: { [REFRESHER_LIST]: { text, ...OWN } }, launchd: LOADED });

function mac(state: object = {}): SimulatedMachine {
  const text = stringify({ name: 'x', title: 'x', extends: 'healthy', state });
  return scenarioMachine(loadScenario(text, 'x.yaml'), { pace: 'instant' });
}

async function judged(machine: SimulatedMachine, check: Check): Promise<Finding> {
  const catalogue = [...allChecks, ...requestChecks];
  const [finding] = await new Examination({ machine, catalogue, budgetMs: 20_000 }).run([check]);
  if (!finding) throw new Error('no finding');
  return finding;
}

/** Does what is offered, and hands back the way to take it back. */
async function done(machine: SimulatedMachine, finding: Finding) {
  const [fix] = finding.fixes;
  if (!fix) throw new Error(`${finding.message} offers nothing`);
  const store = memoryJournalStore();
  const journal = await Journal.begin(store, { gomend: '0', machine: machine.kind, now: () => machine.now() });
  await mend(machine, journal, finding, fix);
  return async () => {
    await machine.privilege.ask();
    await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
  };
}

describe('gomend’s own job', () => {
  it('is offered by no examination', async () => {
    expect(allChecks).not.toContain(installRefresher);
    expect(await judged(mac(), refresher)).toMatchObject({
      status: 'ok',
      message: 'launchd.refresher.none',
      fixes: [],
    });
  });

  it('is installed where somebody asks for it, works, and is gone to the byte when that is taken back', async () => {
    const machine = mac();
    const before = snapshotOf(machine);
    const undo = await done(machine, await judged(machine, installRefresher));
    expect(machine.unknownCommands).toEqual([]);
    expect(await judged(machine, refresher)).toMatchObject({ status: 'ok', message: 'launchd.refresher.works' });
    const list = await machine.stat(REFRESHER_LIST);
    expect(list.ok && list.value).toMatchObject({ uid: 0, gid: 0, mode: 0o644 });
    const read = await machine.readFile(REFRESHER_LIST);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe(refresherList());
    await undo();
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('is removed where somebody asks for that, and back to the byte when that is taken back', async () => {
    const machine = mac(installed(refresherList()));
    const before = snapshotOf(machine);
    const undo = await done(machine, await judged(machine, removeRefresher));
    expect(await judged(machine, refresher)).toMatchObject({ message: 'launchd.refresher.none' });
    expect(await judged(machine, removeRefresher)).toMatchObject({ status: 'ok', message: 'launchd.refresher.none' });
    await undo();
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('is brought up to date, and is the old one when that is taken back', async () => {
    const old = refresherList().replace('refresher 1:', 'refresher 0:').replace('>60<', '>90<');
    const machine = mac(installed(old));
    const before = snapshotOf(machine);
    const finding = await judged(machine, refresher);
    expect(finding).toMatchObject({ status: 'note', message: 'launchd.refresher.older' });
    const undo = await done(machine, finding);
    expect(await judged(machine, refresher)).toMatchObject({ status: 'ok', message: 'launchd.refresher.works' });
    await undo();
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it.each([
    [
      'changed by somebody',
      installed(refresherList().replace('-HUP', '-KILL')),
      'warning',
      'changed',
      'launchd.remove-refresher',
    ],
    [
      'of a newer gomend',
      installed(refresherList().replace('refresher 1:', 'refresher 9:')),
      'note',
      'newer',
      undefined,
    ],
    ['let go of', { ...installed(refresherList()), launchd: {} }, 'warning', 'not-loaded', 'launchd.load-job'],
    [
      'switched off',
      { ...installed(refresherList()), launchd: { disabled: { system: { [REFRESHER_LABEL]: true } } } },
      'note',
      'idle',
      undefined,
    ],
  ])('is told: %s', async (_, state, status, message, fix) => {
    const finding = await judged(mac(state), refresher);
    expect(finding).toMatchObject({ status, message: `launchd.refresher.${message}` });
    expect(finding.fixes[0]?.id).toBe(fix);
  });

  it('is not put beside a job that does the same', async () => {
    const plist = {
      Label: 'local.flush',
      ProgramArguments: ['/usr/bin/killall', '-HUP', 'mDNSResponder'],
      StartInterval: 300,
    };
    const machine = mac({ files: { '/Library/LaunchDaemons/local.flush.plist': { plist } } });
    expect(await judged(machine, installRefresher)).toMatchObject({
      message: 'launchd.refresher.others-first',
      fixes: [],
    });
  });

  it('is not installed a second time', async () => {
    expect(await judged(mac(installed(refresherList())), installRefresher)).toMatchObject({ status: 'ok', fixes: [] });
  });
});
