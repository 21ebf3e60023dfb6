import type { Platform } from '../port.ts';
import { temporaryOfRoot } from '../temporary-names.ts';
import type { Argv } from './commands.ts';
import type { PrivilegedFileChange } from './door.ts';
import { InvalidOperation, plainPath } from './plain-path.ts';

/** What root works with. */
export interface RootPrograms {
  /** Gives a file all that another has besides bytes, as cp(1) of each system can; files are named after it. */
  readonly copy: Argv;
  readonly install: string;
  readonly tee: string;
  readonly chown: string;
  readonly chmod: string;
  readonly mv: string;
  readonly rm: string;
  /** Prints the SHA-256 of the files named after it, each line beginning with the hash. */
  readonly sha256: Argv;
}

const PROGRAMS: Readonly<Record<Platform, RootPrograms>> = {
  darwin: {
    copy: ['/bin/cp', '-p'],
    install: '/usr/bin/install',
    tee: '/usr/bin/tee',
    chown: '/usr/sbin/chown',
    chmod: '/bin/chmod',
    mv: '/bin/mv',
    rm: '/bin/rm',
    sha256: ['/usr/bin/shasum', '-a', '256'],
  },
  linux: {
    copy: ['/usr/bin/cp', '--attributes-only', '--preserve=all,xattr'],
    install: '/usr/bin/install',
    tee: '/usr/bin/tee',
    chown: '/usr/bin/chown',
    chmod: '/usr/bin/chmod',
    mv: '/usr/bin/mv',
    rm: '/usr/bin/rm',
    sha256: ['/usr/bin/sha256sum'],
  },
};

export function rootPrograms(platform: Platform): RootPrograms {
  return PROGRAMS[platform];
}

/** How a root-owned file is replaced, command by command. The new bytes are `fill`'s standard input. */
export interface Replacing {
  readonly temporary: string;
  /**
   * Makes the file. Where one is replaced: as its copy, with flags, access control list and extended attributes. Else
   * closed to everybody, so that its content is never open for a moment.
   */
  readonly create: Argv;
  readonly fill: Argv;
  readonly own: Argv;
  readonly permit: Argv;
  readonly install: Argv;
  /** Only when something went wrong. */
  readonly discard: Argv;
}

/** @param token makes the temporary file's name one that nobody else has */
export function replacing(
  change: Extract<PrivilegedFileChange, { change: 'replace' }>,
  platform: Platform,
  token: string,
): Replacing {
  const { mode, uid, gid } = change;
  // A program that root's rights come with is never what gomend writes.
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o777) throw new InvalidOperation(`not a plain mode: ${mode}`);
  for (const id of [uid, gid]) {
    if (!Number.isInteger(id) || id < 0) throw new InvalidOperation(`not an owner: ${id}`);
  }
  const path = plainPath(change.path);
  const program = PROGRAMS[platform];
  const temporary = temporaryOfRoot(path, token);
  return {
    temporary,
    create: change.present
      ? [...program.copy, path, temporary]
      : [program.install, '-m', '0600', '/dev/null', temporary],
    fill: [program.tee, temporary],
    own: [program.chown, `${uid}:${gid}`, temporary],
    permit: [program.chmod, mode.toString(8).padStart(4, '0'), temporary],
    install: [program.mv, '-f', temporary, path],
    discard: removing(temporary, platform),
  };
}

/**
 * The commands before the new file takes its place. A copy has its final owner and mode before it is filled, so that
 * nobody who may read the old file, and not the new one, is in time.
 */
export function preparing(
  { present }: Pick<Extract<PrivilegedFileChange, { change: 'replace' }>, 'present'>,
  { create, fill, own, permit }: Pick<Replacing, 'create' | 'fill' | 'own' | 'permit'>,
): readonly Argv[] {
  return present ? [create, own, permit, fill] : [create, fill, own, permit];
}

export function moving(from: string, to: string, platform: Platform): Argv {
  return [PROGRAMS[platform].mv, '-n', plainPath(from), plainPath(to)];
}

export function removing(path: string, platform: Platform): Argv {
  return [PROGRAMS[platform].rm, '-f', plainPath(path)];
}

export function hashing(path: string, platform: Platform): Argv {
  return [...PROGRAMS[platform].sha256, plainPath(path)];
}

/** The commands of a change in their order; cleaning up after a failure is not among them. */
export function fileCommands(change: PrivilegedFileChange, platform: Platform, token: string): readonly Argv[] {
  switch (change.change) {
    case 'replace': {
      const { install, ...steps } = replacing(change, platform, token);
      return [...preparing(change, steps), install];
    }
    case 'move':
      return [moving(change.from, change.to, platform)];
    case 'remove':
      return [removing(change.path, platform)];
  }
}
