import { describe, expect, it } from 'vitest';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import type { ComputerMark, LeaseOwner, LeaseStore, MarkSeen } from '../../../src/machine/lease/lease-port.ts';
import { ownerOf, world } from '../../machine/lease/leases.ts';

const _S = 1_000;
const _WORK = { check: 'shell.path', fix: 'shell.add' };

async function ownerIn(store: LeaseStore): Promise<LeaseOwner | null> {
  const { owner } = await store.read();
  if (owner === 'damaged') throw new Error('the record is damaged');
  return owner;
}

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
