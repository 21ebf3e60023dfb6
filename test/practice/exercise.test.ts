import { describe, expect, it } from 'vitest';
import { allChecks, offers } from '../../flows/index.ts';
import { Examination } from '../../src/engine/examination.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import {
  differences,
  listScenarios,
  loadScenario,
  playPerson,
  type Scenario,
  type SimulatedMachine,
  scenarioMachine,
  snapshotOf,
  unmetExpectations,
} from '../../src/machine/simulated/index.ts';
import { Exercise } from '../../src/practice/exercise.ts';
import { looksOn } from '../../src/practice/looks.ts';
import { PENDING } from '../machine/simulated/pending.ts';

const never = new AbortController().signal;
const broken = listScenarios()
  .filter(({ name, causes }) => causes.length > 0 && !(name in PENDING))
  .map(({ name }) => [name] as const);

function exerciseOn(
  name: string,
  change: (machine: SimulatedMachine) => void = () => {},
  said: Partial<Scenario> = {},
) {
  const scenario = { ...loadScenario(name), ...said };
  const machine = scenarioMachine(scenario, { pace: 'instant' });
  change(machine);
  const exercise = new Exercise({
    case: {
      ...scenario,
      machine,
      store: memoryJournalStore(),
      tell: (instruction) => void playPerson(machine, instruction),
      unmet: () => unmetExpectations(machine),
      untouched: () => {
        const fresh = scenarioMachine(scenario, { pace: 'instant' });
        const tell = (instruction: string) => void playPerson(fresh, instruction);
        return { machine: fresh, store: memoryJournalStore(), tell };
      },
    },
    checks: allChecks,
    offers,
    budgetMs: 20_000,
    signal: never,
    version: '0',
  });
  return { exercise, machine };
}

async function apply(exercise: Exercise, id: string) {
  const offer = (await exercise.offers()).find(({ fix }) => fix.id === id);
  if (!offer) throw new Error(`${id} is not offered`);
  const planning = await exercise.plan(offer);
  if (!planning.ok) throw new Error(`${id} was refused`);
  return exercise.apply(offer, planning);
}

const flowOf = (check: string) => allChecks.find(({ id }) => id === check)?.flow ?? 'shell';

describe.each(broken)('%s', (name) => {
  it('is passed by walking its own shortest right way, and by nothing less', async () => {
    const first = exerciseOn(name).exercise;
    first.end('finished');
    const idle = await first.compare();
    expect(idle.passed).toBe(false);
    expect(idle.healed).toBe(false);

    const { exercise, machine } = exerciseOn(name);
    for (const step of idle.way) {
      if (step.kind === 'examine') await exercise.examine(flowOf(step.check), step.check);
      if (step.kind === 'change') expect((await apply(exercise, step.fix.id)).outcome).not.toMatch(/failed|denied/);
      if (step.kind === 'name') exercise.name(step.cause);
    }
    exercise.end('finished');
    const compared = await exercise.compare();
    expect(compared.left).toEqual([]);
    expect(compared.unmet).toEqual([]);
    expect(compared.remarks).toEqual([]);
    expect(compared.passed).toBe(true);
    expect(machine.unknownCommands).toEqual([]);
  });
});

/** Macs with a shell and a go that the looks and the guesses are made for. */
const USUAL = [
  'dead-proxy-two-places',
  'goroot-frozen',
  'home-made-dns-flusher',
  'public-dns-by-hand',
  'tools-gone-after-upgrade',
] as const;

describe.each(USUAL)('%s', (name) => {
  it('shows nothing that it does not know when it is looked at by hand, and is left as it was', async () => {
    const { exercise, machine } = exerciseOn(name);
    const before = snapshotOf(machine);
    for (const look of await exercise.looks()) await exercise.look(look);
    expect(machine.unknownCommands).toEqual([]);
    expect(differences(before, snapshotOf(machine))).toEqual([]);
  });

  it('takes what people often try, and gives it back', async () => {
    const { exercise, machine } = exerciseOn(name);
    const before = snapshotOf(machine);
    for (const { fix } of await exercise.offers()) await apply(exercise, fix.id);
    await exercise.takeBack();
    expect(machine.unknownCommands).toEqual([]);
    // `go env -w` makes the directory of its file, and that stays.
    const stays = /Application Support\/go/;
    expect(differences(before, snapshotOf(machine)).filter((line) => !stays.test(line))).toEqual([]);
    exercise.end('finished');
    const compared = await exercise.compare();
    expect(compared.changes.filter(({ stands }) => stands).every(({ lasting }) => lasting)).toBe(true);
    expect(compared.passed).toBe(false);
  });
});

it('looks by hand only at what gomend itself runs and reads', async () => {
  const known = new Set<string>();
  for (const { name } of listScenarios()) {
    const machine = scenarioMachine(loadScenario(name), { pace: 'instant' });
    const watched = Object.assign(Object.create(machine), {
      run: (request: Parameters<SimulatedMachine['run']>[0]) => {
        known.add(request.argv.join(' '));
        return machine.run(request);
      },
      readFile: (path: string, options?: Parameters<SimulatedMachine['readFile']>[1]) => {
        known.add(path);
        return machine.readFile(path, options);
      },
    });
    await new Examination({ machine: watched, catalogue: allChecks, budgetMs: 20_000 }).run(allChecks);
  }
  for (const name of [...USUAL, 'healthy-intel-bash']) {
    const looks = await looksOn(scenarioMachine(loadScenario(name), { pace: 'instant' }), never);
    const unknown = looks
      .map((look) => (look.kind === 'run' ? look.argv.join(' ') : look.path))
      .filter((one) => !known.has(one));
    expect(unknown).toEqual([]);
  }
});

