import type { LeaseClock } from './lease-port.ts';

/** The computer's own clock and timers. */
export const systemClock: LeaseClock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  pause: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
};
