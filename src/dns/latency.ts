/** Milliseconds from question to reply, in the order they were sent; null: no reply in time. */
export type Timings = readonly (number | null)[];

export interface LatencySummary {
  readonly sent: number;
  readonly lost: number;
  /** Milliseconds; null where nothing came back. */
  readonly median: number | null;
  /**
   * Milliseconds: the mean of how much each time differs from the one before it, as RTP's receivers see it (RFC 3550,
   * 6.4.1) but without their smoothing, which needs many more packets. A lost question is passed over. null: fewer
   * than two times.
   */
  readonly jitter: number | null;
}

export function summaryOf(timings: Timings): LatencySummary {
  const times = timings.filter((one) => one !== null);
  const steps = times.slice(1).map((time, index) => Math.abs(time - (times[index] ?? time)));
  return {
    sent: timings.length,
    lost: timings.length - times.length,
    median: medianOf(times),
    jitter: steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? upper)) / 2;
}

/** `12.4 ms`, `0.31 ms`, `820 ms`: as many figures as a person can use. */
export function showMs(ms: number): string {
  return `${ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(2)} ms`;
}
