import { type About, defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { today } from '../../machine/facts/today.ts';
import { type JobList, jobs } from '../facts/jobs.ts';
import { type SudoersDropIn, sudoersDropIns } from '../facts/sudoers-drop-ins.ts';
import { moveJobAside } from '../fixes/move-job-aside.ts';
import { removeSudoersRule } from '../fixes/remove-sudoers-rule.ts';
import type { LaunchdJob } from '../job.ts';
import { type FlushCommand, flushCommands, loopsForever } from '../job-commands.ts';
import { jobEvidence } from '../job-evidence.ts';
import { onlyMac } from '../only-mac.ts';
import { grantsFlush, grantsStoppingAnything } from '../sudoers-rules.ts';
import { unreadJobs } from '../unread-jobs.ts';

const ID = 'launchd.dns-flusher';

/**
 * Jobs that throw DNS answers away again and again. macOS needs none: mDNSResponder follows every
 * change of the network, keeps to each answer's own lifetime, and watches `/etc/hosts` and
 * `/etc/resolver` (mDNSResponder and configd sources, macOS 12 to 26).
 */
export const dnsFlusher = defineCheck({
  id: ID,
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs, date: today },
  hints: { dropIns: sudoersDropIns },
  judge({ jobs: list, date }, { dropIns }, about) {
    const rules = granting(dropIns);
    const flushing = list.jobs
      .map((job) => ({ job, flushes: flushCommands(job) }))
      .filter((one) => one.flushes.length > 0);
    const verdicts = flushing.map(({ job, flushes }) => verdictOn(job, flushes, list, date, rules, about));
    if (verdicts.length > 0) return verdicts;
    const broad = rules.filter((one) => one.rules?.some(grantsStoppingAnything));
    if (broad.length > 0) return [onRight(broad, date)];
    const unread = unreadJobs(list);
    if (unread.length > 0) return unread;
    return [ok('launchd.dns-flusher.none', { params: { count: list.jobs.length } })];
  },
});

function verdictOn(
  job: LaunchdJob,
  flushes: readonly FlushCommand[],
  list: JobList,
  date: string,
  rules: readonly SudoersDropIn[],
  about: About,
): Verdict {
  const said = [...new Set(flushes.map((flush) => flush.said))];
  const sudo = flushes.some((flush) => flush.sudo);
  const params = { label: job.label, plist: job.plist, commands: said, seconds: job.everySeconds ?? 0 };
  const evidence = [jobEvidence(job, [...said, ...howOften(job)].join('; '))];
  const parts = { params, evidence, subject: job.plist };
  const repeats = job.repeats.length > 0 || loopsForever(job);
  if (job.off || job.switchedOff === true) return note('launchd.dns-flusher.off', parts);
  // A daemon of root's that runs at an event is the one form that opens no door.
  if (!repeats && !sudo) return note('launchd.dns-flusher.at-events', parts);
  const aside = moveJobAside(job, { uid: list.uid, home: about.home, date, proves: [ID] });
  const opened = sudo ? rules : [];
  const fixes = [withRules(aside, opened, date)];
  const seen = opened.flatMap(rulesSeen);
  const message = sudo ? 'launchd.dns-flusher.sudo' : 'launchd.dns-flusher.timer';
  return warning(message, { ...parts, evidence: [...evidence, ...seen], cause: 'dns-flush-timer-unsafe', fixes });
}

/** The right that was made for a job goes with it: once the job is gone, nothing shows what a closed rule file was for. */
function withRules(aside: Fix, rules: readonly SudoersDropIn[], date: string): Fix {
  const removals = rules.map((one) => removeSudoersRule(one, date, []));
  return {
    ...aside,
    steps: [...aside.steps, ...removals.flatMap(({ steps }) => steps)],
    touches: [...new Set([...aside.touches, ...removals.flatMap(({ touches }) => touches)])],
  };
}

function howOften(job: LaunchdJob): readonly string[] {
  if (job.everySeconds !== null) return [`StartInterval ${job.everySeconds}`];
  if (job.repeats.includes('calendar')) return ['StartCalendarInterval'];
  return job.repeats.includes('kept-alive') ? ['KeepAlive'] : [];
}

/**
 * Rule files that may let somebody flush without a password. One that may not be read is among them: only sudo could
 * tell, and asking it what it allows leaves a failed log-in in the system's log, at times mail to an administrator
 * (sudoers(5), `mail_badpass`, `mail_no_user`, `syslog_badpri`). That is not for a look that nobody asked for.
 */
function granting(dropIns: Observation<readonly SudoersDropIn[]>): readonly SudoersDropIn[] {
  if (!dropIns.known) return [];
  return dropIns.value.filter(({ rules }) => rules === null || rules.some(grantsFlush));
}

/** Of files with a right to stop any program as root: more than a flush ever needs, left behind by a job that is gone. */
function onRight(rules: readonly SudoersDropIn[], date: string): Verdict {
  return warning('launchd.dns-flusher.right', {
    params: { files: rules.map((one) => one.path) },
    evidence: rules.flatMap(rulesSeen),
    cause: 'dns-flush-timer-unsafe',
    fixes: rules.map((one) => removeSudoersRule(one, date, [ID])),
    subject: 'sudoers',
  });
}

function rulesSeen({ path, rules }: SudoersDropIn) {
  return rules?.filter(grantsFlush).map((rule) => ruleEvidence(path, rule)) ?? [];
}

function ruleEvidence(path: string, rule: string) {
  return { kind: 'file', source: path, excerpt: rule, line: null, ms: null, outcome: 'ok' } as const;
}
