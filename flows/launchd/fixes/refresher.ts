import { REFRESHER_LABEL, REFRESHER_LIST, refresherList } from '../../../src/macos/refresher-list.ts';
import type { CheckId } from '../../../src/model/finding.ts';
import type { Edit, Fix, Step } from '../../../src/model/fix.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import type { LaunchdJob } from '../job.ts';

const LOAD = { op: 'load-daemon', path: REFRESHER_LIST, label: REFRESHER_LABEL } as const;
const UNLOAD = { op: 'unload-daemon', label: REFRESHER_LABEL } as const;
const load: Step = { kind: 'privileged', operation: LOAD, inverse: UNLOAD };
const unload: Step = { kind: 'privileged', operation: UNLOAD, inverse: LOAD };
const TOUCHES = ['launchd.refresher', 'launchd.jobs'];

/** Writes the list as root's, and has launchd take it on, which it is seen to have done (`load-daemon`). */
export function installRefresherFix(): Fix {
  const edits: readonly Edit[] = [{ kind: 'line', line: 1, was: '', becomes: refresherList() }];
  return {
    ...about('launchd.install-refresher', {}),
    steps: [{ kind: 'edit', path: REFRESHER_LIST, as: 'root', edits }, load],
    proves: ['launchd.install-refresher'],
  };
}

/** The present version in the place of an older one. It is not running in between: it runs for an instant at a time. */
export function updateRefresherFix(text: string, { loaded }: LaunchdJob, check: CheckId): Fix {
  const lines = text.replace(/\n$/, '').split('\n');
  const present = refresherList().replace(/\n$/, '');
  const edits = lines.map(
    (was, index): Edit => ({
      kind: 'line',
      line: index + 1,
      was,
      becomes: index === 0 ? present : null,
    }),
  );
  const edit: Step = { kind: 'edit', path: REFRESHER_LIST, as: 'root', edits };
  return {
    ...about('launchd.update-refresher', {}),
    steps: [...(loaded === true ? [unload] : []), edit, load],
    proves: [check],
  };
}

/** Its list goes to where nothing reads it, so that it can come back to the byte. */
export function removeRefresherFix({ loaded }: LaunchdJob, date: string, check: CheckId): Fix {
  const to = `/Library/${baseName(REFRESHER_LIST)}.gomend-${date}`;
  return {
    ...about('launchd.remove-refresher', { to }),
    steps: [...(loaded === true ? [unload] : []), { kind: 'move', from: REFRESHER_LIST, to, as: 'root' }],
    proves: [check],
  };
}

function about(
  id: string,
  params: Fix['params'],
): Pick<Fix, 'id' | 'subject' | 'params' | 'risk' | 'effect' | 'touches'> {
  return {
    id,
    subject: REFRESHER_LIST,
    params: { label: REFRESHER_LABEL, plist: REFRESHER_LIST, ...params },
    risk: 'low',
    effect: 'now',
    touches: TOUCHES,
  };
}
