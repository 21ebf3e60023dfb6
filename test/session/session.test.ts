import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import type { ApplyResult } from '../../src/engine/repair/apply.ts';
import type { Conflict } from '../../src/engine/repair/conflict.ts';
import type { Unfinished } from '../../src/engine/repair/finish.ts';
import type { Repairer } from '../../src/engine/repair/lease.ts';
import type { Plan } from '../../src/engine/repair/plan.ts';
import type { PlannedStep } from '../../src/engine/repair/planned-step.ts';
import type { PastRun, UndoneChange } from '../../src/engine/repair/undo.ts';
import { type Finding, findingKey } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { message } from '../../src/model/message.ts';
import type { Failure } from '../../src/model/outcome.ts';
import { sessionMachine } from '../../src/session/machine.ts';
import { LeaseRefused } from '../../src/session/occupied.ts';
import type { Resumed, SessionServices } from '../../src/session/services.ts';
import { stubServices } from './stub-services.ts';

const fix: Fix = {
  id: 'shell.comment-out-line',
  subject: '',
  params: {},
  risk: 'low',
  effect: 'new-terminal',
  steps: [],
  touches: ['shell.startup-files'],
  proves: [],
};
const finding: Finding = {
  check: 'toolchain.goroot',
  flow: 'toolchain',
  status: 'problem',
  message: 'toolchain.goroot.stale',
  params: {},
  cause: 'goroot-stale',
  evidence: [],
  fixes: [fix],
  subject: '',
};
const healthy: Finding = { ...finding, status: 'ok', message: 'toolchain.goroot.unset', fixes: [] };
const plan: Plan = { fix, steps: [], undo: 'exact' };
const personStep: Extract<PlannedStep, { kind: 'person' }> = {
  kind: 'person',
  instruction: message('press-install'),
  doneWhen: ['toolchain.goroot'],
};

/** An application that ends as told, call by call. */
function application(...results: readonly ApplyResult[]): Resumed['application'] & { calls: string[] } {
  const left = [...results];
  const calls: string[] = [];
  const fake = {
    calls,
    changed: true,
    async proceed() {
      calls.push('proceed');
      return left.shift() ?? ({ status: 'applied' } as const);
    },
    async abandon(failure: Failure) {
      calls.push('abandon');
      return {
        status: 'failed',
        index: 0,
        failure,
        left: [],
        untouched: true,
      } as const;
    },
    personDone: () => void calls.push('personDone'),
    stop: () => void calls.push('stop'),
  };
  return fake as unknown as Resumed['application'] & { calls: string[] };
}

function start(parts: Partial<SessionServices>) {
  const services = stubServices({
    examine: async () => [finding],
    plan: async () => ({ ok: true, plan }),
    lookAgain: async () => [healthy],
    ...parts,
  });
  const actor = createActor(sessionMachine(services));
  actor.start();
  return actor;
}

type Session = ReturnType<typeof start>;
const reach = (session: Session, state: string) =>
  waitFor(session, (snapshot) => snapshot.matches(state as never) || snapshot.status === 'done', { timeout: 2_000 });

async function untilConfirm(session: Session) {
  session.send({ type: 'choose', journey: 'look' });
  await reach(session, 'findings');
  session.send({ type: 'open', finding: findingKey(finding) });
  session.send({ type: 'review', fix });
  await waitFor(session, (snapshot) => snapshot.matches({ review: 'ready' }));
  session.send({ type: 'confirm' });
}

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

  it('ends with 4 when an undo could not take everything back', async () => {
    const change = { step: 0, fix: '', check: '', after: null, change: {} } as unknown as UndoneChange['change'];
    const session = start({
      examine: async () => [healthy, finding],
      begin: async () => application(),
      thisRun: async () => ({}) as PastRun,
      undo: async () => [{ change, result: { status: 'conflict', path: '/home/ada/.zshrc' } }],
    });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'summary');
    session.send({ type: 'undo' });
    await waitFor(session, (snapshot) => snapshot.matches('summary') && snapshot.context.undone !== null);
    session.send({ type: 'quit' });
    expect(session.getSnapshot().output).toEqual({ exitCode: 4 });
  });

  describe('asked to take back what somebody else has changed since', () => {
    const conflict = (path: string) => ({ path, ways: ['leave', 'lines', 'whole'] }) as unknown as Conflict;
    const undoing = (decided: unknown[], conflicts: readonly Conflict[]) =>
      start({
        examine: async () => [finding],
        begin: async () => application(),
        thisRun: async () => ({}) as PastRun,
        conflicts: async () => conflicts,
        undo: async (_, decisions) => {
          decided.push(decisions.map((one) => [one.conflict.path, one.way]));
          return [];
        },
      });
    const untilDeciding = async (session: ReturnType<typeof undoing>) => {
      await untilConfirm(session);
      session.send({ type: 'yes' });
      await reach(session, 'summary');
      session.send({ type: 'undo' });
      return reach(session, 'deciding');
    };

    it('touches nothing before every file is decided about', async () => {
      const decided: unknown[] = [];
      const session = undoing(decided, [conflict('/a'), conflict('/b')]);
      expect((await untilDeciding(session)).context.conflicts).toHaveLength(2);
      session.send({ type: 'decide', way: 'lines' });
      expect(session.getSnapshot().matches('deciding')).toBe(true);
      expect(decided).toEqual([]);
      session.send({ type: 'decide', way: 'whole' });
      await waitFor(session, (snapshot) => snapshot.matches('summary') && snapshot.context.undone !== null);
      expect(decided).toEqual([
        [
          ['/a', 'lines'],
          ['/b', 'whole'],
        ],
      ]);
    });

    it.each(['back', 'quit'] as const)('touches nothing at all when the person leaves: %s', async (type) => {
      const decided: unknown[] = [];
      const session = undoing(decided, [conflict('/a'), conflict('/b')]);
      await untilDeciding(session);
      session.send({ type: 'decide', way: 'whole' });
      session.send({ type });
      const { context } = await reach(session, 'summary');
      expect(decided).toEqual([]);
      expect([context.undone, context.conflicts, context.decisions]).toEqual([null, [], []]);
    });
  });

  it('undoes, and looks again at everything before it says how things are', async () => {
    let examined = 0;
    const session = start({
      examine: async () => {
        examined++;
        return [finding];
      },
      begin: async () => application(),
      undo: async () => [],
      thisRun: async () => null,
    });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'summary');
    session.send({ type: 'undo' });
    await waitFor(session, (snapshot) => snapshot.matches('summary') && snapshot.context.undone !== null);
    expect(examined).toBe(2);
    expect(session.getSnapshot().context.findings).toEqual([finding]);
  });
});

