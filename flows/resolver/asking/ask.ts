import { type ErrorKind, errorKind, showExtendedError } from '../../../src/dns/edns.ts';
import { type DnsJudgement, type DnsMeaning, judgeReply } from '../../../src/dns/judge.ts';
import { type AddressType, isAskable } from '../../../src/dns/query.ts';
import type { Machine } from '../../../src/machine/port.ts';
import { type AttemptEnd, attempt } from './attempt.ts';
import type { Nameserver } from './nameserver.ts';
import { NO_ODDITIES, type Oddities, OddityCount } from './oddities.ts';

export type { Nameserver } from './nameserver.ts';

/**
 * How a question ended: what the reply means, or why there was none.
 *
 * - `silent`: nothing came back in time.
 * - `closed`: the machine at that address says that nothing listens there.
 * - `no-route`: this computer has no way to that address.
 * - `garbled`: something came back that is no answer to the question.
 * - `not-asked`: the name cannot be asked for, or this machine cannot ask.
 */
export type AskResult = DnsMeaning | 'silent' | 'closed' | 'no-route' | 'garbled' | 'not-asked';

export interface DnsAnswer {
  readonly server: Nameserver;
  readonly name: string;
  readonly type: AddressType;
  readonly result: AskResult;
  readonly addresses: readonly string[];
  readonly aliases: readonly string[];
  /** Seconds the answer may be remembered; null without addresses. */
  readonly ttl: number | null;
  /** The server answers for the zone itself, it says. */
  readonly authoritative: boolean;
  /** Denials only: the zone that denies is named, see `DnsJudgement`. */
  readonly vouchedFor: boolean | null;
  readonly deniedBy: DnsJudgement['deniedBy'];
  /** `NXDOMAIN`, `REFUSED`, … as the server said; empty where nothing readable came. */
  readonly rcode: string;
  /** What kinds of reasons the server gave (RFC 8914). */
  readonly reasons: readonly ErrorKind[];
  /** The server's own reason (RFC 8914), or the system's words for a failure; untrusted, may be empty. */
  readonly detail: string;
  /** What came in beside the reply. */
  readonly oddities: Oddities;
  /** How the last reply (or the last try) travelled. */
  readonly protocol: 'udp' | 'tcp';
  /** Milliseconds from the first packet to the end. */
  readonly ms: number;
  /** When it ended: milliseconds by a clock that only runs forward, of this run alone. */
  readonly at: number;
}

/** A server on the way answers in a few milliseconds; a second of silence is a lost packet, so ask again. */
const FIRST_TRY_MS = 1_000;
/** The second try also gives a far server time to look up a name that nobody asked it for today. */
const SECOND_TRY_MS = 1_800;
/** A truncated answer is asked for again by TCP; the server is known to be awake by then. */
const TCP_MS = 1_000;
/** Everything about one question. Go itself waits 5 s twice for each server; a person looking on should not. */
export const ASK_BUDGET_MS = 3_500;

const NOTHING = {
  addresses: [],
  aliases: [],
  ttl: null,
  authoritative: false,
  vouchedFor: null,
  deniedBy: null,
  rcode: '',
  reasons: [],
} as const;

/**
 * Asks one server one question as a careful client does: UDP, once more if need be, TCP when told to. While the second
 * question is out, the reply to the first one still counts, as it does for Go, which waits longer.
 */
export async function ask(machine: Machine, server: Nameserver, name: string, type: AddressType): Promise<DnsAnswer> {
  const about = { server, name, type };
  if (!isAskable(name)) {
    return {
      ...about,
      ...NOTHING,
      result: 'not-asked',
      detail: '',
      oddities: NO_ODDITIES,
      protocol: 'udp',
      ms: 0,
      at: 0,
    };
  }
  const started = performance.now();
  const passed = () => performance.now() - started;
  const count = new OddityCount();
  const over = new AbortController();
  const attempts: Promise<AttemptEnd>[] = [];
  const send = (protocol: 'udp' | 'tcp', limitMs: number) => {
    const timeoutMs = Math.min(limitMs, Math.max(1, ASK_BUDGET_MS - passed()));
    const sent = attempt(machine, { ...about, protocol, timeoutMs, signal: over.signal, count });
    attempts.push(sent);
    return sent;
  };
  let protocol: 'udp' | 'tcp' = 'udp';
  const datagram = await byDatagram(send, count);
  let end = datagram;
  if (end.kind === 'reply' && end.reply.truncated) {
    protocol = 'tcp';
    end = await send('tcp', TCP_MS);
  }
  const at = performance.now();
  const ms = Math.round(at - started);
  if (datagram.kind === 'reply') await datagram.closed;
  over.abort();
  await Promise.all(attempts);
  const shared = { ...about, ...NOTHING, oddities: count.counts, protocol, ms, at };
  if (end.kind !== 'reply') return { ...shared, result: end.kind, detail: end.detail };
  const { reply } = end;
  const { meaning, vouchedFor, deniedBy } = judgeReply(reply);
  return {
    ...shared,
    result: meaning,
    addresses: reply.addresses,
    aliases: reply.aliases,
    ttl: reply.ttl,
    authoritative: reply.authoritative,
    vouchedFor,
    deniedBy,
    rcode: reply.rcode,
    reasons: [...new Set(reply.extendedErrors.map(errorKind))],
    detail: reply.extendedErrors.map(showExtendedError).join('; '),
  };
}

type Send = (protocol: 'udp', limitMs: number) => Promise<AttemptEnd>;

async function byDatagram(send: Send, count: OddityCount): Promise<AttemptEnd> {
  const first = send('udp', FIRST_TRY_MS + SECOND_TRY_MS);
  const early = await Promise.race([first, after(FIRST_TRY_MS)]);
  // Nothing listening, or no way there, will be no different a moment later.
  if (early !== null && early.kind !== 'silent' && early.kind !== 'garbled') return early;
  const second = send('udp', SECOND_TRY_MS);
  const late = first.then((end) => {
    if (early === null && end.kind === 'reply') count.add('late');
    return end;
  });
  const winner = await Promise.race([late, second]);
  if (winner.kind === 'reply') return winner;
  const ends = await Promise.all([second, late]);
  return ends.find((end) => end.kind === 'reply') ?? ends.find((end) => end.kind === 'garbled') ?? ends[0];
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null).unref());
}
