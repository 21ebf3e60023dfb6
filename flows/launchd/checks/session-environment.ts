import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { today } from '../../machine/facts/today.ts';
import { type Setting, settings } from '../../shell/facts/settings.ts';
import { sessionEnvironment } from '../facts/environment.ts';
import { type JobList, jobs } from '../facts/jobs.ts';
import { moveJobAside } from '../fixes/move-job-aside.ts';
import { unsetSessionVariable } from '../fixes/unset-session-variable.ts';
import { sessionSettings } from '../job-commands.ts';
import { jobEvidence } from '../job-evidence.ts';
import { onlyMac } from '../only-mac.ts';

const ID = 'launchd.session-environment';
/** Without these a program finds nothing of the system. */
const SYSTEM_DIRECTORIES = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

/**
 * Values that `launchctl setenv` or `launchctl config user path` gave to the whole session. Every app
 * gets them, every new terminal too, and no start-up file shows them.
 */
export const sessionEnvironmentCheck = defineCheck({
  id: ID,
  flow: 'launchd',
  only: onlyMac,
  needs: { session: sessionEnvironment, date: today },
  hints: { settings, jobs },
  judge({ session, date }, hints, about) {
    const values = Object.entries(session);
    if (values.length === 0) return [ok('launchd.session-environment.none')];
    return values.map(([name, value]) => {
      const setting = hints.settings.known ? hints.settings.value.of(name) : null;
      const setters = settersOf(name, hints.jobs);
      const evidence = [getenv(name, value), ...setters.map((job) => jobEvidence(job, `launchctl setenv ${name}`))];
      const uid = hints.jobs.known ? hints.jobs.value.uid : 0;
      const fixes: readonly Fix[] = [
        ...setters.map((job) => moveJobAside(job, { uid, home: about.home, date, proves: [ID] })),
        unsetSessionVariable(name, value),
      ];
      return name === 'PATH' ? onPath(value, evidence, fixes) : onVariable(name, value, setting, evidence, fixes);
    });
  },
});

function onPath(value: string, evidence: readonly Evidence[], fixes: readonly Fix[]): Verdict {
  const entries = value.split(':');
  const lost = SYSTEM_DIRECTORIES.filter((directory) => !entries.includes(directory));
  const parts = { params: { value, lost }, evidence, cause: 'launchd-session-env', fixes, subject: 'PATH' };
  return lost.length > 0
    ? warning('launchd.session-environment.path-incomplete', parts)
    : note('launchd.session-environment.path', parts);
}

function onVariable(
  name: string,
  value: string,
  setting: Setting | null,
  evidence: readonly Evidence[],
  fixes: readonly Fix[],
): Verdict {
  const parts = { params: { name, value }, evidence, subject: name };
  // A start-up line says the same: apps and terminals agree, and somebody wanted it so.
  const line = setting?.setBy ?? null;
  if (line !== null && setting?.inNewTerminal === value) {
    const more = { ...parts.params, file: line.file, line: line.line };
    return note('launchd.session-environment.agrees', { ...parts, params: more });
  }
  const held = { ...parts, cause: 'launchd-session-env', fixes };
  if (setting === null || setting.inNewTerminal === value) return warning('launchd.session-environment.hidden', held);
  const terminal = setting.inNewTerminal ?? '';
  return warning('launchd.session-environment.differs', { ...held, params: { ...parts.params, terminal } });
}

function settersOf(name: string, list: Observation<JobList>) {
  if (!list.known) return [];
  return list.value.jobs.filter((job) => !job.off && sessionSettings(job).some((setting) => setting.name === name));
}

function getenv(name: string, value: string): Evidence {
  return {
    kind: 'command',
    source: `/bin/launchctl getenv ${name}`,
    excerpt: value,
    line: null,
    ms: null,
    outcome: 'ok',
  };
}
