import type { Platform } from '../port.ts';
import type { Argv } from './commands.ts';
import { InvalidOperation } from './plain-path.ts';

/** Only root can make it, everybody can look into it, and it does not outlive a restart: hier(7). */
export const MARK_DIRECTORY: Readonly<Record<Platform, string>> = {
  darwin: '/var/run/gomend-repair',
  linux: '/run/gomend-repair',
};

const NAME = /^u(\d{1,10})-p(\d{1,10})-s(\d{1,20}|unknown)-b([0-9a-z]{0,64})-([A-Za-z0-9_][A-Za-z0-9_.-]{0,31}|)$/;

export interface MarkOwner {
  readonly uid: number;
  readonly pid: number;
  readonly started: string | null;
  readonly boot: string;
  /** Account name, as far as it is made of plain letters; else empty. */
  readonly user: string;
}

/** Who, as the name of a directory: `u501-p4711-s1763892000-b…-anna`. */
export function markName({ uid, pid, started, boot, user }: MarkOwner): string {
  const name = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}$/.test(user) ? user : '';
  return plainName(`u${uid}-p${pid}-s${started ?? 'unknown'}-b${boot}-${name}`);
}

/** null: it is none of gomend's names. */
export function readMarkName(name: string): MarkOwner | null {
  const found = NAME.exec(name);
  if (!found) return null;
  const [, uid, pid, started = '', boot = '', user = ''] = found;
  return { uid: Number(uid), pid: Number(pid), started: started === 'unknown' ? null : started, boot, user };
}

export function marking(owner: string, platform: Platform): readonly Argv[] {
  const directory = MARK_DIRECTORY[platform];
  return [
    ['/bin/mkdir', '-m', '0755', directory],
    ['/bin/mkdir', '-m', '0755', `${directory}/${plainName(owner)}`],
  ];
}

/** Of any number that take one mark over only one can remove its name, and the others then go no further. */
export function takingMark(stale: string | null, owner: string, platform: Platform): readonly Argv[] {
  const directory = MARK_DIRECTORY[platform];
  if (stale === null) return [['/bin/rmdir', directory], ...marking(owner, platform)];
  return [
    ['/bin/rmdir', `${directory}/${plainName(stale)}`],
    ['/bin/mkdir', '-m', '0755', `${directory}/${plainName(owner)}`],
  ];
}

/** rmdir(1) takes them in order, and goes on after one that it could not remove. */
export function unmarking(owner: string, platform: Platform): readonly Argv[] {
  const directory = MARK_DIRECTORY[platform];
  return [['/bin/rmdir', `${directory}/${plainName(owner)}`, directory]];
}

function plainName(name: string): string {
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new InvalidOperation(`not the name of a repairer: ${JSON.stringify(name)}`);
  }
  return name;
}
