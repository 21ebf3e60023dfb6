import { type About, defineCheck } from '../../../src/engine/check.ts';
import { ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { today } from '../../machine/facts/today.ts';
import { type JobList, jobs } from '../facts/jobs.ts';
import { loadedFrom } from '../facts/loaded-from.ts';
import { loadAnew } from '../fixes/load-anew.ts';
import { moveJobAside } from '../fixes/move-job-aside.ts';
import { domainOf, type LaunchdJob } from '../job.ts';
import { jobEvidence } from '../job-evidence.ts';
import { roleOf } from '../job-role.ts';
import { onlyMac } from '../only-mac.ts';

const ID = 'launchd.loaded-twice';

/**
 * A label that launchd has already, so that it refuses the list that is here with error 5: two lists of one label in
 * one domain, or a job that was loaded from a file that is gone since.
 */
export const loadedTwice = defineCheck({
  id: ID,
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs, gone: loadedFrom, date: today },
  judge({ jobs: list, gone, date }, _hints, about) {
    const ours = list.jobs.filter((job) => job.loaded === true && !job.off && roleOf(job) !== null);
    const twice = ours.flatMap((job) => twiceIn(job, ours, list, date, about) ?? []);
    const old = ours.flatMap((job) => (gone.includes(job.printed?.path ?? '') ? [fromGone(job, list)] : []));
    const verdicts = [...twice, ...old];
    return verdicts.length > 0 ? verdicts : [ok('launchd.loaded-twice.none')];
  },
});

/** One verdict for both: on the one that launchd did not take, as far as it says. */
function twiceIn(
  job: LaunchdJob,
  ours: readonly LaunchdJob[],
  list: JobList,
  date: string,
  about: About,
): Verdict | null {
  const rival = ours.find((one) => one !== job && one.label === job.label && same(one, job, list.uid));
  if (rival === undefined || waiting(job, rival) !== job) return null;
  const evidence = [job, rival].map((one) => jobEvidence(one, `Label ${one.label}`));
  // It is the other one that runs: that is not to be stopped.
  const fix = moveJobAside({ ...job, loaded: false }, { uid: list.uid, home: about.home, date, proves: [ID] });
  return warning('launchd.loaded-twice.two-lists', {
    params: { label: job.label, plist: job.plist, other: rival.plist },
    evidence,
    cause: 'launchd-service-already-loaded',
    fixes: [fix],
    subject: job.plist,
  });
}

function same(one: LaunchdJob, other: LaunchdJob, uid: number): boolean {
  return domainOf(one, uid) === domainOf(other, uid);
}

/** What `print` names as its file is the one that launchd took; where it does not say, the one that comes later. */
function waiting(one: LaunchdJob, other: LaunchdJob): LaunchdJob {
  if (one.printed?.path === one.plist) return other;
  if (one.printed?.path === other.plist) return one;
  return one.plist > other.plist ? one : other;
}

function fromGone(job: LaunchdJob, { uid }: JobList): Verdict {
  const { label, plist, printed } = job;
  const path = printed?.path ?? '';
  return warning('launchd.loaded-twice.list-gone', {
    params: { label, plist, path },
    evidence: [
      jobEvidence(job, `Label ${label}`),
      {
        kind: 'command',
        source: '/bin/launchctl print',
        excerpt: `path = ${path}`,
        line: null,
        ms: null,
        outcome: 'exit 0',
      },
      { kind: 'file', source: path, excerpt: null, line: null, ms: null, outcome: 'missing' },
    ],
    cause: 'launchd-service-already-loaded',
    fixes: [loadAnew(job, uid, ID)],
    subject: plist,
  });
}
