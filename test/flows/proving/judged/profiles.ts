import type { Results } from '../../../../flows/proving/proof.ts';
import { complaint, ended, type Judged, run, timedOut } from '../outcomes.ts';

const TRACE = ['header=go 1.26 trace', 'bytes=4553', 'batches=7', 'whole=true', 'names_task=true', 'names_region=true'];

const NAMED = run('names_hot_function=true', 'names_label=true');
const HEAD = '      flat  flat%   sum%        cum   cum%\n';
const withTop = (line: string): Results => ({ ...NAMED, top: ended(HEAD + line) });

const blocked = (line: string): Results => ({ test: ended('ok\n'), top: ended(HEAD + line) });

export const profiles: Judged = {
  'cpu-profile': [
    ['healthy', withTop('     360ms 92.31% 92.31%      390ms   100%  main.plantedHot\n'), 'ok ok'],
    ['with a part for the runtime', withTop('     0.36s 92.31%   100%      0.39s 98.21%  main.plantedHot\n'), 'ok ok'],
    ['another function on top', withTop('     360ms 92.31% 92.31%      390ms   100%  main.other\n'), 'problem no-top'],
    ['without pprof', { ...NAMED, top: complaint('go: no such tool "pprof"\n', 2) }, 'problem no-top'],
    ['never ends', { run: timedOut }, 'problem hung'],
    ['empty', run('names_hot_function=false', 'names_label=false'), 'problem problem'],
    ['no label', run('names_hot_function=true', 'names_label=false'), 'problem no-label'],
  ],
  'waiting-profiles': [
    ['healthy', run('block_names_wait=true', 'mutex_names_holder=true'), 'ok ok'],
    ['one is empty', run('block_names_wait=true', 'mutex_names_holder=false'), 'problem problem'],
  ],
  'block-profile': [
    [
      'healthy',
      blocked('   0     0%   100%    50.14ms   100%  gomend.invalid/waits.plantedWait $P/waits_test.go:11\n'),
      'ok ok',
    ],
    [
      'another line on top',
      blocked('50.14ms   100%   100%  50.14ms 100%  runtime.chanrecv1 chan.go:506\n'),
      'problem problem',
    ],
    ['without pprof', { test: ended(''), top: complaint('go: no such tool "pprof"\n', 2) }, 'problem problem'],
    ['the test fails', { test: complaint('FAIL\n'), top: ended('') }, 'problem no-test'],
  ],
  'heap-profile': [
    ['healthy', run('names_allocation=true'), 'ok ok'],
    ['empty', run('names_allocation=false'), 'problem problem'],
  ],
  trace: [
    ['healthy', run(...TRACE), 'ok ok'],
    ['no header', run('header=', ...TRACE.slice(1)), 'problem problem'],
    ['cut short', run(...TRACE.map((line) => line.replace('whole=true', 'whole=false'))), 'problem damaged'],
    ['no names', run(...TRACE.map((line) => line.replace('task=true', 'task=false'))), 'problem problem'],
  ],
};