describe('a session beside another gomend', () => {
  const repairer = (state: Repairer['state']): Repairer => ({
    level: 'person',
    state,
    pid: 7,
    user: 'ada',
    uid: 501,
    since: 0,
    work: null,
    stands: 'process 7',
  });

  /** Refused by each of these in turn, and then let in. */
  function refusing(...refusals: readonly (Repairer | null)[]) {
    const left = [...refusals];
    const consents: (Repairer | null)[] = [];
    const begin: SessionServices['begin'] = async (_finding, _plan, _emit, consent) => {
      consents.push(consent);
      if (left.length > 0) throw new LeaseRefused(left.shift() ?? null);
      return application();
    };
    return { begin, consents };
  }

  it('says who repairs, changes nothing, and goes on looking', async () => {
    const session = start({ begin: refusing(repairer('working')).begin });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    const { context } = await reach(session, 'occupied');
    expect(context.occupied).toEqual({ by: repairer('working'), wanted: 'begin' });
    session.send({ type: 'yes' });
    expect(session.getSnapshot().matches('occupied')).toBe(true);
    session.send({ type: 'back' });
    expect(session.getSnapshot().matches('finding')).toBe(true);
    expect(session.getSnapshot().context).toMatchObject({ occupied: null, repairs: [], trouble: null });
    session.send({ type: 'back' });
    session.send({ type: 'look-again' });
    await reach(session, 'findings');
  });

  it.each(['gone', 'silent'] as const)(
    'takes over from one that is %s after a yes, and from no other',
    async (state) => {
      const { begin, consents } = refusing(repairer(state), repairer('working'));
      const session = start({ begin });
      await untilConfirm(session);
      session.send({ type: 'yes' });
      await reach(session, 'occupied');
      session.send({ type: 'yes' });
      // It was taken by somebody else in the meantime.
      await waitFor(session, ({ context }) => context.occupied?.by?.state === 'working');
      session.send({ type: 'no' });
      session.send({ type: 'review', fix });
      await waitFor(session, (snapshot) => snapshot.matches({ review: 'ready' }));
      session.send({ type: 'confirm' });
      session.send({ type: 'yes' });
      await reach(session, 'summary');
      expect(consents).toEqual([null, repairer(state), null]);
    },
  );

  it('has to look again where another one repaired since it looked', async () => {
    let examined = 0;
    const session = start({
      begin: refusing(null).begin,
      examine: async () => {
        examined++;
        return [finding];
      },
    });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'occupied');
    session.send({ type: 'yes' });
    expect(session.getSnapshot().matches('occupied')).toBe(true);
    session.send({ type: 'look-again' });
    const { context } = await reach(session, 'findings');
    expect(examined).toBe(2);
    expect(context).toMatchObject({ occupied: null, plan: null });
  });

  it('takes an earlier run back after a yes to taking over', async () => {
    const consents: (Repairer | null)[] = [];
    const session = start({
      unfinished: async () => ({ past: { open: true, standing: [] } }) as unknown as Unfinished,
      rollBack: async (_unfinished, _decisions, _signal, consent) => {
        consents.push(consent);
        if (consent === null) throw new LeaseRefused(repairer('gone'));
        return [];
      },
    });
    await waitFor(session, ({ context }) => context.unfinished !== null);
    session.send({ type: 'recover' });
    await reach(session, 'occupied');
    session.send({ type: 'back' });
    expect(session.getSnapshot().matches('welcome')).toBe(true);
    session.send({ type: 'recover' });
    await reach(session, 'occupied');
    session.send({ type: 'yes' });
    await waitFor(session, ({ context }) => context.undone !== null);
    expect(consents).toEqual([null, null, repairer('gone')]);
  });

  it('ends with 5 when another one took over in the middle of a fix', async () => {
    const lost: ApplyResult = {
      status: 'failed',
      index: 1,
      failure: { code: 'cancelled', detail: '' },
      left: ['/home/ada/.zshrc'],
      untouched: false,
      lost: { by: repairer('working'), detail: '' },
    };
    const session = start({ begin: async () => application(lost), lookAgain: async () => [finding] });
    await untilConfirm(session);
    session.send({ type: 'yes' });
    await reach(session, 'summary');
    session.send({ type: 'quit' });
    expect(session.getSnapshot().output).toEqual({ exitCode: 5 });
  });
});
