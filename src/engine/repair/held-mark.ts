import type { LeaseOwner, LeasePlace, MarkSeen } from '../../machine/lease/lease-port.ts';
import { markerOf } from './lease.ts';
import type { LeaseLoss } from './step-permit.ts';

/** Our mark on the whole computer, from the first step of root's to the last. */
export class HeldMark {
  readonly #place: Pick<LeasePlace, 'mark' | 'processes' | 'clock'>;
  /** One whose owner is gone, and which may be taken over. */
  #stale: MarkSeen | null = null;
  /** Under whom it stands, also when the lease is lost meanwhile. */
  #owner: LeaseOwner | null = null;

  constructor(place: Pick<LeasePlace, 'mark' | 'processes' | 'clock'>) {
    this.#place = place;
  }

  mayReplace(stale: MarkSeen | null): void {
    this.#stale = stale;
  }

  /** null: it stands. */
  async set(owner: LeaseOwner): Promise<LeaseLoss | null> {
    if (this.#owner) return null;
    const result = await this.#place.mark.set(owner, this.#stale);
    if (result.status === 'failed') return { by: null, detail: result.detail };
    if (result.status === 'taken') return { by: (await markerOf(this.#place, owner))?.repairer ?? null, detail: '' };
    this.#owner = owner;
    this.#stale = null;
    return null;
  }

  async clear(): Promise<void> {
    const owner = this.#owner;
    this.#owner = null;
    if (owner) await this.#place.mark.clear(owner);
  }
}
