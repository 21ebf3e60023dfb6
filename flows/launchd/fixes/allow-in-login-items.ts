import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { domainOf, type LaunchdJob } from '../job.ts';

/**
 * The switch in System Settings is the person's, or the company's management's: no command may move it. Once they
 * have, launchd's own record of the job is set right; where the switch did that already, the command changes nothing
 * (launchctl(1), `enable`).
 */
export function allowInLoginItems(off: readonly LaunchdJob[], uid: number): Fix {
  const labels = off.map((job) => job.label);
  // On most Macs the switch sets launchd's record right by itself; where it does not, the person says that it is done.
  const instruction = message('step.launchd.login-items', { labels });
  const allow: Step = { kind: 'person', instruction, doneWhen: ['launchd.switched-off'] };
  const enable = off
    .filter((job) => job.place !== 'daemon')
    .map((job): Step => {
      const target = `${domainOf(job, uid)}/${job.label}`;
      return {
        kind: 'run',
        argv: ['/bin/launchctl', 'enable', target],
        changes: [],
        inverse: ['/bin/launchctl', 'disable', target],
      };
    });
  return {
    id: 'launchd.allow-in-login-items',
    subject: labels.join(' '),
    params: { labels },
    risk: 'low',
    effect: 'now',
    steps: [allow, ...enable],
    touches: ['launchd.jobs'],
    proves: ['launchd.switched-off'],
  };
}
