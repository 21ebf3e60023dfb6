import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import { domainOf, type LaunchdJob } from '../job.ts';

/**
 * Has launchd let go of a job, and take it on from its list. By hand: `bootout` ends before the job has, and a
 * `bootstrap` that comes too early is refused (launchctl(1)); the old file is gone, so that nothing could take it back.
 */
export function loadAnew(job: LaunchdJob, uid: number, check: CheckId): Fix {
  const domain = domainOf(job, uid);
  const sudo = job.place === 'daemon' ? ['sudo'] : [];
  const params = {
    label: job.label,
    plist: job.plist,
    bootout: commandLine([...sudo, 'launchctl', 'bootout', `${domain}/${job.label}`]),
    print: commandLine(['launchctl', 'print', `${domain}/${job.label}`]),
    bootstrap: commandLine([...sudo, 'launchctl', 'bootstrap', domain, job.plist]),
  };
  return {
    id: 'launchd.load-anew',
    subject: job.plist,
    params,
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message('step.launchd.load-anew', params), doneWhen: [check] }],
    touches: ['launchd.jobs'],
    proves: [check],
  };
}
