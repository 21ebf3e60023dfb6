import type { Fix, Step } from '../../../src/model/fix.ts';
import { domainOf, type LaunchdJob } from '../job.ts';

/**
 * Tells launchd of a job that is installed and that it does not have. `bootstrap` and not the older `load`, which
 * ends with 0 whatever happens (launchctl(1)). A daemon's list belongs to root by now, so that what was judged is
 * what runs.
 */
export function loadJob(job: LaunchdJob, uid: number, touches: readonly string[]): Fix {
  const { label, plist } = job;
  const domain = domainOf(job, uid);
  const step: Step =
    job.place === 'daemon'
      ? {
          kind: 'privileged',
          operation: { op: 'load-daemon', path: plist, label },
          inverse: { op: 'unload-daemon', label },
        }
      : {
          kind: 'run',
          argv: ['/bin/launchctl', 'bootstrap', domain, plist],
          changes: [],
          inverse: ['/bin/launchctl', 'bootout', `${domain}/${label}`],
        };
  return {
    id: 'launchd.load-job',
    subject: plist,
    params: { label, plist },
    risk: 'low',
    effect: 'now',
    steps: [step],
    touches: ['launchd.jobs', ...touches],
    proves: ['launchd.not-loaded'],
  };
}
