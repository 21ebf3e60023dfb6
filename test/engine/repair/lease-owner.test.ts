import { describe, expect, it } from 'vitest';
import { isExpired, markState, ownerState } from '../../../src/engine/repair/lease.ts';
import type { LeaseOwner, LeaseStore, MarkSeen } from '../../../src/machine/lease/lease-port.ts';
import { ownerOf } from '../../machine/lease/leases.ts';

const S = 1_000;
const _WORK = { check: 'shell.path', fix: 'shell.add' };

async function _ownerIn(store: LeaseStore): Promise<LeaseOwner | null> {
  const { owner } = await store.read();
  if (owner === 'damaged') throw new Error('the record is damaged');
  return owner;
}

describe('whether an owner is still there', () => {
  const now = ownerOf().since;
  const here = { status: 'there', started: '100' } as const;
  const gone = { status: 'gone' } as const;
  const late = now + 30 * S;
  it.each([
    ['renews, and its process is there', {}, { now, boot: 'b1', sight: here }, 'working'],
    ['is in its last millisecond', {}, { now: late - 1, boot: 'b1', sight: here }, 'working'],
    ['has ended', {}, { now, boot: 'b1', sight: gone }, 'gone'],
    ['gave its number to another process', {}, { now, boot: 'b1', sight: { ...here, started: '101' } }, 'gone'],
    ['was before a restart', {}, { now: late, boot: 'b2', sight: here }, 'gone'],
    ['renews on another computer with the same home', {}, { now, boot: 'b2', sight: gone }, 'working'],
    ['is over its time, and there', {}, { now: late, boot: 'b1', sight: here }, 'silent'],
    ['cannot be told from another process', { started: null }, { now, boot: 'b1', sight: here }, 'working'],
    ['is over its time, and cannot be told', { started: null }, { now: late, boot: 'b1', sight: here }, 'silent'],
    ['started at a time that the system hides', {}, { now, boot: 'b1', sight: { ...here, started: null } }, 'working'],
    ['is of an unknown start, within its time', { boot: '' }, { now, boot: '', sight: gone }, 'working'],
    ['is of an unknown start, over its time', { boot: '' }, { now: late, boot: 'b1', sight: gone }, 'silent'],
    ['is over its time on a start that is unknown', {}, { now: late, boot: '', sight: gone }, 'silent'],
    ['was made by a clock far ahead', { expires: now + 9_000 * S }, { now, boot: 'b1', sight: here }, 'silent'],
    [
      'was made by a clock far ahead, before a restart',
      { expires: now + 9_000 * S },
      { now, boot: 'b2', sight: here },
      'gone',
    ],
  ] as const)('%s', (_, parts, seen, state) => {
    expect(ownerState(ownerOf(parts), seen)).toBe(state);
  });

  it('counts by the wall clock alone', () => {
    expect([now, late - 1, late, now - 1].map((time) => isExpired(ownerOf(), time))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  const owner = { uid: 502, user: 'bea', pid: 7, started: '100', boot: 'b1' };
  it.each([
    ['works', { owner }, here, 'working'],
    ['has ended', { owner }, gone, 'gone'],
    ['was before a restart', { owner: { ...owner, boot: 'b0' } }, here, 'gone'],
    ['has no name yet', { owner: null }, gone, 'working'],
    ['never got a name', { owner: null, since: now - 31 * S }, gone, 'gone'],
  ] as const)('of a mark, which %s', (_, parts, sight, state) => {
    const mark: MarkSeen = { id: 'x', since: now, ...parts };
    expect(markState(mark, { now, boot: 'b1', sight })).toBe(state);
  });
});
