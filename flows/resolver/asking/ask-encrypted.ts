import { showExtendedError } from '../../../src/dns/edns.ts';
import type { Asked } from '../../../src/dns/frame.ts';
import { type DnsMeaning, judgeReply } from '../../../src/dns/judge.ts';
import { showMs } from '../../../src/dns/latency.ts';
import { type AddressType, buildQuery } from '../../../src/dns/query.ts';
import { readReply } from '../../../src/dns/reply.ts';
import type { EncryptedDnsReply } from '../../../src/machine/encrypted-dns-port.ts';
import type { Machine } from '../../../src/machine/port.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { message } from '../../../src/model/message.ts';
import type { Failure, Outcome } from '../../../src/model/outcome.ts';
import { freshId } from './fresh-id.ts';

/** A server of encrypted DNS, as a configuration names it. */
export interface EncryptedServer {
  readonly transport: 'tls' | 'https';
  /** What its certificate must be made out to. */
  readonly name: string;
  /** Where it is; null: the system has to find `name`. */
  readonly address: string | null;
  readonly port: number;
  /** Of HTTPS; empty for TLS. */
  readonly path: string;
}

/**
 * How a question ended: what the reply means, or why there was none.
 *
 * - `untrusted`: its certificate does not hold, so it was not asked.
 * - `page`: it speaks HTTP and gave something that is no DNS message.
 * - `unfound`: the system finds no address for its name.
 * - the others as with `AskResult`.
 */
export type EncryptedResult =
  | DnsMeaning
  | 'untrusted'
  | 'page'
  | 'unfound'
  | 'silent'
  | 'closed'
  | 'no-route'
  | 'garbled'
  | 'not-asked';

export interface EncryptedAnswer {
  readonly server: EncryptedServer;
  readonly host: string;
  readonly result: EncryptedResult;
  readonly addresses: readonly string[];
  /** The verifier's code, the status of a page, the reply's own reason, the system's words; untrusted. */
  readonly detail: string;
  /** Whoever signed the certificate that was shown; empty where none was. */
  readonly issuer: string;
  readonly ms: number;
}

/** A handshake costs three journeys and a signature; a server that needs longer is as good as none. */
const LIMIT_MS = 3_000;

/** Asks one server one question; once, as a connection that stands loses nothing. */
export async function askEncrypted(
  machine: Machine,
  server: EncryptedServer,
  host: string,
  type: AddressType = 'A',
): Promise<EncryptedAnswer> {
  // "SHOULD use a DNS ID of 0" over HTTPS, where nothing depends on it and caches profit (RFC 8484, 4.1).
  const id = server.transport === 'https' ? 0 : freshId();
  const asked: Asked = { id, name: host, type, protocol: 'tcp' };
  const outcome = await machine.encryptedDns({
    transport: server.transport,
    server: server.address ?? server.name,
    port: server.port,
    name: server.name,
    ...(server.path === '' ? {} : { path: server.path }),
    message: buildQuery(id, asked),
    timeoutMs: LIMIT_MS,
  });
  return { server, host, ...readingOf(outcome, asked), ms: outcome.ms };
}

type Read = Pick<EncryptedAnswer, 'result' | 'addresses' | 'detail' | 'issuer'>;

function readingOf(outcome: Outcome<EncryptedDnsReply>, asked: Asked): Read {
  const ended = (result: EncryptedResult, detail: string, issuer = ''): Read => ({
    result,
    addresses: [],
    detail,
    issuer,
  });
  if (!outcome.ok) return ended(endOf(outcome.failure), outcome.failure.detail);
  const { value } = outcome;
  const issuer = value.chain[0]?.issuer ?? '';
  if (value.kind === 'untrusted') return ended('untrusted', value.distrust, issuer);
  if (value.kind === 'page') return ended('page', `HTTP ${value.status} ${value.contentType}`.trim(), issuer);
  const reading = readReply(value.message, asked);
  if (!reading.ok) return ended('garbled', [reading.fault, reading.detail].filter(Boolean).join(': '), issuer);
  const { reply } = reading;
  const detail = reply.extendedErrors.map(showExtendedError).join('; ');
  // Nothing is cut for a stream (RFC 7858, 8484): whoever says so has not understood the question.
  if (reply.truncated) return ended('garbled', 'truncated', issuer);
  return { result: judgeReply(reply).meaning, addresses: reply.addresses, detail, issuer };
}

function endOf({ code, detail }: Failure): EncryptedResult {
  if (code === 'timeout' || code === 'cancelled') return 'silent';
  if (code === 'garbage' || code === 'too-large' || /\bEPROTO\b|SSL|wrong version/.test(detail)) return 'garbled';
  if (code !== 'unreachable') return 'not-asked';
  if (/ENOTFOUND|EAI_/.test(detail)) return 'unfound';
  return /ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL/.test(detail) ? 'no-route' : 'closed';
}

/** `https://dns.corp.test/dns-query`, `tls://dns.corp.test:8853`. */
export function showEncrypted({ transport, name, port, path }: EncryptedServer): string {
  const usual = transport === 'tls' ? 853 : 443;
  const host = name.includes(':') ? `[${name}]` : name;
  return `${transport}://${host}${port === usual ? '' : `:${port}`}${path}`;
}

export function encryptedEvidence(answer: EncryptedAnswer): Evidence {
  const { server, host, result, addresses, detail, issuer, ms } = answer;
  const at = server.address === null ? '' : ` at ${server.address}`;
  const signed = result === 'untrusted' && issuer !== '' ? message('evidence.signed-by', { issuer }) : '';
  const parts = [
    addresses.join(' '),
    detail,
    signed,
    result === 'answer' ? message('evidence.in-time', { time: showMs(ms) }) : '',
  ];
  const excerpt = parts.filter((part) => part !== '');
  return {
    kind: 'dns',
    source: `${showEncrypted(server)}${at} ${host} A`,
    excerpt: excerpt.length === 0 ? null : excerpt,
    line: null,
    ms,
    outcome: result === 'answer' ? 'ok' : result,
  };
}
