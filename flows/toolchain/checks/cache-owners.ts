import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem, unknown, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { cacheOwners, type OwnedTree } from '../facts/cache-owners.ts';
import { giveBackCaches } from '../fixes/give-back-caches.ts';

const ID = 'toolchain.cache-owners';
const MOST_SHOWN = 4;

/** Whether root owns anything in the folders that go fills by itself, where only the person's go should write. */
export const cacheOwnersCheck = defineCheck({
  id: ID,
  flow: 'toolchain',
  needs: { trees: cacheOwners },
  judge({ trees }) {
    if (trees.length === 0) return [ok('toolchain.cache-owners.none')];
    const taken = trees.filter(isTaken);
    if (taken.length === 0) {
      const partly = trees.filter((tree) => !tree.complete).map((tree) => tree.path);
      if (partly.length > 0) return [unknown('toolchain.cache-owners.not-all-seen', { params: { trees: partly } })];
      return [ok('toolchain.cache-owners.fine', { params: { trees: trees.map((tree) => tree.path) } })];
    }
    const folders = taken.flatMap((tree) => tree.folders);
    const files = taken.flatMap((tree) => tree.files);
    const paths = topmost(taken);
    const [inHome, elsewhere] = [true, false].map((home) => topmost(taken.filter((tree) => tree.inHome === home)));
    const parts: VerdictParts = {
      params: { trees: paths, folders: folders.length, files: files.length, example: folders[0] ?? files[0] ?? '' },
      evidence: [...folders, ...files].slice(0, MOST_SHOWN).map(rootsOwn),
      cause: 'caches-owned-by-root',
      fixes: [giveBackCaches(inHome ?? [], elsewhere ?? [])],
    };
    // In a folder of the person's own, a file of root's can be read and is mostly never written again.
    return [folders.length > 0 ? problem(`${ID}.folders`, parts) : warning(`${ID}.files`, parts)];
  },
});

/**
 * Outside of the home directory a folder that belongs to root as a whole is the system's, or was set up so:
 * nobody took it from the person.
 */
function isTaken({ folders, files, inHome, path }: OwnedTree): boolean {
  if (folders.length + files.length === 0) return false;
  return inHome || !folders.includes(path);
}

/** What lies in another tree of the list goes with that. */
function topmost(trees: readonly OwnedTree[]): readonly string[] {
  const paths = trees.map((tree) => tree.path);
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
}

function rootsOwn(path: string): Evidence {
  return { kind: 'file', source: path, excerpt: 'root', line: null, ms: null, outcome: 'ok' };
}
