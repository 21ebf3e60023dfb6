import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import type { LaunchdJob } from '../job.ts';
import { modeText } from '../job-evidence.ts';

const CHECK = 'launchd.unsafe-jobs';

/**
 * Gives a property list the owner and mode that launchd asks for: nobody but its owner may write it,
 * and root owns those outside the home directory (launchctl(1)). Only the person's own file is ours to
 * change; for root's the person gets the two commands.
 */
export function plistMode(job: LaunchdJob): Fix {
  const own: Step = {
    kind: 'run',
    argv: ['/bin/chmod', '0644', job.plist],
    changes: [],
    inverse: ['/bin/chmod', modeText(job.mode), job.plist],
  };
  const byHand: Step = {
    kind: 'person',
    instruction: message('step.launchd.plist-owner', { plist: job.plist }),
    doneWhen: [CHECK],
  };
  return {
    id: 'launchd.plist-mode',
    subject: job.plist,
    params: { plist: job.plist, mode: modeText(job.mode) },
    risk: 'low',
    effect: 'now',
    steps: [job.place === 'person' ? own : byHand],
    touches: ['launchd.jobs'],
    proves: [CHECK],
  };
}
