import { createHash, X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import {
  checkServerIdentity,
  connect,
  createSecureContext,
  type PeerCertificate,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { Certificate } from '../port.ts';
import { Refusal } from './failures.ts';

/** What the machine trusts; read once, when the first server has to be judged. */
export type Trust = () => Promise<readonly string[] | null>;

export interface Secured {
  readonly socket: TLSSocket;
  readonly chain: readonly Certificate[];
  readonly distrust: string | null;
}

const contexts = new WeakMap<readonly string[], SecureContext>();

/** More than a hundred roots take milliseconds to be parsed. */
function contextOf(roots: readonly string[]): SecureContext {
  const present = contexts.get(roots);
  if (present) return present;
  const made = createSecureContext({ ca: [...roots] });
  contexts.set(roots, made);
  return made;
}

/**
 * Shakes hands and judges, but goes on with a server that is not trusted: what it says, and by which chain
 * it says it, is what shows a proxy that opens connections.
 * @param protocols names to offer (ALPN), best first
 */
export async function secure(
  socket: Socket,
  host: string,
  roots: readonly string[] | null,
  trust: Trust,
  signal: AbortSignal,
  protocols: readonly string[] = [],
): Promise<Secured> {
  const judges = roots ?? (await trust());
  const secured = await shakeHands(socket, host, judges ?? rootCertificates, signal, protocols);
  const distrust = distrustOf(secured);
  if (distrust !== null && judges === null) {
    throw new Refusal('unsupported', `this Node cannot read what the system trusts: ${distrust}`);
  }
  return { socket: secured, chain: chainOf(secured), distrust };
}

function shakeHands(
  socket: Socket,
  host: string,
  roots: readonly string[],
  signal: AbortSignal,
  protocols: readonly string[],
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const secured = connect({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secureContext: contextOf(roots),
      ...(protocols.length > 0 ? { ALPNProtocols: [...protocols] } : {}),
      rejectUnauthorized: false,
      checkServerIdentity: identityAsGoSeesIt,
    });
    signal.addEventListener('abort', () => secured.destroy(), { once: true });
    secured.once('error', reject);
    secured.once('close', () => reject(signal.reason ?? new Refusal('unreachable', 'closed during the handshake')));
    secured.once('secureConnect', () => {
      secured.removeListener('error', reject);
      secured.on('error', () => {});
      resolve(secured);
    });
  });
}

/** Since Go 1.15 a name must stand among the alternative names; the common name counts no more. */
function identityAsGoSeesIt(host: string, certificate: PeerCertificate): Error | undefined {
  if (certificate.subjectaltname) return checkServerIdentity(host, certificate);
  const words = `Hostname/IP does not match certificate's altnames: ${host}: it has none`;
  return Object.assign(new Error(words), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
}

function distrustOf(socket: TLSSocket): string | null {
  if (socket.authorized) return null;
  // Declared as an error, and a code (`SELF_SIGNED_CERT_IN_CHAIN`) in fact.
  const reason: unknown = socket.authorizationError;
  return reason instanceof Error ? reason.message : String(reason);
}

function chainOf(socket: TLSSocket): readonly Certificate[] {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  let next: ReturnType<TLSSocket['getPeerCertificate']> | undefined = socket.getPeerCertificate(true);
  while (next?.raw) {
    const certificate = certificateOf(next.raw);
    // A root names itself as its issuer.
    if (seen.has(certificate.sha256)) break;
    seen.add(certificate.sha256);
    chain.push(certificate);
    next = 'issuerCertificate' in next ? next.issuerCertificate : undefined;
  }
  return chain;
}

function certificateOf(der: Buffer): Certificate {
  const certificate = new X509Certificate(der);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    sha256: createHash('sha256').update(der).digest('hex'),
  };
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}
