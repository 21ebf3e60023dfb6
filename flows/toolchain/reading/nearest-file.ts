import type { Look } from '../../../src/engine/fact.ts';

export interface FoundFile {
  readonly path: string;
  readonly text: string;
}

/** Nobody works more folders deep. */
const MOST_FOLDERS = 40;
const BYTES = 64 * 1024;

/**
 * What is taken first of files with these names, in the directory or above it, as go looks for go.mod and version
 * managers look for theirs.
 * @param names in one directory the earlier one counts
 * @param take null: this file does not count, the search goes on
 */
export async function nearestFile<T>(
  look: Look,
  directory: string,
  names: readonly string[],
  take: (file: FoundFile) => T | null,
): Promise<T | null> {
  let at = directory;
  for (let count = 0; count < MOST_FOLDERS; count++) {
    for (const name of names) {
      const path = `${at === '/' ? '' : at}/${name}`;
      const file = await look.machine.readFile(path, { headBytes: BYTES });
      const taken = file.ok ? take({ path, text: new TextDecoder().decode(file.value) }) : null;
      if (taken !== null) return taken;
    }
    if (at === '/') return null;
    at = at.slice(0, at.lastIndexOf('/')) || '/';
  }
  return null;
}
