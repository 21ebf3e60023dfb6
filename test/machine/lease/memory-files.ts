import type { LeaseFiles } from '../../../src/machine/lease/lease-files.ts';

/** One directory of files in memory, with the promises of POSIX that the record rests on and no others. */
export function memoryFiles(): LeaseFiles {
  let files: Map<string, string> | null = null;
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return {
    list: async () => (files === null ? null : [...files.keys()]),
    read: async (path) => files?.get(nameOf(path)) ?? null,
    async write(path, text) {
      if (files?.has(nameOf(path))) throw new Error('EEXIST');
      files?.set(nameOf(path), text);
    },
    async link(path, name) {
      const text = files?.get(nameOf(path));
      if (files === null || text === undefined) throw new Error('ENOENT');
      if (files.has(nameOf(name))) return false;
      files.set(nameOf(name), text);
      return true;
    },
    async remove(path) {
      files?.delete(nameOf(path));
    },
    async makeDirectory(_, file, text) {
      if (files !== null && files.size > 0) return false;
      files = new Map([[file, text]]);
      return true;
    },
    changedAt: async () => Date.now(),
  };
}
