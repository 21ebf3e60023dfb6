import type { Asked } from '../../../src/dns/frame.ts';
import { type AddressType, buildQuery } from '../../../src/dns/query.ts';
import { type DnsReply, type Reading, readReply } from '../../../src/dns/reply.ts';
import type { DnsPacket, Machine } from '../../../src/machine/port.ts';
import type { Failure } from '../../../src/model/outcome.ts';
import { freshId } from './fresh-id.ts';
import type { Nameserver } from './nameserver.ts';
import type { OddityCount } from './oddities.ts';

/** How one message to a server ended. */
export type AttemptEnd =
  | { readonly kind: 'reply'; readonly reply: DnsReply; readonly closed: Promise<void> }
  | { readonly kind: 'silent' | 'closed' | 'no-route' | 'garbled' | 'not-asked'; readonly detail: string };

export interface AttemptRequest {
  readonly server: Nameserver;
  readonly name: string;
  readonly type: AddressType;
  readonly protocol: 'udp' | 'tcp';
  readonly timeoutMs: number;
  /** Ends listening, also behind the reply. */
  readonly signal: AbortSignal;
  readonly count: OddityCount;
}

/**
 * An on-path sender's reply is there before the server's own, which then comes late: most servers are nearer than this,
 * and nobody who waits for an examination notices it.
 */
export const LINGER_MS = 150;

/** Sends one question under an id of its own, and passes over what is no reply to it. */
export async function attempt(machine: Machine, request: AttemptRequest): Promise<AttemptEnd> {
  const { server, name, type, protocol, timeoutMs, signal, count } = request;
  const asked: Asked = { id: freshId(), name, type, protocol };
  let passedOver = '';
  let first: DnsReply | null = null;
  const hear = (packet: DnsPacket): void => {
    if (packet.direction === 'sent') return;
    const reading = readReply(packet.message, asked);
    if (packet.fromElsewhere) {
      count.add('elsewhere');
    } else if (!reading.ok) {
      count.fault(reading.fault);
      passedOver = faultText(reading);
    } else if (first === null) first = reading.reply;
    else count.again(first, reading.reply);
  };
  const outcome = await machine.dns({
    server: server.address,
    port: server.port,
    protocol,
    message: buildQuery(asked.id, asked),
    isReply: (bytes) => isMeantAsReply(readReply(bytes, asked)),
    witness: hear,
    lingerMs: LINGER_MS,
    timeoutMs,
    signal,
  });
  if (!outcome.ok) {
    const kind = endOf(outcome.failure);
    if (kind === 'silent' && passedOver !== '') return { kind: 'garbled', detail: passedOver };
    return { kind, detail: outcome.failure.detail };
  }
  const reading = readReply(outcome.value.message, asked);
  if (reading.ok) return { kind: 'reply', reply: reading.reply, closed: outcome.value.closed };
  return { kind: 'garbled', detail: faultText(reading) };
}

/** What has another id, or another question, may be anybody's; the server's own may still come. */
function isMeantAsReply(reading: Reading): boolean {
  return reading.ok || (reading.fault !== 'wrong-id' && reading.fault !== 'wrong-question');
}

function faultText(reading: Reading & { readonly ok: false }): string {
  return [reading.fault, reading.detail].filter(Boolean).join(': ');
}

function endOf(failure: Failure): Exclude<AttemptEnd['kind'], 'reply'> {
  if (failure.code === 'timeout' || failure.code === 'cancelled') return 'silent';
  if (failure.code === 'unreachable') return /ECONNREFUSED/.test(failure.detail) ? 'closed' : 'no-route';
  return failure.code === 'garbage' || failure.code === 'too-large' ? 'garbled' : 'not-asked';
}
