import { defineFact, Unobservable } from '../../../src/engine/fact.ts';

export interface System {
  /** `macOS`, or the distribution's name. */
  readonly name: string;
  /** `26.1`; empty where the system does not say. */
  readonly version: string;
  /** Build (`25B78`) or empty. */
  readonly build: string;
  /** Of the hardware, not of this process: `arm64` or `x86_64`. */
  readonly cpu: string;
  /** This process, and what it starts, runs under Rosetta. */
  readonly translated: boolean;
}

export const system = defineFact<System>({
  id: 'machine.system',
  limitMs: 2_000,
  async observe() {
    throw new Unobservable({ code: 'unsupported', subject: 'machine.system', detail: '' });
  },
});
