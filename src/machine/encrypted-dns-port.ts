import type { Certificate, Limits } from './port.ts';

/** One question by DNS over TLS (RFC 7858) or over HTTPS (RFC 8484), on a connection of its own. */
export interface EncryptedDnsExchange extends Limits {
  readonly transport: 'tls' | 'https';
  /** Where to connect to: an address, or a name that the system resolves. */
  readonly server: string;
  /** Default 853 for TLS, 443 for HTTPS. */
  readonly port?: number;
  /** What the certificate must be made out to: a name, or an address. */
  readonly name: string;
  /** Of HTTPS: path and query; default `/dns-query`. */
  readonly path?: string;
  /** The DNS message, without a length before it. */
  readonly message: Uint8Array;
  /** Roots to judge the server's chain by, PEM; absent: what the machine itself trusts. */
  readonly roots?: readonly string[];
}

/**
 * What a server gave that could be reached.
 *
 * - `message`: bytes that claim to be a DNS message; whether they answer, others judge.
 * - `untrusted`: its certificate does not hold. It was not asked: a question goes to nobody who proves no identity.
 * - `page`: HTTP without a DNS message: another status than 200, or another type of content.
 */
export type EncryptedDnsReply =
  | (Shaken & { readonly kind: 'message'; readonly message: Uint8Array; readonly tookMs: number })
  | (Shaken & { readonly kind: 'untrusted'; readonly distrust: string })
  | (Shaken & { readonly kind: 'page'; readonly status: number; readonly contentType: string });

interface Shaken {
  readonly remoteAddress: string | null;
  /** The chain seen, leaf first. */
  readonly chain: readonly Certificate[];
  /** Milliseconds for the connection and the handshake. */
  readonly handshakeMs: number;
}
