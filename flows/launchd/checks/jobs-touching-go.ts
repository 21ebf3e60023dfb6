import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok } from '../../../src/engine/verdict.ts';
import { GO_VARIABLES, PROXY_VARIABLES, TRUST_VARIABLES } from '../../../src/go/variables.ts';
import { jobs } from '../facts/jobs.ts';
import { sessionSettings } from '../job-commands.ts';
import { jobEvidence } from '../job-evidence.ts';
import { onlyMac } from '../only-mac.ts';
import { unreadJobs } from '../unread-jobs.ts';

const RELEVANT = new Set<string>([...GO_VARIABLES, ...PROXY_VARIABLES, ...TRUST_VARIABLES]);

/** Jobs that set what Go reads: for themselves, or for the whole session. Worth knowing, and no fault. */
export const jobsTouchingGo = defineCheck({
  id: 'launchd.jobs-touching-go',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  judge({ jobs: list }) {
    const verdicts = list.jobs.flatMap((job) => {
      const own = Object.keys(job.environment).filter((name) => RELEVANT.has(name));
      const everywhere = sessionSettings(job)
        .map((setting) => setting.name)
        .filter((name) => RELEVANT.has(name) || name === 'PATH');
      const parts = (names: readonly string[]) => ({
        params: { label: job.label, plist: job.plist, names },
        evidence: [jobEvidence(job, names.join(', '))],
        subject: job.plist,
      });
      return [
        ...(own.length > 0 ? [note('launchd.jobs-touching-go.own', parts(own))] : []),
        ...(everywhere.length > 0 ? [note('launchd.jobs-touching-go.session', parts(everywhere))] : []),
      ];
    });
    if (verdicts.length > 0) return verdicts;
    const unread = unreadJobs(list);
    if (unread.length > 0) return unread;
    return [ok('launchd.jobs-touching-go.none', { params: { count: list.jobs.length } })];
  },
});
