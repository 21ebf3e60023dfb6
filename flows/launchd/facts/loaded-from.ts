import { defineFact } from '../../../src/engine/fact.ts';
import { jobs } from './jobs.ts';

/** Files that launchd names as the lists of jobs that it has, and that are not there. */
export const loadedFrom = defineFact<readonly string[]>({
  id: 'launchd.loaded-from',
  limitMs: 2_000,
  async observe(look) {
    const { jobs: list } = await look.need(jobs);
    const named = list.flatMap(({ plist, printed }) =>
      printed?.path?.startsWith('/') && printed.path !== plist ? [printed.path] : [],
    );
    const gone = await Promise.all(
      [...new Set(named)].map(async (path) => {
        const stat = await look.machine.stat(path);
        return !stat.ok && stat.failure.code === 'missing' ? [path] : [];
      }),
    );
    return gone.flat();
  },
});
