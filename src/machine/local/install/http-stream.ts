import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { basicAuthorization, userOf } from '../../../http/basic-authorization.ts';
import { openSocket, unbracketed } from '../connection.ts';
import { Refusal } from '../failures.ts';
import { openTunnel, parseProxy, proxyAuthorization, proxyFailed } from '../http-proxy.ts';
import { secure, type Trust } from '../tls-handshake.ts';

export interface StreamRequest {
  readonly url: string;
  readonly proxy: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly trust: Trust;
  readonly signal: AbortSignal;
}

export interface Streamed {
  readonly response: IncomingMessage;
  close(): void;
}

const MOST_REDIRECTS = 5;

/**
 * The answer to a GET, redirects followed: go.dev/dl sends everybody to dl.google.com. Never from TLS to plain text, and
 * never on with a server that does not prove who it is. What the URL holds as a name and password goes to its own host
 * alone.
 *
 * @throws {Refusal}, or what the system says
 */
export async function openStream(request: StreamRequest): Promise<Streamed> {
  let url = parsed(request.url);
  for (let redirects = 0; ; redirects++) {
    const streamed = await ask(url, request);
    const { statusCode = 0, headers } = streamed.response;
    if (![301, 302, 303, 307, 308].includes(statusCode)) return streamed;
    streamed.close();
    if (redirects >= MOST_REDIRECTS) throw new Refusal('garbage', 'it is sent on and on');
    const next = URL.parse(headers.location ?? '', url.href);
    if (next === null) throw new Refusal('garbage', 'it is sent on to nowhere');
    if (url.protocol === 'https:' && next.protocol !== 'https:') {
      throw new Refusal('denied', `it is sent on to a place without TLS: ${next.host}`);
    }
    url = parsed(next.href);
  }
}

function parsed(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new Refusal('unsupported', 'not an HTTP address');
  return url;
}

async function ask(url: URL, { proxy: named, headers, trust, signal }: StreamRequest): Promise<Streamed> {
  const proxy = named === null ? null : parseProxy(named);
  const host = unbracketed(url.hostname);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const plain = url.protocol === 'http:';
  let socket: Socket | null = null;
  try {
    if (proxy === null) socket = await openSocket(host, port, signal);
    else socket = await openSocket(proxy.host, proxy.port, signal).catch(proxyFailed);
    if (!plain) {
      if (proxy !== null) socket = await openTunnel(socket, proxy, `${url.hostname}:${port}`, signal);
      const secured = await secure(socket, host, null, trust, signal);
      socket = secured.socket;
      if (secured.distrust !== null) {
        throw new Refusal('denied', `${url.host} does not prove who it is: ${secured.distrust}`);
      }
    }
    const viaProxy = plain && proxy !== null;
    const path = `${url.pathname}${url.search}`;
    const sent = {
      host: url.host,
      connection: 'close',
      'accept-encoding': 'identity',
      ...authorization(url),
      ...headers,
      ...(viaProxy ? proxyAuthorization(proxy.userinfo) : {}),
    };
    const response = await answered(socket, viaProxy ? `http://${url.host}${path}` : path, sent, signal);
    const open = socket;
    return { response, close: () => open.destroy() };
  } catch (error) {
    socket?.destroy();
    throw error;
  }
}

function authorization(url: URL): Readonly<Record<string, string>> {
  const user = userOf(url);
  return user === null ? {} : { authorization: basicAuthorization(user) };
}

function answered(
  socket: Socket,
  path: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest({
      createConnection: () => socket,
      path,
      headers,
      setDefaultHeaders: false,
      signal,
    });
    asking.once('error', reject);
    asking.once('response', (response) => {
      // Whoever reads it hears of an end in the middle; nobody else may fall over it.
      asking.on('error', () => {});
      resolve(response);
    });
    asking.end();
  });
}
