import type { Machine } from '../../machine/port.ts';
import { leftoversOf } from '../../machine/temporary-names.ts';
import type { Actor } from '../../model/fix.ts';
import type { Change } from './change.ts';

/** A temporary file of ours that a crash left. */
export interface Leftover {
  readonly path: string;
  readonly as: Actor;
}

/** Looks where these changes, or their taking back, may have left something. Changes nothing. */
export async function leftoversBeside(
  machine: Machine,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<readonly Leftover[]> {
  const found = new Map<string, Leftover>();
  for (const { path, as } of changes.flatMap(replacedFiles)) {
    const { directory, isOurs } = leftoversOf(path, as);
    const listed = await machine.list(directory, { signal });
    if (!listed.ok) continue;
    for (const { name, type } of listed.value) {
      if (type !== 'file' || !isOurs(name)) continue;
      const leftover = `${directory === '/' ? '' : directory}/${name}`;
      found.set(leftover, { path: leftover, as });
    }
  }
  return [...found.values()];
}

/** Takes them away. Gives those that could not be. */
export async function clearLeftovers(
  machine: Machine,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<readonly Leftover[]> {
  const left: Leftover[] = [];
  for (const leftover of await leftoversBeside(machine, changes, signal)) {
    const removed = await machine.removeFile({ ...leftover, expect: null, signal });
    if (!removed.ok && removed.failure.code !== 'missing') left.push(leftover);
  }
  // What was being unpacked, or removed. What was being fetched stays: it is gone on with, or taken back as a step.
  for (const change of changes) {
    if (change.kind === 'fetch' && change.tree) await machine.installs.clearBeside(change.tree.to);
  }
  return left;
}

function replacedFiles(change: Change): readonly Leftover[] {
  if (change.kind === 'replace') return [{ path: change.file.target, as: change.as }];
  if (change.kind === 'run') return change.saved.map(({ target }) => ({ path: target, as: 'person' }));
  return [];
}