describe('an exercise', () => {
  it('offers no fix of a finding before that finding was seen', async () => {
    const { exercise } = exerciseOn('goroot-frozen');
    const ids = async () => (await exercise.offers()).map(({ fix }) => fix.id);
    expect(await ids()).not.toContain('shell.comment-out-line');
    await exercise.examine('shell', null);
    expect(await ids()).not.toContain('shell.comment-out-line');
    await exercise.examine('toolchain', 'toolchain.goroot');
    expect(await ids()).toContain('shell.comment-out-line');
    await apply(exercise, 'shell.comment-out-line');
    expect(await ids()).not.toContain('shell.comment-out-line');
  });

  it('goes on offering what a finding named beside the fix that made it go away', async () => {
    const { exercise } = exerciseOn('tool-from-browser-killed');
    await exercise.examine('toolchain', null);
    await apply(exercise, 'toolchain.reinstall-program');
    const offered = (await exercise.offers()).map(({ fix }) => fix.id);
    expect(offered).toContain('toolchain.trust-download');
    expect(offered).not.toContain('toolchain.reinstall-program');
  });

  it('offers a line under its present number alone', async () => {
    const { exercise, machine } = exerciseOn('goroot-frozen');
    await exercise.examine('toolchain', 'toolchain.goroot');
    const file = machine.state.files['/Users/sam/.zshrc'];
    if (file?.type !== 'file') throw new Error('there is no .zshrc');
    machine.state.files['/Users/sam/.zshrc'] = { ...file, content: `# first\n${file.content}` };
    await exercise.examine('toolchain', 'toolchain.goroot');
    const offered = (await exercise.offers()).filter(({ finding }) => finding !== null);
    expect(offered.map(({ fix }) => fix.subject)).toEqual(['/Users/sam/.zshrc:3']);
  });

  it('offers the same guesses on every Mac with the same shell and a go', async () => {
    const lists = [];
    for (const name of USUAL) {
      lists.push((await exerciseOn(name).exercise.offers()).map(({ fix }) => fix.id).join(' '));
    }
    expect(new Set(lists)).toEqual(
      new Set(['practice.empty-name-caches practice.modules-direct practice.pin-goroot practice.public-servers']),
    );
  });

  it('knows that a guess which hides the trouble has not mended it', async () => {
    const { exercise } = exerciseOn('goroot-frozen');
    await apply(exercise, 'practice.pin-goroot');
    const findings = await exercise.examine('toolchain', 'toolchain.goroot');
    expect(findings.map(({ status }) => status)).not.toContain('problem');
    exercise.name('goroot-stale');
    exercise.end('finished');
    const compared = await exercise.compare();
    expect(compared.healed).toBe(false);
    expect(compared.remarks.map(({ code }) => code)).toEqual([
      'forbidden',
      'not-needed-stands',
      'before-cause',
      'fix-missing',
    ]);
  });

  it('sees the Mac as it is after a change, whatever it saw before', async () => {
    const { exercise } = exerciseOn('public-dns-by-hand');
    const wrong = async () =>
      (await exercise.examine('resolver', 'resolver.manual-servers')).filter(({ status }) => status === 'problem')
        .length;
    expect(await wrong()).toBe(1);
    await apply(exercise, 'resolver.automatic-servers');
    expect(await wrong()).toBe(0);
    expect(await exercise.takeBack()).toEqual({ taken: 1, left: 0 });
    expect(await wrong()).toBe(1);
  });

  it('says when the caller cannot become administrator, and has changed nothing then', async () => {
    const { exercise } = exerciseOn('public-dns-by-hand', ({ state }) => {
      Object.assign(state.terminal, { atPasswordPrompt: 'wrong-password' });
    });
    const { outcome, detail } = await apply(exercise, 'practice.empty-name-caches');
    expect([outcome, detail]).toEqual(['denied', 'wrong-password']);
    exercise.end('finished');
    expect((await exercise.compare()).changes).toEqual([]);
  });

  it('does not blame what helps for what it has to write', async () => {
    const never = ['1.22.2'];
    const { exercise } = exerciseOn('goroot-frozen', () => {}, { never });
    await exercise.examine('toolchain', null);
    expect((await apply(exercise, 'shell.comment-out-line')).forbidden).toEqual([]);
    const other = exerciseOn('goroot-frozen', () => {}, { never, fixes: [] }).exercise;
    await other.examine('toolchain', null);
    expect((await apply(other, 'shell.comment-out-line')).forbidden).toEqual(never);
  });

  it('withdraws a cause that is named again', () => {
    const { exercise } = exerciseOn('goroot-frozen');
    expect([exercise.name('a'), exercise.name('b'), exercise.name('a')]).toEqual([true, true, false]);
    expect(exercise.named).toEqual(['b']);
    expect(exercise.moves).toHaveLength(3);
  });

  it('ends once', () => {
    const { exercise } = exerciseOn('goroot-frozen');
    exercise.end('gave-up');
    exercise.end('finished');
    expect(exercise.ending).toBe('gave-up');
  });

  it('lets the caller do what only they can do', async () => {
    const { exercise } = exerciseOn('tools-gone-after-upgrade');
    await exercise.examine('toolchain', null);
    const { outcome, told } = await apply(exercise, 'toolchain.install-command-line-tools');
    expect(outcome).toBe('proven');
    expect(told.map(({ key }) => key)).toEqual(['step.toolchain.finish-tools-dialog']);
  });
});
