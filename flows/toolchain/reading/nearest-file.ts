import type { Look } from '../../../src/engine/fact.ts';

export interface FoundFile {
  readonly path: string;
  readonly text: string;
}

/** Nobody works more folders deep. */
const MOST_FOLDERS = 40;
const BYTES = 64 * 1024;

/**
 * The first of these names that is a file, in the directory or above it, as go looks for go.mod and version managers
 * look for theirs.
 * @param names in one directory the earlier one counts
 */
export async function nearestFile(look: Look, directory: string, names: readonly string[]): Promise<FoundFile | null> {
  let at = directory;
  for (let count = 0; count < MOST_FOLDERS; count++) {
    for (const name of names) {
      const path = `${at === '/' ? '' : at}/${name}`;
      const file = await look.machine.readFile(path, { headBytes: BYTES });
      if (file.ok) return { path, text: new TextDecoder().decode(file.value) };
    }
    if (at === '/') return null;
    at = at.slice(0, at.lastIndexOf('/')) || '/';
  }
  return null;
}
