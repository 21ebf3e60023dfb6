import { errnoOf } from './failures.ts';

/** Whether a process has this number. kill(2) with signal 0: ESRCH is the only answer that says there is none. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}
