import type { JobList } from '../../../flows/launchd/facts/jobs.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';

/** A healthy agent of the person's; a test names what is different. */
export function job(more: Partial<LaunchdJob> = {}): LaunchdJob {
  const label = more.label ?? 'test.sync';
  const place = more.place ?? 'person';
  const directory = {
    person: '/Users/kim/Library/LaunchAgents',
    everyone: '/Library/LaunchAgents',
    daemon: '/Library/LaunchDaemons',
  };
  return {
    plist: `${directory[place]}/${label}.plist`,
    place,
    uid: place === 'person' ? 501 : 0,
    gid: place === 'person' ? 20 : 0,
    mode: 0o644,
    link: false,
    unreadable: null,
    label,
    argv: ['/usr/local/bin/sync', '--quiet'],
    environment: {},
    userName: null,
    repeats: [],
    everySeconds: null,
    off: false,
    revived: false,
    sessions: [],
    triggers: [],
    faults: [],
    program: null,
    volume: null,
    elsewhere: [],
    printed: null,
    switchedOff: false,
    loaded: true,
    script: null,
    open: [],
    ...more,
  };
}

export function listOf(...jobs: readonly LaunchdJob[]): JobList {
  return { jobs, hidden: [], uid: 501 };
}
