import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { sourceAnswers } from '../../proxy/facts/source-answers.ts';
import { serverAnswers } from '../../resolver/facts/server-answers.ts';
import { jobs } from '../facts/jobs.ts';
import { allowInLoginItems } from '../fixes/allow-in-login-items.ts';
import type { LaunchdJob } from '../job.ts';
import { portsOf } from '../job-ports.ts';
import { type MissedPort, missedPorts } from '../missed-ports.ts';
import { onlyMac } from '../only-mac.ts';
import { hiddenFolders } from '../unread-jobs.ts';

/** Background items that are installed but were switched off in Login Items, or by management. */
export const switchedOff = defineCheck({
  id: 'launchd.switched-off',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  hints: { servers: serverAnswers, sources: sourceAnswers },
  judge({ jobs: found }, asked) {
    const { jobs: list } = found;
    const off = list.filter((job) => job.switchedOff === true && !job.off);
    if (off.length > 0) {
      const missed = missedPorts(asked);
      const needed = off.filter((job) => missedOf(job, missed) !== null);
      const others = off.filter((job) => !needed.includes(job));
      return [
        ...needed.map((job) => verdictOnNeeded(job, missedOf(job, missed), found.uid)),
        ...(others.length > 0 ? [verdictOnOthers(others, found.uid)] : []),
      ];
    }
    if (list.some((job) => job.switchedOff === null)) return [unknown('launchd.switched-off.not-told')];
    const hidden = hiddenFolders(found);
    if (hidden.length > 0) return hidden;
    return [ok('launchd.switched-off.none', { params: { count: list.length } })];
  },
});

/** What Go asks of this job and does not get, as it is off. */
function missedOf(job: LaunchdJob, missed: readonly MissedPort[]): MissedPort | null {
  if (job.loaded === true) return null;
  const ports = portsOf(job);
  return missed.find((one) => ports.includes(one.port)) ?? null;
}

function verdictOnNeeded(job: LaunchdJob, missed: MissedPort | null, uid: number): Verdict {
  return problem('launchd.switched-off.needed', {
    params: { label: job.label, port: missed?.port ?? 0 },
    evidence: [offEvidence(job)],
    cause: 'launchd-disabled-by-user',
    fixes: [allowInLoginItems([job], uid)],
    subject: job.plist,
  });
}

function verdictOnOthers(off: readonly LaunchdJob[], uid: number): Verdict {
  return note('launchd.switched-off.some', {
    params: { labels: off.map((job) => job.label) },
    evidence: off.map(offEvidence),
    cause: 'launchd-disabled-by-user',
    fixes: [allowInLoginItems(off, uid)],
  });
}

function offEvidence(job: LaunchdJob) {
  return {
    kind: 'command',
    source: '/bin/launchctl print-disabled',
    excerpt: `"${job.label}" => disabled`,
    line: null,
    ms: null,
    outcome: 'ok',
  } as const;
}
