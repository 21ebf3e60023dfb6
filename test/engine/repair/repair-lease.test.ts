import { describe, expect, it } from 'vitest';
import { isExpired, markState, ownerState } from '../../../src/engine/repair/lease.ts';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import type {
  ComputerMark,
  LeaseEntry,
  LeaseOwner,
  LeaseStore,
  MarkSeen,
} from '../../../src/machine/lease/lease-port.ts';
import { ownerOf, settled, world } from '../../machine/lease/leases.ts';

const S = 1_000;
const WORK = { check: 'shell.path', fix: 'shell.add' };

async function ownerIn(store: LeaseStore): Promise<LeaseOwner | null> {
  const { owner } = await store.read();
  if (owner === 'damaged') throw new Error('the record is damaged');
  return owner;
}

describe('whether an owner is still there', () => {
  const now = ownerOf().since;
  const here = { status: 'there', started: '100' } as const;
  const gone = { status: 'gone' } as const;
  const late = now + 30 * S;
  it.each([
    ['renews, and its process is there', {}, { now, boot: 'b1', sight: here }, 'working'],
    ['is in its last millisecond', {}, { now: late - 1, boot: 'b1', sight: here }, 'working'],
    ['has ended', {}, { now, boot: 'b1', sight: gone }, 'gone'],
    ['gave its number to another process', {}, { now, boot: 'b1', sight: { ...here, started: '101' } }, 'gone'],
    ['was before a restart', {}, { now: late, boot: 'b2', sight: here }, 'gone'],
    ['renews on another computer with the same home', {}, { now, boot: 'b2', sight: gone }, 'working'],
    ['is over its time, and there', {}, { now: late, boot: 'b1', sight: here }, 'silent'],
    ['cannot be told from another process', { started: null }, { now, boot: 'b1', sight: here }, 'working'],
    ['is over its time, and cannot be told', { started: null }, { now: late, boot: 'b1', sight: here }, 'silent'],
    ['started at a time that the system hides', {}, { now, boot: 'b1', sight: { ...here, started: null } }, 'working'],
    ['is of an unknown start, within its time', { boot: '' }, { now, boot: '', sight: gone }, 'working'],
    ['is of an unknown start, over its time', { boot: '' }, { now: late, boot: 'b1', sight: gone }, 'silent'],
    ['is over its time on a start that is unknown', {}, { now: late, boot: '', sight: gone }, 'silent'],
    ['was made by a clock far ahead', { expires: now + 9_000 * S }, { now, boot: 'b1', sight: here }, 'silent'],
    [
      'was made by a clock far ahead, before a restart',
      { expires: now + 9_000 * S },
      { now, boot: 'b2', sight: here },
      'gone',
    ],
  ] as const)('%s', (_, parts, seen, state) => {
    expect(ownerState(ownerOf(parts), seen)).toBe(state);
  });

  it('counts by the wall clock alone', () => {
    expect([now, late - 1, late, now - 1].map((time) => isExpired(ownerOf(), time))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  const owner = { uid: 502, user: 'bea', pid: 7, started: '100', boot: 'b1' };
  it.each([
    ['works', { owner }, here, 'working'],
    ['has ended', { owner }, gone, 'gone'],
    ['was before a restart', { owner: { ...owner, boot: 'b0' } }, here, 'gone'],
    ['has no name yet', { owner: null }, gone, 'working'],
    ['never got a name', { owner: null, since: now - 31 * S }, gone, 'gone'],
  ] as const)('of a mark, which %s', (_, parts, sight, state) => {
    const mark: MarkSeen = { id: 'x', since: now, ...parts };
    expect(markState(mark, { now, boot: 'b1', sight })).toBe(state);
  });
});

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

describe('taking over', () => {
  async function left(pid: number, spent = 0) {
    const all = world();
    await new RepairLease(all.gomend(pid)).take(WORK);
    all.clock.sleep(spent);
    return all;
  }

  it('from one that has ended needs a yes, and the yes is to that one alone', async () => {
    const { gomend, processes, store, clock } = await left(1);
    processes.end(1);
    const lease = new RepairLease(gomend(2));
    const dead = await lease.take(null);
    expect(dead).toMatchObject({ state: 'gone', pid: 1 });
    // Before the yes comes, a third one has taken it, and ended too.
    await store.swap(await store.read(), ownerOf({ token: 'third', pid: 3, expires: clock.now() + 30 * S }));
    expect(await lease.take(null, dead)).toMatchObject({ state: 'gone', pid: 3 });
    expect(await lease.take(null, await lease.take(null))).toBeNull();
  });

  it('is never done from one that works, whatever was agreed', async () => {
    const { gomend } = await left(1);
    const lease = new RepairLease(gomend(2));
    const working = await lease.take(null);
    expect(await lease.take(null, working)).toMatchObject({ state: 'working', pid: 1 });
    expect(await lease.take(null, 'whoever')).toMatchObject({ state: 'working', pid: 1 });
  });

  it('from one whose time is over waits for its answer, and respects it', async () => {
    const { gomend, clock, store } = await left(1, 60 * S);
    const lease = new RepairLease(gomend(2));
    const asleep = await lease.take(null);
    expect(asleep).toMatchObject({ state: 'silent', pid: 1 });
    const taking = lease.take(null, asleep);
    await settled();
    // The sleeper's own timer rings first.
    await clock.pass(12 * S);
    expect(await taking).toMatchObject({ state: 'working', pid: 1 });
    expect(await ownerIn(store)).toMatchObject({ pid: 1 });
  });

  it('from one that does not answer is done after 12 s, and not before', async () => {
    const all = world();
    const { clock, store, gomend } = all;
    all.processes.as(1);
    await store.swap(await store.read(), ownerOf({ token: 'hangs', pid: 1, expires: clock.now() }));
    const lease = new RepairLease(gomend(2));
    const taking = lease.take(null, 'whoever');
    await settled();
    await clock.pass(12 * S - 1);
    expect(await ownerIn(store)).toMatchObject({ pid: 1 });
    await clock.pass(1);
    expect(await taking).toBeNull();
    expect(await ownerIn(store)).toMatchObject({ pid: 2 });
  });

  it('goes to one of two that were both told yes', async () => {
    const { gomend, processes } = await left(1);
    processes.end(1);
    const both = await Promise.all([2, 3].map((pid) => new RepairLease(gomend(pid)).take(null, 'whoever')));
    expect(both.filter((repairer) => repairer === null)).toHaveLength(1);
    expect(both.find((repairer) => repairer !== null)?.state).toBe('working');
  });

  it('of a damaged record is asked about as well', async () => {
    const damaged: LeaseEntry = { generation: 4, owner: 'damaged' };
    let swapped: LeaseOwner | null = null;
    const store: LeaseStore = {
      read: async () => damaged,
      swap: async (_, owner) => {
        swapped = owner;
        return { generation: 5, owner };
      },
      releaseNow: () => {},
    };
    const { gomend, clock } = world({ store });
    const lease = new RepairLease(gomend(1));
    const found = await lease.take(null);
    expect(found).toMatchObject({ state: 'silent', pid: null });
    const taking = lease.take(null, found);
    await settled();
    await clock.pass(12 * S);
    expect(await taking).toBeNull();
    expect(swapped).toMatchObject({ pid: 1 });
  });
});

describe('the mark on the whole computer', () => {
  const other = { uid: 502, user: 'bea', pid: 9, started: '100', boot: 'b1' };
  const seenAt = 1_800_000_000_000;

  function marked(...seen: readonly MarkSeen[]) {
    const standing = new Map(seen.map((one) => [one.id, one]));
    const calls: string[] = [];
    const mark: ComputerMark = {
      read: async () => [...standing.values()],
      async set({ pid }, stale) {
        calls.push(`set ${pid} over ${stale?.id ?? 'nothing'}`);
        if (stale) standing.delete(stale.id);
        if (standing.size > 0) return { status: 'taken' };
        standing.set(`mine ${pid}`, { id: `mine ${pid}`, owner: { ...other, pid }, since: seenAt });
        return { status: 'set' };
      },
      async clear({ pid }) {
        calls.push(`clear ${pid}`);
        standing.delete(`mine ${pid}`);
      },
    };
    const all = world({ mark });
    return { ...all, calls, standing };
  }

  it('stands from the first step of root’s to the last, and no longer', async () => {
    const { gomend, calls } = marked();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    await lease.mayBegin(false);
    expect(calls).toEqual([]);
    await lease.mayBegin(true);
    await lease.mayBegin(true);
    await lease.rootDone();
    await lease.rootDone();
    expect(calls).toEqual(['set 1 over nothing', 'clear 1']);
    await lease.mayBegin(true);
    await lease.release();
    expect(calls).toEqual(['set 1 over nothing', 'clear 1', 'set 1 over nothing', 'clear 1']);
  });

  it('of another person who works keeps everybody from repairing', async () => {
    const { gomend, processes, store } = marked({ id: 'm', owner: other, since: seenAt });
    processes.as(9);
    const lease = new RepairLease(gomend(1));
    const expected = { level: 'computer', state: 'working', pid: 9, user: 'bea', since: seenAt };
    expect(await lease.take(null)).toMatchObject(expected);
    expect(await lease.take(null, 'whoever')).toMatchObject(expected);
    expect(await ownerIn(store)).toBeNull();
  });

  it('that comes in between lets no step of root’s begin, and takes nothing from the lease itself', async () => {
    const { gomend, processes, standing } = marked();
    processes.as(9);
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    standing.set('m', { id: 'm', owner: other, since: seenAt });
    expect(await lease.mayBegin(true)).toMatchObject({ by: { level: 'computer', pid: 9 } });
    expect(await lease.mayBegin(false)).toBeNull();
  });

  it('of one that has ended is taken over after a yes, with exactly its name', async () => {
    const { gomend, calls } = marked({ id: 'm', owner: other, since: seenAt });
    const lease = new RepairLease(gomend(1));
    const dead = await lease.take(null);
    expect(dead).toMatchObject({ level: 'computer', state: 'gone', pid: 9 });
    expect(await lease.take(null, dead)).toBeNull();
    expect(await lease.mayBegin(true)).toBeNull();
    expect(calls).toEqual(['set 1 over m']);
  });

  it('and the lease of one killed gomend are one question', async () => {
    const { gomend, processes, calls } = marked();
    const killed = new RepairLease(gomend(9));
    await killed.take(null);
    await killed.mayBegin(true);
    processes.end(9);
    const lease = new RepairLease(gomend(1));
    const dead = await lease.take(null);
    expect(await lease.take(null, dead)).toBeNull();
    await lease.mayBegin(true);
    expect(calls.at(-1)).toBe('set 1 over mine 9');
  });

  it('of ours that stayed behind is in nobody’s way but others’', async () => {
    const { gomend, processes, standing } = marked();
    processes.as(9);
    standing.set('m', { id: 'm', owner: other, since: seenAt });
    expect(await new RepairLease(gomend(9)).take(null)).toBeNull();
    expect(await new RepairLease(gomend(1)).take(null)).toMatchObject({ level: 'computer', pid: 9 });
  });

  it('lets no step of root’s begin where it cannot be set', async () => {
    const { gomend } = world({
      mark: {
        read: async () => [],
        set: async () => ({ status: 'failed', detail: 'mkdir: no' }),
        clear: async () => {},
      },
    });
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    expect(await lease.mayBegin(true)).toEqual({ by: null, detail: 'mkdir: no' });
    expect(await lease.mayBegin(false)).toBeNull();
  });

  it('comes down although the lease was lost meanwhile', async () => {
    const { gomend, store, calls } = marked();
    const lease = new RepairLease(gomend(1));
    await lease.take(null);
    await lease.mayBegin(true);
    await store.swap(await store.read(), ownerOf({ token: 'other', pid: 2 }));
    expect(await lease.mayBegin(true)).not.toBeNull();
    await lease.rootDone();
    expect(calls.at(-1)).toBe('clear 1');
  });
});
