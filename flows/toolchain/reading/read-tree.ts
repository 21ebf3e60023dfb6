import type { Machine } from '../../../src/machine/port.ts';
import { versionOf } from './read-installation.ts';

/** What stands at a path that is said to be a Go tree. */
export interface GoTree {
  readonly path: string;
  /** Links followed; the path itself where that fails. */
  readonly realPath: string;
  readonly state: 'directory' | 'not-a-directory' | 'missing' | 'unreadable';
  /** The runtime's source is there: without it nothing can be built. */
  readonly hasRuntime: boolean;
  /** From its VERSION file; null where there is none. */
  readonly version: string | null;
}

export async function readTree(machine: Machine, path: string): Promise<GoTree> {
  const [stat, real] = await Promise.all([machine.stat(path), machine.realPath(path)]);
  const realPath = real.ok ? real.value : path;
  if (!stat.ok) {
    const state = stat.failure.code === 'missing' ? 'missing' : 'unreadable';
    return { path, realPath, state, hasRuntime: false, version: null };
  }
  if (stat.value.type !== 'directory') {
    return { path, realPath, state: 'not-a-directory', hasRuntime: false, version: null };
  }
  const [runtime, version] = await Promise.all([machine.stat(`${path}/src/runtime`), versionOf(machine, path)]);
  return { path, realPath, state: 'directory', hasRuntime: runtime.ok && runtime.value.type === 'directory', version };
}
