import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { basicAuthorization, userOf } from '../../http/basic-authorization.ts';
import { unbracketed } from './connection.ts';
import { failureOf, Refusal } from './failures.ts';

export interface HttpProxy {
  readonly host: string;
  readonly port: number;
  /** `user:password`, decoded; null where the URL has none. */
  readonly userinfo: string | null;
}

/** Only proxies that speak plain HTTP; those behind TLS or SOCKS are `unsupported`. */
export function parseProxy(text: string): HttpProxy {
  const url = URL.parse(text);
  if (url?.protocol !== 'http:' || url.hostname === '') {
    throw new Refusal('unsupported', `proxy: ${url?.protocol ?? 'not a URL'}`);
  }
  return { host: unbracketed(url.hostname), port: Number(url.port) || 80, userinfo: userOf(url) };
}

/** @param userinfo `user:password`, decoded */
export function proxyAuthorization(userinfo: string | null): Readonly<Record<string, string>> {
  return userinfo === null ? {} : { 'proxy-authorization': basicAuthorization(userinfo) };
}

/** Says that it was the proxy, not the server behind it, that failed. */
export function proxyFailed(error: unknown): never {
  const { code, detail } = failureOf(error);
  throw new Refusal(code === 'timeout' ? 'timeout' : 'unreachable', `proxy: ${detail}`);
}

/**
 * By which ways a proxy lets itself be convinced, behind the words of a refusal: ` [NTLM, Basic]`; empty: it names none.
 * Their names alone: what stands behind them (a realm) is nobody's business.
 */
export function offersOf(header: string | readonly string[] | undefined): string {
  const text = [header ?? []]
    .flat()
    .join(', ')
    .replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const names = [...text.matchAll(/(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s*(?:,|$)|\s+[^=\s])/g)].map(
    ([, name = '']) => name,
  );
  return names.length === 0 ? '' : ` [${[...new Set(names)].join(', ')}]`;
}

/** Asks the proxy for a connection to `authority` (`host:port`) and gives it back as a plain socket. */
export function openTunnel(socket: Socket, proxy: HttpProxy, authority: string, signal: AbortSignal): Promise<Socket> {
  const opening = new Promise<Socket>((resolve, reject) => {
    const asking = httpRequest({
      createConnection: () => socket,
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyAuthorization(proxy.userinfo) },
      setDefaultHeaders: false,
      signal,
    });
    const refuse = (response: IncomingMessage) => {
      const { statusCode = '', statusMessage = '' } = response;
      const offers = offersOf(response.headers['proxy-authenticate']);
      reject(new Refusal('unreachable', `${statusCode} ${statusMessage}${offers}`.trim()));
    };
    asking.once('error', reject);
    // A reply to CONNECT is an upgrade whatever its status says; `response` comes from proxies that err.
    asking.once('response', refuse);
    asking.once('connect', (response, tunnel, early) => {
      if (response.statusCode !== 200) return refuse(response);
      if (early.length > 0) tunnel.unshift(early);
      resolve(tunnel as Socket);
    });
    asking.end();
  });
  return opening.catch((error: unknown) => {
    if (signal.aborted) throw error;
    return proxyFailed(error);
  });
}
