import type { ReplyFault } from '../../../src/dns/frame.ts';
import type { DnsReply } from '../../../src/dns/reply.ts';
import { type Message, message } from '../../../src/model/message.ts';

/**
 * What came in beside the reply.
 *
 * - `wrong-id`, `wrong-question`: from the server's own address and port, for a question that was not asked.
 * - `elsewhere`: from another address or port than was asked.
 * - `late`: the reply to the first question, when it had been given up for lost.
 * - `repeated`: the same reply once more.
 * - `contradicting`: another reply to a question that was answered already.
 */
export type Oddity = 'wrong-id' | 'wrong-question' | 'elsewhere' | 'late' | 'repeated' | 'contradicting';

export type Oddities = Readonly<Partial<Record<Oddity, number>>>;

export const NO_ODDITIES: Oddities = {};

/** Those that no network makes by itself: somebody else sends answers. Lost and doubled packets are everyday. */
export const FOREIGN: readonly Oddity[] = ['wrong-id', 'wrong-question', 'elsewhere', 'contradicting'];

const KINDS: readonly Oddity[] = ['wrong-id', 'wrong-question', 'elsewhere', 'late', 'repeated', 'contradicting'];

/** `2 replies with a wrong id`; empty where nothing was odd. */
export function showOddities(oddities: Oddities): readonly Message[] {
  return KINDS.flatMap((kind) => {
    const count = oddities[kind] ?? 0;
    if (count === 0) return [];
    return [message(`evidence.odd.${kind}`, { n: count })];
  });
}

/** Counts what comes in, packet by packet. */
export class OddityCount {
  readonly #counts: Partial<Record<Oddity, number>> = {};

  get counts(): Oddities {
    return this.#counts;
  }

  add(kind: Oddity): void {
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
  }

  fault(fault: ReplyFault): void {
    if (fault === 'wrong-id' || fault === 'wrong-question') this.add(fault);
  }

  /** A second reply to one question. */
  again(first: DnsReply, second: DnsReply): void {
    this.add(saysTheSame(first, second) ? 'repeated' : 'contradicting');
  }
}

/** The order of addresses and the time that is left of them change from reply to reply. */
function saysTheSame(one: DnsReply, other: DnsReply): boolean {
  const said = ({ rcode, aliases, addresses, truncated }: DnsReply) =>
    JSON.stringify([rcode, truncated, aliases, [...addresses].sort()]);
  return said(one) === said(other);
}
