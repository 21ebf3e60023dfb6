import { type Totals, type Trace, totalsOf } from '../../trace/trace.ts';
import { cleanArgv } from '../../words/untrusted-argv.ts';
import { cleaned } from '../explain/cleaned.ts';

/** `gomend.trace/1`: which hosts a command asked for, how long each took, and what was foreseen. Masked and cleaned. */
export interface TraceDocument extends Omit<Trace, 'startedAt'> {
  readonly schema: 'gomend.trace/1';
  readonly started: string;
  readonly totals: Totals;
}

export function traceDocument({ startedAt, ...trace }: Trace): TraceDocument {
  const { connections } = trace;
  return cleaned({
    schema: 'gomend.trace/1',
    started: startedAt.toISOString(),
    ...trace,
    durationMs: tenths(trace.durationMs),
    command: cleanArgv(trace.command),
    totals: totalsOf(connections),
    connections: connections.map((one) => ({
      ...one,
      startMs: tenths(one.startMs),
      lookupMs: tenthsOf(one.lookupMs),
      connectMs: tenthsOf(one.connectMs),
      firstByteMs: tenthsOf(one.firstByteMs),
      durationMs: tenths(one.durationMs),
      bursts: one.bursts.map(({ fromMs, toMs }) => ({ fromMs: tenths(fromMs), toMs: tenths(toMs) })),
    })),
  });
}

/** More digits than that are the clock's noise. */
function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function tenthsOf(ms: number | null): number | null {
  return ms === null ? null : tenths(ms);
}
