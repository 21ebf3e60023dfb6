import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import type { LaunchdJob } from '../job.ts';
import { modeText } from '../job-evidence.ts';
import { mayRun } from '../missed-ports.ts';

const CHECK = 'launchd.unsafe-jobs';

/**
 * Gives a property list the owner and mode that launchd asks for: nobody but its owner may write it, and root
 * owns those outside the home directory (launchctl(1)). A list that could not be read, or that is a link, is not
 * handed to root unseen: then the person gets the two commands.
 */
export function plistMode(job: LaunchdJob): Fix {
  return {
    id: 'launchd.plist-mode',
    subject: job.plist,
    params: { plist: job.plist, mode: modeText(job.mode), owner: job.uid },
    risk: job.place === 'person' ? 'low' : 'medium',
    effect: 'now',
    steps: [stepFor(job)],
    touches: ['launchd.jobs'],
    proves: [CHECK],
  };
}

function stepFor(job: LaunchdJob): Step {
  const { gid, mode, plist: path, uid } = job;
  if (job.place === 'person') {
    return {
      kind: 'run',
      argv: ['/bin/chmod', '0644', path],
      changes: [],
      inverse: ['/bin/chmod', modeText(mode), path],
    };
  }
  if (!mayRun(job) || uid < 0 || gid < 0) {
    const instruction = message('step.launchd.plist-owner', { plist: commandLine([path]) });
    return { kind: 'person', instruction, doneWhen: [CHECK] };
  }
  return {
    kind: 'privileged',
    operation: { op: 'set-job-list-rights', path, uid: 0, gid: 0, mode: 0o644 },
    // It is here because others than root could write it: that is not opened to them again.
    inverse: null,
  };
}
