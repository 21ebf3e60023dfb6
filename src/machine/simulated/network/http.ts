import { X509Certificate } from 'node:crypto';
import type { FailureCode } from '../../../model/outcome.ts';
import type { HttpReply, HttpRequest } from '../../port.ts';
import type { FileTree } from '../files/file-tree.ts';
import type { MacState } from '../state/mac-state.ts';
import type { SitePort } from '../state/servers.ts';
import { connectTo } from './connect.ts';
import { shownTls } from './inspection.ts';
import type { Maker } from './local-network-privacy.ts';
import type { Lookup } from './lookup.ts';
import { moduleFile } from './module-proxy.ts';

export type HttpResult =
  | { readonly kind: 'reply'; readonly reply: HttpReply; readonly ms: number }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string; readonly ms: number }
  | { readonly kind: 'silent' };

const DEFAULT_BODY_BYTES = 64 * 1024;

type Heard = (name: string, lookup: Lookup) => void;

/** One HTTP request of the simulated Mac, straight or through an HTTP proxy. `now`: the Mac's own clock. */
export function request(
  state: MacState,
  files: FileTree,
  asked: HttpRequest,
  now: number,
  maker: Maker = 'others',
  heard: Heard = () => {},
): HttpResult {
  const result = exchange(state, files, asked, now, maker, heard);
  if (result.kind !== 'reply') return result;
  // Servers tell their time with every answer (RFC 9110, 6.6.1), and theirs is the world's.
  const date = new Date(now - state.clockErrorSeconds * 1_000).toUTCString();
  return { ...result, reply: { ...result.reply, headers: { date, ...result.reply.headers } } };
}

function exchange(
  state: MacState,
  files: FileTree,
  asked: HttpRequest,
  now: number,
  maker: Maker,
  heard: Heard,
): HttpResult {
  const url = URL.parse(asked.url);
  if (!url) return { kind: 'failed', code: 'failed', detail: 'Invalid URL', ms: 0 };
  const secure = url.protocol === 'https:';
  const port = Number(url.port) || (secure ? 443 : 80);
  if (asked.proxy === null) return straight({ state, files, asked, url, port, now, maker, heard }, 0);
  const proxy = URL.parse(asked.proxy);
  if (!proxy) return { kind: 'failed', code: 'failed', detail: 'Invalid URL', ms: 0 };
  // As on a real computer: gomend speaks plain HTTP to a proxy, and nothing else.
  if (proxy.protocol !== 'http:') {
    return { kind: 'failed', code: 'unsupported', detail: `proxy: ${proxy.protocol}`, ms: 0 };
  }
  const way = connectTo(state, files, proxy.hostname, Number(proxy.port) || 80, maker, heard);
  if (way.kind === 'silent') return way;
  if (way.kind === 'failed') return { ...way, code: 'unreachable' };
  if (way.port === null || way.port.behaviour === 'resets') return hungUp(way.ms, 'proxy: ');
  if (way.port.proxy === null) {
    return { kind: 'reply', reply: plain(way.port, url, asked, way.address), ms: way.ms };
  }
  if (way.port.proxy !== 200) {
    const reply = {
      status: way.port.proxy,
      headers: offerOf(way.port),
      body: '',
      remoteAddress: way.address,
      chain: [],
      distrust: null,
    };
    return { kind: 'reply', reply, ms: way.ms };
  }
  return straight({ state, files, asked, url, port, now, maker, heard }, way.ms);
}

function offerOf({ proxy, proxyWants }: SitePort): Readonly<Record<string, string>> {
  return proxy === 407 && proxyWants !== '' ? { 'proxy-authenticate': proxyWants } : {};
}

interface Asked {
  readonly state: MacState;
  readonly files: FileTree;
  readonly asked: HttpRequest;
  readonly url: URL;
  readonly port: number;
  readonly now: number;
  readonly maker: Maker;
  readonly heard: Heard;
}

function straight({ state, files, asked, url, port, now, maker, heard }: Asked, spent: number): HttpResult {
  const way = connectTo(state, files, url.hostname, port, maker, heard);
  if (way.kind === 'silent') return way;
  if (way.kind === 'failed') return { ...way, code: 'unreachable', ms: way.ms + spent };
  const ms = way.ms + spent;
  if (way.port === null || way.port.behaviour === 'resets') return hungUp(ms);
  const secure = url.protocol === 'https:';
  if (secure && way.port.tls === null) {
    return { kind: 'failed', code: 'garbage', detail: 'write EPROTO wrong version number', ms };
  }
  // A server that speaks TLS does not understand a plain request.
  if (!secure && way.port.tls !== null) return hungUp(ms);
  const reply = plain(way.port, url, asked, way.address);
  const tls = shownTls(state.network, way.port, url.hostname, way.address);
  const distrust = secure ? judge(state, tls, url.hostname, asked.roots, now) : null;
  return { kind: 'reply', reply: { ...reply, chain: tls?.chain ?? [], distrust }, ms };
}

/** @param who it is the HTTP proxy that failed */
function hungUp(ms: number, who: 'proxy: ' | '' = ''): HttpResult {
  return { kind: 'failed', code: 'unreachable', detail: `${who}socket hang up`, ms };
}

export function plain(
  port: SitePort,
  url: URL,
  asked: Pick<HttpRequest, 'method' | 'maxBodyBytes' | 'bodyAs'>,
  address: string,
): HttpReply {
  const path = `${url.pathname}${url.search}`;
  const reply = port.replies.find((one) =>
    one.path.endsWith('*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
  );
  const file = reply === undefined ? moduleFile(port, path) : null;
  const whole = file ?? Buffer.from(reply?.body ?? 'not found\n');
  const body = asked.method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(whole);
  return {
    status: reply?.status ?? (file === null ? 404 : 200),
    headers: lowerCase(reply?.headers ?? { 'content-type': 'text/plain' }),
    body: body
      .subarray(0, asked.maxBodyBytes ?? DEFAULT_BODY_BYTES)
      .toString(asked.bodyAs === 'bytes' ? 'latin1' : 'utf8'),
    remoteAddress: address,
    chain: [],
    distrust: null,
  };
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The verifier's code, as Node names it; null: trusted. */
export function judge(
  state: Pick<MacState, 'trustedRoots'>,
  tls: SitePort['tls'],
  host: string,
  roots: readonly string[] | undefined,
  now: number,
): string | null {
  const chain = tls?.chain ?? [];
  const [leaf, last] = [chain[0], chain[chain.length - 1]];
  if (!leaf || !last) return 'UNABLE_TO_GET_ISSUER_CERT';
  const trusted = roots
    ? fingerprints(roots).some((sum) => chain.some((one) => one.sha256 === sum))
    : state.trustedRoots.some((root) => root === last.issuer || root === last.subject);
  if (!trusted) {
    if (last.subject !== last.issuer) return 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
    return chain.length === 1 ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
  }
  if (chain.some((one) => Date.parse(one.notAfter) < now)) return 'CERT_HAS_EXPIRED';
  if (chain.some((one) => Date.parse(one.notBefore) > now)) return 'CERT_NOT_YET_VALID';
  return (tls?.names ?? []).some((name) => covers(name, host)) ? null : 'ERR_TLS_CERT_ALTNAME_INVALID';
}

function covers(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return name === host;
  return host.endsWith(name.slice(1)) && !host.slice(0, -name.length + 1).includes('.');
}

function fingerprints(roots: readonly string[]): readonly string[] {
  return roots.flatMap((pem) => {
    try {
      return [new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()];
    } catch {
      return [];
    }
  });
}
