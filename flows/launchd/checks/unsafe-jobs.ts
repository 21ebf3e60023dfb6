import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { message } from '../../../src/model/message.ts';
import { jobs } from '../facts/jobs.ts';
import { plistMode } from '../fixes/plist-mode.ts';
import { type LaunchdJob, runsAsRoot } from '../job.ts';
import { commandsOf, flushCommands } from '../job-commands.ts';
import { jobEvidence, modeText } from '../job-evidence.ts';
import { hasWrongOwner, isRefused } from '../missed-ports.ts';
import { onlyMac } from '../only-mac.ts';
import { hiddenFolders } from '../unread-jobs.ts';

/** Jobs that launchd refuses to load, or that hand out more rights than anybody meant to give. */
export const unsafeJobs = defineCheck({
  id: 'launchd.unsafe-jobs',
  flow: 'launchd',
  only: onlyMac,
  needs: { jobs },
  judge({ jobs: list }) {
    const each = list.jobs.flatMap((job) => [...badList(job, list.uid), ...openProgram(job), ...sudoInAgent(job)]);
    const verdicts = each.length > 0 ? each : hiddenFolders(list);
    return verdicts.length > 0 ? verdicts : [ok('launchd.unsafe-jobs.none', { params: { count: list.jobs.length } })];
  },
});

function badList(job: LaunchdJob, uid: number): readonly Verdict[] {
  if (!isRefused(job, uid)) return [];
  const foreign = hasWrongOwner(job, uid);
  const params = { label: job.label, plist: job.plist, mode: modeText(job.mode), owner: job.uid };
  const evidence = [jobEvidence(job, message('evidence.mode', { mode: modeText(job.mode), owner: String(job.uid) }))];
  const says = foreign ? 'launchd.unsafe-jobs.list-owner' : 'launchd.unsafe-jobs.list-mode';
  const parts = { params, evidence, cause: 'launchd-plist-permissions', subject: job.plist };
  // Mending the list of a program that others may change would hand root's rights to them.
  if (runsAsRoot(job) && job.open.length > 0) {
    const [path = ''] = job.open.slice(-1).map((one) => one.path);
    return [warning('launchd.unsafe-jobs.list-and-program', { ...parts, params: { ...params, path } })];
  }
  return [warning(says, { ...parts, fixes: [plistMode(job)] })];
}

/**
 * A program of root's that somebody else may change is as good as root. In a home directory, or open to
 * everybody, nobody meant that; package managers and apps in their usual places do it on most Macs, so
 * there it is only worth knowing.
 */
function openProgram(job: LaunchdJob): readonly Verdict[] {
  if (job.open.length === 0) return [];
  if (job.place !== 'daemon') return openToAnybody(job);
  const worst = job.open.findLast(
    (file) => (file.mode & 0o002) !== 0 || /^\/(?:Users|private\/tmp|tmp)\//u.test(file.path),
  );
  const shown = worst ?? job.open.at(-1);
  if (shown === undefined) return [];
  const params = { label: job.label, plist: job.plist, path: shown.path, owner: shown.uid, mode: modeText(shown.mode) };
  const evidence = [jobEvidence(job, job.argv.join(' ')), openEvidence(shown.path, shown.uid, shown.mode)];
  const parts = { params, evidence, subject: job.plist };
  return [
    worst ? warning('launchd.unsafe-jobs.program-open', parts) : note('launchd.unsafe-jobs.program-shared', parts),
  ];
}

/** An agent has the rights of the person alone: of its program, only that anybody may change it is worth a word. */
function openToAnybody(job: LaunchdJob): readonly Verdict[] {
  const anybody = job.open.findLast((file) => (file.mode & 0o002) !== 0);
  if (anybody === undefined) return [];
  const params = { label: job.label, plist: job.plist, path: anybody.path };
  const evidence = [jobEvidence(job, job.argv.join(' ')), openEvidence(anybody.path, anybody.uid, anybody.mode)];
  return [warning('launchd.unsafe-jobs.agent-open', { params, evidence, subject: job.plist })];
}

/** An agent has no terminal on which sudo could ask. It fails, or there is a rule that lets sudo not ask. */
function sudoInAgent(job: LaunchdJob): readonly Verdict[] {
  // A job that flushes DNS has a finding of its own.
  if (job.place === 'daemon' || job.off || flushCommands(job).length > 0) return [];
  const asked = commandsOf(job).find((command) => command.sudo);
  if (!asked) return [];
  const params = { label: job.label, plist: job.plist, command: asked.command.join(' ') };
  const evidence = [jobEvidence(job, `sudo ${asked.command.join(' ')}`)];
  return [warning('launchd.unsafe-jobs.sudo-in-agent', { params, evidence, subject: job.plist })];
}

function openEvidence(path: string, uid: number, mode: number) {
  const excerpt = message('evidence.mode', { mode: modeText(mode), owner: String(uid) });
  return { kind: 'file', source: path, excerpt, line: null, ms: null, outcome: 'ok' } as const;
}
