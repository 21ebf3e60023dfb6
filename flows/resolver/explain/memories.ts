import { setTimeout as wait } from 'node:timers/promises';
import { courseOf, TELLING_MS } from '../../../src/dns/time-left.ts';
import type { Look } from '../../../src/engine/fact.ts';
import { showServer } from '../asking/answer-evidence.ts';
import { ask, type DnsAnswer } from '../asking/ask.ts';

/**
 * Whether an answer is remembered, told by what becomes of its time to live within a second.
 *
 * - `zone`: the server speaks for the zone, it says, and the time stands.
 * - `memory`: the time runs down: it remembers what another server said.
 * - `own-times`: the time stands, and it does not speak for the zone: it hands on, or sets times of its own.
 * - `stretched`: it remembers for longer than a server of the zone allows (RFC 1035, 3.2.1).
 */
export interface AnswerMemory {
  /** As it is shown. */
  readonly server: string;
  readonly name: string;
  readonly kind: 'zone' | 'memory' | 'own-times' | 'stretched';
  /** Of the second reply: how much longer it may be remembered. */
  readonly seconds: number;
}

const MOST = 4;

/** Asks again a second later. What tells nothing is left out; a simulated server has no memory that time passes in. */
export async function answerMemories(look: Look, found: readonly DnsAnswer[]): Promise<readonly AnswerMemory[]> {
  if (found.length === 0 || look.machine.kind === 'simulated') return [];
  await wait(TELLING_MS, undefined, { signal: look.signal });
  const twice = await Promise.all(
    found.slice(0, MOST).map(async (first) => {
      return { first, second: await ask(look.machine, first.server, first.name, first.type) };
    }),
  );
  return twice.flatMap(({ first, second }) => memoryOf(first, second, found));
}

function memoryOf(first: DnsAnswer, second: DnsAnswer, all: readonly DnsAnswer[]): readonly AnswerMemory[] {
  if (first.ttl === null || second.ttl === null || second.authoritative !== first.authoritative) return [];
  const about = { server: showServer(first.server), name: first.name, seconds: second.ttl };
  const course = courseOf({ seconds: first.ttl, at: first.at }, { seconds: second.ttl, at: second.at });
  const allowed = all.filter((one) => one.authoritative && one.name === first.name).map(({ ttl }) => ttl ?? 0);
  if (!first.authoritative && allowed.length > 0 && second.ttl > Math.max(...allowed)) {
    return [{ ...about, kind: 'stretched' }];
  }
  if (course === 'other') return [];
  if (course === 'runs-down') return [{ ...about, kind: 'memory' }];
  return [{ ...about, kind: first.authoritative ? 'zone' : 'own-times' }];
}
