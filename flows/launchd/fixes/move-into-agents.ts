import type { Fix } from '../../../src/model/fix.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import type { LaunchdJob } from '../job.ts';

/** Puts a list where launchd looks for those of a person, and has it taken on now: at the next login it is by itself. */
export function moveIntoAgents({ label, plist }: LaunchdJob, uid: number): Fix {
  const to = `${plist.slice(0, plist.indexOf('/LaunchDaemons/'))}/LaunchAgents/${baseName(plist)}`;
  return {
    id: 'launchd.move-into-agents',
    subject: plist,
    params: { label, plist, to },
    risk: 'low',
    effect: 'now',
    steps: [
      { kind: 'move', from: plist, to, as: 'person' },
      {
        kind: 'run',
        argv: ['/bin/launchctl', 'bootstrap', `gui/${uid}`, to],
        changes: [],
        inverse: ['/bin/launchctl', 'bootout', `gui/${uid}/${label}`],
      },
    ],
    touches: ['launchd.jobs', 'launchd.misplaced-lists'],
    proves: ['launchd.list-places'],
  };
}
