import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RepairLease } from '../../../src/engine/repair/repair-lease.ts';
import { fileLeaseStore } from '../../../src/machine/lease/file-lease-store.ts';
import { leaseFiles } from '../../../src/machine/lease/lease-files.ts';
import type { LeaseEntry, LeaseStore } from '../../../src/machine/lease/lease-port.ts';
import { memoryLease } from '../../../src/machine/lease/memory-lease.ts';
import { runs } from '../../support/runs.ts';
import { FakeClock, FakeProcesses, ownerOf } from './leases.ts';
import { memoryFiles } from './memory-files.ts';
import { random, Turns } from './turns.ts';
import { Witness } from './witness.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'contenders-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const PROGRAM = join(import.meta.dirname, 'contender-program.ts');

/** A process of its own; null: it was killed. */
function contend(
  times: number,
  ending: 'killed' | 'released',
): Promise<{ readonly code: number | null; readonly said: string }> {
  const argv = ['--disable-warning=ExperimentalWarning', PROGRAM, join(root, 'state'), join(root, 'witness')];
  const child = spawn(process.execPath, [...argv, String(times), ending], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe('200 contenders', () => {
  it('of which 20 are processes have it one at a time, though some are killed while they have it', async () => {
    const ended = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        contend(index % 5 === 1 ? 2 : 1, index % 5 === 0 ? 'killed' : 'released'),
      ),
    );
    expect(ended.filter(({ code }, index) => code !== (index % 5 === 0 ? null : 0))).toEqual([]);
    // They did get in each other's way.
    expect(ended.reduce((sum, { said }) => sum + Number(said), 0)).toBeGreaterThan(0);
    expect(readdirSync(join(root, 'state', 'lease')).length).toBeLessThan(40);
  }, 120_000);

  it.each(Array.from({ length: runs(1, 10) }, (_, index) => index + 1))(
    'of which 180 take turns on the real disk have it one at a time (seed %i)',
    async (seed) => {
      const pick = random(seed);
      const turns = new Turns();
      const clock = new FakeClock();
      const processes = new FakeProcesses();
      const witness = new Witness(join(root, 'witness'));
      let held = 0;
      let died = 0;
      const waiting: (() => void)[] = [];
      /** All at once for one place: a few of those who found it taken. */
      const wakeSome = () => {
        for (let some = 0; some < 6 && waiting.length > 0; some++) waiting.splice(pick(waiting.length), 1)[0]?.();
      };
      const contender = async (pid: number) => {
        const store = fileLeaseStore(join(root, 'lease'), turns.filesOf(pid, leaseFiles));
        const lease = new RepairLease(memoryLease({ store, clock, processes: processes.as(pid) }));
        while ((await lease.take(null, 'whoever')) !== null) {
          await new Promise<void>((resolve) => void waiting.push(resolve));
        }
        expect(witness.enter(pid, (other) => processes.sight(other).status === 'gone')).toBeNull();
        held++;
        for (let step = 0; step < 2; step++) {
          expect(await lease.mayBegin(false)).toBeNull();
          witness.mustBeInside(pid);
          if (pick(12) === 0) {
            died++;
            processes.end(pid);
            turns.kill(pid);
            wakeSome();
            return;
          }
        }
        witness.leave();
        await lease.release();
        wakeSome();
      };
      const everybody = Array.from({ length: 180 }, (_, index) => contender(index + 1));
      await turns.run(
        Promise.all(everybody),
        (callers) => {
          // Mostly one of the few that moved last, so that somebody gets to the end; the others stand still in
          // the midst of what they do, and go on when it is long out of date.
          return pick(12) === 0 ? pick(callers.length) : Math.max(0, callers.length - 1 - pick(5));
        },
        wakeSome,
      );
      expect(held).toBe(180);
      expect(died).toBeGreaterThan(0);
    },
    120_000,
  );
});

