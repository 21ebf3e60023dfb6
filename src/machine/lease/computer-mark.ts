import type { Machine } from '../port.ts';
import { MARK_DIRECTORY, markName, readMarkName } from '../privilege/repair-mark.ts';
import type { ComputerMark, LeaseOwner, MarkSeen } from './lease-port.ts';

/**
 * A root-owned directory in `/var/run` (macOS) or `/run` (Linux), made by mkdir(2), which one of any number that
 * try at once can. In it stands a second one, whose name says who. Both are gone after a restart: hier(7).
 *
 * Whoever has put a name in looks who else has: each of two that came through at once sees the other's name or
 * is seen by it, and one that sees another goes back.
 */
export function computerMark(machine: Pick<Machine, 'platform' | 'privilege' | 'list' | 'stat'>): ComputerMark {
  const directory = MARK_DIRECTORY[machine.platform];

  const names = async (): Promise<readonly string[] | null> => {
    const listed = await machine.list(directory);
    return listed.ok ? listed.value.map(({ name }) => name) : null;
  };
  const since = async (path: string): Promise<number> => {
    const stat = await machine.stat(path);
    return stat.ok ? stat.value.mtimeMs : 0;
  };
  const clear = async (owner: LeaseOwner): Promise<void> => {
    await machine.privilege.perform({ op: 'unmark-repair', owner: markName(owner) });
  };

  return {
    async read() {
      const found = await names();
      if (found === null) return [];
      if (found.length === 0) return [{ id: null, owner: null, since: await since(directory) }];
      const seen: MarkSeen[] = [];
      for (const name of found) {
        seen.push({ id: name, owner: readMarkName(name), since: await since(`${directory}/${name}`) });
      }
      return seen;
    },
    async set(owner, stale) {
      const name = markName(owner);
      const ran = await machine.privilege.perform(
        stale === null ? { op: 'mark-repair', owner: name } : { op: 'take-repair-mark', stale: stale.id, owner: name },
      );
      const found = await names();
      if (found?.includes(name)) {
        if (found.length === 1) return { status: 'set' };
        await clear(owner);
        return { status: 'taken' };
      }
      // An empty one is somebody's who has got no further yet.
      if (found !== null) return { status: 'taken' };
      return { status: 'failed', detail: ran.ok ? ran.value.stderr.trim() : ran.failure.detail };
    },
    clear,
  };
}
