import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { jobs } from '../facts/jobs.ts';
import { lastEndings } from '../facts/last-endings.ts';
import type { LaunchdJob } from '../job.ts';
import { jobEvidence } from '../job-evidence.ts';
import { roleOf } from '../job-role.ts';
import { onlyMac } from '../only-mac.ts';

/** More than what an update, a change of the network or a sleepless night explain. */
const MANY = 10;

/**
 * A job that ends with an error, and that launchd starts again each time: it may be seen running, and be of no use. The
 * number of starts is a hint (`print` is no interface), so that it never speaks alone: the list says that it is brought
 * back, and `launchctl list` how it ended. Where only the hint is there, it is said as one.
 */
export const restarts = defineCheck({
  id: 'launchd.restarts',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  hints: { endings: lastEndings },
  judge({ jobs: list }, { endings }) {
    const ours = list.jobs.filter((job) => job.loaded === true && job.revived && roleOf(job) !== null);
    const verdicts = ours.flatMap((job) => {
      const ending = endings.known && job.place !== 'daemon' ? (endings.value.get(job.label) ?? null) : null;
      return verdictOn(job, ending) ?? [];
    });
    return verdicts.length > 0 ? verdicts : [ok('launchd.restarts.none', { params: { count: ours.length } })];
  },
});

function verdictOn(job: LaunchdJob, ending: number | null): Verdict | null {
  const { label, plist, printed } = job;
  const runs = printed?.runs ?? 0;
  if (runs < MANY || !endedBadly(ending, printed?.lastExit ?? null)) return null;
  const hint = `runs = ${runs}, last exit code = ${printed?.lastExit ?? ''}`;
  const evidence = [
    jobEvidence(job, 'KeepAlive'),
    command('/bin/launchctl print', hint),
    ...(ending === null ? [] : [command('/bin/launchctl list', `${ending} ${label}`)]),
  ];
  const params = {
    label,
    plist,
    runs,
    ending: ending ?? printed?.lastExit ?? '',
  };
  const parts = { params, evidence, subject: plist };
  if (ending === null) return note('launchd.restarts.hint', parts);
  return warning(ending === 78 ? 'launchd.restarts.config' : 'launchd.restarts.again', parts);
}

/** 15: it was asked to end, as by an update or a logout. */
function endedBadly(ending: number | null, printed: string | null): boolean {
  if (ending !== null) return ending !== 0 && ending !== -15;
  return /^[1-9]\d*\b/u.test(printed ?? '');
}

function command(source: string, excerpt: string) {
  return { kind: 'command', source, excerpt, line: null, ms: null, outcome: 'exit 0' } as const;
}
