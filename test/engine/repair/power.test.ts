import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Application } from '../../../src/engine/repair/apply.ts';
import { lookAtUnfinished, prepareFinish } from '../../../src/engine/repair/finish.ts';
import { Journal } from '../../../src/engine/repair/journal.ts';
import { pastRun, pastRuns, unfinishedRun } from '../../../src/engine/repair/past-run.ts';
import { planFix } from '../../../src/engine/repair/plan.ts';
import { rollBack } from '../../../src/engine/repair/recover.ts';
import { FREELY } from '../../../src/engine/repair/step-permit.ts';
import { undoRun } from '../../../src/engine/repair/undo.ts';
import { fileJournalStore } from '../../../src/machine/journal/file-store.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { memoryComputer, place, placeDirectory, treeOf } from '../../support/power/memory-computer.ts';
import { MemoryDisk } from '../../support/power/memory-disk.ts';
import { afterPowerCut, type Choose } from '../../support/power/power-cut.ts';
import { runs } from '../../support/runs.ts';

const never = new AbortController().signal;
const STATE = '/home/library/gomend';
const OLD = 'a\nexport GOROOT=/gone\nno end';

const edit = (path: string, as: 'person' | 'root'): Step => ({
  kind: 'edit',
  path,
  as,
  edits: [{ kind: 'line', line: 2, was: 'export GOROOT=/gone', becomes: null }],
});
const block = (path: string, as: 'person' | 'root'): Step => ({
  kind: 'edit',
  path,
  as,
  edits: [{ kind: 'block', id: 'x', lines: ['x'] }],
});

const STEPS: Readonly<Record<string, Step>> = {
  edit: edit('/home/profile', 'person'),
  create: block('/home/created', 'person'),
  'move beside': { kind: 'move', from: '/home/job', to: '/home/job.aside', as: 'person' },
  'move away': { kind: 'move', from: '/home/job', to: '/home/aside/job', as: 'person' },
  'move a link': { kind: 'move', from: '/home/link', to: '/home/aside/link', as: 'person' },
  run: { kind: 'run', argv: ['/bin/settings'], changes: ['/home/settings', '/home/made'], inverse: null },
  "edit root's": edit('/etc/hosts', 'root'),
  'create as root': block('/etc/resolver/test', 'root'),
  'move as root': { kind: 'move', from: '/etc/resolver/old', to: '/etc/old.aside', as: 'root' },
};
const OTHER = edit('/home/other', 'person');

async function freshDisk(): Promise<MemoryDisk> {
  const memory = new MemoryDisk();
  for (const path of ['/home', '/home/aside']) placeDirectory(memory, path);
  for (const path of ['/etc', '/etc/resolver']) placeDirectory(memory, path, 0);
  for (const name of ['profile', 'job', 'other', 'settings']) place(memory, `/home/${name}`, OLD, { mode: 0o600 });
  for (const path of ['/etc/hosts', '/etc/resolver/old']) place(memory, path, OLD, { uid: 0, gid: 0 });
  await memory.disk.symlink('/home/profile', '/home/link');
  memory.directoryOf('/home/link').synced = new Map([
    ...memory.directoryOf('/home/link').synced,
    ['link', memory.need('/home/link', false)],
  ]);
  memory.directoryOf('/home/link').pending = [];
  return memory;
}

function computerOn(memory: MemoryDisk) {
  const machine = memoryComputer(memory, {
    '/bin/settings': async () => {
      const { disk } = memory;
      for (const path of ['/home/settings', '/home/made']) {
        const file = await disk.open(path, 0o1101, 0o600);
        await file.write(Buffer.from('half'));
        await file.write(Buffer.from(' and whole\n'));
      }
    },
  });
  return { machine, store: fileJournalStore(STATE, memory.disk, 0) };
}

type Act = 'apply' | 'fail' | 'undo' | 'back' | 'on';

async function act(memory: MemoryDisk, what: Act, steps: readonly Step[]): Promise<string> {
  const { machine, store } = computerOn(memory);
  if (what === 'back' || what === 'on') {
    const past = await unfinishedRun(store);
    if (past === null) return 'nothing open';
    const found = await lookAtUnfinished(machine, store, past, never);
    if (what === 'back' || found.onlyBack !== null) {
      const { undone, leftovers } = await rollBack(machine, store, past, never, FREELY);
      const left = undone.filter(({ result }) => result.status === 'conflict' || result.status === 'failed');
      return left.length + leftovers.length === 0 ? 'rolled back' : JSON.stringify(left);
    }
    const finishing = await prepareFinish(machine, store, found, never, FREELY);
    if (!finishing.ok) return JSON.stringify(finishing.why);
    const { plan, journal, finding, earlier } = finishing;
    const { status } = await new Application(machine, journal, plan, finding, FREELY, () => {}, earlier).proceed();
    return status === 'applied' ? 'finished' : status;
  }
  const failing: Step = { kind: 'run', argv: ['/bin/false'], changes: [], inverse: null };
  const all = what === 'fail' ? [...steps, failing] : steps;
  const about = { touches: [], proves: [] };
  const fix: Fix = { id: 'test.fix', subject: '', params: {}, risk: 'low', effect: 'now', steps: all, ...about };
  const planning = await planFix(machine, fix, never);
  if (!planning.ok) throw new Error(JSON.stringify(planning.refusal));
  const journal = await Journal.begin(store, { gomend: '0', machine: 'local', now: Date.now });
  const { status } = await new Application(machine, journal, planning.plan, { check: 'test.check' }, FREELY).proceed();
  if (what === 'undo') await undoRun(machine, store, await pastRun(store, journal.run), never, FREELY);
  return status;
}

