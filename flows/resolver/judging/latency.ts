import { showMs, summaryOf } from '../../../src/dns/latency.ts';
import { note, warning } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { showServer } from '../asking/answer-evidence.ts';
import { latencyEvidence } from '../asking/latency-evidence.ts';
import type { ServerLatency } from '../facts/server-latency.ts';

/**
 * Of eight. On a way that loses 1 % (a bad day of Wi-Fi) that many are lost once in 20,000 examinations by chance, with
 * 5 % once in 170. Each loss costs a second on macOS, and five where Go asks itself (`timeout`, resolv.conf(5)).
 */
const LOST = 3;
/**
 * A person notices a second (Nielsen, "Response Times: The 3 Important Limits"), and go needs two names, one after the
 * other: the module proxy, then the checksum database.
 */
const SLOW_MS = 500;

/** Servers that answer, but so slowly or so rarely that it is felt. Whoever is silent altogether is told elsewhere. */
export function judgeLatency(measured: readonly ServerLatency[]): readonly Verdict[] {
  return measured.flatMap((one) => {
    const { sent, lost, median } = summaryOf(one.timings);
    if (median === null) return [];
    const server = showServer(one.server);
    const parts = { evidence: [latencyEvidence(one)], subject: server };
    if (lost >= LOST) return [warning('resolver.servers.lossy', { ...parts, params: { server, lost, sent } })];
    if (median < SLOW_MS) return [];
    return [note('resolver.servers.slow', { ...parts, params: { server, median: showMs(median) } })];
  });
}
