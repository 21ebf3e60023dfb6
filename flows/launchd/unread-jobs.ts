import { unknown } from '../../src/engine/verdict.ts';
import type { Verdict } from '../../src/model/finding.ts';
import type { JobList } from './facts/jobs.ts';

/** A whole folder of jobs that this account may not look into: nothing can be said of what stands there. */
export function hiddenFolders({ hidden }: JobList): readonly Verdict[] {
  if (hidden.length === 0) return [];
  return [unknown('launchd.hidden', { params: { count: hidden.length, directories: hidden } })];
}

/** Jobs of which this account may not know what they do. */
export function unreadJobs(list: JobList): readonly Verdict[] {
  const plists = list.jobs.filter((job) => job.unreadable !== null).map((job) => job.plist);
  const unread = plists.length > 0 ? [unknown('launchd.unread', { params: { count: plists.length, plists } })] : [];
  return [...hiddenFolders(list), ...unread];
}
