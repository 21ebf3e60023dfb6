import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { domainOf, type LaunchdJob } from '../job.ts';

export interface MoveJobOptions {
  readonly uid: number;
  readonly home: string;
  /** `YYYY-MM-DD`, from the fact `machine.today`. */
  readonly date: string;
  readonly proves: readonly CheckId[];
}

/**
 * Stops a job and takes its list out of launchd's directory: a copy left beside it would be loaded again. The person's
 * own goes into their home; one of root's to where only root writes, as what lies in a home comes back changed. An
 * agent is stopped at once; a daemon only by root, whom gomend does not ask for that, so it ends with the next restart.
 */
export function moveJobAside(job: LaunchdJob, options: MoveJobOptions): Fix {
  const { uid, home, date } = options;
  const domain = domainOf(job, uid);
  const to = `${job.place === 'person' ? home : '/Library'}/${baseName(job.plist)}.gomend-${date}`;
  const agent = job.place !== 'daemon';
  const steps: Step[] = [];
  if (agent && job.loaded === true && job.label !== '') {
    steps.push({
      kind: 'run',
      // Always with a label: without one, launchctl takes the whole domain down (launchctl(1)).
      argv: ['/bin/launchctl', 'bootout', `${domain}/${job.label}`],
      changes: [],
      inverse: ['/bin/launchctl', 'bootstrap', domain, job.plist],
    });
  }
  steps.push({ kind: 'move', from: job.plist, to, as: job.place === 'person' ? 'person' : 'root' });
  return {
    id: 'launchd.move-job-aside',
    subject: job.plist,
    params: { label: job.label, plist: job.plist, to },
    risk: 'low',
    effect: !agent && job.loaded !== false ? 'restart' : 'now',
    steps,
    touches: ['launchd.jobs'],
    proves: options.proves,
  };
}
