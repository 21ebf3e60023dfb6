import type { MacState } from '../state/mac-state.ts';

/** Whether what should answer is there: a program that launchd has to run answers while it does. */
export function isServed({ launchd }: Pick<MacState, 'launchd'>, program: string | null): boolean {
  if (program === null) return true;
  const jobs = Object.values(launchd.jobs).flatMap((domain) => Object.values(domain));
  return jobs.some((job) => job.program === program && job.pid !== null && job.goneAt === null);
}
