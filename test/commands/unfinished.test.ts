import { describe, expect, it } from 'vitest';
import { examineAndReport } from '../../src/commands/examine-and-report.ts';
import { finishUnfinished } from '../../src/commands/fix/finish-unfinished.ts';
import { fixFindings } from '../../src/commands/fix/fix-findings.ts';
import type { FixMode } from '../../src/commands/fix.ts';
import type { Target } from '../../src/commands/target.ts';
import { runList } from '../../src/commands/undo/run-list.ts';
import { takeBack } from '../../src/commands/undo/take-back.ts';
import { runToUndo } from '../../src/commands/undo.ts';
import { Application } from '../../src/engine/repair/apply.ts';
import { Journal } from '../../src/engine/repair/journal.ts';
import { pastRuns, unfinishedRun } from '../../src/engine/repair/past-run.ts';
import { planFix } from '../../src/engine/repair/plan.ts';
import { FREELY } from '../../src/engine/repair/step-permit.ts';
import type { JournalStore } from '../../src/machine/journal/journal-store.ts';
import type { Fix, Step } from '../../src/model/fix.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';
import { schemaErrors } from './schemas.ts';
import { contentOf, fine, PRESS, PURGE, selectionOf, takeOutSteps, toyTarget, words } from './toy.ts';

const never = new AbortController().signal;
const SUDO = '  accounts: { sam: { sudo: password } }\n';

/** A target whose gomend was killed in front of the nth record of a type. */
async function cutOffBefore(type: string, nth: number, steps: readonly Step[]): Promise<Target> {
  const target = toyTarget('fine\nBROKEN\n', SUDO);
  const cut = Promise.withResolvers<void>();
  let seen = 0;
  const dying: JournalStore = {
    ...target.store,
    async append(run, line) {
      if (line.includes(`"type":"${type}"`) && ++seen === nth) {
        cut.resolve();
        await new Promise(() => {});
      }
      await target.store.append(run, line);
    },
  };
  const about = { subject: '', params: {}, risk: 'low', effect: 'now', touches: [], proves: [] } as const;
  const planning = await planFix(target.machine, { id: 'shell.take-out', ...about, steps } satisfies Fix, never);
  if (!planning.ok) throw new Error(planning.refusal.code);
  const now = () => target.machine.now();
  const journal = await Journal.begin(dying, { gomend: '0', machine: 'simulated', now });
  const application = new Application(target.machine, journal, planning.plan, { check: 'shell.broken' }, FREELY);
  const working = (async () => {
    for (;;) {
      const { status } = await application.proceed();
      if (status === 'needs-root') await target.machine.privilege.ask();
      else if (status === 'waiting') application.personDone();
      else return;
    }
  })();
  await Promise.race([cut.promise, working]);
  await target.machine.privilege.close();
  return target;
}

const TWO = [...takeOutSteps(2, 'BROKEN'), PURGE];

async function finish(target: Target, mode: FixMode, options: { isTerminal?: boolean; answers?: string[] } = {}) {
  const { isTerminal = true, answers = [] } = options;
  const terminal = fakeTerminal({ isTerminal, answers, environment: { NO_COLOR: '1' } });
  const code = await finishUnfinished({ invocation: invocationOf({ verb: 'fix' }), terminal, mode, target, words });
  return { code, said: terminal.stdout().replaceAll(/\s+/g, ' ') };
}

async function undoUnfinished(target: Target, answers: string[] = []) {
  const terminal = fakeTerminal({ isTerminal: true, answers, environment: { NO_COLOR: '1' } });
  const runs = await pastRuns(target.store);
  const run = runs.findLast(({ open }) => open) ?? null;
  const destination = { file: null, write: async (text: string) => terminal.out(text) };
  const invocation = invocationOf({ verb: 'undo' });
  const code = await takeBack({ run, runs, onlyOpen: true, invocation, terminal, destination, target, words });
  return { code, said: terminal.stdout().replaceAll(/\s+/g, ' ') };
}

async function check(target: Target, format: 'text' | 'json'): Promise<string> {
  const terminal = fakeTerminal({ isTerminal: false, environment: { NO_COLOR: '1' } });
  const destination = { file: null, write: async (text: string) => terminal.out(text) };
  const invocation = invocationOf({ verb: 'check', format });
  await examineAndReport({ invocation, terminal, selection: selectionOf(fine), destination, target, words });
  return terminal.stdout();
}

