import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';

/** launchctl cannot undo the switch in System Settings; only the person, or the company's management, can. */
export function allowInLoginItems(labels: readonly string[]): Fix {
  return {
    id: 'launchd.allow-in-login-items',
    subject: labels.join(' '),
    params: { labels },
    risk: 'low',
    effect: 'now',
    steps: [
      {
        kind: 'person',
        instruction: message('step.launchd.login-items', { labels }),
        doneWhen: ['launchd.switched-off'],
      },
    ],
    touches: ['launchd.jobs'],
    proves: ['launchd.switched-off'],
  };
}
