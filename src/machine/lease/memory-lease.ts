import type { LeaseEntry, LeasePlace, LeaseStore } from './lease-port.ts';
import { tokenOf } from './lease-record.ts';
import { systemClock } from './system-clock.ts';

/** A record for a machine that is itself only in memory: nobody else can reach it. */
export function memoryLeaseStore(): LeaseStore {
  let newest: LeaseEntry = { generation: 0, owner: null };
  return {
    read: async () => newest,
    async swap(from, owner) {
      if (from.generation !== newest.generation) return null;
      newest = { generation: newest.generation + 1, owner };
      return newest;
    },
    releaseNow(token) {
      if (tokenOf(newest) === token) newest = { generation: newest.generation + 1, owner: null };
    },
  };
}

/** The lease of a simulated Mac: held by this process alone, and gone with it. */
export function memoryLease(parts: Partial<LeasePlace> = {}): LeasePlace {
  const own = { pid: 1, started: '0', boot: 'memory' };
  return {
    store: memoryLeaseStore(),
    processes: { own: async () => own, look: async () => ({ status: 'there', started: own.started }) },
    mark: { read: async () => [], set: async () => ({ status: 'set' }), clear: async () => {} },
    clock: systemClock,
    person: { uid: 0, name: '' },
    atExit: () => () => {},
    ...parts,
  };
}
