import { describe, expect, it } from 'vitest';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import type { LeaseOwner, LeaseStore } from '../../../src/machine/lease/lease-port.ts';
import { ownerOf, settled, world } from '../../machine/lease/leases.ts';

const S = 1_000;
const WORK = { check: 'shell.path', fix: 'shell.add' };

async function ownerIn(store: LeaseStore): Promise<LeaseOwner | null> {
  const { owner } = await store.read();
  if (owner === 'damaged') throw new Error('the record is damaged');
  return owner;
}

describe('a lease', () => {
  it('goes to one, and tells the others who that is and what it does', async () => {
    const { gomend, clock } = world();
    const first = new RepairLease(gomend(1));
    expect(await first.take(WORK)).toBeNull();
    const seen = await new RepairLease(gomend(2)).take(null);
    expect(seen).toMatchObject({
      level: 'person',
      state: 'working',
      pid: 1,
      user: 'ada',
      since: clock.now(),
      work: WORK,
    });
    await first.release();
    expect(await new RepairLease(gomend(2)).take(null)).toBeNull();
  });

  it('is renewed 10 s after it was last renewed, again and again, for 30 s more each time', async () => {
    const { gomend, clock, store } = world();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    const began = clock.now();
    for (const beat of [10, 20, 30, 40]) {
      expect(clock.due).toEqual([10 * S]);
      await clock.pass(10 * S);
      expect(await ownerIn(store)).toMatchObject({ since: began, expires: began + (beat + 30) * S });
    }
    await clock.pass(4 * S);
    await lease.mayBegin(false);
    expect(clock.due).toEqual([10 * S]);
  });

  it('has no second timer, and none after it was given back', async () => {
    const { gomend, clock } = world();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    await Promise.all([lease.mayBegin(false), lease.take(WORK), lease.mayBegin(false)]);
    expect(clock.due).toHaveLength(1);
    await lease.release();
    expect(clock.due).toEqual([]);
  });

  it('waits for a renewal that takes long, however long, before the next', async () => {
    const held = Promise.withResolvers<void>();
    const { gomend, clock, store } = world();
    let slow = false;
    const dragging: LeaseStore = {
      ...store,
      swap: async (from, owner) => {
        if (slow) await held.promise;
        return store.swap(from, owner);
      },
    };
    const lease = new RepairLease(gomend(1, { store: dragging }));
    await lease.take(null);
    slow = true;
    await clock.pass(25 * S);
    expect(clock.due).toEqual([]);
    held.resolve();
    await settled();
    expect(clock.due).toEqual([10 * S]);
  });

  it('tries a second later where the disk would not take it, and lets no step begin meanwhile', async () => {
    let full = false;
    const { gomend, clock, store } = world();
    const failing: LeaseStore = {
      ...store,
      swap: async (from, owner) => {
        if (full) throw new Error('ENOSPC');
        return store.swap(from, owner);
      },
    };
    const lease = new RepairLease(gomend(1, { store: failing }));
    await lease.take(null);
    full = true;
    await clock.pass(10 * S);
    expect(clock.due).toEqual([S]);
    expect(await lease.mayBegin(false)).toEqual({ by: null, detail: 'ENOSPC' });
    await expect(lease.take(null)).rejects.toThrow('ENOSPC');
    full = false;
    await clock.pass(S);
    expect(await lease.mayBegin(false)).toBeNull();
  });

  it('says what it does from the next step on', async () => {
    const { gomend, store } = world();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    lease.working(WORK);
    await lease.mayBegin(false);
    expect(await ownerIn(store)).toMatchObject({ work: WORK });
  });

  it('goes on after a night’s sleep in which nobody came', async () => {
    const { gomend, clock, store } = world();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    clock.sleep(8 * 3_600 * S);
    expect(await lease.mayBegin(false)).toBeNull();
    expect((await ownerIn(store))?.expires).toBe(clock.now() + 30 * S);
  });

  it('begins no step after a sleep in which somebody took over, and says who', async () => {
    const { gomend, clock } = world();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    clock.sleep(60 * S);
    const other = new RepairLease(gomend(2, { clock: { ...clock, now: clock.now, pause: async () => {} } }));
    const asleep = await other.take(WORK);
    expect(asleep).toMatchObject({ state: 'silent', pid: 1 });
    expect(await other.take(WORK, asleep)).toBeNull();
    expect(await lease.mayBegin(false)).toMatchObject({ by: { pid: 2, state: 'working', work: WORK } });
    expect(await lease.mayBegin(true)).toMatchObject({ by: { pid: 2 } });
    await lease.release();
    expect(await other.mayBegin(false)).toBeNull();
  });

  it('is not given back over somebody who took over', async () => {
    const { gomend, clock, store } = world();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    const { generation } = await store.read();
    await store.swap(await store.read(), ownerOf({ token: 'other', pid: 2, expires: clock.now() + 30 * S }));
    await lease.release();
    expect((await store.read()).generation).toBe(generation + 1);
  });

  it('is taken back where the other one has ended, but not as if nothing had been between', async () => {
    const { gomend, clock, store } = world();
    const lease = new RepairLease(gomend(1));
    await lease.look();
    await lease.take(null);
    await store.swap(await store.read(), ownerOf({ token: 'other', pid: 2, expires: clock.now() + 30 * S }));
    await store.swap(await store.read(), null);
    expect(await lease.mayBegin(false)).toEqual({ by: null, detail: '' });
    expect(await lease.take(null)).toBeNull();
    expect(lease.isOvertaken).toBe(true);
    await lease.look();
    expect(lease.isOvertaken).toBe(false);
  });

  it('knows when somebody repaired between the examination and its turn', async () => {
    const { gomend } = world();
    const [one, two] = [new RepairLease(gomend(1)), new RepairLease(gomend(2))];
    await one.look();
    await two.look();
    await one.take(null);
    expect(one.isOvertaken).toBe(false);
    await one.release();
    await two.take(null);
    expect(two.isOvertaken).toBe(true);
  });

  it('is given back when the process ends in whatever way', async () => {
    const calls = new Set<() => void>();
    const atExit = (call: () => void) => {
      calls.add(call);
      return () => calls.delete(call);
    };
    const { gomend, store } = world();
    const lease = new RepairLease(gomend(1, { atExit }));
    await lease.take(null);
    await lease.mayBegin(false);
    for (const call of calls) call();
    expect(await ownerIn(store)).toBeNull();
    const again = new RepairLease(gomend(2, { atExit }));
    await again.take(null);
    await again.release();
    expect(calls.size).toBe(1);
  });

  it('is given back when the process ends while it is taken, renewed or given back', async () => {
    const calls = new Set<() => void>();
    const atExit = (call: () => void) => {
      calls.add(call);
      return () => calls.delete(call);
    };
    const { gomend, store } = world();
    const end = () => {
      for (const call of calls) call();
    };
    /** The process ends when the record has been written, or just before it is, and nobody was told yet. */
    const endingAt = (change: number, written: boolean): LeaseStore => ({
      ...store,
      async swap(from, owner) {
        if (--change > 0) return store.swap(from, owner);
        if (written) await store.swap(from, owner);
        end();
        return new Promise<never>(() => {});
      },
    });
    for (const [change, written] of [1, 2, 3].flatMap((n) => [[n, true] as const, [n, false] as const])) {
      calls.clear();
      const lease = new RepairLease({ ...gomend(1, { atExit }), store: endingAt(change, written) });
      void lease.take(null).then(() => lease.mayBegin(false).then(() => lease.release()));
      await settled();
      expect([change, written, await ownerIn(store)]).toEqual([change, written, null]);
    }
  });
});
