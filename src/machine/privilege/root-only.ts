import { dirname } from 'node:path';
import type { Disk } from '../local/disk.ts';
import { Refusal } from '../local/failures.ts';

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Nobody but root may be able to change what a name in this directory means: not the directory, not one
 * above it, not a link on the way. Elsewhere somebody could swap a file between our look and root's work.
 * ACLs of macOS are not seen: none of the system's own directories has one that lets others write.
 */
export async function mustBeRootOnly(disk: Disk, directory: string): Promise<void> {
  const real = await disk.realpath(directory);
  for (const path of new Set([...upwards(directory), ...upwards(real)])) {
    const { uid, mode } = await disk.stat(path);
    if (uid !== 0 || (mode & WRITABLE_BY_OTHERS) !== 0) {
      throw new Refusal('unsupported', `not only root may change ${path}`);
    }
  }
}

export async function mustShareFileSystem(disk: Disk, one: string, other: string): Promise<void> {
  const [first, second] = await Promise.all([disk.stat(one), disk.stat(other)]);
  if (first.dev !== second.dev) throw new Refusal('unsupported', `${one} and ${other} are not on one file system`);
}

function upwards(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...upwards(above)];
}
