import type { Connection } from '../../trace/connection.ts';

/** What a connection spent its time on, one after the other. */
export const PHASES = ['lookup', 'connect', 'wait', 'transfer'] as const;
export type Phase = (typeof PHASES)[number];

export interface Stretch {
  readonly phase: Phase;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The stretches of a connection, after the start of the command; those without length are left out. */
export function stretchesOf(one: Connection): readonly Stretch[] {
  const { startMs, lookupMs, connectMs, firstByteMs, durationMs } = one;
  const end = startMs + durationMs;
  const named = Math.min(end, startMs + (lookupMs ?? 0));
  const connected = Math.min(end, named + (connectMs ?? 0));
  const answered = Math.min(end, firstByteMs === null ? end : Math.max(connected, startMs + firstByteMs));
  const all: readonly Stretch[] = [
    { phase: 'lookup', fromMs: startMs, toMs: named },
    { phase: 'connect', fromMs: named, toMs: connected },
    { phase: 'wait', fromMs: connected, toMs: answered },
    { phase: 'transfer', fromMs: answered, toMs: end },
  ];
  return all.filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** When all was over: of the command, or of what it left open. */
export function spanOf(durationMs: number, connections: readonly Connection[]): number {
  return Math.max(1, durationMs, ...connections.map((one) => one.startMs + one.durationMs));
}
