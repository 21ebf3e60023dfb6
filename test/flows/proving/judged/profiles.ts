import { type Judged, run } from '../outcomes.ts';

const TRACE = ['header=go 1.26 trace', 'bytes=4553', 'batches=7', 'whole=true', 'names_task=true', 'names_region=true'];

export const profiles: Judged = {
  'cpu-profile': [
    ['healthy', run('names_hot_function=true', 'names_label=true'), 'ok ok'],
    ['empty', run('names_hot_function=false', 'names_label=false'), 'problem problem'],
    ['no label', run('names_hot_function=true', 'names_label=false'), 'problem no-label'],
  ],
  'waiting-profiles': [
    ['healthy', run('block_names_wait=true', 'mutex_names_holder=true'), 'ok ok'],
    ['one is empty', run('block_names_wait=true', 'mutex_names_holder=false'), 'problem problem'],
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