/** Cuts the power before change `at` of this disk; false: it came to its end before. */
async function cutAt(memory: MemoryDisk, at: number, what: Act, steps: readonly Step[]): Promise<boolean> {
  let changes = 0;
  const cut = Promise.withResolvers<'cut'>();
  memory.onChange = async () => {
    if (changes++ < at) return;
    cut.resolve('cut');
    await new Promise(() => {});
  };
  const ended = await Promise.race([act(memory, what, steps).then(() => 'ended' as const), cut.promise]);
  return ended === 'cut';
}

/** The same answers to the same questions, so that a failure can be played again. */
function chooser(answers: readonly number[]): Choose {
  let at = 0;
  return (n) => (answers[at++ % answers.length] ?? 0) % n;
}

const tree = (memory: MemoryDisk) => treeOf(memory, ['/home/library']);
const answers = fc.array(fc.nat(11), { minLength: 1, maxLength: 40 });
const scenario = fc.record({
  kind: fc.constantFrom(...Object.keys(STEPS)),
  isFirst: fc.boolean(),
  what: fc.constantFrom<Act>('apply', 'fail', 'undo'),
  way: fc.constantFrom<'back' | 'on'>('back', 'on'),
  at: fc.nat(90),
  survives: answers,
  /** The power goes a second time, while this is recovered; null: it does not. */
  again: fc.option(fc.nat(30)),
  survivesAgain: answers,
});

describe('a power cut at any moment', () => {
  it('leaves what recovery makes exactly before or exactly after, whatever had reached the disk', {
    timeout: 3_600_000,
  }, async () => {
    const endings = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(scenario, async ({ kind, isFirst, what, way, at, survives, again, survivesAgain }) => {
        const step = STEPS[kind] as Step;
        const steps = isFirst ? [step, OTHER] : [OTHER, step];
        const fresh = await freshDisk();
        const before = tree(fresh);
        const whole = await freshDisk();
        await act(whole, 'apply', steps);
        const after = tree(whole);

        await cutAt(fresh, at, what, steps);
        let disk = afterPowerCut(fresh, chooser(survives));
        if (again !== null && (await cutAt(disk, again, way, steps)))
          disk = afterPowerCut(disk, chooser(survivesAgain));
        disk.onChange = async () => {};
        const said = await act(disk, way, steps);
        endings.set(said, (endings.get(said) ?? 0) + 1);
        const now = tree(disk);
        if (said === 'nothing open') expect([before, after]).toContainEqual(now);
        else if (said === 'finished') expect(now).toEqual(after);
        else {
          expect(['rolled back', 'failed']).toContain(said);
          expect(now).toEqual(before);
        }
        // And it lasts.
        const last = afterPowerCut(disk, chooser(survivesAgain));
        expect(tree(last)).toEqual(now);
        const left = await pastRuns(computerOn(last).store);
        expect(left.filter(({ open, damaged }) => open || damaged)).toEqual([]);
      }),
      { numRuns: runs(200, 5_000), seed: 20_261_120 },
    );
    // Not everything may have ended in the same way.
    expect(['nothing open', 'finished', 'rolled back'].filter((said) => (endings.get(said) ?? 0) < 10)).toEqual([]);
  });

  it.each(Object.keys(STEPS))(
    'is survived in every combination by one step alone: %s',
    { timeout: 3_600_000 },
    async (kind) => {
      const steps = [STEPS[kind] as Step];
      const [before, whole] = [tree(await freshDisk()), await freshDisk()];
      await act(whole, 'apply', steps);
      let combinations = 0;
      for (let at = 0; ; at++) {
        const cut = await freshDisk();
        if (!(await cutAt(cut, at, 'apply', steps))) break;
        for (const choose of everyChoice()) {
          combinations++;
          const disk = afterPowerCut(cut, choose);
          const said = await act(disk, 'back', steps);
          expect(['nothing open', 'rolled back']).toContain(said);
          // Only after the last change of all is nothing open, and the fix done.
          expect(tree(disk), `cut before change ${at}`).toEqual(said === 'nothing open' ? expect.anything() : before);
          if (said === 'nothing open') expect([before, tree(whole)]).toContainEqual(tree(disk));
        }
      }
      expect(combinations).toBeGreaterThan(50);
    },
  );
});

/** All answers to all questions, one list after the other: a question's number of answers shows when it is asked. */
function* everyChoice(): Generator<Choose> {
  const asked: { answer: number; of: number }[] = [];
  do {
    let at = 0;
    yield (n) => {
      asked[at] ??= { answer: 0, of: n };
      return asked[at++]?.answer ?? 0;
    };
    asked.length = at;
    for (let last = asked.at(-1); last; last = asked.at(-1)) {
      if (++last.answer < last.of) break;
      asked.pop();
    }
  } while (asked.length > 0);
}
