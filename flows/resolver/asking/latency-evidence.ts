import { showMs, summaryOf, type Timings } from '../../../src/dns/latency.ts';
import type { Evidence, Excerpt } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
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
    excerpt: latencyExcerpt(timings),
    line: null,
    ms: summaryOf(timings).median,
    timings,
    outcome: timings.some((time) => time !== null) ? 'ok' : 'silent',
  };
}

/** `median 12.4 ms, jitter 0.8 ms, 1 of 8 lost`. */
function latencyExcerpt(timings: Timings): Excerpt {
  const { sent, lost, median, jitter } = summaryOf(timings);
  return [
    ...(median === null ? [] : [message('evidence.median', { time: showMs(median) })]),
    ...(jitter === null ? [] : [message('evidence.jitter', { time: showMs(jitter) })]),
    lost === 0 ? message('evidence.none-lost') : message('evidence.lost', { lost, sent }),
  ];
}
