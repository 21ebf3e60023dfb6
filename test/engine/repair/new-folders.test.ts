import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathBlock } from '../../../flows/shell/fixes/path-block.ts';
import { Application } from '../../../src/engine/repair/apply.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { pastRun, undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { JournalStore } from '../../../src/machine/journal/journal-store.ts';
import { memoryJournalStore } from '../../../src/machine/journal/memory-store.ts';
import { localMachine } from '../../../src/machine/local/index.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { differences, loadScenario, scenarioMachine, snapshotOf } from '../../../src/machine/simulated/index.ts';
import { HomeDirectory } from '../../support/home-directory.ts';

const never = new AbortController().signal;

/** The directory of a fish that nobody has configured yet is not there. */
function onFishsPath(machine: Machine, home: string) {
  const { platform } = machine;
  const options = { shell: '/usr/bin/fish', platform, home, startupFiles: [], end: 'last', proves: [] } as const;
  const fix = pathBlock([`${home}/sdk/go1.27.3/bin`], options);
  if (fix === null) throw new Error('no fix');
  return fix;
}

async function applied(machine: Machine, store: JournalStore, home: string) {
  const planning = await planFix(machine, onFishsPath(machine, home), never);
  if (!planning.ok) throw new Error(planning.refusal.code);
  const journal = await Journal.begin(store, { gomend: '0', machine: 'test', now: () => Date.now() });
  const application = new Application(machine, journal, planning.plan, { check: 'test', cause: null }, FREELY);
  return { plan: planning.plan, run: journal.run, result: await application.proceed() };
}

describe('a file in a folder that is not there', () => {
  let home: HomeDirectory;
  let machine: Machine;
  let store: JournalStore;
  const at = (name: string) => join(home.path, name);
  const undo = async (run: string) => undoRun(machine, store, await pastRun(store, run), never, FREELY);
  beforeEach(() => {
    home = new HomeDirectory();
    machine = localMachine({ environment: { HOME: home.path, PATH: '/usr/bin:/bin' } });
    store = fileJournalStore(at('state'));
  });
  afterEach(() => home.remove());

  it('is made with the folders, for the person alone, and goes with them', async () => {
    const { plan, run, result } = await applied(machine, store, home.path);
    expect(plan).toMatchObject({
      undo: 'exact',
      steps: [{ makes: [at('.config/fish/conf.d'), at('.config/fish'), at('.config')] }],
    });
    expect(result).toEqual({ status: 'applied' });
    expect(readFileSync(at('.config/fish/conf.d/gomend.fish'), 'utf8')).toContain('sdk/go1.27.3/bin');
    expect(['.config', '.config/fish', '.config/fish/conf.d'].map((name) => statSync(at(name)).mode & 0o777)).toEqual([
      0o700, 0o700, 0o700,
    ]);
    expect((await undo(run)).map(({ result: one }) => one.status)).toEqual(['reverted']);
    expect(readdirSync(home.path)).toEqual(['state']);
  });

  it('leaves a folder in which somebody put something, and one that was there', async () => {
    mkdirSync(at('.config'));
    const { run } = await applied(machine, store, home.path);
    writeFileSync(at('.config/fish/config.fish'), '# mine\n');
    await undo(run);
    expect(existsSync(at('.config/fish/conf.d'))).toBe(false);
    expect(readdirSync(at('.config/fish'))).toEqual(['config.fish']);
  });

  it('leaves no folder where the file cannot be written', async () => {
    const closed: Machine = {
      ...machine,
      replaceFile: (request) => machine.replaceFile({ ...request, content: { ...request.content, uid: -2 } }),
    };
    expect((await applied(closed, store, home.path)).result).toMatchObject({ status: 'failed', left: [] });
    expect(readdirSync(home.path)).toEqual(['state']);
  });

  it.each([
    ['a file stands in the way', () => writeFileSync(at('.config'), ''), 'directory-closed'],
    ['a link to nothing stands in the way', () => symlinkSync('gone', at('.config')), 'file-unreadable'],
  ])('is not planned where %s', async (_, put, code) => {
    put();
    const { uid } = machine.person;
    const asOther: Machine = { ...machine, person: { ...machine.person, uid: uid === 0 ? 1_234 : uid } };
    const planning = await planFix(asOther, onFishsPath(machine, home.path), never);
    expect(planning).toMatchObject({ ok: false, refusal: { code } });
  });
});

it('is the same on a simulated Mac', async () => {
  const machine = scenarioMachine(loadScenario('healthy'), { pace: 'instant' });
  const before = snapshotOf(machine);
  const store = memoryJournalStore();
  const { run, result } = await applied(machine, store, '/Users/sam');
  expect(result).toEqual({ status: 'applied' });
  expect(machine.state.files['/Users/sam/.config/fish/conf.d']).toMatchObject({ mode: 0o700, owner: 'sam' });
  await undoRun(machine, store, await pastRun(store, run), never, FREELY);
  expect(differences(before, snapshotOf(machine))).toEqual([]);
});
