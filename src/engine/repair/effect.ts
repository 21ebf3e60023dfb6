import type { Machine } from '../../machine/port.ts';
import type { FileMark } from './change.ts';
import { lookAtFetched } from './fetched.ts';
import { imageOf, MissingImage } from './file-image.ts';
import type { PastChange } from './past-run.ts';
import { sameFile } from './revert.ts';

/**
 * What is seen of a change, whatever the journal says.
 * - `none`: it did not take effect.
 * - `full`: it is done, as far as that can be seen.
 * - `half`: it was cut off in the middle.
 * - `unseen`: nothing shows whether it took effect.
 * - `foreign`: something else was changed there since.
 */
export type Effect = 'none' | 'full' | 'half' | 'unseen' | 'foreign';

/** Looks; changes nothing. */
export async function effectOf(machine: Machine, past: PastChange, signal: AbortSignal): Promise<Effect> {
  const { change, after } = past;
  const isDone = after !== null;
  switch (change.kind) {
    case 'replace': {
      const present = await markAt(machine, change.file.target, signal);
      if (present === 'unreadable') return 'foreign';
      if (sameFile(present, change.after)) return 'full';
      return sameFile(present, change.file.before) ? 'none' : 'foreign';
    }
    case 'move': {
      const [from, to] = [await machine.lstat(change.from, { signal }), await machine.lstat(change.to, { signal })];
      if (from.ok && to.ok) return isDone ? 'foreign' : 'half';
      if (from.ok) return isDone ? 'foreign' : 'none';
      if (!to.ok) return 'foreign';
      const moved = await markAt(machine, change.to, signal);
      return moved !== 'unreadable' && moved?.sha256 === change.sha256 ? 'full' : 'foreign';
    }
    case 'run': {
      if (change.saved.length === 0) return isDone ? 'full' : 'unseen';
      const expected = isDone
        ? change.saved.map(({ target }) => ({ target, mark: after[target] ?? null }))
        : change.saved.map(({ target, before }) => ({ target, mark: before }));
      const seen = await Promise.all(expected.map(({ target }) => markAt(machine, target, signal)));
      if (seen.includes('unreadable')) return 'foreign';
      const all = seen.every((mark, at) => mark !== 'unreadable' && sameFile(mark, expected[at]?.mark ?? null));
      if (isDone) return all ? 'full' : 'foreign';
      // The command may touch more than its files, so equal files do not say that it never ran.
      return all ? 'unseen' : 'half';
    }
    case 'fetch':
      return (await lookAtFetched(machine, { change, after }, signal)).effect;
    case 'privileged':
      return isDone ? 'full' : 'unseen';
  }
}

async function markAt(machine: Machine, path: string, signal: AbortSignal): Promise<FileMark | null | 'unreadable'> {
  try {
    const { content } = await imageOf(machine, path, signal);
    if (content === null) return null;
    const { sha256, mode, uid, gid } = content;
    return { sha256, mode, uid, gid };
  } catch (error) {
    if (!(error instanceof MissingImage)) throw error;
    return 'unreadable';
  }
}
