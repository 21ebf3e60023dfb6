import type { LeaseClock, LeaseOwner, LeasePlace, Processes } from '../../../src/machine/lease/lease-port.ts';
import { memoryLease } from '../../../src/machine/lease/memory-lease.ts';

/** A clock that goes only when it is told to, and timers that ring then. */
export class FakeClock implements LeaseClock {
  /** Wall clock. */
  wall = 1_800_000_000_000;
  #awake = 0;
  #timers: { readonly at: number; readonly call: () => void }[] = [];

  now = (): number => this.wall;

  after = (ms: number, call: () => void): (() => void) => {
    const timer = { at: this.#awake + ms, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  pause = (ms: number): Promise<void> => new Promise((resolve) => void this.after(ms, resolve));

  /** When the timers that are set ring, in milliseconds from now. */
  get due(): readonly number[] {
    return this.#timers.map(({ at }) => at - this.#awake).sort((a, b) => a - b);
  }

  /** Time goes by while the computer is awake. */
  async pass(ms: number): Promise<void> {
    const end = this.#awake + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#step(next.at - this.#awake);
      this.#timers = this.#timers.filter((one) => one !== next);
      next.call();
      await settled();
    }
    this.#step(end - this.#awake);
    await settled();
  }

  /** The computer sleeps: timers stand still, and the wall clock does not. */
  sleep(ms: number): void {
    this.wall += ms;
  }

  #step(ms: number): void {
    this.#awake += ms;
    this.wall += ms;
  }
}

/** Everything that can go on without time going by has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

/** A table of processes in memory; `end` ends one. */
export class FakeProcesses {
  readonly #started = new Map<number, string>();
  boot = 'b1';

  as(pid: number, started = '100'): Processes {
    this.#started.set(pid, started);
    return {
      own: async () => ({ pid, started, boot: this.boot }),
      look: async (other) => this.sight(other),
    };
  }

  sight(pid: number) {
    const started = this.#started.get(pid);
    return started === undefined ? ({ status: 'gone' } as const) : ({ status: 'there', started } as const);
  }

  end(pid: number): void {
    this.#started.delete(pid);
  }
}

export function ownerOf(parts: Partial<LeaseOwner> = {}): LeaseOwner {
  const now = 1_800_000_000_000;
  return {
    token: 't',
    pid: 7,
    started: '100',
    boot: 'b1',
    uid: 501,
    user: 'ada',
    since: now,
    expires: now + 30_000,
    work: null,
    ...parts,
  };
}

/** Several gomends of one account on one computer. */
export function world(parts: Partial<LeasePlace> = {}) {
  const clock = new FakeClock();
  const processes = new FakeProcesses();
  const { store } = memoryLease();
  const gomend = (pid: number, more: Partial<LeasePlace> = {}): LeasePlace =>
    memoryLease({
      store,
      clock,
      processes: processes.as(pid),
      person: { uid: 501, name: 'ada' },
      ...parts,
      ...more,
    });
  return { clock, processes, store, gomend };
}
