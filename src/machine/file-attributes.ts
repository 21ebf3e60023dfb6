import type { Platform } from './port.ts';

/** What a file has besides bytes, owner and mode. */
export interface FileAttributes {
  /** By their names in the system: chflags(1) on macOS, the letters of chattr(1) on Linux. */
  readonly flags: readonly string[];
  /** Entries of its access control list beyond what the mode says. */
  readonly acl: readonly string[];
  /** Names of its extended attributes; null: nothing on this computer can tell. */
  readonly extended: readonly string[] | null;
}

export const NO_ATTRIBUTES: FileAttributes = { flags: [], acl: [], extended: [] };

/** Nobody changes such a file, or puts another in its place. Sources: chflags(2), chattr(1). */
const LOCKS: Readonly<Record<Platform, ReadonlySet<string>>> = {
  darwin: new Set(['uchg', 'schg', 'uappnd', 'sappnd', 'restricted', 'sunlnk']),
  linux: new Set(['i', 'a']),
};

/** What the file system does for itself: extents, indexes, encryption, verity, inline data (chattr(1)). */
const OF_THE_FILE_SYSTEM = new Set(['e', 'I', 'E', 'N', 'V', 'h']);

/**
 * Attributes that the system writes itself, or that a write takes away as it must: the proof that a program was not
 * changed. Sources: macOS: `com.apple.provenance` and `.macl` are the kernel's; Linux: evm and ima (xattr(7)).
 */
const OF_THE_SYSTEM = new Set([
  'com.apple.provenance',
  'com.apple.macl',
  'com.apple.lastuseddate#PS',
  'com.apple.decmpfs',
  'security.evm',
  'security.ima',
]);
/** They come and go with the content: compressed by the system, in the cloud only, watched by Spotlight. */
const FLAGS_OF_THE_SYSTEM = new Set(['compressed', 'dataless', 'tracked']);

/** The flags that keep everybody, root too, from changing the file; empty: none does. */
export function locksOf({ flags }: FileAttributes, platform: Platform): readonly string[] {
  return flags.filter((flag) => LOCKS[platform].has(flag));
}

/** Kept neither by cp nor by anything else that a person may do; root may, but for capabilities, which a write ends. */
export function unkeepable({ extended }: FileAttributes, as: 'person' | 'root'): readonly string[] {
  return (extended ?? []).filter((name) => {
    if (OF_THE_SYSTEM.has(name) || name === 'security.selinux') return false;
    return name === 'security.capability' || (as === 'person' && /^(?:security|trusted)\./.test(name));
  });
}

/** Flags that `cp` does not carry over: on Linux none of them (coreutils has no verb for inode flags). */
export function lostFlags({ flags }: FileAttributes, platform: Platform): readonly string[] {
  if (platform === 'darwin') return [];
  return flags.filter((flag) => !OF_THE_FILE_SYSTEM.has(flag) && !LOCKS.linux.has(flag));
}

/** What a copy lacks of what the file has; empty: nothing that anybody would miss. */
export function lackingIn(copy: FileAttributes, file: FileAttributes, platform: Platform): readonly string[] {
  const lacks = (has: readonly string[], of: readonly string[]) => of.filter((one) => !has.includes(one));
  const flags = platform === 'darwin' ? file.flags.filter((flag) => !FLAGS_OF_THE_SYSTEM.has(flag)) : [];
  const extended = (file.extended ?? []).filter((name) => !OF_THE_SYSTEM.has(name));
  return [
    ...lacks(copy.flags, flags),
    ...lacks(copy.acl, file.acl),
    ...(copy.extended === null ? [] : lacks(copy.extended, extended)),
  ];
}

/** Nothing is known to be there, and nothing is unknown. */
export function hasNothing({ acl, extended }: FileAttributes): boolean {
  return acl.length === 0 && extended !== null && extended.every((name) => OF_THE_SYSTEM.has(name));
}
