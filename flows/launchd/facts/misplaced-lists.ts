import { defineFact } from '../../../src/engine/fact.ts';
import type { LaunchdJob } from '../job.ts';
import { jobAt } from './jobs.ts';

export interface MisplacedLists {
  readonly lists: readonly LaunchdJob[];
  /** The folder that they were meant for. */
  readonly agents: 'there' | 'missing';
}

/** Lists in `~/Library/LaunchDaemons`: launchd(8) knows no such folder, so that nothing in it is ever loaded. */
export const misplacedLists = defineFact<MisplacedLists>({
  id: 'launchd.misplaced-lists',
  limitMs: 2_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return { lists: [], agents: 'missing' };
    const library = `${look.machine.person.home}/Library`;
    const [listed, agents] = await Promise.all([
      look.machine.list(`${library}/LaunchDaemons`),
      look.machine.stat(`${library}/LaunchAgents`),
    ]);
    const names = listed.ok ? listed.value.map(({ name }) => name).filter((name) => name.endsWith('.plist')) : [];
    const lists = await Promise.all(
      names.sort().map((name) => jobAt(look, 'person', `${library}/LaunchDaemons/${name}`)),
    );
    return { lists, agents: agents.ok ? 'there' : 'missing' };
  },
});
