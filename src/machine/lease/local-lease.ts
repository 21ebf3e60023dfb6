import { join } from 'node:path';
import type { Machine } from '../port.ts';
import { computerMark } from './computer-mark.ts';
import { fileLeaseStore } from './file-lease-store.ts';
import type { LeasePlace } from './lease-port.ts';
import { localProcesses } from './local-processes.ts';
import { systemClock } from './system-clock.ts';

/** The lease of the computer that gomend runs on. @param state gomend's own directory for the person's state */
export function localLease(machine: Machine, state: string): LeasePlace {
  const { uid, name } = machine.person;
  return {
    store: fileLeaseStore(join(state, 'lease')),
    processes: localProcesses(machine.platform),
    mark: computerMark(machine),
    clock: systemClock,
    person: { uid, name },
    atExit(call) {
      process.on('exit', call);
      return () => process.off('exit', call);
    },
  };
}