describe('a run that was cut off', () => {
  it('is told of by check, with what is known of the step and both ways on', async () => {
    const target = await cutOffBefore('done', 1, TWO);
    const said = (await check(target, 'text')).replaceAll(/\s+/g, ' ');
    expect(said).toContain('was cut off before its end. It was at step 1 of 2: a change of ~/toy.conf. That was done.');
    expect(said).toContain('To finish it: `gomend fix --unfinished --simulate toy`');
    expect(said).toContain('To take it back: `gomend undo --unfinished --simulate toy`');
    const document: unknown = JSON.parse(await check(target, 'json'));
    expect(schemaErrors('report', document)).toEqual([]);
    expect(document).toMatchObject({
      unfinished: { stage: 'step', step: 1, steps: 2, effect: 'full', onlyBack: null, fix: 'shell.take-out' },
    });
  });

  it('is told of by fix, too', async () => {
    const target = await cutOffBefore('done', 1, TWO);
    const terminal = fakeTerminal({ isTerminal: true });
    const destination = { file: null, write: async () => {} };
    const invocation = invocationOf({ verb: 'fix' });
    const selection = selectionOf(fine);
    await fixFindings({ invocation, terminal, mode: 'ask', named: [], selection, destination, target, words });
    expect(terminal.stdout()).toContain('gomend fix --unfinished');
  });

  it('is nothing where there is none', async () => {
    const target = toyTarget('fine\n');
    expect(await check(target, 'text')).not.toContain('cut off');
    expect(JSON.parse(await check(target, 'json'))).toMatchObject({ unfinished: null });
    expect(await finish(target, 'yes')).toEqual({ code: 0, said: 'No earlier run was cut off. ' });
  });

  it('is finished: what was done stays, what remains is shown, asked and done', async () => {
    const target = await cutOffBefore('done', 1, TWO);
    const { code, said } = await finish(target, 'ask', { answers: ['y'] });
    expect(said).toContain('What remains to be done:');
    expect(said).toMatch(/killall -HUP mDNSResponder/);
    expect(said).toContain('It is finished.');
    expect(await contentOf(target)).toBe('fine\n');
    expect(await unfinishedRun(target.store)).toBeNull();
    expect(code).toBe(0);
  });

  it('stays as it is after a no', async () => {
    const target = await cutOffBefore('done', 1, TWO);
    expect((await finish(target, 'ask', { answers: ['n'] })).code).toBe(6);
    expect(await unfinishedRun(target.store)).not.toBeNull();
  });

  it('waits for the person again, and is finished when they have done it', async () => {
    const target = await cutOffBefore('intent', 2, [...takeOutSteps(2, 'BROKEN'), PRESS, PURGE]);
    expect((await check(target, 'text')).replaceAll(/\s+/g, ' ')).toContain(
      'It waits for something that only you can do.',
    );
    expect((await finish(target, 'ask', { answers: ['y', 'n'] })).code).toBe(1);
    const { code, said } = await finish(target, 'ask', { answers: ['y', 'y'] });
    expect(said).toContain('Press the button.');
    expect(code).toBe(0);
  });

  it('needs a terminal for sudo, and touches nothing without one', async () => {
    const target = await cutOffBefore('done', 1, TWO);
    const { code, said } = await finish(target, 'yes', { isTerminal: false });
    expect(said).toContain('sudo was not granted');
    expect(code).toBe(4);
    expect(await contentOf(target)).toBe('fine\n');
    expect(await unfinishedRun(target.store)).not.toBeNull();
  });

  it('can only be taken back where something else was changed since', async () => {
    const target = await cutOffBefore('intent', 2, TWO);
    const read = await target.machine.stat('/Users/sam/toy.conf');
    if (!read.ok) throw new Error('gone');
    const { mode, uid, gid } = read.value;
    const { createHash } = await import('node:crypto');
    const expect_ = createHash('sha256').update('fine\n').digest('hex');
    const content = { bytes: Buffer.from('mine\n'), mode, uid, gid };
    await target.machine.replaceFile({ path: '/Users/sam/toy.conf', content, expect: expect_, as: 'person' });
    const { code, said } = await finish(target, 'yes');
    expect(said).toContain('It cannot be finished: something else was changed since.');
    expect(code).toBe(4);
    const back = await undoUnfinished(target, ['']);
    expect(back.said).toContain('left as it is, as you said');
    expect(back.code).toBe(0);
    expect(await contentOf(target)).toBe('mine\n');
    expect(await unfinishedRun(target.store)).toBeNull();
  });

  it('is taken back, and no earlier fix of the same run with it', async () => {
    const target = await cutOffBefore('done', 1, TWO);
    const { code, said } = await undoUnfinished(target);
    expect(said).toContain('~/toy.conf, as it was before: taken back');
    expect(await contentOf(target)).toBe('fine\nBROKEN\n');
    expect(await unfinishedRun(target.store)).toBeNull();
    expect(code).toBe(0);
    const whole = await cutOffBefore('fix-ended', 1, takeOutSteps(2, 'BROKEN'));
    const [run] = await pastRuns(whole.store);
    if (!run) throw new Error('there is no run');
    const journal = Journal.continue(whole.store, run, () => whole.machine.now());
    await journal.write({ type: 'fix-ended', outcome: 'applied' });
    await journal.write({ type: 'fix', fix: 'shell.other', subject: '', check: 'shell.odd' });
    await undoUnfinished(whole);
    expect(await contentOf(whole)).toBe('fine\n');
  });

  it('in the middle of an undo can only be taken back, and is listed so', async () => {
    const target = await cutOffBefore('never', 1, takeOutSteps(2, 'BROKEN'));
    const [run] = await pastRuns(target.store);
    if (!run) throw new Error('there is no run');
    await Journal.continue(target.store, run, () => target.machine.now()).write({ type: 'undo' });
    expect(runList(await pastRuns(target.store), { format: 'text' }, words)).toContain(
      'cut off while it was taken back',
    );
    expect((await check(target, 'text')).replaceAll(/\s+/g, ' ')).toContain(
      'All that it had done was being taken back.',
    );
    await undoUnfinished(target);
    expect(await contentOf(target)).toBe('fine\nBROKEN\n');
    expect(await unfinishedRun(target.store)).toBeNull();
  });
});

describe('a run of a newer gomend', () => {
  it('is listed as such, and refused by name', async () => {
    const target = toyTarget('fine\n');
    const run = '20991120T120000000-0000';
    await target.store.append(run, JSON.stringify({ type: 'run', at: '', format: 99 }));
    const runs = await pastRuns(target.store);
    expect(runList(runs, { format: 'text' }, words)).toContain('written by a newer gomend');
    expect(schemaErrors('runs', JSON.parse(runList(runs, { format: 'json' }, words)))).toEqual([]);
    expect(() => runToUndo(run, runs)).toThrow('newer-run');
  });
});
