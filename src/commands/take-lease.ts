import type { Repairer } from '../engine/repair/lease.ts';
import type { RepairLease } from '../engine/repair/repair-lease.ts';

/** `trouble`: who repairs cannot be written down, so nobody may. */
export type LeaseAnswer =
  | { readonly status: 'ours' }
  | { readonly status: 'busy'; readonly repairer: Repairer }
  | { readonly status: 'trouble'; readonly detail: string };

export interface Taking {
  /** `--take-over`: the person has said beforehand that one that has ended may be taken over from. */
  readonly takeOver: boolean;
  /** Whether to take over from one that has ended, or does not answer; null: there is nobody to ask. */
  readonly ask: ((repairer: Repairer) => Promise<boolean>) | null;
}

/** Takes the lease for a command. Never from one that works, and never without having been told to. */
export async function takeLease(lease: RepairLease, { takeOver, ask }: Taking): Promise<LeaseAnswer> {
  try {
    let repairer = await lease.take(null, takeOver ? 'whoever' : null);
    while (repairer !== null && repairer.state !== 'working' && ask !== null && (await ask(repairer))) {
      repairer = await lease.take(null, repairer);
    }
    return repairer === null ? { status: 'ours' } : { status: 'busy', repairer };
  } catch (error) {
    return { status: 'trouble', detail: error instanceof Error ? error.message : String(error) };
  }
}
