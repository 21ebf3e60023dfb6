import { dirname } from 'node:path';
import { Refusal } from '../../local/failures.ts';
import { ROOT } from './actor.ts';
import type { FileTree } from './file-tree.ts';

const WRITABLE_BY_OTHERS = 0o022;

/** The same care as on a real Mac: root changes files only where nobody else can change what a name means. */
export function mustBeRootOnly(files: FileTree, path: string): void {
  const directory = dirname(path);
  const real = files.find(directory, ROOT).path;
  for (const above of new Set([...upwards(directory), ...upwards(real)])) {
    const { node } = files.find(above, ROOT);
    if (node.owner !== 'root' || (node.mode & WRITABLE_BY_OTHERS) !== 0) {
      throw new Refusal('unsupported', `not only root may change ${above}`);
    }
  }
}

function upwards(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...upwards(above)];
}
