/** A time to live as a server gave it, and when. */
export interface TimeLeft {
  readonly seconds: number;
  /** Milliseconds, of any clock that both samples share. */
  readonly at: number;
}

/**
 * What becomes of a time to live between two replies of one server.
 *
 * - `runs-down`: as fast as time passes: the server remembers what another one said.
 * - `stands`: the server speaks for the zone itself, or sets times of its own.
 * - `other`: renewed in between, or several memories behind one address; it tells nothing.
 */
export type TimeLeftCourse = 'runs-down' | 'stands' | 'other';

/** Whole seconds are sent, so two samples tell something from a second on. */
export const TELLING_MS = 1_100;

export function courseOf(first: TimeLeft, second: TimeLeft): TimeLeftCourse {
  const passed = (second.at - first.at) / 1_000;
  const lost = first.seconds - second.seconds;
  if (passed * 1_000 < TELLING_MS) return 'other';
  if (lost === 0) return 'stands';
  return lost >= Math.floor(passed) && lost <= Math.ceil(passed) ? 'runs-down' : 'other';
}
