import { defineCheck } from '../../../src/engine/check.ts';
import { ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { jobs } from '../facts/jobs.ts';
import type { LaunchdJob } from '../job.ts';
import { jobEvidence } from '../job-evidence.ts';
import { roleOf } from '../job-role.ts';
import { onlyMac } from '../only-mac.ts';
import { hiddenFolders } from '../unread-jobs.ts';

/**
 * Jobs that touch names, proxies or Go, and can never start: their list is no list, or what they start is not there.
 * Of all other jobs nothing is said, broken or not.
 */
export const brokenJobs = defineCheck({
  id: 'launchd.broken-jobs',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  judge({ jobs: list }) {
    const ours = list.jobs.filter((job) => !job.off && job.switchedOff !== true && roleOf(job) !== null);
    const each = ours.flatMap((job) => verdictOn(job) ?? []);
    const verdicts = each.length > 0 ? each : hiddenFolders(list);
    return verdicts.length > 0 ? verdicts : [ok('launchd.broken-jobs.none', { params: { count: ours.length } })];
  },
});

function verdictOn(job: LaunchdJob): Verdict | null {
  const { argv, label, plist, program } = job;
  const [fault] = job.faults;
  if (fault) {
    const params = { label, plist, said: fault.said };
    const evidence = [jobEvidence(job, fault.said)];
    return warning(`launchd.broken-jobs.${fault.kind}`, { params, evidence, subject: plist });
  }
  if (program === null || (program.state !== 'missing' && program.state !== 'closed')) return null;
  const seen = { kind: 'file', source: program.path, excerpt: null, line: null, ms: null } as const;
  const evidence = [jobEvidence(job, argv.join(' ')), { ...seen, outcome: program.state }];
  // A volume that is not connected takes its programs with it, and brings them back.
  const away = program.state === 'missing' && program.path.startsWith('/Volumes/') ? 'program-away' : null;
  const message = away ?? (program.state === 'missing' ? 'program-missing' : 'program-closed');
  const params = { label, plist, path: program.path };
  return warning(`launchd.broken-jobs.${message}`, { params, evidence, subject: plist });
}
