import { isAtLeast } from '../../../src/go/go-version.ts';
import { broken, linesOf, numberIn, type Proof, passed, printedBy } from '../proof.ts';
import { has, running } from './running.ts';

/** Longer than anything but a computer that does nothing else: a false alarm costs more than a miss. */
const LATE_MS = 1_000;

export const goroutines = running({
  id: 'goroutines',
  does: 'workers',
  judge: (lines) => (has(lines, { workers: 1000, sum: 499_500 }) ? passed() : broken()),
});

export const channels: Proof = {
  id: 'channels',
  settings: 'clean',
  builds: ['basics'],
  alone: false,
  simulated: false,
  steps: () => [
    { kind: 'run', name: 'channels', build: 'basics', args: ['channels'] },
    { kind: 'run', name: 'deadlock', build: 'basics', args: ['deadlock'] },
  ],
  judge({ channels: run, deadlock }) {
    const text = printedBy(run).trim().split('\n').join(' ');
    if (text !== 'full=true order=12 open=false timeout=true') return broken();
    const noticed =
      deadlock?.kind === 'ended' && deadlock.exitCode === 2 && deadlock.stderr.includes('all goroutines are asleep');
    return noticed ? passed() : broken({}, 'no-deadlock');
  },
};

export const locks = running({
  id: 'locks',
  does: 'counter',
  judge: (lines) => (has(lines, { mutex: 800_000, atomic: 800_000, once: 1 }) ? passed() : broken()),
});

export const cancelling: Proof = {
  id: 'cancelling',
  settings: 'clean',
  builds: ['basics', 'network'],
  alone: false,
  simulated: false,
  steps: () => [
    { kind: 'run', name: 'context', build: 'basics', args: ['cancel'] },
    { kind: 'run', name: 'request', build: 'network', args: ['cancel'] },
  ],
  judge({ context, request }) {
    const [here, there] = [linesOf(context), linesOf(request)];
    if (here === null || there === null) return broken();
    const right =
      has(here, { ended: 50, reason: 'context canceled', deadline: 'context deadline exceeded' }) &&
      has(there, { cancelled: true }) &&
      numberIn(here, 'deadline_ms') >= 50;
    if (!right) return broken();
    const [delay, requestDelay] = [numberIn(here, 'delay_us'), numberIn(there, 'delay_us')];
    const late = Math.max(delay, requestDelay, (numberIn(here, 'deadline_ms') - 50) * 1_000) > LATE_MS * 1_000;
    const params = { us: delay, requestUs: requestDelay };
    return late ? broken(params, 'late') : passed(params);
  },
};

export const timers = running({
  id: 'timers',
  does: 'timers',
  judge(lines, { version }) {
    const fires = has(lines, { fired: 1, stopped_fired: 0, stop_before: true, stop_after: false });
    if (!fires) return broken();
    // Release notes of Go 1.23: for modules with `go 1.23` or later, as this one is where Go is that new.
    const modern = isAtLeast(version, 1, 23);
    const channel = modern ? { channel_capacity: 0, stale_value: false } : { channel_capacity: 1, stale_value: true };
    if (!has(lines, channel)) return broken({}, 'channel');
    return passed();
  },
});

const BURST = 100_000;
/** A computer with other work is late by half a second. */
const BURST_LATE_MS = 5_000;

export const manyTimers = running({
  id: 'many-timers',
  does: 'burst',
  alone: true,
  judge(lines) {
    if (!has(lines, { fired: BURST, early: 0 })) return broken();
    const [middle, late] = [numberIn(lines, 'middle_us'), numberIn(lines, 'late_us')];
    if (Number.isNaN(middle + late)) return broken({}, 'proving.ended-badly');
    const params = { middle: inMilliseconds(middle), late: inMilliseconds(late) };
    return late > BURST_LATE_MS * 1_000 ? broken(params, 'late') : passed(params);
  },
});

