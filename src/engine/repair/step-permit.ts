import type { Repairer } from './lease.ts';

/** Why no further step may begin. */
export interface LeaseLoss {
  /** Who has the lease now; null: it could not be made sure that we still have it. */
  readonly by: Repairer | null;
  readonly detail: string;
}

/** Another one has it; else it only could not be made sure that nobody does. */
export function isTakenOver({ by, detail }: LeaseLoss): boolean {
  return by !== null || detail === '';
}

/** Whoever changes something asks here before each step: what was true a moment ago need not be so after a sleep. */
export interface StepPermit {
  /** null: it may begin. @param asRoot it is root's work, for which the whole computer is marked */
  mayBegin(asRoot: boolean): Promise<LeaseLoss | null>;
  /** Root's work is done for now: call it while the privilege door is still open. */
  rootDone(): Promise<void>;
}

/** For what nobody else can reach. */
export const FREELY: StepPermit = { mayBegin: async () => null, rootDone: async () => {} };
