import type { Connection } from '../../trace/connection.ts';

/** What a connection spent its time on; `idle`: it was open, and nothing came. */
export const PHASES = ['lookup', 'connect', 'wait', 'transfer', 'idle'] as const;
export type Phase = (typeof PHASES)[number];

export interface Stretch {
  readonly phase: Phase;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The stretches of a connection, after the start of the command and without gaps; those without length are left out. */
export function stretchesOf(one: Connection): readonly Stretch[] {
  const { startMs, lookupMs, connectMs, firstByteMs, durationMs, bursts } = one;
  const end = startMs + durationMs;
  const named = Math.min(end, startMs + (lookupMs ?? 0));
  const connected = Math.min(end, named + (connectMs ?? 0));
  const answered = Math.min(end, firstByteMs === null ? end : Math.max(connected, startMs + firstByteMs));
  const all: Stretch[] = [
    { phase: 'lookup', fromMs: startMs, toMs: named },
    { phase: 'connect', fromMs: named, toMs: connected },
    { phase: 'wait', fromMs: connected, toMs: answered },
  ];
  let at = answered;
  for (const burst of bursts) {
    const from = Math.min(end, Math.max(at, startMs + burst.fromMs));
    // One read of a socket takes no time that could be measured, and was one all the same.
    const to = Math.min(end, Math.max(from, startMs + burst.toMs) + 1);
    all.push({ phase: 'idle', fromMs: at, toMs: from }, { phase: 'transfer', fromMs: from, toMs: to });
    at = to;
  }
  all.push({ phase: 'idle', fromMs: at, toMs: end });
  return all.filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** When all was over: of the command, or of what it left open. */
export function spanOf(durationMs: number, connections: readonly Connection[]): number {
  return Math.max(1, durationMs, ...connections.map((one) => one.startMs + one.durationMs));
}
