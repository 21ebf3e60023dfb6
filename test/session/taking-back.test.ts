import { describe, expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { Conflict } from '../../src/engine/repair/conflict.ts';
import type { PastRun, UndoneChange } from '../../src/engine/repair/undo.ts';
import { application, finding, healthy, reach, start, untilConfirm } from './scripted.ts';

describe('a session that takes its repairs back', () => {
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
