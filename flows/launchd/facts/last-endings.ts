import { defineFact } from '../../../src/engine/fact.ts';
import { readLaunchctlList } from '../../../src/macos/launchctl-list.ts';
import { answerOf } from '../../machine/answer.ts';

/**
 * How each job of this account's session ended the last time, by label: its exit code, negative for a signal. Columns
 * that launchctl(1) describes, other than what `print` says. Daemons are root's to ask about.
 */
export const lastEndings = defineFact<ReadonlyMap<string, number>>({
  id: 'launchd.last-endings',
  limitMs: 2_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return new Map();
    const { stdout } = await answerOf(look, ['/bin/launchctl', 'list']);
    return new Map(
      readLaunchctlList(stdout).facts.flatMap(({ label, status }) => (status === null ? [] : [[label, status]])),
    );
  },
});
