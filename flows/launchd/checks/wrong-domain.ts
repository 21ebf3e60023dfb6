import { defineCheck } from '../../../src/engine/check.ts';
import { ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { type JobList, jobs } from '../facts/jobs.ts';
import { moveToSession } from '../fixes/move-to-session.ts';
import type { LaunchdJob } from '../job.ts';
import { jobEvidence } from '../job-evidence.ts';
import { onlyMac } from '../only-mac.ts';

/**
 * An agent that launchd has, but not where agents belong: in `system` after `sudo launchctl` or `sudo brew services`,
 * so that root runs it; in `user/UID` after a session without a screen. Told by exit statuses alone.
 */
export const wrongDomain = defineCheck({
  id: 'launchd.wrong-domain',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  judge({ jobs: list }) {
    const verdicts = list.jobs.flatMap((job) => verdictOn(job, list) ?? []);
    return verdicts.length > 0 ? verdicts : [ok('launchd.wrong-domain.none')];
  },
});

function verdictOn(job: LaunchdJob, list: JobList): Verdict | null {
  if (job.off || job.loaded !== false) return null;
  const strays = job.elsewhere.filter((domain) => !belongs(job, domain, list));
  const [domain] = strays;
  if (domain === undefined) return null;
  const { label, plist } = job;
  const root = domain === 'system';
  return warning(root ? 'launchd.wrong-domain.root' : 'launchd.wrong-domain.person', {
    params: { label, plist, domain, wanted: `gui/${list.uid}` },
    evidence: [
      jobEvidence(job, job.argv.join(' ')),
      printed(`gui/${list.uid}/${label}`, 'exit 113'),
      printed(`${domain}/${label}`, 'exit 0'),
    ],
    cause: 'launchd-wrong-domain',
    fixes: [moveToSession(job, domain, list.uid)],
    subject: plist,
  });
}

/** A daemon of the same name is a job of its own; an agent may ask for the session without a screen. */
function belongs(job: LaunchdJob, domain: string, list: JobList): boolean {
  if (domain !== 'system') return job.sessions.includes('Background');
  // What may not be read could be that daemon's list.
  const readable = list.hidden.length === 0 && list.jobs.every((one) => one.unreadable === null);
  return !readable || list.jobs.some((one) => one.place === 'daemon' && one.label === job.label);
}

function printed(target: string, outcome: string) {
  return {
    kind: 'command',
    source: `/bin/launchctl print ${target}`,
    excerpt: null,
    line: null,
    ms: null,
    outcome,
  } as const;
}
