import { createHash, X509Certificate } from 'node:crypto';
import { addressKind } from '../../../dns/address-kind.ts';
import type { NetworkState } from '../state/network.ts';
import type { SitePort } from '../state/servers.ts';

/** The certificates that are seen of a server: its own, or those of whoever opens connections on the way out. */
export function shownTls(network: NetworkState, port: SitePort, host: string, address: string): SitePort['tls'] {
  const { inspection } = network;
  // What stays inside the network does not come past the gateway.
  if (port.tls === null || inspection === null || addressKind(address) !== 'public') return port.tls;
  const { authority, certificate, from: notBefore, until: notAfter } = inspection;
  const signed = (subject: string) => ({
    subject,
    issuer: authority,
    notBefore,
    notAfter,
    sha256: createHash('sha256').update(`${authority} ${subject} ${notBefore}`).digest('hex'),
  });
  const root = signed(authority);
  const sha256 = certificate === null ? root.sha256 : sumOf(certificate);
  return { names: [host], chain: [signed(`CN=${host}`), { ...root, sha256 }] };
}

function sumOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
}
