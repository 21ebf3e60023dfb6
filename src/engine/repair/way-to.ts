import type { FileStat, Machine } from '../../machine/port.ts';

/** What has to be made so that something can stand at a path. */
export interface WayTo {
  /** Directories that are missing, the innermost first. */
  readonly makes: readonly string[];
  /** The nearest one that is there. */
  readonly above: { readonly path: string; readonly stat: FileStat };
}

/** @returns the directory that cannot be looked at, where one cannot */
export async function wayTo(
  machine: Machine,
  path: string,
  signal: AbortSignal,
): Promise<WayTo | { readonly unseen: string }> {
  const makes: string[] = [];
  for (let above = parentOf(path); ; above = parentOf(above)) {
    const stat = await machine.stat(above, { signal });
    if (stat.ok) return { makes, above: { path: above, stat: stat.value } };
    // A link to nothing is there, and nothing can be made in its place.
    const isLink = (await machine.lstat(above, { signal })).ok;
    if (stat.failure.code !== 'missing' || isLink || above === '/') return { unseen: above };
    makes.push(above);
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}
