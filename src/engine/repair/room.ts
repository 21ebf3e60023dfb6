import type { InstallPort, Room } from '../../machine/install-port.ts';
import type { FetchStep } from '../../model/fix.ts';

/** A file system that is too full for what is to come. */
export interface Shortage {
  /** A directory that is there, in it. */
  readonly path: string;
  readonly freeBytes: number;
  readonly neededBytes: number;
}

/**
 * Whether all of a download, and what becomes of it, fits where it goes; places of one file system are added up. A file
 * system that does not say how much is free refuses nothing.
 *
 * @returns null: it fits, as far as that is known
 */
export async function shortageFor(
  installs: InstallPort,
  { download, becomes = [] }: Pick<FetchStep, 'download' | 'becomes'>,
  signal: AbortSignal,
): Promise<Shortage | null> {
  const arrived = await installs.arrived(download);
  const missing = Math.max(0, download.size - (arrived.ok ? arrived.value : 0));
  const rooms = new Map<string, Room & { readonly neededBytes: number }>();
  for (const { at, bytes } of [{ at: installs.downloads, bytes: missing }, ...becomes]) {
    const room = await installs.room(at, { signal });
    if (!room.ok) continue;
    const { neededBytes = 0 } = rooms.get(room.value.fileSystem) ?? {};
    rooms.set(room.value.fileSystem, { ...room.value, neededBytes: neededBytes + bytes });
  }
  for (const { directory, freeBytes, neededBytes } of rooms.values()) {
    if (freeBytes < neededBytes) return { path: directory, freeBytes, neededBytes };
  }
  return null;
}
