import { describe, expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { ApplyEvent, ApplyResult } from '../../src/engine/repair/apply.ts';
import type { PastRun } from '../../src/engine/repair/undo.ts';
import { findingKey } from '../../src/model/finding.ts';
import { application, finding, fix, personStep, plan, reach, type Session, start, untilConfirm } from './scripted.ts';

describe('a session', () => {
  it('walks from welcome to a proven repair, and ends healthy', async () => {
    const session = start({ begin: async () => application() });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    const { context } = await reach(session, 'summary');
    expect(context.repairs.map((repair) => repair.verification?.verdict)).toEqual(['proven']);
    expect(context.findings.map((one) => one.status)).toEqual(['ok']);
    session.send({ type: 'quit' });
    expect(session.getSnapshot().output).toEqual({ exitCode: 0 });
  });

  it('knows how far a download has come, until its step is over', async () => {
    const seen: unknown[] = [];
    const { promise: done, resolve: end } = Promise.withResolvers<ApplyResult>();
    let emit: (event: ApplyEvent) => void = () => {};
    const fake = { ...application(), proceed: () => done } as ReturnType<typeof application>;
    const session = start({
      begin: async (_finding, _plan, report) => {
        emit = report;
        return fake;
      },
    });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'apply');
    const note = () => seen.push(session.getSnapshot().context.downloaded?.bytes ?? null);
    for (const bytes of [1, 2]) {
      emit({ type: 'step-progress', index: 0, bytes, of: 2 });
      note();
    }
    emit({ type: 'step-done', index: 0, ms: 1 });
    note();
    end({ status: 'applied' });
    await reach(session, 'summary');
    expect(seen).toEqual([1, 2, null]);
  });

  it('begins nothing without a yes', async () => {
    let begun = false;
    const session = start({
      begin: async () => {
        begun = true;
        return application();
      },
    });
    await untilConfirm(session);
    session.send({ type: 'no' });
    expect(session.getSnapshot().matches('finding')).toBe(true);
    expect(begun).toBe(false);
    session.send({ type: 'quit' });
    expect(session.getSnapshot().output).toEqual({ exitCode: 1 });
  });

  it('does not take a yes that was typed before the question stood there', async () => {
    const session = start({ begin: async () => application() });
    session.send({ type: 'yes' });
    session.send({ type: 'choose', journey: 'look' });
    session.send({ type: 'yes' });
    const { context } = await reach(session, 'findings');
    session.send({ type: 'yes' });
    expect(context.repairs).toEqual([]);
    expect(session.getSnapshot().matches('findings')).toBe(true);
  });

  it('lets sudo ask, and goes on with the same application', async () => {
    const fake = application({ status: 'needs-root' }, { status: 'applied' });
    let asked = 0;
    const session = start({
      begin: async () => fake,
      ask: async () => {
        asked++;
        return 'granted';
      },
    });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'summary');
    expect(asked).toBe(1);
    expect(fake.calls).toEqual(['proceed', 'proceed']);
  });

  it.each([
    ['wrong-password', 4],
    ['not-allowed', 4],
    ['no-terminal', 4],
    ['absent', 4],
    // A no, as at gomend's own question: what is left is the problem.
    ['interrupted', 1],
  ] as const)(
    'takes back what was done when sudo ends with %s, and says so with exit code %i',
    async (ending, exitCode) => {
      const fake = application({ status: 'needs-root' });
      const session = start({ begin: async () => fake, ask: async () => ending, lookAgain: async () => [finding] });
      await untilConfirm(session);
      session.send({ type: 'yes' });
      const { context } = await reach(session, 'summary');
      expect(fake.calls).toEqual(['proceed', 'abandon']);
      expect(context.asked).toBe(ending);
      session.send({ type: 'quit' });
      expect(session.getSnapshot().output).toEqual({ exitCode });
    },
  );

  it('waits for the person, sees by itself that it is done, and goes on', async () => {
    const fake = application({ status: 'waiting', step: personStep }, { status: 'applied' });
    const dialog = Promise.withResolvers<void>();
    const session = start({ begin: async () => fake, watch: () => dialog.promise });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'waiting');
    dialog.resolve();
    await reach(session, 'summary');
    expect(fake.calls).toEqual(['proceed', 'personDone', 'proceed']);
  });

  it('can be left while it waits, and taken up by another session', async () => {
    const past: PastRun = {
      run: '20261120T120000-0000',
      at: '',
      machine: 'local',
      standing: [],
      open: true,
      stage: 'waiting',
      waitsFor: 'press-install',
      openFix: { fix: fix.id, subject: '', check: finding.check, plan: null, steps: 1 },
      fixNumber: 1,
      begun: [],
      damaged: false,
      newer: false,
      next: { line: 4, step: 0 },
    };
    const unfinished = { past, under: null, onlyBack: null };
    const fake = application({ status: 'waiting', step: personStep });
    const session = start({
      unfinished: async () => unfinished,
      resume: async () => ({ finding, plan, application: fake }),
    });
    await waitFor(session, (snapshot) => snapshot.context.unfinished !== null);
    session.send({ type: 'resume' });
    await reach(session, 'waiting');
    expect(session.getSnapshot().context.open).toBe(findingKey(finding));
    session.send({ type: 'quit' });
    expect(session.getSnapshot().status).toBe('done');
  });

  const cutOff = {
    past: {
      run: '20261120T120000-0000',
      at: '',
      machine: 'local',
      standing: [],
      open: true,
      stage: 'step',
      waitsFor: null,
      openFix: { fix: fix.id, subject: '', check: finding.check, plan: 'sha', steps: 2 },
      fixNumber: 1,
      begun: [],
      damaged: false,
      newer: false,
      next: { line: 4, step: 1 },
    },
    under: null,
    onlyBack: null,
  } as const;

  it('finishes what an earlier one was cut off in, and proves it', async () => {
    const fake = application({ status: 'applied' });
    const session = start({
      unfinished: async () => cutOff,
      resume: async () => ({ finding, plan, application: fake }),
    });
    await waitFor(session, (snapshot) => snapshot.context.unfinished !== null);
    session.send({ type: 'resume' });
    const { context } = await reach(session, 'summary');
    expect(context.repairs.map((repair) => repair.verification?.verdict)).toEqual(['proven']);
    expect(context.unfinished).toBeNull();
  });

  it('comes back to the question, with the reason, when what was cut off cannot be finished', async () => {
    const session = start({ unfinished: async () => cutOff, resume: async () => 'changed' });
    await waitFor(session, (snapshot) => snapshot.context.unfinished !== null);
    session.send({ type: 'resume' });
    await waitFor(session, (snapshot) => snapshot.context.cannotFinish !== null);
    expect(session.getSnapshot().matches('welcome')).toBe(true);
    expect(session.getSnapshot().context).toMatchObject({ cannotFinish: 'changed', repairs: [], journey: null });
  });

  it('does not try to finish what can only be taken back', async () => {
    const onlyBack = { why: 'taking-back' } as const;
    let tried = false;
    const session = start({
      unfinished: async () => ({ ...cutOff, onlyBack }),
      resume: async () => {
        tried = true;
        return 'taking-back';
      },
    });
    await waitFor(session, (snapshot) => snapshot.context.unfinished !== null);
    session.send({ type: 'resume' });
    expect(session.getSnapshot().matches('welcome')).toBe(true);
    expect(tried).toBe(false);
  });

  it('takes back only what was cut off', async () => {
    const taken: string[] = [];
    let open: typeof cutOff | null = cutOff;
    const session = start({
      unfinished: async () => open,
      rollBack: async ({ past }) => {
        taken.push(past.run);
        open = null;
        return [];
      },
      undo: async () => {
        throw new Error('the whole run');
      },
    });
    await waitFor(session, (snapshot) => snapshot.context.unfinished !== null);
    session.send({ type: 'recover' });
    await waitFor(session, (snapshot) => snapshot.matches('welcome') && snapshot.context.undone !== null);
    expect(taken).toEqual([cutOff.past.run]);
    expect(session.getSnapshot().context).toMatchObject({ unfinished: null, trouble: null });
  });

  it('stops cleanly from every state that waits, with exit code 130', async () => {
    const paths: readonly ((session: Session) => Promise<unknown>)[] = [
      async () => {},
      async (session) => session.send({ type: 'choose', journey: 'look' }),
      async (session) => {
        session.send({ type: 'choose', journey: 'look' });
        await reach(session, 'findings');
      },
      (session) => untilConfirm(session),
    ];
    for (const path of paths) {
      const session = start({});
      await path(session);
      session.send({ type: 'stop' });
      expect(session.getSnapshot().output).toEqual({ exitCode: 130 });
    }
  });

  it('lets the step under way end on ctrl-c, and leaves after it was taken back', async () => {
    const working = Promise.withResolvers<ApplyResult>();
    const fake = application();
    const slow = Object.assign(fake, { proceed: () => working.promise });
    const session = start({ begin: async () => slow, lookAgain: async () => [finding] });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'apply');
    session.send({ type: 'stop' });
    expect(fake.calls).toEqual(['stop']);
    expect(session.getSnapshot().matches('apply')).toBe(true);
    working.resolve({
      status: 'failed',
      index: 0,
      failure: { code: 'cancelled', detail: '' },
      left: [],
      untouched: false,
    });
    await reach(session, 'ended');
    expect(session.getSnapshot().output).toEqual({ exitCode: 130 });
  });

  it('says why when the journal cannot be written, and changes nothing', async () => {
    const session = start({
      begin: async () => {
        throw new Error('EROFS: read-only file system');
      },
    });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    const { context } = await reach(session, 'finding');
    expect(context.trouble).toContain('EROFS');
    expect(context.repairs).toEqual([]);
  });
});
