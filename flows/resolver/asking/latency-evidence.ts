import { showLatency, summaryOf, type Timings } from '../../../src/dns/latency.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { showServer } from './answer-evidence.ts';
import type { Nameserver } from './nameserver.ts';

/** The record of several questions to one server, with the time of each. */
export function latencyEvidence(measured: {
  readonly server: Nameserver;
  readonly name: string;
  readonly timings: Timings;
}): Evidence {
  const { server, name, timings } = measured;
  return {
    kind: 'dns',
    source: `${showServer(server)} ${name} A, ${timings.length} times`,
    excerpt: showLatency(timings),
    line: null,
    ms: summaryOf(timings).median,
    timings,
    outcome: timings.some((time) => time !== null) ? 'ok' : 'silent',
  };
}
