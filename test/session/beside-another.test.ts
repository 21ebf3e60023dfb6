import { describe, expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { ApplyResult } from '../../src/engine/repair/apply.ts';
import type { Unfinished } from '../../src/engine/repair/finish.ts';
import type { Repairer } from '../../src/engine/repair/lease.ts';
import { LeaseRefused } from '../../src/session/occupied.ts';
import type { SessionServices } from '../../src/session/services.ts';
import { application, finding, fix, reach, start, untilConfirm } from './scripted.ts';

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
