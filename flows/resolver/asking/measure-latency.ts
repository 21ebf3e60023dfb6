import { setTimeout as wait } from 'node:timers/promises';
import { type Asked, faultOfFrame } from '../../../src/dns/frame.ts';
import type { Timings } from '../../../src/dns/latency.ts';
import { buildQuery } from '../../../src/dns/query.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { freshId } from './fresh-id.ts';
import type { Nameserver } from './nameserver.ts';

/** With the one that does not count: nine packets in half a second, which no router takes for a flood. */
const COUNTED = 8;
const SPACING_MS = 40;
/** The first question may have to be looked up elsewhere; its answer is remembered for those behind it. */
const HEAD_START_MS = 120;
/** What macOS waits before it asks again (mDNSResponder, `InitialQuestionInterval`: one second). */
const LOST_AFTER_MS = 1_000;
/** Of the whole measurement, at most. */
export const MEASURING_MS = HEAD_START_MS + COUNTED * SPACING_MS + LOST_AFTER_MS;

/**
 * How fast one server answers a question that it has just answered: a few, spaced, each sent once. So what is measured is
 * the way there and the server itself, not the servers that it has to ask.
 */
export async function measureLatency(
  machine: Machine,
  server: Nameserver,
  name: string,
  signal: AbortSignal,
): Promise<Timings> {
  // Of a simulated Mac, time comes from its state, and nobody has to wait for it.
  const pause = (ms: number) => (machine.kind === 'simulated' ? undefined : wait(ms, undefined, { signal }));
  const measured = new AbortController();
  const first = timed(machine, server, name, measured.signal);
  await pause(HEAD_START_MS);
  const counted: Promise<number | null>[] = [];
  for (let n = 0; n < COUNTED; n++) {
    if (n > 0) await pause(SPACING_MS);
    counted.push(timed(machine, server, name));
  }
  const timings = await Promise.all(counted);
  measured.abort();
  await first;
  return timings;
}

async function timed(machine: Machine, server: Nameserver, name: string, signal?: AbortSignal): Promise<number | null> {
  const asked: Asked = { id: freshId(), name, type: 'A', protocol: 'udp' };
  const outcome = await machine.dns({
    server: server.address,
    port: server.port,
    protocol: 'udp',
    message: buildQuery(asked.id, asked),
    isReply: (bytes) => faultOfFrame(bytes, asked) === null,
    timeoutMs: LOST_AFTER_MS,
    ...(signal ? { signal } : {}),
  });
  return outcome.ok ? outcome.value.tookMs : null;
}
