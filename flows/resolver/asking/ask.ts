import { showExtendedError } from '../../../src/dns/edns.ts';
import type { Asked } from '../../../src/dns/frame.ts';
import type { DnsMeaning } from '../../../src/dns/judge.ts';
import { judgeReply } from '../../../src/dns/judge.ts';
import { type AddressType, buildQuery, isAskable } from '../../../src/dns/query.ts';
import { type DnsReply, readReply } from '../../../src/dns/reply.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Failure } from '../../../src/model/outcome.ts';

/** A name server as it is configured. */
export interface Nameserver {
  /** An IP address, a link-local one with its zone (`fe80::1%en0`). */
  readonly address: string;
  readonly port: number;
}

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
  /** Denials only: the zone that denies is named, see `DnsJudgement`. */
  readonly vouchedFor: boolean | null;
  /** `NXDOMAIN`, `REFUSED`, … as the server said; empty where nothing readable came. */
  readonly rcode: string;
  /** The server's own reason (RFC 8914), or the system's words for a failure; untrusted, may be empty. */
  readonly detail: string;
  /** How the last reply (or the last try) travelled. */
  readonly protocol: 'udp' | 'tcp';
  /** Milliseconds from the first packet to the end. */
  readonly ms: number;
}

/** A server on the way answers in a few milliseconds; a second of silence is a lost packet, so ask again. */
const FIRST_TRY_MS = 1_000;
/** The second try also gives a far server time to look up a name that nobody asked it for today. */
const SECOND_TRY_MS = 1_800;
/** A truncated answer is asked for again by TCP; the server is known to be awake by then. */
const TCP_MS = 1_000;
/** Everything about one question. Go itself waits 5 s twice for each server; a person looking on should not. */
export const ASK_BUDGET_MS = 3_500;

/** Asks one server one question as a careful client does: UDP, once more if need be, TCP when told to. */
export async function ask(machine: Machine, server: Nameserver, name: string, type: AddressType): Promise<DnsAnswer> {
  const empty = { server, name, type, addresses: [], aliases: [], vouchedFor: null, rcode: '' };
  if (!isAskable(name)) return { ...empty, result: 'not-asked', detail: '', protocol: 'udp', ms: 0 };
  const started = performance.now();
  const left = () => Math.max(1, ASK_BUDGET_MS - (performance.now() - started));
  const attempt = async (protocol: 'udp' | 'tcp', limitMs: number): Promise<Attempt> => {
    const asked: Asked = { id: freshId(), name, type, protocol };
    const outcome = await machine.dns({
      server: server.address,
      port: server.port,
      protocol,
      message: buildQuery(asked.id, asked),
      timeoutMs: Math.min(limitMs, left()),
    });
    if (!outcome.ok) return { result: resultOf(outcome.failure), detail: outcome.failure.detail, reply: null };
    const reading = readReply(outcome.value, asked);
    if (reading.ok) return { result: judgeReply(reading.reply).meaning, detail: '', reply: reading.reply };
    return { result: 'garbled', detail: [reading.fault, reading.detail].filter(Boolean).join(': '), reply: null };
  };
  let protocol: 'udp' | 'tcp' = 'udp';
  let last = await attempt('udp', FIRST_TRY_MS);
  // Nothing listening, or no way there, will be no different a moment later.
  if (last.result === 'silent' || last.result === 'garbled') last = await attempt('udp', SECOND_TRY_MS);
  if (last.reply?.truncated) {
    protocol = 'tcp';
    last = await attempt('tcp', TCP_MS);
  }
  const { reply } = last;
  return {
    ...empty,
    result: last.result,
    addresses: reply?.addresses ?? [],
    aliases: reply?.aliases ?? [],
    vouchedFor: reply ? judgeReply(reply).vouchedFor : null,
    rcode: reply?.rcode ?? '',
    detail: reply?.extendedErrors.map(showExtendedError).join('; ') || last.detail,
    protocol,
    ms: Math.round(performance.now() - started),
  };
}

interface Attempt {
  readonly result: AskResult;
  readonly detail: string;
  readonly reply: DnsReply | null;
}

function resultOf(failure: Failure): AskResult {
  if (failure.code === 'timeout' || failure.code === 'cancelled') return 'silent';
  if (failure.code === 'unreachable') return /ECONNREFUSED/.test(failure.detail) ? 'closed' : 'no-route';
  return failure.code === 'garbage' || failure.code === 'too-large' ? 'garbled' : 'not-asked';
}

function freshId(): number {
  const [id = 0] = crypto.getRandomValues(new Uint16Array(1));
  return id;
}
