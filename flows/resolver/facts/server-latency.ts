import type { Timings } from '../../../src/dns/latency.ts';
import { defineFact } from '../../../src/engine/fact.ts';
import { showServer } from '../asking/answer-evidence.ts';
import { latencyEvidence } from '../asking/latency-evidence.ts';
import { MEASURING_MS, measureLatency } from '../asking/measure-latency.ts';
import type { Nameserver } from '../asking/nameserver.ts';
import { plannedQuestions } from './planned-questions.ts';

export interface ServerLatency {
  readonly server: Nameserver;
  /** What it was asked for: a host that go needs, and that this server would be asked for anyway. */
  readonly name: string;
  readonly timings: Timings;
}

/** The three that libc and mDNSResponder try, and the three of Go's own resolver where those are others. */
const MAX_SERVERS = 6;

/** How fast, how evenly and how surely each server answers that would be asked. */
export const serverLatency = defineFact<readonly ServerLatency[]>({
  id: 'resolver.server-latency',
  limitMs: MEASURING_MS + 500,
  async observe(look) {
    const { questions } = await look.need(plannedQuestions);
    const asked = questions.filter(({ askedFor }) => askedFor !== 'offer');
    // Of several names of one server, the first: those that go cannot do without stand before the others.
    const servers = new Map(asked.toReversed().map((one) => [showServer(one.server), one]));
    const inOrder = asked.filter((one) => servers.get(showServer(one.server)) === one).slice(0, MAX_SERVERS);
    return Promise.all(
      inOrder.map(async ({ server, name }) => {
        const timings = await measureLatency(look.machine, server, name, look.signal);
        const measured = { server, name, timings };
        look.note(latencyEvidence(measured));
        return measured;
      }),
    );
  },
});
