import { complaint, ended, type Judged, lines, run, timedOut } from '../outcomes.ts';

const CHANNELS = lines('full=true', 'order=12', 'open=false', 'timeout=true');
const ASLEEP = complaint('fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n', 2);
const CANCELLED = [
  'ended=50',
  'delay_us=83',
  'reason=context canceled',
  'deadline_ms=50',
  'deadline=context deadline exceeded',
];
const REQUEST = lines('cancelled=true', 'delay_us=329');
const TIMERS = ['stop_before=true', 'stop_after=false', 'fired=1', 'stopped_fired=0'];
const NEW_CHANNEL = ['channel_capacity=0', 'stale_value=false'];
const OLD_CHANNEL = ['channel_capacity=1', 'stale_value=true'];

const sched = (...lines: readonly string[]) => lines.map((line) => `SCHED ${line} spinningthreads=0\n`).join('');
const spun = (processors: number, cpus: number, stderr: string) => ({
  spin: ended(`processors=${processors}\ncpus=${cpus}\n`, { stderr }),
});
const IDLE = '0ms: gomaxprocs=4 idleprocs=3 threads=5';

export const concurrency: Judged = {
  goroutines: [
    ['healthy', run('workers=1000', 'sum=499500'), 'ok ok'],
    ['one twice', run('workers=999', 'sum=499500'), 'problem problem'],
    ['never ends', { run: timedOut }, 'problem hung'],
  ],
  channels: [
    ['healthy', { channels: CHANNELS, deadlock: ASLEEP }, 'ok ok'],
    [
      'another order',
      { channels: lines('full=true', 'order=21', 'open=false', 'timeout=true'), deadlock: ASLEEP },
      'problem problem',
    ],
    ['deadlock hangs', { channels: CHANNELS, deadlock: timedOut }, 'problem no-deadlock'],
    ['deadlock goes on', { channels: CHANNELS, deadlock: lines('asleep=false') }, 'problem no-deadlock'],
    ['another panic', { channels: CHANNELS, deadlock: complaint('panic: x\n', 2) }, 'problem no-deadlock'],
  ],
  locks: [
    ['healthy', run('mutex=800000', 'atomic=800000', 'once=1'), 'ok ok'],
    ['one lost', run('mutex=799999', 'atomic=800000', 'once=1'), 'problem problem'],
    ['once is twice', run('mutex=800000', 'atomic=800000', 'once=2'), 'problem problem'],
  ],
  cancelling: [
    ['healthy', { context: lines(...CANCELLED), request: REQUEST }, 'ok ok'],
    [
      'late',
      { context: lines(...CANCELLED.map((line) => line.replace('us=83', 'us=5000000'))), request: REQUEST },
      'problem late',
    ],
    [
      'deadline late',
      { context: lines(...CANCELLED.map((line) => line.replace('ms=50', 'ms=5000'))), request: REQUEST },
      'problem late',
    ],
    [
      'too early',
      { context: lines(...CANCELLED.map((line) => line.replace('ms=50', 'ms=2'))), request: REQUEST },
      'problem problem',
    ],
    ['request not', { context: lines(...CANCELLED), request: timedOut }, 'problem problem'],
  ],
  timers: [
    ['healthy', run(...TIMERS, ...NEW_CHANNEL), 'ok ok'],
    ['old channel with an old Go', run(...TIMERS, ...OLD_CHANNEL), 'ok ok', { versionText: 'go1.22.12' }],
    ['old channel with a new Go', run(...TIMERS, ...OLD_CHANNEL), 'problem channel', { versionText: 'go1.23.0' }],
    [
      'fires twice',
      run('stop_before=true', 'stop_after=false', 'fired=2', 'stopped_fired=0', ...NEW_CHANNEL),
      'problem problem',
    ],
    [
      'stopped, and fires',
      run('stop_before=true', 'stop_after=false', 'fired=1', 'stopped_fired=1', ...NEW_CHANNEL),
      'problem problem',
    ],
  ],
  clock: [
    ['healthy', run('monotonic=true', 'backwards=0', 'slept_ms=51'), 'ok ok'],
    ['a busy computer', run('monotonic=true', 'backwards=0', 'slept_ms=900'), 'ok ok'],
    ['runs backwards', run('monotonic=true', 'backwards=1', 'slept_ms=51'), 'problem problem'],
    ['sleeps too little', run('monotonic=true', 'backwards=0', 'slept_ms=3'), 'problem problem'],
  ],
  preemption: [
    ['healthy', run('back_after_ms=20'), 'ok ok'],
    ['late', run('back_after_ms=4000'), 'problem late'],
    ['never', { run: timedOut }, 'problem hung'],
    ['nothing said', run(), 'problem proving.ended-badly'],
  ],
  processors: [
    [
      'healthy',
      spun(4, 4, sched(IDLE, '10ms: gomaxprocs=4 idleprocs=0 threads=6', '20ms: gomaxprocs=4 idleprocs=0 threads=6')),
      'ok ok',
    ],
    [
      'one is used now and then',
      spun(4, 4, sched(IDLE, IDLE, '10ms: gomaxprocs=4 idleprocs=0 threads=6')),
      'problem problem',
    ],
    ['in a container', spun(4, 16, sched('0ms: gomaxprocs=4 idleprocs=0 threads=6')), 'ok ok-fewer'],
    ['one is never used', spun(4, 4, sched(IDLE, '10ms: gomaxprocs=4 idleprocs=1 threads=6')), 'problem problem'],
    ['the trace tells another number', spun(4, 4, sched('0ms: gomaxprocs=8 idleprocs=0 x')), 'problem no-trace'],
    ['no trace', spun(4, 4, ''), 'problem no-trace'],
    ['never ends', { spin: timedOut }, 'problem proving.ended-badly'],
  ],
  'many-timers': [
    ['healthy', run('fired=100000', 'early=0', 'middle_us=310', 'late_us=4200'), 'ok ok'],
    ['a busy computer', run('fired=100000', 'early=0', 'middle_us=385400', 'late_us=900000'), 'ok ok'],
    ['one is missing', run('fired=99999', 'early=0', 'middle_us=310', 'late_us=4200'), 'problem problem'],
    ['one is early', run('fired=100000', 'early=1', 'middle_us=310', 'late_us=4200'), 'problem problem'],
    ['late', run('fired=100000', 'early=0', 'middle_us=310', 'late_us=6000000'), 'problem late'],
    ['cut', run('fired=100000', 'early=0'), 'problem proving.ended-badly'],
  ],
  leak: [
    ['healthy', run('while_waiting=20', 'leaked=10', 'has_leak_profile=false'), 'ok ok'],
    [
      'with the profile',
      run('while_waiting=20', 'leaked=10', 'has_leak_profile=true', 'profile_names_leak=true'),
      'ok ok-profile',
      { versionText: 'go1.27.3' },
    ],
    [
      'without it in 1.27',
      run('while_waiting=20', 'leaked=10', 'has_leak_profile=false'),
      'problem no-profile',
      { versionText: 'go1.27.3' },
    ],
    [
      'it names nothing',
      run('while_waiting=20', 'leaked=10', 'has_leak_profile=true', 'profile_names_leak=false'),
      'problem no-profile',
      { versionText: 'go1.27.3' },
    ],
    ['none is left', run('while_waiting=20', 'leaked=0', 'has_leak_profile=false'), 'problem problem'],
  ],
  'memory-limit': [
    ['healthy', run('limit=67108864', 'allocated=629223712', 'collections=13', 'peak=69765400'), 'ok ok'],
    [
      'not taken over',
      run('limit=9223372036854775807', 'allocated=629223712', 'collections=1', 'peak=69765400'),
      'problem problem',
    ],
    ['not kept', run('limit=67108864', 'allocated=629223712', 'collections=1', 'peak=500000000'), 'problem problem'],
  ],
};
