import { describe, expect, it } from 'vitest';
import { Journal } from '../../src/engine/repair/journal.ts';
import { RepairLease } from '../../src/engine/repair/repair-lease.ts';
import { memoryJournalStore } from '../../src/machine/journal/memory-store.ts';
import type { AskResult, PrivilegeDoor } from '../../src/machine/privilege/door.ts';
import { LeaseRefused } from '../../src/session/occupied.ts';
import type { SessionOptions } from '../../src/session/options.ts';
import { sessionServices } from '../../src/session/session.ts';
import { lineCheck, toyTarget } from '../commands/toy.ts';
import { world } from '../machine/lease/leases.ts';

const never = new AbortController().signal;
const broken = lineCheck('shell.broken', 'BROKEN');

/** Two gomends before one Mac: this session, and another one. */
async function beside(privilege: Partial<PrivilegeDoor> = {}) {
  const { machine: whole } = toyTarget('fine\nBROKEN\n');
  const door = { ...whole.privilege, ...privilege };
  const machine = new Proxy(whole, { get: (_, name) => (name === 'privilege' ? door : Reflect.get(whole, name)) });
  const lent: boolean[] = [];
  const store = memoryJournalStore();
  const { gomend, processes, clock } = world();
  const options: SessionOptions = {
    machine,
    store,
    lease: new RepairLease(gomend(1)),
    version: '0',
    loadFlows: async () => ({ checks: [broken], offers: [] }),
    budgetMs: 10_000,
    prove: async () => {},
    mapHost: () => new Promise(() => {}),
    writeTicket: () => new Promise(() => {}),
    knowledge: async () => new Map(),
    writeScript: async () => {
      throw new Error('nobody asks for a script here');
    },
    lendTerminal: (use, each) => {
      lent.push(each);
      return use();
    },
  };
  const services = sessionServices(options);
  const other = new RepairLease(gomend(2));
  const findings = () => services.examine({ journey: 'look', emit: () => {}, signal: never });
  const begin = async () => {
    const [finding] = await findings();
    const fix = finding?.fixes[0];
    if (!finding || !fix) throw new Error('nothing is broken');
    return { finding, fix };
  };
  return { services, other, begin, store, processes, clock, lease: options.lease, lent };
}

describe('the terminal', () => {
  const asks = async (asked: AskResult) => {
    const { services, begin, lent } = await beside({ state: async () => 'asks', ask: async () => asked });
    const { finding, fix } = await begin();
    const planning = await services.plan(fix, never);
    if (!planning.ok) throw new Error(planning.refusal.code);
    const apply = async () => services.proceed(await services.begin(finding, planning.plan, () => {}, null));
    return { services, lent, apply };
  };

  it('is sudo’s while root’s commands run, where sudo asks for each of them', async () => {
    const { services, lent, apply } = await asks('each');
    await services.ask();
    expect(lent).toEqual([false]);
    await services.proceed({ proceed: async () => ({ status: 'applied' }) } as never);
    expect(lent).toEqual([false, true]);
    // The next repair has nothing to do with that.
    expect(await apply()).toEqual({ status: 'applied' });
    expect(lent).toEqual([false, true]);
  });

  it('is ours where it has asked once and for all', async () => {
    const { services, lent, apply } = await asks('granted');
    await services.ask();
    await apply();
    expect(lent).toEqual([false]);
  });
});

describe('a session’s first repair', () => {
  it('takes the lease, and keeps it until the session’s end', async () => {
    const { services, other, begin, lease } = await beside();
    const { finding, fix } = await begin();
    const planning = await services.plan(fix, never);
    if (!planning.ok) throw new Error(planning.refusal.code);
    const application = await services.begin(finding, planning.plan, () => {}, null);
    expect(await other.take(null)).toMatchObject({ pid: 1, work: { check: 'shell.broken', fix: 'shell.take-out' } });
    expect(await application.proceed()).toEqual({ status: 'applied' });
    expect(await other.take(null)).toMatchObject({ pid: 1 });
    await lease.release();
    expect(await other.take(null)).toBeNull();
  });

  it('is not begun while another gomend repairs, and leaves no run behind', async () => {
    const { services, other, begin, store } = await beside();
    const { finding, fix } = await begin();
    await other.take(null);
    const planning = await services.plan(fix, never);
    if (!planning.ok) throw new Error(planning.refusal.code);
    const refused = services.begin(finding, planning.plan, () => {}, null);
    await expect(refused).rejects.toThrow(LeaseRefused);
    await expect(refused).rejects.toMatchObject({ by: { pid: 2, state: 'working' } });
    expect(await store.runs()).toEqual([]);
  });

  it('is not begun on what was seen before another one repaired, but on what is seen after', async () => {
    const { services, other, begin } = await beside();
    const { finding, fix } = await begin();
    const planning = await services.plan(fix, never);
    if (!planning.ok) throw new Error(planning.refusal.code);
    await other.take(null);
    await other.release();
    await expect(services.begin(finding, planning.plan, () => {}, null)).rejects.toMatchObject({ by: null });
    const again = await begin();
    const fresh = await services.plan(again.fix, never);
    if (!fresh.ok) throw new Error(fresh.refusal.code);
    const application = await services.begin(again.finding, fresh.plan, () => {}, null);
    expect(await application.proceed()).toEqual({ status: 'applied' });
  });
});

describe('a run that is open', () => {
  it('is told of, but not while the gomend that is at it works', async () => {
    const { services, other, store, processes } = await beside();
    const journal = await Journal.begin(store, { gomend: '0', machine: 'simulated', now: Date.now });
    await journal.write({ type: 'fix', fix: 'x', subject: '', check: 'shell.broken' });
    await other.take(null);
    expect(await services.unfinished()).toBeNull();
    processes.end(2);
    expect(await services.unfinished()).toMatchObject({ past: { run: journal.run } });
  });

  it('is taken back only when it is our turn', async () => {
    const { services, other, store } = await beside();
    await Journal.begin(store, { gomend: '0', machine: 'simulated', now: Date.now });
    await other.take(null);
    const run = { run: (await store.runs())[0] ?? '', standing: [] } as never;
    await expect(services.undo(run, [], never, null)).rejects.toThrow(LeaseRefused);
    const unfinished = { past: run, under: null, onlyBack: null };
    await expect(services.rollBack(unfinished, [], never, null)).rejects.toThrow(LeaseRefused);
    await expect(services.resume(unfinished, () => {}, null)).rejects.toThrow(LeaseRefused);
    await other.release();
    expect(await services.undo(run, [], never, null)).toEqual([]);
  });
});
