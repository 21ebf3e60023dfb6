import { isCount, isRecord } from '../../model/plain-data.ts';
import type { LeaseEntry, LeaseOwner, LeaseWork } from './lease-port.ts';

const PROCESS_NUMBERS = 2 ** 31;

/** One generation's file. */
export function writeRecord(owner: LeaseOwner | null): string {
  return `${JSON.stringify({ gomend: 'lease/1', owner })}\n`;
}

/** What a file says; `damaged` for whatever `writeRecord` did not write. */
export function readRecord(text: string): LeaseOwner | 'damaged' | null {
  try {
    const record: unknown = JSON.parse(text);
    if (!isRecord(record) || record['gomend'] !== 'lease/1') return 'damaged';
    const { owner } = record;
    return owner === null ? null : (ownerOf(owner) ?? 'damaged');
  } catch {
    return 'damaged';
  }
}

/** Of whoever has it; null: nobody, or it cannot be read. */
export function tokenOf({ owner }: LeaseEntry): string | null {
  return owner === null || owner === 'damaged' ? null : owner.token;
}

function ownerOf(value: unknown): LeaseOwner | null {
  if (!isRecord(value)) return null;
  const { token, pid, started, boot, uid, user, since, expires } = value;
  if (!isText(token) || token === '' || !isText(boot) || !isText(user)) return null;
  if (!(started === null || isText(started))) return null;
  if (!isCount(pid) || pid === 0 || pid >= PROCESS_NUMBERS || !isCount(uid)) return null;
  if (!isCount(since) || !isCount(expires)) return null;
  return { token, pid, started, boot, uid, user, since, expires, work: workOf(value['work']) };
}

function workOf(value: unknown): LeaseWork | null {
  if (!isRecord(value)) return null;
  const { check, fix } = value;
  return isText(check) && isText(fix) ? { check, fix } : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 256;
}
