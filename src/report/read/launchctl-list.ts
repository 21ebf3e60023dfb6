import { type LaunchctlJob, readLaunchctlList } from '../../macos/launchctl-list.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

const isApple = (job: LaunchctlJob) => /^(?:application\.)?com\.apple\./.test(job.label);

function meaning(jobs: readonly LaunchctlJob[]): readonly Message[] {
  if (jobs.length === 0) return [];
  const running = jobs.filter((job) => job.pid !== null).length;
  const ended = jobs.filter((job) => job.pid === null && job.status !== null && job.status !== 0);
  const own = ended.filter((job) => !isApple(job));
  const named = (list: readonly LaunchctlJob[]) => list.map(({ label, status }) => `${label} (${status})`);
  const failed = own.filter((job) => (job.status ?? 0) > 0);
  const killed = own.filter((job) => (job.status ?? 0) < 0);
  return [
    message('read.launchctl-list.counts', { n: jobs.length, running }),
    message('read.launchctl-list.dash'),
    ...(failed.length > 0 ? [message('read.launchctl-list.failed', { jobs: named(failed) })] : []),
    ...(killed.length > 0 ? [message('read.launchctl-list.killed', { jobs: named(killed) })] : []),
    ...(own.length === 0 ? [message('read.launchctl-list.none-failed')] : []),
    ...(ended.length > own.length ? [message('read.launchctl-list.apple', { n: ended.length - own.length })] : []),
    ...(own.length > 0 ? [message('read.launchctl-list.next')] : []),
  ];
}

export const launchctlList = defineKind({
  name: 'launchctl-list',
  prints: 'launchctl list',
  reader: readLaunchctlList,
  meaning,
});
