import { request as httpRequest, type IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import type { Outcome } from '../../model/outcome.ts';
import type { HttpReply, HttpRequest } from '../port.ts';
import { openSocket, unbracketed } from './connection.ts';
import { Refusal } from './failures.ts';
import { offersOf, openTunnel, parseProxy, proxyAuthorization, proxyFailed } from './http-proxy.ts';
import { Stopwatch } from './http-timing.ts';
import { within } from './limits.ts';
import { type Secured, secure, type Trust } from './tls-handshake.ts';

const HTTP_LIMIT_MS = 5_000;
const DEFAULT_BODY_BYTES = 64 * 1024;
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * One request over one connection of its own: no agent, no reuse, no redirects, no environment of Node's.
 * A user name in the URL is not sent. To a server that proves no identity no secret header is sent either.
 */
export function exchangeHttp(request: HttpRequest, trust: Trust): Promise<Outcome<HttpReply>> {
  return within(request, HTTP_LIMIT_MS, async (course) => {
    const url = URL.parse(request.url);
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
      throw new Refusal('unsupported', `not an HTTP address: ${url?.protocol ?? 'not a URL'}`);
    }
    const proxy = request.proxy === null ? null : parseProxy(request.proxy);
    const { signal } = course;
    const host = unbracketed(url.hostname);
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    let socket: Socket | null = null;
    const watch = new Stopwatch();
    const found = () => watch.mark('found');
    const named = isIP(proxy?.host ?? host) === 0;
    const phases = () => (request.again === undefined ? {} : { phases: watch.phases(named) });
    try {
      if (proxy === null) socket = await openSocket(host, port, signal, found);
      else socket = await openSocket(proxy.host, proxy.port, signal, found).catch(proxyFailed);
      watch.mark('connected');
      const remoteAddress = socket.remoteAddress ?? null;
      if (url.protocol === 'http:') {
        const via = proxy === null ? null : proxyAuthorization(proxy.userinfo);
        const reply = await askAll(socket, request, url, via, signal, watch);
        if (proxy !== null && reply.status === 407) {
          const offers = offersOf(reply.value.headers['proxy-authenticate']);
          throw new Refusal('unreachable', `proxy: 407 ${reply.reason}${offers}`);
        }
        return { ...reply.value, remoteAddress, chain: [], distrust: null, ...phases() };
      }
      if (proxy !== null) socket = await openTunnel(socket, proxy, `${url.hostname}:${port}`, signal);
      watch.mark('reached');
      const secured = await secure(socket, host, request.roots ?? null, trust, signal);
      socket = secured.socket;
      watch.mark('secured');
      const reply = await askAll(socket, withoutSecrets(request, secured), url, null, signal, watch);
      const { chain, distrust } = secured;
      return { ...reply.value, remoteAddress, chain, distrust, ...phases() };
    } finally {
      socket?.destroy();
    }
  });
}

function withoutSecrets(request: HttpRequest, secured: Secured): HttpRequest {
  if (secured.distrust === null) return request;
  const headers = Object.entries(request.headers ?? {}).filter(([name]) => !SECRET_HEADERS.has(name.toLowerCase()));
  return { ...request, headers: Object.fromEntries(headers) };
}

interface Asked {
  readonly status: number;
  readonly reason: string;
  readonly value: Pick<HttpReply, 'status' | 'headers' | 'body' | 'again'>;
}

/** Asks as often as the request says; what is asked again stands on the same connection, or is not asked. */
async function askAll(
  socket: Socket,
  request: HttpRequest,
  url: URL,
  viaProxy: Readonly<Record<string, string>> | null,
  signal: AbortSignal,
  watch: Stopwatch,
): Promise<Asked> {
  watch.mark('asked');
  const first = await ask(socket, request, url, viaProxy, signal);
  watch.mark('answered');
  if (!request.again) return first;
  const again: number[] = [];
  // Node closes it itself behind an answer that says `close`, that is of HTTP/1.0, or that was not read to its end.
  while (again.length < request.again && socket.writable) {
    const begun = performance.now();
    const next = await ask(socket, request, url, viaProxy, signal).catch(() => null);
    if (next === null) break;
    again.push(performance.now() - begun);
  }
  return { ...first, value: { ...first.value, again } };
}

/** @param viaProxy headers for a proxy that is asked in absolute form; null: the server itself is asked. */
function ask(
  socket: Socket,
  request: HttpRequest,
  url: URL,
  viaProxy: Readonly<Record<string, string>> | null,
  signal: AbortSignal,
): Promise<Asked> {
  const path = `${url.pathname}${url.search}`;
  return new Promise((resolve, reject) => {
    const asking = httpRequest({
      createConnection: () => socket,
      method: request.method ?? 'GET',
      path: viaProxy === null ? path : `http://${url.host}${path}`,
      headers: { host: url.host, connection: request.again ? 'keep-alive' : 'close', ...request.headers, ...viaProxy },
      setDefaultHeaders: false,
      signal,
    });
    asking.once('error', reject);
    asking.once('response', (response) => {
      const encoding = request.bodyAs === 'bytes' ? 'latin1' : 'utf8';
      readBody(response, request.maxBodyBytes ?? DEFAULT_BODY_BYTES, encoding).then((body) => {
        const status = response.statusCode ?? 0;
        const value = { status, headers: plainHeaders(response), body };
        resolve({ status, reason: response.statusMessage ?? '', value });
      }, reject);
    });
    asking.end();
  });
}

async function readBody(response: IncomingMessage, limit: number, encoding: BufferEncoding): Promise<string> {
  const chunks: Buffer[] = [];
  let total = 0;
  if (limit > 0) {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer);
      total += (chunk as Buffer).length;
      if (total >= limit) break;
    }
  }
  return Buffer.concat(chunks).subarray(0, limit).toString(encoding);
}

function plainHeaders(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
