import type { Platform } from '../../machine/port.ts';

/** Programs that every script needs, by absolute path, with the flags that this platform's versions know. */
export interface Tools {
  readonly cat: string;
  readonly chmod: string;
  readonly chown: string;
  readonly cp: string;
  readonly head: string;
  readonly id: string;
  readonly ln: string;
  readonly mkdir: string;
  readonly mktemp: string;
  readonly mv: string;
  readonly rm: string;
  readonly rmdir: string;
  readonly stat: string;
  readonly tail: string;
  readonly uname: string;
  /** Prints the SHA-256 of standard input first. */
  readonly sha256: readonly [string, ...string[]];
  /** Flags of stat(1) for owner and group, mode, and the number of the file system. */
  readonly formats: { readonly owner: string; readonly mode: string; readonly device: string; readonly links: string };
  /** What `uname -s` prints here. */
  readonly system: string;
}

const COMMON = {
  cat: '/bin/cat',
  chmod: '/bin/chmod',
  cp: '/bin/cp',
  head: '/usr/bin/head',
  id: '/usr/bin/id',
  ln: '/bin/ln',
  mkdir: '/bin/mkdir',
  mv: '/bin/mv',
  rm: '/bin/rm',
  rmdir: '/bin/rmdir',
  stat: '/usr/bin/stat',
  tail: '/usr/bin/tail',
} as const;

/** Sources: stat(1) of macOS (`-f`; `L`: the low bits of a mode) and of GNU coreutils (`-c`). */
export const TOOLS: Readonly<Record<Platform, Tools>> = {
  darwin: {
    ...COMMON,
    chown: '/usr/sbin/chown',
    mktemp: '/usr/bin/mktemp',
    uname: '/usr/bin/uname',
    sha256: ['/usr/bin/shasum', '-a', '256'],
    formats: { owner: '-L -f %u:%g', mode: '-L -f %OLp', device: '-L -f %d', links: '-L -f %l' },
    system: 'Darwin',
  },
  linux: {
    ...COMMON,
    chown: '/bin/chown',
    mktemp: '/bin/mktemp',
    uname: '/bin/uname',
    sha256: ['/usr/bin/sha256sum'],
    formats: { owner: '-L -c %u:%g', mode: '-L -c %a', device: '-L -c %d', links: '-L -c %h' },
    system: 'Linux',
  },
};

/** Every program by its path, for the look at the beginning whether all are there. */
export function toolPaths({ sha256, formats: _, system: __, ...tools }: Tools): readonly string[] {
  return [...Object.values(tools), sha256[0]];
}
