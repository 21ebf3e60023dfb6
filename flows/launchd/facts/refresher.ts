import { defineFact } from '../../../src/engine/fact.ts';
import { REFRESHER_LIST, refresherVersionOf } from '../../../src/macos/refresher-list.ts';
import { unobservable } from '../../machine/answer.ts';
import type { LaunchdJob } from '../job.ts';
import { jobs } from './jobs.ts';

export interface Refresher {
  /** What stands in its list; null: it is not installed. */
  readonly text: string | null;
  /** null: not installed, or not as any version of gomend wrote it. */
  readonly version: number | null;
  /** What launchd and the list's directory say of it; null: not installed. */
  readonly job: LaunchdJob | null;
}

/** The one job that gomend itself installs, where somebody asked for it. */
export const refresherFact = defineFact<Refresher>({
  id: 'launchd.refresher',
  limitMs: 2_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return { text: null, version: null, job: null };
    const read = await look.machine.readFile(REFRESHER_LIST);
    if (!read.ok) {
      if (read.failure.code === 'missing') return { text: null, version: null, job: null };
      throw unobservable(REFRESHER_LIST, read.failure);
    }
    const text = new TextDecoder().decode(read.value);
    const { jobs: list } = await look.need(jobs);
    return { text, version: refresherVersionOf(text), job: list.find(({ plist }) => plist === REFRESHER_LIST) ?? null };
  },
});
