import type { FailureCode } from '../../../model/outcome.ts';
import type { EncryptedDnsExchange, EncryptedDnsReply } from '../../encrypted-dns-port.ts';
import type { FileTree } from '../files/file-tree.ts';
import type { MacState } from '../state/mac-state.ts';
import { connectTo } from './connect.ts';
import { wireReply, wireTime } from './dns-wire.ts';
import { judge, plain } from './http.ts';
import { shownTls } from './inspection.ts';

export type EncryptedDnsResult =
  | { readonly kind: 'reply'; readonly reply: EncryptedDnsReply; readonly ms: number }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string; readonly ms: number }
  | { readonly kind: 'silent' };

const DNS_PATH = '/dns-query';

/** One question by DNS over TLS or HTTPS, to whatever stands at that address and port. `now`: the Mac's own clock. */
export function encryptedDns(
  state: MacState,
  files: FileTree,
  asked: EncryptedDnsExchange,
  now: number,
): EncryptedDnsResult {
  const { transport, server, name, path = DNS_PATH, message } = asked;
  const port = asked.port ?? (transport === 'tls' ? 853 : 443);
  const way = connectTo(state, files, server, port);
  if (way.kind === 'silent') return way;
  if (way.kind === 'failed') return { ...way, code: 'unreachable' };
  const failed = (code: FailureCode, detail: string) => ({ kind: 'failed' as const, code, detail, ms: way.ms });
  if (way.port === null || way.port.behaviour === 'resets') return failed('unreachable', 'closed during the handshake');
  if (way.port.tls === null) return failed('garbage', 'write EPROTO wrong version number');
  const tls = shownTls(state.network, way.port, name, way.address);
  const shaken = { remoteAddress: way.address, chain: tls?.chain ?? [], handshakeMs: way.ms };
  const reply = (one: EncryptedDnsReply, ms: number) => ({ kind: 'reply' as const, reply: one, ms: way.ms + ms });
  const distrust = judge(state, tls, name, asked.roots, now);
  if (distrust !== null) return reply({ ...shaken, kind: 'untrusted', distrust }, 0);
  const dns = way.port.dns === null ? undefined : state.network.dnsServers[way.port.dns];
  if (transport === 'https' && (dns === undefined || path.split('?')[0] !== DNS_PATH)) {
    const page = plain(way.port, new URL(path, `https://${way.address}`), {}, way.address);
    return reply({ ...shaken, kind: 'page', status: page.status, contentType: page.headers['content-type'] ?? '' }, 0);
  }
  const bytes = dns === undefined ? null : wireReply(state.network, dns, message, 'tcp');
  if (dns === undefined || bytes === null) return failed('unreachable', 'closed without a word');
  const tookMs = wireTime(dns, message);
  return reply({ ...shaken, kind: 'message', message: bytes, tookMs }, tookMs);
}
