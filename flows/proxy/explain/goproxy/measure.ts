import type { Timings } from '../../../../src/dns/latency.ts';
import { type Asking, fetchAsGo } from './ask.ts';

/** How long an entry takes for one and the same small question. */
export interface Timing {
  /** On a connection of its own each, everything counted from the name on; null: no answer in time. Milliseconds. */
  readonly fresh: Timings;
  /** On a connection that is there. Empty: it keeps none. */
  readonly kept: readonly number[];
}

/** Per entry: four on new connections, and one more on each of those. */
export const ROUNDS = 4;
const LOST_AFTER_MS = 2_000;
/** What has to be left for the report itself. */
const RESERVE_MS = 500;

/**
 * Every entry once a round, one after the other, so that none is measured while another loads the line, and another one
 * first each time. A round that there was no time for counts for nobody.
 */
export async function measure(asking: Asking, addresses: readonly string[]): Promise<readonly Timing[]> {
  const timings = addresses.map(() => ({ fresh: [] as (number | null)[], kept: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    const found: { readonly at: number; readonly fresh: number | null; readonly kept: readonly number[] }[] = [];
    for (let turn = 0; turn < addresses.length; turn++) {
      if (asking.left() < LOST_AFTER_MS + RESERVE_MS) return timings;
      const at = (round + turn) % addresses.length;
      found.push({ at, ...(await one(asking, addresses[at] ?? '')) });
    }
    for (const { at, fresh, kept } of found) {
      timings[at]?.fresh.push(fresh);
      timings[at]?.kept.push(...kept);
    }
  }
  return timings;
}

async function one(asking: Asking, address: string): Promise<{ fresh: number | null; kept: readonly number[] }> {
  const { last, ms, reply, redirects } = await fetchAsGo(asking, address, { timeoutMs: LOST_AFTER_MS, again: 1 });
  if (reply.kind !== 'reply') return { fresh: null, kept: [] };
  const kept = last?.again ?? [];
  // Elsewhere it is another server's connection that was kept.
  return { fresh: ms - kept.reduce((sum, took) => sum + took, 0), kept: redirects.length === 0 ? kept : [] };
}
