import { randomUUID } from 'node:crypto';
import type { LeaseEntry, LeaseOwner, LeasePlace, LeaseWork } from '../../machine/lease/lease-port.ts';
import { tokenOf } from '../../machine/lease/lease-record.ts';
import { HeldMark } from './held-mark.ts';
import { BEAT_MS, LEASE_MS, markerOf, RETRY_MS, type Repairer, repairerOf, SILENCE_MS } from './lease.ts';
import { isTakenOver, type LeaseLoss, type StepPermit } from './step-permit.ts';

/** Others may come between our look and our try so often before we say that it is taken. */
const TRIES = 20;

/**
 * Whom to take the lease over from, should it be held by one that is gone or silent: the one the person was asked
 * about, or (by a flag of the command line) whoever it is. Never from one that works.
 */
export type Consent = Repairer | 'whoever' | null;

interface Held {
  readonly entry: LeaseEntry;
  readonly owner: LeaseOwner;
}

/**
 * One gomend's hold on the right to repair this computer. It renews itself every 10 s, and is looked at again
 * before every step: timers stop while a computer sleeps, and the wall clock does not.
 */
export class RepairLease implements StepPermit {
  readonly #place: LeasePlace;
  #held: Held | null = null;
  #lost: LeaseLoss | null = null;
  readonly #mark: HeldMark;
  /** Whom the person has said we may take over from. */
  readonly #agreed = new Set<string>();
  #work: LeaseWork | null = null;
  #disarm: () => void = () => {};
  #forget: () => void = () => {};
  /** The newest record when we last looked at the machine; null: we have had the lease since. */
  #seen: number | null = null;
  /** Somebody else has had it since: what was examined before need not be true any more. */
  #overtaken = false;
  /** Renewals come from the timer and from steps; one follows the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(place: LeasePlace) {
    this.#place = place;
    this.#mark = new HeldMark(place);
  }

  /** The machine is about to be examined: what others repair from now on is not in what will be seen. */
  async look(): Promise<void> {
    this.#overtaken = false;
    // Where the record cannot be read nothing can be repaired either, and that is said then.
    this.#seen = this.#held ? null : await this.#place.store.read().then(generationOf, () => null);
  }

  /** Another gomend that repairs now; null: none, or it is us. @throws if the record cannot be read */
  async another(): Promise<Repairer | null> {
    const repairer = this.#held ? null : await repairerOf(this.#place, await this.#place.store.read());
    return repairer?.state === 'working' ? repairer : null;
  }

  /** Whether another gomend may have changed something between `look` and `take`. */
  get isOvertaken(): boolean {
    return this.#overtaken;
  }

  /**
   * Takes it, or makes sure that we still have it.
   * @returns null: it is ours; else who has it
   * @throws if the record cannot be read or written
   */
  async take(work: LeaseWork | null, consent: Consent = null): Promise<Repairer | null> {
    this.#work = work;
    if (this.#held) {
      const lost = await this.#renew();
      if (lost === null) return null;
      if (!isTakenOver(lost)) throw new Error(lost.detail);
    }
    this.#lost = null;
    if (consent !== null && consent !== 'whoever') this.#agreed.add(consent.stands);
    const agreed = ({ stands }: Repairer) => consent === 'whoever' || this.#agreed.has(stands);
    const own = await this.#place.processes.own();
    const marker = await markerOf(this.#place, own);
    if (marker && !(marker.repairer.state === 'gone' && agreed(marker.repairer))) return marker.repairer;
    this.#mark.mayReplace(marker?.mark ?? null);
    for (let tries = 0; ; tries++) {
      const entry = await this.#place.store.read();
      const repairer = await repairerOf(this.#place, entry);
      if (repairer !== null && (tries >= TRIES || !(agreed(repairer) && (await this.#isOver(entry, repairer))))) {
        return this.#again(repairer);
      }
      const now = this.#place.clock.now();
      const { uid, name: user } = this.#place.person;
      const owner = { ...own, token: randomUUID(), uid, user, since: now, expires: now + LEASE_MS, work };
      this.#promise(owner.token);
      const taken = await this.#place.store.swap(entry, owner);
      if (taken) {
        this.#overtaken = this.#seen !== null && this.#seen !== entry.generation;
        this.#seen = null;
        this.#held = { entry: taken, owner };
        this.#arm(BEAT_MS);
        return null;
      }
      this.#forget();
      if (tries >= TRIES) throw new Error('it changes hands faster than it can be taken');
    }
  }

  /** Says what is changed now, to whoever asks meanwhile. */
  working(on: LeaseWork | null): void {
    this.#work = on;
  }

  async mayBegin(asRoot: boolean): Promise<LeaseLoss | null> {
    const lost = await this.#renew();
    if (lost !== null || !asRoot || !this.#held) return lost;
    return this.#mark.set(this.#held.owner);
  }

  rootDone(): Promise<void> {
    return this.#mark.clear();
  }

  /** Gives it back, if we have it. Never throws: what cannot be given back ends with this process. */
  async release(): Promise<void> {
    this.#disarm();
    await this.rootDone().catch(() => {});
    await this.#inTurn(async () => {
      const held = this.#held;
      this.#drop();
      if (held) await this.#place.store.swap(held.entry, null);
    }).catch(() => {});
    this.#forget();
  }

  async #isOver(entry: LeaseEntry, repairer: Repairer): Promise<boolean> {
    if (repairer.state === 'working') return false;
    if (repairer.state === 'gone') return true;
    // It may only have slept, as this computer did: it gets the time to say so.
    await this.#place.clock.pause(SILENCE_MS);
    return (await this.#place.store.read()).generation === entry.generation;
  }

  /** As it is after we waited. */
  async #again(before: Repairer): Promise<Repairer> {
    return (await repairerOf(this.#place, await this.#place.store.read())) ?? before;
  }

  /** From before the record can be there until after it is gone: a process may end in the midst of either. */
  #promise(token: string): void {
    this.#forget();
    this.#forget = this.#place.atExit(() => {
      try {
        this.#place.store.releaseNow(token);
      } catch {
        // Then it ends with this process: the next one sees that it is gone.
      }
    });
  }

  #drop(): void {
    this.#held = null;
    this.#disarm();
  }

  #arm(ms: number): void {
    this.#disarm();
    this.#disarm = this.#place.clock.after(ms, () => void this.#renew());
  }

  #renew(): Promise<LeaseLoss | null> {
    return this.#inTurn(() => this.#renewNow());
  }

  async #renewNow(): Promise<LeaseLoss | null> {
    const held = this.#held;
    if (!held) return this.#lost ?? { by: null, detail: 'it is not held' };
    try {
      const newest = await this.#place.store.read();
      const isOurs = tokenOf(newest) === held.owner.token;
      const owner = { ...held.owner, expires: this.#place.clock.now() + LEASE_MS, work: this.#work };
      const entry = isOurs ? await this.#place.store.swap(newest, owner) : null;
      if (entry) {
        this.#held = { entry, owner };
        this.#arm(BEAT_MS);
        return null;
      }
      const by = await repairerOf(this.#place, await this.#place.store.read());
      this.#lost = { by, detail: '' };
      this.#seen = held.entry.generation;
      this.#drop();
      return this.#lost;
    } catch (error) {
      this.#arm(RETRY_MS);
      return { by: null, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}

const generationOf = ({ generation }: LeaseEntry): number => generation;
