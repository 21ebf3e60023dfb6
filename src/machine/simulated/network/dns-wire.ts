import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, RECURSION_AVAILABLE, TRUNCATED_RESPONSE } from 'dns-packet';
import type { NetworkState } from '../state/network.ts';
import type { DnsServer, ResponseCode } from '../state/servers.ts';
import { answer, answerTime, type DnsReply } from './dns-server.ts';

const CODES: Readonly<Record<ResponseCode, number>> = {
  NOERROR: 0,
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
};
const RECURSION_DESIRED = 1 << 8;
const SMALLEST_UDP = 512;

/** Milliseconds until the server's reply is there. */
export function wireTime(server: DnsServer, message: Uint8Array): number {
  const name = understood(message)?.questions?.[0]?.name;
  return name === undefined ? server.latencyMs : answerTime(server, name);
}

/** The server's reply as it comes on the wire (without TCP's length prefix); null: it answers to no such thing. */
export function wireReply(
  network: NetworkState,
  server: DnsServer,
  message: Uint8Array,
  protocol: 'udp' | 'tcp',
): Uint8Array | null {
  const query = understood(message);
  if (!query) return null;
  const question = query.questions?.[0];
  if (!question)
    return encodeReply(query.id ?? 0, 0, { rcode: 'FORMERR', answers: [], deniedBy: null, authoritative: false }, []);
  const reply = answer(network, server, question.name, question.type);
  const desired = (query.flags ?? 0) & RECURSION_DESIRED;
  const flags =
    desired | (server.recursive ? RECURSION_AVAILABLE : 0) | (reply.authoritative ? AUTHORITATIVE_ANSWER : 0);
  const questions = [question];
  const bytes = encodeReply(query.id ?? 0, flags, reply, questions);
  const limit = server.udpLimit > 0 ? Math.max(server.udpLimit, SMALLEST_UDP) : Number.POSITIVE_INFINITY;
  if (protocol === 'tcp' || bytes.length <= limit) return bytes;
  return encodeReply(query.id ?? 0, flags | TRUNCATED_RESPONSE, { ...reply, answers: [] }, questions);
}

function understood(message: Uint8Array) {
  try {
    return decode(Buffer.from(message));
  } catch {
    return null;
  }
}

function encodeReply(
  id: number,
  flags: number,
  reply: DnsReply,
  questions: NonNullable<Parameters<typeof encode>[0]['questions']>,
): Uint8Array {
  const answers = reply.answers.map(({ type, name, data, ttl }) => ({ type, name, data, ttl, class: 'IN' }) as Answer);
  const authorities: Answer[] = reply.deniedBy === null ? [] : [authority(reply.deniedBy)];
  // The library encodes the response code as the low bits of the flags.
  const all = flags | CODES[reply.rcode];
  return encode({ type: 'response', id, flags: all, questions, answers, authorities });
}

function authority(zone: string): Answer {
  const name = zone === '' ? '.' : zone;
  const data = {
    mname: `ns.${zone}`,
    rname: `hostmaster.${zone}`,
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86400,
    minimum: 60,
  };
  return { type: 'SOA', name, ttl: 60, class: 'IN', data };
}
