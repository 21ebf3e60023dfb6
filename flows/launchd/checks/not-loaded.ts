import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { sourceAnswers } from '../../proxy/facts/source-answers.ts';
import { serverAnswers } from '../../resolver/facts/server-answers.ts';
import { jobs } from '../facts/jobs.ts';
import { loadJob } from '../fixes/load-job.ts';
import type { LaunchdJob } from '../job.ts';
import { jobEvidence } from '../job-evidence.ts';
import { idleJobOn, type MissedPort, mayRun, missedPorts, toldBy } from '../missed-ports.ts';
import { onlyMac } from '../only-mac.ts';

/**
 * A job that Go asks something of, that is installed and in order, and that launchd does not have. Of other jobs
 * that are not loaded nothing is said: many are meant to be started by hand.
 */
export const notLoaded = defineCheck({
  id: 'launchd.not-loaded',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  hints: { servers: serverAnswers, sources: sourceAnswers },
  judge({ jobs: list }, asked) {
    const verdicts = missedPorts(asked).flatMap((missed): readonly Verdict[] => {
      const job = idleJobOn(missed.port, list.jobs);
      if (job === null || toldBy(job, list.uid) !== 'launchd.not-loaded') return [];
      return [verdictOn(job, missed, list.uid)];
    });
    return verdicts.length > 0 ? verdicts : [ok('launchd.not-loaded.none')];
  },
});

function verdictOn(job: LaunchdJob, missed: MissedPort, uid: number): Verdict {
  const { label, plist } = job;
  const touches =
    missed.for === 'names' ? ['resolver.server-answers', 'resolver.system-answers'] : ['proxy.source-answers'];
  return problem(`launchd.not-loaded.${missed.for}`, {
    params: { label, plist, port: missed.port },
    evidence: [
      jobEvidence(job, job.argv.join(' ')),
      { kind: 'command', source: '/bin/launchctl print', excerpt: label, line: null, ms: null, outcome: 'exit 113' },
    ],
    fixes: mayRun(job) ? [loadJob(job, uid, touches)] : [],
    subject: plist,
  });
}
