import { type FileAttributes, locksOf, lostFlags, unkeepable } from '../../machine/file-attributes.ts';
import type { Machine } from '../../machine/port.ts';
import type { Actor } from '../../model/fix.ts';
import type { FileImage } from './file-image.ts';
import { type FileOrigin, isInStore, originOf } from './origin.ts';
import type { Refusal } from './refusal.ts';

/** What an edit keeps of a file besides what it does not edit, and what is to be known about that. */
export interface Keeping {
  /** Gives the new file what the old one has besides bytes; null: there is none, or root does it by `commands`. */
  readonly copy: readonly [string, ...string[]] | null;
  /** The person's own file, without the right to write for anybody: that stays so. */
  readonly writeProtected: boolean;
  /** Flags, entries of access control lists and names of extended attributes that stay. */
  readonly kept: readonly string[];
  /** What no program carries over. */
  readonly lost: readonly string[];
  readonly origin: FileOrigin | null;
}

const NOTHING: Keeping = { copy: null, writeProtected: false, kept: [], lost: [], origin: null };

/** @returns a refusal where the file cannot be changed at all, or would lose what must not be lost */
export async function keepingOf(
  machine: Machine,
  image: FileImage,
  as: Actor,
  signal: AbortSignal,
): Promise<Keeping | Refusal> {
  if (isInStore(image)) return { code: 'read-only-store', path: image.path, detail: image.target };
  const { content, target } = image;
  if (content === null) return NOTHING;
  const attributes = await seenAttributes(machine, target, signal);
  const refusal = attributes && refusalFor(machine, target, attributes, as);
  if (refusal) return refusal;
  const lost = attributes ? lostFlags(attributes, machine.platform) : [];
  return {
    copy: as === 'person' ? machine.copyCommand(target) : null,
    writeProtected: as === 'person' && (content.mode & 0o222) === 0,
    kept: attributes ? keptOf(attributes, lost) : [],
    lost,
    origin: await originOf(machine, image, signal),
  };
}

/** A flag that keeps everybody from changing or moving the file; null: none is known. */
export async function lockedRefusal(machine: Machine, path: string, signal: AbortSignal): Promise<Refusal | null> {
  const attributes = await seenAttributes(machine, path, signal);
  const locks = attributes ? locksOf(attributes, machine.platform) : [];
  return locks.length > 0 ? { code: 'locked', path, detail: locks.join(', ') } : null;
}

function refusalFor(machine: Machine, path: string, attributes: FileAttributes, as: Actor): Refusal | null {
  const locks = locksOf(attributes, machine.platform);
  if (locks.length > 0) return { code: 'locked', path, detail: locks.join(', ') };
  const gone = unkeepable(attributes, as);
  return gone.length > 0 ? { code: 'attributes-lost', path, detail: gone.join(', ') } : null;
}

/** null: they cannot be seen. Then the copy itself says whether something could not be kept. */
async function seenAttributes(machine: Machine, path: string, signal: AbortSignal): Promise<FileAttributes | null> {
  const seen = await machine.attributes(path, { signal });
  return seen.ok ? seen.value : null;
}

/** What the system marks everything with (extents, where a download came from) is kept too, and is no news. */
function keptOf({ flags, acl, extended }: FileAttributes, lost: readonly string[]): readonly string[] {
  const named = flags.filter((flag) => flag.length > 1 && !lost.includes(flag));
  return [...named, ...acl, ...(extended ?? []).filter((name) => name !== 'com.apple.provenance')];
}