const inMilliseconds = (us: number) => Math.round(us / 100) / 10;

/** One line of the scheduler's trace, standard error (go doc runtime, schedtrace). */
const SCHED = /^SCHED \d+ms: gomaxprocs=(\d+) idleprocs=(\d+) /gm;

export const processors: Proof = {
  id: 'processors',
  settings: 'clean',
  builds: ['basics'],
  alone: true,
  simulated: false,
  steps: () => [
    { kind: 'run', name: 'spin', build: 'basics', args: ['spin'], environment: { GODEBUG: 'schedtrace=10' } },
  ],
  judge({ spin }) {
    const lines = linesOf(spin);
    if (lines === null || spin?.kind !== 'ended') return broken({}, 'proving.ended-badly');
    const [count, cpus] = [numberIn(lines, 'processors'), numberIn(lines, 'cpus')];
    const seen = [...spin.stderr.matchAll(SCHED)].map(([, all, idle]) => ({ all: Number(all), idle: Number(idle) }));
    if (seen.length === 0 || seen.some(({ all }) => all !== count)) return broken({}, 'no-trace');
    // Most of the time, as the runtime's own work takes an idle one now and then. A thread that waits for its turn on a
    // busy computer has its processor all the same.
    const busy = seen.map(({ all, idle }) => all - idle).sort((one, other) => one - other);
    const used = busy[Math.floor(busy.length / 2)] ?? 0;
    const params = { count, cpus, used };
    if (used < count) return broken(params);
    return count < cpus ? { ...passed(params), says: 'ok-fewer' } : passed(params);
  },
};

export const clock = running({
  id: 'clock',
  does: 'clock',
  judge: (lines) =>
    has(lines, { monotonic: true, backwards: 0 }) && numberIn(lines, 'slept_ms') >= 50
      ? passed({ ms: numberIn(lines, 'slept_ms') })
      : broken(),
});

export const preemption = running({
  id: 'preemption',
  does: 'preempt',
  alone: true,
  environment: { GOMAXPROCS: '1' },
  limitMs: 10_000,
  judge(lines) {
    const ms = numberIn(lines, 'back_after_ms');
    if (Number.isNaN(ms)) return broken({}, 'proving.ended-badly');
    return ms < LATE_MS ? passed({ ms }) : broken({ ms }, 'late');
  },
});

export const leak = running({
  id: 'leak',
  does: 'leak',
  judge(lines, { version }) {
    if (!has(lines, { while_waiting: 20, leaked: 10 })) return broken();
    // The profile is of Go 1.27 (release notes); before that it was an experiment that nobody turns on here.
    const expected = isAtLeast(version, 1, 27);
    if (!expected && has(lines, { has_leak_profile: false })) return passed();
    return has(lines, { profile_names_leak: true }) ? { ...passed(), says: 'ok-profile' } : broken({}, 'no-profile');
  },
});

const LIMIT_BYTES = 64 * 1024 * 1024;

export const memoryLimit = running({
  id: 'memory-limit',
  does: 'memory',
  alone: true,
  environment: { GOMEMLIMIT: '64MiB', GOGC: 'off' },
  judge(lines) {
    const [peak, made] = [numberIn(lines, 'peak'), numberIn(lines, 'allocated')];
    const pause = numberIn(lines, 'longest_pause_us');
    const params = { peak: inMegabytes(peak), made: inMegabytes(made), pause: pause || 0 };
    // A soft limit (runtime/debug.SetMemoryLimit): it may be passed for a moment, but not by half.
    const kept =
      numberIn(lines, 'limit') === LIMIT_BYTES && numberIn(lines, 'collections') > 0 && peak < 1.5 * LIMIT_BYTES;
    return kept && made > 8 * LIMIT_BYTES ? passed(params) : broken(params);
  },
});

const inMegabytes = (bytes: number) => Math.round(bytes / 1024 / 1024) || 0;
