import type { Fix, Step } from '../../../src/model/fix.ts';
import type { LaunchdJob } from '../job.ts';

/**
 * Stops an agent where it does not belong, and starts it in the session at the screen. Two domains: that the old one
 * may take its time to end is in nobody's way. What root ran from a list that is not root's is not given back to root.
 */
export function moveToSession({ label, plist }: LaunchdJob, domain: string, uid: number): Fix {
  const stop: Step =
    domain === 'system'
      ? { kind: 'privileged', operation: { op: 'unload-daemon', label }, inverse: null }
      : {
          kind: 'run',
          argv: ['/bin/launchctl', 'bootout', `${domain}/${label}`],
          changes: [],
          inverse: ['/bin/launchctl', 'bootstrap', domain, plist],
        };
  return {
    id: 'launchd.move-to-session',
    subject: plist,
    params: { label, domain, wanted: `gui/${uid}` },
    risk: 'low',
    effect: 'now',
    steps: [
      stop,
      {
        kind: 'run',
        argv: ['/bin/launchctl', 'bootstrap', `gui/${uid}`, plist],
        changes: [],
        inverse: ['/bin/launchctl', 'bootout', `gui/${uid}/${label}`],
      },
    ],
    touches: ['launchd.jobs'],
    proves: ['launchd.wrong-domain'],
  };
}