/** What may happen at each turn: one of those who wait goes on; or dies there; or time passes. */
const EVENT = fc.oneof(
  { weight: 20, arbitrary: fc.record({ does: fc.constant('go' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('die' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sleep' as const), which: fc.nat(60) }) },
);

describe('whatever comes between whatever', () => {
  it('each owner’s records follow one another: who has been taken over from never has it again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(EVENT, { minLength: 40, maxLength: 800 }), async (events) => {
        const { told, begun, lost, left } = await play(events);
        // Whoever still lives has given it back.
        expect(left).toBe('nobody');
        // Nobody's time was ever over, so nobody lost anything.
        if (!events.some(({ does }) => does === 'sleep')) expect(lost).toBe(0);
        // A token's records stand side by side: there is no way back to it.
        const owners = told.filter((token, index) => token !== told[index - 1]);
        const named = owners.filter((token) => token !== null);
        expect(new Set(named).size).toBe(named.length);
        // Every step was begun under a record of its own, of the one who began it.
        for (const { token, records } of begun) expect(records).toContain(token);
      }),
      { seed: 20261120, numRuns: runs(60), endOnFailure: true },
    );
  });

  it('a number that was won once is never won again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(7), { minLength: 100, maxLength: 600 }), async (order) => {
        const files = memoryFiles();
        const turns = new Turns();
        const won: number[] = [];
        const swapping = async (who: number) => {
          const store = fileLeaseStore('/lease', turns.filesOf(who, files));
          for (let turn = 0; turn < 6; turn++) {
            const entry = await store.swap(await store.read(), ownerOf({ token: `${who} ${turn}` }));
            if (entry) won.push(entry.generation);
          }
        };
        let next = 0;
        const choose = (waiting: readonly number[]) => (order[next++ % order.length] ?? 0) % waiting.length;
        await turns.run(Promise.all([0, 1, 2, 3, 4].map(swapping)), choose);
        expect(new Set(won).size).toBe(won.length);
        expect(won.length).toBeGreaterThan(0);
      }),
      { seed: 20261120, numRuns: runs(40), endOnFailure: true },
    );
  });
});

/** Four gomends that take, work and release, over files in memory, in the order that the events say. */
async function play(events: readonly { readonly does: 'go' | 'die' | 'sleep'; readonly which: number }[]) {
  const files = memoryFiles();
  const turns = new Turns();
  const clock = new FakeClock();
  const processes = new FakeProcesses();
  /** Tokens in the order in which their records were won. */
  const told: (string | null)[] = [];
  let lost = 0;
  const begun: { readonly token: string | undefined; readonly records: readonly (string | null)[] }[] = [];

  const gomend = async (pid: number) => {
    const plain = fileLeaseStore('/lease', turns.filesOf(pid, files));
    let own: string | undefined;
    const store: LeaseStore = {
      ...plain,
      async swap(from, owner) {
        const won = await plain.swap(from, owner);
        if (won) {
          told[won.generation] = tokenOf(won);
          own = tokenOf(won) ?? own;
        }
        return won;
      },
    };
    const place = { store, clock: { ...clock, now: clock.now, after: () => () => {}, pause: () => turns.take(pid) } };
    const lease = new RepairLease(memoryLease({ ...place, processes: processes.as(pid) }));
    for (let tries = 0; tries < 25; tries++) {
      if ((await lease.take(null, 'whoever')) !== null) continue;
      for (let step = 0; step < 2; step++) {
        if ((await lease.mayBegin(false)) !== null) {
          lost++;
          break;
        }
        begun.push({ token: own, records: [...told] });
        await turns.take(pid);
      }
      await lease.release();
    }
  };
  const deaths = new Map<number, () => void>();
  const everybody = [1, 2, 3, 4].map((pid) =>
    Promise.race([gomend(pid), new Promise<void>((resolve) => void deaths.set(pid, resolve))]),
  );
  let next = 0;
  await turns.run(Promise.all(everybody), (waiting) => {
    for (;;) {
      const event = events[next++];
      if (event === undefined) return next % waiting.length;
      if (event.does === 'sleep') clock.sleep(event.which * 1_000);
      const index = event.which % waiting.length;
      const pid = waiting[index];
      if (event.does === 'die' && pid !== undefined && waiting.length > 1) {
        processes.end(pid);
        turns.kill(pid);
        deaths.get(pid)?.();
        return 0;
      }
      if (event.does === 'go') return index;
    }
  });
  const { owner } = await fileLeaseStore('/lease', files).read();
  const left = owner === null || owner === 'damaged' ? 'nobody' : owner.pid;
  return { told, begun, lost, left: left !== 'nobody' && processes.sight(left).status === 'gone' ? 'nobody' : left };
}

function tokenOf({ owner }: LeaseEntry): string | null {
  return owner === null || owner === 'damaged' ? null : owner.token;
}
