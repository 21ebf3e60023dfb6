import type { HttpPhases, HttpReply } from '../../../../src/machine/port.ts';
import { serverTimeOf } from '../../asking/web-answer.ts';
import { type CertificateFault, certificateFault } from '../../judging/certificate-fault.ts';
import { DAY_MS } from '../../judging/clock.ts';
import { GO_HOST } from '../../judging/go-host.ts';
import type { Fetched } from './ask.ts';
import type { GoTrust } from './go-trust.ts';

/** What a server shows for itself, and who believes it. */
export interface Identity {
  /** Of the last certificate that came along. */
  readonly authority: string;
  /** ISO 8601. */
  readonly notAfter: string;
  /** Whole days by this computer's clock; negative: it is over. */
  readonly daysLeft: number;
  /** By what this computer trusts; null: nothing is wrong. */
  readonly fault: CertificateFault | null;
  /** A host of Go's own with a certificate that none of Go's authorities made: somebody reads along. */
  readonly intercepted: boolean;
  /** Where go finds whom it trusts. */
  readonly goTrusts: GoTrust['from'];
  /** What go would say, where that is not what this computer says; null: it cannot be told which go it is. */
  readonly go: GoTrust['go'];
}

/**
 * How far one gets.
 *
 * - `answers`: all the way. `name`: its name leads nowhere. `connection`: nobody takes connections there.
 * - `handshake`: it speaks no TLS, or breaks off. `certificate`: go does not believe who it is.
 * - `http-proxy`: the HTTP proxy in between does not let the request through. `unseen`: no answer in the time there was.
 * - `unasked`: it could not be asked from here (an HTTP proxy that is spoken to by TLS or SOCKS), which says nothing of it.
 */
export type Step =
  | 'answers'
  | 'name'
  | 'connection'
  | 'handshake'
  | 'certificate'
  | 'http-proxy'
  | 'unseen'
  | 'unasked';

export interface Reach {
  readonly step: Step;
  /** The system's own words where it failed; else empty. */
  readonly detail: string;
  readonly phases: HttpPhases | null;
  /** The HTTP proxy in between; may hold a password. */
  readonly viaProxy: string | null;
  readonly identity: Identity | null;
  /** Milliseconds that the server's clock is ahead of this computer's; null: it does not say. */
  readonly clockAhead: number | null;
}

/**
 * @param host of the entry
 * @param offset milliseconds of this computer's clock to the right time, by all servers together; null: not known
 */
export function reachOf(host: string, fetched: Fetched, offset: number | null, trust: GoTrust): Reach {
  const { reply, first, viaProxy } = fetched;
  const bare = { phases: first?.phases ?? null, viaProxy, identity: null, clockAhead: aheadOf(first, fetched.askedAt) };
  if (first === null) {
    const detail = reply.kind === 'none' ? reply.detail : '';
    return { ...bare, step: reply.kind === 'none' ? stepOf(reply.code, detail) : 'unseen', detail };
  }
  if (first.chain.length === 0) return { ...bare, step: 'answers', detail: '' };
  const identity = identityOf(host, fetched, first, offset, trust);
  const distrusted = trust.go === 'distrusts' || (first.distrust !== null && trust.go !== 'trusts');
  const step = distrusted ? 'certificate' : 'answers';
  return { ...bare, step, detail: distrusted ? (first.distrust ?? '') : '', identity };
}

/** Where a request ended that no answer came to, by the port's words. */
export function stepOf(code: string, detail: string): Step {
  if (code === 'unsupported') return 'unasked';
  if (detail.startsWith('proxy:')) return 'http-proxy';
  if (/ENOTFOUND|EAI_/.test(detail)) return 'name';
  if (code === 'garbage' || /SSL|EPROTO|handshake|wrong version/i.test(detail)) return 'handshake';
  return code === 'unreachable' ? 'connection' : 'unseen';
}

function aheadOf(reply: HttpReply | null, askedAt: number): number | null {
  const time = reply === null ? null : serverTimeOf(reply.headers);
  return time === null ? null : time - askedAt;
}

/** Hosts of Go's own are vouched for by Google's authority, and were by GlobalSign's. */
const GO_AUTHORITY = /Google Trust Services|GTS Root|GlobalSign/;

function identityOf(
  host: string,
  { askedAt }: Fetched,
  { chain, distrust }: HttpReply,
  offset: number | null,
  { from, go }: GoTrust,
): Identity {
  const authority = chain.at(-1)?.issuer ?? '';
  const notAfter = chain[0]?.notAfter ?? '';
  return {
    authority,
    notAfter,
    daysLeft: Math.floor((Date.parse(notAfter) - askedAt) / DAY_MS),
    fault: distrust === null ? null : certificateFault({ chain, distrust, askedAt }, offset),
    intercepted: GO_HOST.test(host) && !chain.some((one) => GO_AUTHORITY.test(`${one.subject} ${one.issuer}`)),
    goTrusts: from,
    go,
  };
}
