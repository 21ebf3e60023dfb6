import { describe, expect, it } from 'vitest';
import { restarts } from '../../../flows/launchd/checks/restarts.ts';
import { lastEndings } from '../../../flows/launchd/facts/last-endings.ts';
import type { LaunchdJob } from '../../../flows/launchd/job.ts';
import { judging, said } from '../machine/judging.ts';
import { known, scriptedMachine } from '../machine/scripted-machine.ts';
import { job, listOf } from './job-fixture.ts';

const printed = (runs: number, lastExit: string, state = 'running') => ({ path: null, state, runs, lastExit });
const mirror = (more: Partial<LaunchdJob> = {}) =>
  job({ label: 'test.modmirror', argv: ['/opt/athens'], revived: true, printed: printed(103, '1'), ...more });
const verdicts = (one: LaunchdJob, ending: number | null) =>
  said(
    judging(restarts, {
      needs: { jobs: listOf(one) },
      hints: { endings: new Map(ending === null ? [] : [[one.label, ending]]) },
    }),
  );
const NONE = ['ok launchd.restarts.none'];

describe('a job that fails and comes back', () => {
  it.each([
    ['that runs just now, for the 103rd time', mirror(), 1, 'warning launchd.restarts.again'],
    ['that crashed', mirror({ printed: printed(40, '0') }), -11, 'warning launchd.restarts.again'],
    [
      'that cannot be set up',
      mirror({ printed: printed(12, '78: EX_CONFIG', 'spawn scheduled') }),
      78,
      'warning launchd.restarts.config',
    ],
    ['of root’s, of which there is only a hint', mirror({ place: 'daemon' }), null, 'note launchd.restarts.hint'],
    ['whose ending launchctl list does not have', mirror(), null, 'note launchd.restarts.hint'],
  ])('%s is told', (_, one, ending, expected) => {
    expect(verdicts(one, ending)).toEqual([expected]);
  });

  it.each([
    ['that was started often, and ended well', mirror(), 0],
    ['that was asked to end', mirror(), -15],
    ['that failed a few times', mirror({ printed: printed(3, '1') }), 1],
    ['that runs now and then, and is not brought back', mirror({ revived: false }), 1],
    ['that has nothing to do with Go', mirror({ label: 'test.photos', argv: ['/opt/photos'] }), 1],
    ['that is not loaded', mirror({ loaded: false, printed: null }), 1],
    ['of root’s that never ended', mirror({ place: 'daemon', printed: printed(30, '(never exited)') }), null],
  ])('%s is none', (_, one, ending) => {
    expect(verdicts(one, ending)).toEqual(NONE);
  });

  it('is told by the columns that launchctl(1) describes', async () => {
    const programs = {
      '/bin/launchctl list': 'PID\tStatus\tLabel\n712\t1\ttest.modmirror\n-\t-9\ttest.b\n-\t-\ttest.c\n',
    };
    expect([...(await known(lastEndings, scriptedMachine({ programs })))]).toEqual([
      ['test.modmirror', 1],
      ['test.b', -9],
    ]);
  });
});
