/** `2026-11-20 10:56`, `Nov 20 10:56`: the minute of a time as it was printed; null where none stands there. */
export function minuteOf(timestamp: string): string | null {
  const at = timestamp.indexOf(':');
  return at < 2 ? null : timestamp.slice(0, at + 3);
}

const CLOCK = /(\d{2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)/;
const DAY_SECONDS = 86_400;

/** Seconds since midnight, of a time as it was printed; null where none stands there. */
export function secondsOf(timestamp: string): number | null {
  const match = CLOCK.exec(timestamp);
  return match ? Number(match[1]) * 3_600 + Number(match[2]) * 60 + Number(match[3]) : null;
}

/** Seconds from one time of day to a later one; a log may go on past midnight. */
export function secondsBetween(from: number, to: number): number {
  return (to - from + DAY_SECONDS) % DAY_SECONDS;
}
