import { defineCheck } from '../../../src/engine/check.ts';
import { ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { jobs } from '../facts/jobs.ts';
import { misplacedLists } from '../facts/misplaced-lists.ts';
import { moveIntoAgents } from '../fixes/move-into-agents.ts';
import type { LaunchdJob } from '../job.ts';
import { jobEvidence } from '../job-evidence.ts';
import { roleOf } from '../job-role.ts';
import { onlyMac } from '../only-mac.ts';

/** Lists that lie where launchd does not look, or from where it does not take them. */
export const listPlaces = defineCheck({
  id: 'launchd.list-places',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs, misplaced: misplacedLists },
  judge({ jobs: list, misplaced }) {
    const away = list.jobs.filter(
      (job) => job.volume !== null && job.loaded === false && !job.off && job.switchedOff !== true && ours(job),
    );
    const verdicts = [
      ...away.map(onVolume),
      ...misplaced.lists
        .filter((job) => !job.off && ours(job))
        .map((job) => elsewhere(job, misplaced.agents, list.uid)),
    ];
    return verdicts.length > 0 ? verdicts : [ok('launchd.list-places.none')];
  },
});

function ours(job: LaunchdJob): boolean {
  return roleOf(job) !== null;
}

/** Moving a home is too much to propose for a job: it is only explained. */
function onVolume(job: LaunchdJob): Verdict {
  const real = job.volume ?? '';
  return warning('launchd.list-places.volume', {
    params: { label: job.label, plist: job.plist, real },
    evidence: [
      jobEvidence(job, real),
      {
        kind: 'command',
        source: '/bin/launchctl print',
        excerpt: job.label,
        line: null,
        ms: null,
        outcome: 'exit 113',
      },
    ],
    cause: 'launchd-agent-on-external-volume',
    subject: job.plist,
  });
}

function elsewhere(job: LaunchdJob, agents: 'there' | 'missing', uid: number): Verdict {
  const { label, plist } = job;
  return warning('launchd.list-places.home-daemon', {
    params: { label, plist },
    evidence: [jobEvidence(job, job.argv.join(' '))],
    cause: 'launchd-plist-wrong-location',
    // A folder that is missing is made by whatever installs the first agent.
    fixes: agents === 'there' ? [moveIntoAgents(job, uid)] : [],
    subject: plist,
  });
}
