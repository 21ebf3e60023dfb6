import type {
  LeaseEntry,
  LeaseOwner,
  LeasePlace,
  LeaseWork,
  MarkSeen,
  ProcessIdentity,
  ProcessSight,
} from '../../machine/lease/lease-port.ts';

/** How long a lease is good for after it was last renewed, by the wall clock. */
export const LEASE_MS = 30_000;
/** Between a renewal that succeeded and the next. */
export const BEAT_MS = 10_000;
/** A renewal that failed for another reason than that the lease is gone is tried again so soon. */
export const RETRY_MS = 1_000;
/** Who has not renewed within this, though asked to be patient, does not answer. */
export const SILENCE_MS = BEAT_MS + 2_000;
/** A mark without a name belongs to somebody who is between two commands, for so long. */
const NAMELESS_MS = 30_000;

/**
 * - `working`: it is there and renews, or nothing proves otherwise.
 * - `gone`: its process has ended, for certain.
 * - `silent`: its time is over, though a process is there that may be it.
 */
export type OwnerState = 'working' | 'gone' | 'silent';

/** Another gomend that may repair this computer in our place. */
export interface Repairer {
  /** `person`: this account's; `computer`: one of any account, doing root's work. */
  readonly level: 'person' | 'computer';
  readonly state: OwnerState;
  /** null: it left nothing that says. */
  readonly pid: number | null;
  /** Account name; empty: unknown. */
  readonly user: string;
  readonly uid: number | null;
  /** Wall-clock milliseconds; null: unknown. */
  readonly since: number | null;
  readonly work: LeaseWork | null;
  /** Which process it is, or which record without one: a yes to taking over is one to this, and to nobody else. */
  readonly stands: string;
}

/** @param now wall clock */
export function isExpired({ expires }: Pick<LeaseOwner, 'expires'>, now: number): boolean {
  // One that lies further ahead than any renewal could put it was made by a clock that was wrong.
  return now >= expires || expires - now > LEASE_MS;
}

/**
 * @param boot of this computer now
 * @param sight of the process with the owner's number
 */
export function ownerState(
  owner: LeaseOwner,
  { now, boot, sight }: { readonly now: number; readonly boot: string; readonly sight: ProcessSight },
): OwnerState {
  const expired = isExpired(owner, now);
  // Where the system does not tell this start from another, a number says nothing.
  if (owner.boot === '' || boot === '') return expired ? 'silent' : 'working';
  // A home directory can be shared by computers: another one's repairer goes on renewing.
  if (owner.boot !== boot) return expired ? 'gone' : 'working';
  if (isOver(owner, sight)) return 'gone';
  return expired ? 'silent' : 'working';
}

function isOver({ started }: Pick<ProcessIdentity, 'started'>, sight: ProcessSight): boolean {
  if (sight.status === 'gone') return true;
  return started !== null && sight.started !== null && sight.started !== started;
}

/** A mark lives no longer than its owner: it is never renewed. */
export function markState(
  { owner, since }: MarkSeen,
  { now, boot, sight }: { readonly now: number; readonly boot: string; readonly sight: ProcessSight },
): OwnerState {
  if (owner === null) return now - since > NAMELESS_MS ? 'gone' : 'working';
  if (owner.boot !== boot && owner.boot !== '' && boot !== '') return 'gone';
  return isOver(owner, sight) ? 'gone' : 'working';
}

/** Who has the lease by this entry, looked at now; null: nobody. */
export async function repairerOf(place: LeasePlace, { generation, owner }: LeaseEntry): Promise<Repairer | null> {
  if (owner === null) return null;
  if (owner === 'damaged') {
    const nobody = { pid: null, user: '', uid: null, since: null, work: null };
    return { level: 'person', state: 'silent', ...nobody, stands: `record ${generation}` };
  }
  const [{ boot }, sight] = await Promise.all([place.processes.own(), place.processes.look(owner.pid)]);
  const { pid, user, uid, since, work } = owner;
  const state = ownerState(owner, { now: place.clock.now(), boot, sight });
  return { level: 'person', state, pid, user, uid, since, work, stands: nameOf(owner) };
}

/** Whose mark stands on the computer, looked at now: who works before who is gone. */
export async function markerOf(
  place: Pick<LeasePlace, 'mark' | 'processes' | 'clock'>,
  own: ProcessIdentity,
): Promise<{ readonly repairer: Repairer; readonly mark: MarkSeen } | null> {
  const found: { readonly repairer: Repairer; readonly mark: MarkSeen }[] = [];
  for (const mark of await place.mark.read()) {
    const { owner, since } = mark;
    if (owner?.pid === own.pid && owner.started === own.started && owner.boot === own.boot) continue;
    const sight = owner === null ? { status: 'gone' as const } : await place.processes.look(owner.pid);
    const state = markState(mark, { now: place.clock.now(), boot: own.boot, sight });
    const { pid, user, uid } = owner ?? { pid: null, user: '', uid: null };
    const stands = owner === null ? `mark ${since}` : nameOf(owner);
    const repairer: Repairer = { level: 'computer', state, pid, user, uid, since, work: null, stands };
    found.push({ repairer, mark });
  }
  return found.find(({ repairer }) => repairer.state === 'working') ?? found[0] ?? null;
}

function nameOf({ pid, started, boot }: ProcessIdentity): string {
  return `process ${pid} ${started} ${boot}`;
}
