import { skipped } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { OwnedTree } from '../facts/cache-owners.ts';

/** Root took this folder of the person's own, which is said once and mended there; null: it did not. */
export function takenByRoot(path: string, owners: Observation<readonly OwnedTree[]>): Verdict | null {
  if (!owners.known) return null;
  const wanted = path.replace(/\/+$/, '');
  const taken = owners.value.some(
    (tree) => tree.inHome && tree.folders.some((folder) => wanted === folder || wanted.startsWith(`${folder}/`)),
  );
  return taken ? skipped('runner.ground', { params: { ground: 'toolchain.cache-owners' } }) : null;
}
