import { describe, expect, it } from 'vitest';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import type { LeaseEntry, LeaseOwner, LeaseStore } from '../../../src/machine/lease/lease-port.ts';
import { ownerOf, settled, world } from '../../machine/lease/leases.ts';

const S = 1_000;
const WORK = { check: 'shell.path', fix: 'shell.add' };

async function ownerIn(store: LeaseStore): Promise<LeaseOwner | null> {
  const { owner } = await store.read();
  if (owner === 'damaged') throw new Error('the record is damaged');
  return owner;
}

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
